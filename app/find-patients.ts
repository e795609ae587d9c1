import type { AskedAge } from '@/lib/analysis/search/asked-age';
import type { AskedFor } from '@/lib/analysis/search/asked-for';
import { getVocabulary } from '@/lib/data/reads/get-vocabulary';
import { askList, EVERYTHING } from '@/lib/data/tables/ask-list';
import { LISTS } from '@/lib/data/tables/lists';
import type { PatientItem } from '@/lib/data/tables/patients-table';
import { ORIGINS } from '@/lib/domain/kinds';

/** Patients that are shown for one question. */
const MOST = 5;
const MOST_READ = 50;

/** Patients of an age, and of a sex where one is asked about, whose own rows are printed, with the tumour and the drug that are named; the papers' own first. */
export async function findPatients(
  { tumours, drugs }: Pick<AskedFor, 'tumours' | 'drugs'>,
  { years, sex }: Pick<AskedAge, 'years' | 'sex'>,
): Promise<PatientItem[]> {
  const { measures } = await getVocabulary();
  const isOther = ({ measure, term }: PatientItem['characteristics'][number]) =>
    measures[measure]?.person === 'sex' && term !== null && term !== sex;
  const filters = {
    age: [String(years)],
    ...(tumours.length > 0 ? { tumour: tumours } : {}),
    ...(drugs.length > 0 ? { drug: drugs } : {}),
  };
  const found: PatientItem[] = [];
  for (const origin of ORIGINS) {
    if (found.length >= MOST) break;
    const query = { ...EVERYTHING, filters: { ...filters, origin: [origin] } };
    const { rows } = await askList(LISTS.patients, query, { limit: MOST_READ });
    // Of whom no sex is printed may be meant.
    found.push(...rows.filter(({ characteristics }) => sex === null || !characteristics.some(isOther)));
  }
  return found.slice(0, MOST);
}
