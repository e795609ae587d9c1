import {
  type AdverseEventListItem,
  type OutcomeListItem,
  type StudyOfResult,
  tumoursOfResult,
} from '@/lib/data/tables/results-tables';
import type { CohortOfResult } from '@/lib/domain/cohort-of-result';
import { ctcaeTerm } from '@/lib/domain/labels';
import { adverseEventResult, adverseEventTitle, gradeText } from '../../results/adverse-event-view';
import {
  criteriaOfResult,
  measureTitle,
  resultTraits,
  resultView,
  shareWithInterval,
} from '../../results/result-view';
import { filterValueLabel } from '../../table/filter-labels';
import type { Cell, IntervalMark, ReadRows, TableView, TableViewInput } from '../../table/table-model';
import { tableView } from '../../table/table-view';
import { studyMark } from '../../words/study-mark';
import { tumourLink } from '../../words/term-links';
import { groupName, inLocale, joinNames, type ViewContext } from '../../words/view-context';
import { bareBox, cohortPick } from '../compare/cohort-pick';

type ResultRow = { study: StudyOfResult; cohort: CohortOfResult; tumourSlug?: string | null };

/** Columns that outcomes and adverse events share. */
function sharedColumns(context: ViewContext) {
  const { text } = context;
  const dash = text.number.notReportedSign;
  const studyCell = ({ study }: ResultRow): Cell => ({ kind: 'study', study: studyMark(context, study) });
  return {
    study: { name: 'study', label: text.columns.study, sort: 'study', cell: studyCell },
    cohort: {
      name: 'cohort',
      label: text.columns.cohort,
      cell: ({ study, cohort }: ResultRow): Cell => ({
        kind: 'text',
        text: inLocale(context, cohort.labelEn, cohort.labelZh),
        pick: bareBox(cohortPick(context, study, cohort)),
      }),
    },
    regimen: {
      name: 'regimen',
      label: text.columns.regimen,
      optional: true,
      cell: ({ cohort }: ResultRow): Cell => ({
        kind: 'text',
        text:
          joinNames(
            context,
            cohort.regimens.map(({ regimen }) => inLocale(context, regimen.labelEn, regimen.labelZh)),
          ) || dash,
      }),
    },
    tumours: {
      name: 'tumours',
      label: text.columns.tumours,
      optional: true,
      cell: (row: ResultRow): Cell => ({
        kind: 'links',
        links: tumoursOfResult(row).map((slug) => tumourLink(context, slug)),
      }),
    },
    design: {
      name: 'design',
      label: text.columns.design,
      optional: true,
      cell: ({ study }: ResultRow): Cell => ({
        kind: 'text',
        text: study.design ? groupName(context, 'designs', study.design) : dash,
      }),
    },
  };
}

/** Rows of one study stand below its name. */
const groupOf =
  (context: ViewContext) =>
  ({ study }: ResultRow) => ({ key: study.slug, study: studyMark(context, study) });

/** A bar for the share, where one may be calculated, with whose data it is. */
function barOf(
  context: ViewContext,
  row: { count: number | null; of: number | null; ofOutcomeDefined?: boolean },
  { origin }: StudyOfResult,
): { bar?: IntervalMark } {
  const share = shareWithInterval(context, row);
  return share ? { bar: { ...share, secondary: origin === 'secondary' } } : {};
}

/** What the pages of results count and offer for filtering, in this order. */
export const OUTCOME_FACETS = [
  'group',
  'measure',
  'tumour',
  'drug',
  'class',
  'design',
  'phase',
  'origin',
  'criteria',
  'study',
];
export const EVENT_FACETS = [
  'term',
  'grade',
  'occurrence',
  'serious',
  'tumour',
  'drug',
  'class',
  'origin',
  'study',
];

/** The table of all outcome results. */
export function outcomesPage(
  context: ViewContext,
  read: ReadRows<OutcomeListItem>,
  chosenColumns: string[] | null,
  stays: TableViewInput<OutcomeListItem>['stays'] = [],
): TableView {
  const { text, locale } = context;
  const shared = sharedColumns(context);
  return tableView<OutcomeListItem>({
    context,
    ...read,
    action: `/${locale}/outcomes`,
    apiPath: '/api/v1/outcomes',
    what: text.outcomes.what,
    keyOf: ({ id }) => id,
    chosenColumns,
    ownFirst: true,
    groupOf: groupOf(context),
    stays,
    facetNames: OUTCOME_FACETS,
    valueLabel: filterValueLabel(context, read.titles),
    columns: [
      shared.study,
      {
        name: 'measure',
        label: text.columns.measure,
        sort: 'measure',
        cell: (row) => ({
          kind: 'text',
          text: measureTitle(context, row),
          sub:
            [
              ...(row.versus
                ? [text.outcomes.versus(inLocale(context, row.versus.labelEn, row.versus.labelZh))]
                : []),
              ...resultTraits(context, row),
              // Most papers name one set of criteria for all their results: a column of it would be the same words over and over.
              ...(chosenColumns?.includes('criteria') ? [] : [criteriaOfResult(context, row, row.study)]),
            ]
              .filter(Boolean)
              .join(' · ') || undefined,
        }),
      },
      shared.cohort,
      {
        name: 'result',
        label: text.columns.result,
        sort: 'value',
        cell: (row) => ({
          kind: 'results',
          results: [
            {
              label: '',
              view: resultView(context, row),
              ...barOf(context, row, row.study),
            },
          ],
        }),
      },
      {
        name: 'criteria',
        label: text.columns.criteria,
        optional: true,
        cell: (row) => {
          const criteria = criteriaOfResult(context, row, row.study);
          return { kind: 'text', text: criteria || text.number.notReportedSign, muted: criteria === '' };
        },
      },
      shared.tumours,
      shared.regimen,
      shared.design,
    ],
  });
}

/** The table of all adverse events. */
export function adverseEventsPage(
  context: ViewContext,
  read: ReadRows<AdverseEventListItem>,
  chosenColumns: string[] | null,
): TableView {
  const { text, locale } = context;
  const shared = sharedColumns(context);
  return tableView<AdverseEventListItem>({
    context,
    ...read,
    action: `/${locale}/adverse-events`,
    apiPath: '/api/v1/adverse-events',
    what: text.adverseEvents.what,
    keyOf: ({ id }) => id,
    chosenColumns,
    ownFirst: true,
    groupOf: groupOf(context),
    facetNames: EVENT_FACETS,
    valueLabel: filterValueLabel(context, read.titles),
    columns: [
      shared.study,
      {
        name: 'term',
        label: text.columns.term,
        sort: 'term',
        cell: (row) => {
          const term = ctcaeTerm(context.labels, row.term, row.study.adverseEventGrading);
          return {
            kind: 'text',
            text: adverseEventTitle(context, row),
            sub: term === null ? undefined : `CTCAE: ${term}`,
          };
        },
      },
      shared.cohort,
      {
        name: 'grade',
        label: text.columns.grade,
        sort: 'grade',
        cell: (row) =>
          row.gradeLowest === null
            ? { kind: 'text', text: text.number.notReportedSign, muted: true }
            : { kind: 'text', text: gradeText(context, row) },
      },
      {
        name: 'result',
        label: text.columns.affected,
        sort: 'value',
        cell: (row) => ({
          kind: 'results',
          results: [
            {
              label: '',
              view: adverseEventResult(context, row),
              ...barOf(context, row, row.study),
            },
          ],
        }),
      },
      shared.tumours,
      shared.regimen,
      shared.design,
    ],
  });
}
