import type { TreatmentItem } from '@/lib/data/tables/treatments-table';
import { countsOf } from '../../cohorts/patient-count';
import { type NamedLink, treatmentLink, tumourLink } from '../../words/term-links';
import type { ViewContext } from '../../words/view-context';

export interface RegimenListRow extends NamedLink {
  slug: string;
  tumours: NamedLink[];
  /** Of own data, and cited. */
  patients: string[];
  isLaboratory: boolean;
}

/** All treatments that patients, or cells, were given: own data first, then by name. */
export function regimensPage(context: ViewContext, items: readonly TreatmentItem[]): RegimenListRow[] {
  return items
    .map((item) => ({ ...item, ...treatmentLink(context, item) }))
    .sort((a, b) => Number(b.hasOwn) - Number(a.hasOwn) || a.text.localeCompare(b.text, context.locale))
    .map(({ slug, text, href, tumours, patients, isLaboratory }) => ({
      slug,
      text,
      href,
      tumours: tumours.map((tumour) => tumourLink(context, tumour)),
      patients: countsOf(context, patients),
      isLaboratory,
    }));
}
