import type { DrugItem } from '@/lib/data/tables/drugs-table';
import { countsOf } from '../../cohorts/patient-count';
import { filterValueLabel } from '../../table/filter-labels';
import type { Cell, ReadRows, TableView } from '../../table/table-model';
import { tableView } from '../../table/table-view';
import { drugLink, tumourLink } from '../../words/term-links';
import { groupName, joinNames, type ViewContext } from '../../words/view-context';

/** What the page counts and offers for filtering. */
export const DRUG_FACETS = ['class'];

/** The table of all drugs, by class. */
export function drugsPage(
  context: ViewContext,
  read: ReadRows<DrugItem>,
  chosenColumns: string[] | null,
): TableView {
  const { locale, text, labels } = context;
  const dash = text.number.notReportedSign;
  const muted: Cell = { kind: 'text', text: dash, muted: true };
  const words = (names: readonly string[]): Cell =>
    names.length === 0 ? muted : { kind: 'text', text: joinNames(context, names) };
  return tableView<DrugItem>({
    context,
    ...read,
    action: `/${locale}/drugs`,
    apiPath: '/api/v1/drugs',
    what: text.drugs.what,
    keyOf: ({ slug }) => slug,
    chosenColumns,
    facetNames: DRUG_FACETS,
    valueLabel: filterValueLabel(context, read.titles),
    columns: [
      {
        name: 'drug',
        label: text.columns.drug,
        sort: 'drug',
        cell: ({ slug }) => ({
          kind: 'text',
          ...drugLink(context, slug),
          sub: labels.drugs[slug]?.[locale === 'en' ? 'zh' : 'en'],
        }),
      },
      {
        name: 'class',
        label: text.terms.class,
        cell: ({ slug }) => ({
          kind: 'text',
          text: groupName(context, 'drug-classes', labels.drugs[slug]?.class ?? ''),
        }),
      },
      {
        name: 'names',
        label: text.terms.otherNames,
        cell: ({ slug }) =>
          words([...(labels.drugs[slug]?.brands ?? []), ...(labels.drugs[slug]?.synonyms ?? [])]),
      },
      {
        name: 'targets',
        label: text.terms.targets,
        optional: true,
        cell: ({ slug }) => words(labels.drugs[slug]?.targets ?? []),
      },
      {
        name: 'tumours',
        label: text.columns.tumours,
        cell: ({ tumours }) =>
          tumours.length === 0
            ? muted
            : { kind: 'links', links: tumours.map((slug) => tumourLink(context, slug)) },
      },
      {
        name: 'studies',
        label: text.terms.studiesColumn,
        sort: 'studies',
        numeric: true,
        cell: ({ primary, studyCount }) => ({
          kind: 'number',
          text: text.terms.bothSources(primary, studyCount - primary),
        }),
      },
      {
        name: 'patients',
        label: text.columns.size,
        numeric: true,
        cell: ({ patients }) => {
          const reported = countsOf(context, patients);
          return reported.length === 0 ? muted : { kind: 'text', text: reported[0] ?? '', sub: reported[1] };
        },
      },
    ],
  });
}
