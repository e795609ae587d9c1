import { evidenceOfDrug, isLaboratory } from '@/lib/analysis/cohorts/evidence-entry';
import type { DrugItem } from '@/lib/data/tables/drugs-table';
import type { CohortEvidence } from '@/lib/domain/evidence-cohort';
import { countsOf, patientCount } from '../../cohorts/patient-count';
import { filterValueLabel } from '../../table/filter-labels';
import { type Cell, type ReadRows, type TableView, tableView } from '../../table/table-view';
import { drugLink, tumourLink } from '../../words/term-links';
import { groupName, joinNames, type ViewContext } from '../../words/view-context';

/** What the page counts and offers for filtering. */
export const DRUG_FACETS = ['class'];

/** The table of all drugs, by class. */
export function drugsPage(
  context: ViewContext,
  evidence: CohortEvidence,
  read: ReadRows<DrugItem>,
  chosenColumns: string[] | null,
): TableView {
  const { locale, text, labels } = context;
  const dash = text.number.notReportedSign;
  const origins = new Map(evidence.cohorts.map(({ study }) => [study.slug, study.origin]));
  const rows = read.page.rows.map(({ slug, studies: found }) => {
    const entries = evidenceOfDrug(evidence, slug).filter(({ cohort }) => !isLaboratory(labels, cohort));
    const count = (origin: string) => found.filter((study) => origins.get(study) === origin).length;
    return { slug, studies: found, entries, own: count('own'), cited: count('cited') };
  });
  type Row = (typeof rows)[number];
  const muted: Cell = { kind: 'text', text: dash, muted: true };
  const words = (names: readonly string[]): Cell =>
    names.length === 0 ? muted : { kind: 'text', text: joinNames(context, names) };
  return tableView<Row>({
    context,
    ...read,
    page: { ...read.page, rows },
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
        cell: ({ entries }) => {
          const slugs = [...new Set(entries.flatMap(({ tumours }) => tumours))];
          return slugs.length === 0
            ? muted
            : {
                kind: 'links',
                links: slugs.map((slug) => tumourLink(context, slug)),
              };
        },
      },
      {
        name: 'studies',
        label: text.terms.studiesColumn,
        sort: 'studies',
        numeric: true,
        cell: ({ own, cited }) => ({ kind: 'number', text: text.terms.ownAndCited(own, cited) }),
      },
      {
        name: 'patients',
        label: text.columns.size,
        numeric: true,
        cell: ({ entries }) => {
          const told = countsOf(context, patientCount(context, evidence, entries));
          return told.length === 0 ? muted : { kind: 'text', text: told[0] ?? '', sub: told[1] };
        },
      },
    ],
  });
}
