import type { FindingItem } from '@/lib/data/tables/audit-table';
import { findingView } from '../../provenance/findings';
import { filterValueLabel } from '../../table/filter-labels';
import { type ReadRows, type TableView, tableView } from '../../table/table-view';
import { inLocale, type ViewContext } from '../../words/view-context';

const INPUTS_SHOWN = 7;

/** What the page counts and offers for filtering, in this order. */
export const AUDIT_FACETS = ['verdict', 'rule', 'paper', 'study'];

/** Every recomputation: printed, recomputed, the arithmetic, the verdict, and what it means. */
export function auditPage(
  context: ViewContext,
  read: ReadRows<FindingItem>,
  chosenColumns: string[] | null,
): TableView {
  const { text, locale } = context;
  const viewOf = (finding: FindingItem) => findingView(context, finding);
  return tableView<FindingItem>({
    context,
    ...read,
    action: `/${locale}/audit`,
    apiPath: '/api/v1/audit',
    what: text.audit.what,
    keyOf: ({ id }) => id,
    chosenColumns,
    facetNames: AUDIT_FACETS,
    valueLabel: filterValueLabel(context, read.titles),
    columns: [
      {
        name: 'verdict',
        label: text.columns.verdict,
        sort: 'verdict',
        cell: (finding) => ({ kind: 'verdict', verdict: finding.verdict, label: viewOf(finding).label }),
      },
      {
        name: 'explanation',
        label: text.columns.explanation,
        cell: (finding) => {
          const { explanation, rule } = viewOf(finding);
          return { kind: 'text', text: explanation, sub: rule };
        },
      },
      {
        name: 'printed',
        label: text.columns.printed,
        cell: (finding) => ({ kind: 'number', text: finding.printed, fact: finding.facts[0] }),
      },
      {
        name: 'recomputed',
        label: text.columns.recomputed,
        cell: ({ recomputed }) => ({ kind: 'text', text: recomputed }),
      },
      {
        name: 'arithmetic',
        label: text.columns.arithmetic,
        cell: (finding) => ({ kind: 'text', text: viewOf(finding).arithmetic }),
      },
      {
        name: 'inputs',
        label: text.columns.inputs,
        cell: ({ facts }) => ({
          kind: 'facts',
          ...(facts.length > INPUTS_SHOWN ? { folded: text.audit.inputs(facts.length - 1) } : {}),
          facts: facts
            .slice(1)
            .map((fact, index) => ({ fact, text: String(index + 1), words: text.audit.input(index + 1) })),
        }),
      },
      {
        name: 'study',
        label: text.columns.study,
        cell: ({ study, paperSlug }) =>
          study
            ? {
                kind: 'text',
                text: inLocale(context, study.shortTitleEn, study.shortTitleZh),
                href: `/${locale}/studies/${study.slug}`,
              }
            : {
                kind: 'text',
                text: read.titles.papers?.get(paperSlug)?.[locale] ?? paperSlug,
                href: `/${locale}/papers/${paperSlug}`,
              },
      },
    ],
  });
}
