import type { AskedFor } from '@/lib/analysis/search/asked-for';
import { askList, EVERYTHING } from '@/lib/data/tables/ask-list';
import { LISTS } from '@/lib/data/tables/lists';
import type { PatientItem } from '@/lib/data/tables/patients-table';
import { ORIGINS } from '@/lib/domain/kinds';

/** Patients that are shown for one question. */
const MOST = 5;

/** Patients of an age whose own rows are printed, with the tumour and the drug that are named; the papers' own first. */
export async function findPatients(
  { tumours, drugs }: Pick<AskedFor, 'tumours' | 'drugs'>,
  years: number,
): Promise<PatientItem[]> {
  const filters = {
    age: [String(years)],
    ...(tumours.length > 0 ? { tumour: tumours } : {}),
    ...(drugs.length > 0 ? { drug: drugs } : {}),
  };
  const found: PatientItem[] = [];
  for (const origin of ORIGINS) {
    if (found.length === MOST) break;
    const query = { ...EVERYTHING, filters: { ...filters, origin: [origin] } };
    found.push(...(await askList(LISTS.patients, query, { limit: MOST - found.length })).rows);
  }
  return found;
}
