import { VERDICTS } from '@/lib/audit/rule';
import type { CheckResultItem } from '@/lib/data/tables/audit-table';
import { ownValue } from '@/lib/domain/own-value';
import { keepTogether } from '@/lib/text/keep-together';
import { checkResultView } from '../../provenance/check-results';
import { filterValueLabel } from '../../table/filter-labels';
import type { ReadRows, TableView } from '../../table/table-model';
import { tableView } from '../../table/table-view';
import { formatNumber } from '../../words/format-number';
import { inLocale, type ViewContext } from '../../words/view-context';

/** What the page counts and offers for filtering, in this order. */
export const AUDIT_FACETS = ['verdict', 'rule', 'paper', 'study'];

type Parameters = Record<string, string | string[] | undefined>;

/** Verdicts that the page begins with: all but plain agreement. */
const NOT_PLAIN = VERDICTS.filter((verdict) => verdict !== 'agrees');

/**
 * What is asked of the list: where the address chooses nothing, what does not plainly agree, the gravest first. `isUsual`
 * says so.
 */
export function auditParameters(parameters: Parameters): { parameters: Parameters; isUsual: boolean } {
  const isUsual = ['q', 'sort', ...AUDIT_FACETS].every((name) => !parameters[name]?.length);
  return {
    isUsual,
    parameters: isUsual ? { ...parameters, verdict: [...NOT_PLAIN], sort: 'verdict' } : parameters,
  };
}

/** What the page says of its first view, and the way to the rest. */
interface AuditNote {
  text: string;
  links: { text: string; href: string }[];
}

export function auditNote({ text, locale }: ViewContext, { page }: ReadRows<CheckResultItem>): AuditNote {
  const agreeing = page.facets.verdict?.find(({ value }) => value === 'agrees')?.count ?? 0;
  const { auditTable: words } = text;
  return {
    text: words.usual(page.matching, page.total),
    links: [
      { text: words.agreeing(agreeing), href: `/${locale}/audit?verdict=agrees` },
      { text: words.all(page.total), href: `/${locale}/audit?sort=verdict` },
    ],
  };
}

/** The table as the page begins: what it chose by itself is no filter of the reader's. */
export const asUsual = (
  context: ViewContext,
  view: TableView,
  { page }: ReadRows<CheckResultItem>,
): TableView => ({
  ...view,
  chips: [],
  address: '/audit',
  sheet: context.text.filters.sheet(0, formatNumber(context, page.matching)),
});

/** Every recomputation: printed, recomputed, the arithmetic, the verdict, and what it means. */
export function auditPage(
  context: ViewContext,
  read: ReadRows<CheckResultItem>,
  chosenColumns: string[] | null,
): TableView {
  const { text, locale } = context;
  const viewOf = (checkResult: CheckResultItem) => checkResultView(context, checkResult);
  return tableView<CheckResultItem>({
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
        cell: (checkResult) => ({
          kind: 'verdict',
          verdict: checkResult.verdict,
          // The column is narrow, and a badge never breaks.
          label: ownValue(text.auditTable.brief, checkResult.verdict) ?? viewOf(checkResult).label,
        }),
      },
      {
        name: 'explanation',
        label: text.columns.explanation,
        cell: (checkResult) => {
          const { explanation, rule } = viewOf(checkResult);
          return { kind: 'text', text: explanation, sub: rule };
        },
      },
      {
        name: 'printed',
        label: text.columns.printed,
        cell: (checkResult) => ({
          kind: 'number',
          text: keepTogether(viewOf(checkResult).printed),
          fact: checkResult.facts[0],
        }),
      },
      {
        name: 'recomputed',
        label: text.columns.recomputed,
        cell: (checkResult) => ({ kind: 'text', text: keepTogether(viewOf(checkResult).recomputed) }),
      },
      {
        name: 'arithmetic',
        label: text.columns.arithmetic,
        cell: (checkResult) => {
          const inputs = checkResult.facts.slice(1);
          return {
            kind: 'facts',
            folded: {
              text: inputs.length > 0 ? text.audit.inputs(inputs.length) : text.columns.arithmetic,
              lead: viewOf(checkResult).arithmetic,
            },
            facts: inputs.map((fact, index) => ({
              fact,
              text: String(index + 1),
              words: text.audit.input(index + 1),
            })),
          };
        },
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
