import type { TreatmentItem } from '@/lib/data/tables/treatments-table';
import { countsOf } from '../../cohorts/patient-count';
import { pagedList } from '../../table/paged-list';
import type { ReadRows, TableView } from '../../table/table-model';
import { type NamedLink, treatmentLink, tumourLink } from '../../words/term-links';
import type { ViewContext } from '../../words/view-context';

export interface RegimenListRow extends NamedLink {
  slug: string;
  tumours: NamedLink[];
  /** Of own data, and cited. */
  patients: string[];
  isLaboratory: boolean;
}

/** The search and the pages of the list of treatments. */
export const regimensPage = (context: ViewContext, read: ReadRows<TreatmentItem>): TableView =>
  pagedList<TreatmentItem>({
    context,
    read,
    action: `/${context.locale}/regimens`,
    apiPath: '/api/v1/regimens',
    what: context.text.regimens.what,
    keyOf: ({ slug }) => slug,
  });

/** Treatments that patients, or cells, were given. */
export const regimenRows = (context: ViewContext, items: readonly TreatmentItem[]): RegimenListRow[] =>
  items.map((item) => ({
    slug: item.slug,
    ...treatmentLink(context, item),
    tumours: item.tumours.map((tumour) => tumourLink(context, tumour)),
    patients: countsOf(context, item.patients),
    isLaboratory: item.isLaboratory,
  }));
