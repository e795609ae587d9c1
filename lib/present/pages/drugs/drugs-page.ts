import { evidenceOfDrug, isLaboratory } from '@/lib/analysis/cohorts/evidence-entry';
import type { TableQuery } from '@/lib/data/table-engine/table-query';
import { drugItems, drugsTable } from '@/lib/data/tables/drugs-table';
import type { StudyListItem } from '@/lib/data/tables/studies-table';
import type { CohortEvidence } from '@/lib/domain/evidence-cohort';
import { countsOf, patientCount } from '../../cohorts/patient-count';
import { filterValueLabel } from '../../table/filter-labels';
import { type Cell, type TableView, tableView } from '../../table/table-view';
import { drugLink, tumourLink } from '../../words/term-links';
import { groupName, joinNames, type ViewContext } from '../../words/view-context';

type StudyOfDrugs = Pick<StudyListItem, 'slug' | 'origin' | 'regimens'>;

/** The table of all drugs, by class. */
export function drugsPage(
  context: ViewContext,
  evidence: CohortEvidence,
  studies: readonly StudyOfDrugs[],
  query: TableQuery,
  chosenColumns: string[] | null,
): TableView {
  const { locale, text, labels } = context;
  const dash = text.number.notReportedSign;
  const classes = Object.keys(labels.groups['drug-classes'] ?? {});
  const origins = new Map(studies.map(({ slug, origin }) => [slug, origin]));
  const placeOf = (slug: string) => classes.indexOf(labels.drugs[slug]?.class ?? '');
  const rows = drugItems(labels, studies)
    .map(({ slug, studies: found }) => {
      const entries = evidenceOfDrug(evidence, slug).filter(({ cohort }) => !isLaboratory(labels, cohort));
      const count = (origin: string) => found.filter((study) => origins.get(study) === origin).length;
      return { slug, studies: found, entries, own: count('own'), cited: count('cited') };
    })
    .sort((a, b) => placeOf(a.slug) - placeOf(b.slug) || b.studies.length - a.studies.length);
  type Row = (typeof rows)[number];
  const muted: Cell = { kind: 'text', text: dash, muted: true };
  const words = (names: readonly string[]): Cell =>
    names.length === 0 ? muted : { kind: 'text', text: joinNames(context, names) };
  return tableView<Row>({
    context,
    definition: drugsTable(labels),
    rows,
    query,
    action: `/${locale}/drugs`,
    apiPath: '/api/v1/drugs',
    what: text.drugs.what,
    keyOf: ({ slug }) => slug,
    chosenColumns,
    facetNames: ['class'],
    valueLabel: filterValueLabel(context),
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
