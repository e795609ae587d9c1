import type { AdverseEventListItem } from '@/lib/data/tables/results-tables';
import { distinct } from '@/lib/domain/active-drugs';
import { groupBy } from '@/lib/domain/group-by';
import { ctcaeTerm } from '@/lib/domain/labels';
import { labelled } from '@/lib/text/punctuation';
import { resultText } from '../../charts/row-chart';
import { adverseEventResult, adverseEventTitle, gradeText } from '../../results/adverse-event-view';
import { calledTogether, type ResultView } from '../../results/result-view';
import { type OriginView, originView } from '../../words/origin-view';
import { inLocale, joinSentences, type ViewContext } from '../../words/view-context';

/** `value`: a share above 0; `none`: stated not to occur; `unchanged`: a value that did not evidently change; `unclear`: seen, but of how many is not said. */
export type MatrixState = 'value' | 'none' | 'unchanged' | 'unclear';

/** One printed figure of an event in a cohort: there may be several in a cell, one a grade. */
export interface MatrixEntry {
  key: string;
  /** The grade, and what the paper calls the event where the row is headed otherwise; empty where neither is. */
  grade: string;
  result: ResultView;
  state: MatrixState;
  /** 1 to 5 by share of patients; 0 where it is none or isn't known. */
  level: number;
  secondary: boolean;
  /** The whole entry in one line, for files: "Grade 1: 3/5 · 60.0 % (23.1–88.2)". */
  text: string;
}

export interface AdverseEventMatrixView {
  kind: 'matrix';
  id: string;
  title: string;
  alternative: string;
  note: string;
  columns: {
    key: string;
    study: string;
    cohort: string;
    href: string;
    origin: OriginView;
    text: string;
  }[];
  rows: { key: string; label: string; term: string; cells: { key: string; entries: MatrixEntry[] }[] }[];
  /** What an empty cell says. */
  empty: string;
  legend: {
    shares: { level: number; label: string }[];
    states: { sign: string; label: string; state: MatrixState | 'not-reported' }[];
    /** Whose figures, and of how few: only what occurs. */
    forms: { form: 'secondary' | 'small'; label: string }[];
  };
}

const MOST_ROWS = 20;
const MOST_COLUMNS = 12;

/** Upper ends of the steps of shading, in percent; above the last is the darkest. */
const STEPS = [5, 10, 20, 40];

export const levelOf = (share: number) => (share <= 0 ? 0 : 1 + STEPS.filter((end) => share > end).length);

/**
 * Events by cohorts: what each reports of each, and how often. Where `shown` are all rows that there are, an empty cell
 * says that the paper does not mention the event; of some of the rows it only says that it is not among them. Null where
 * no row is shown.
 */
export function adverseEventMatrix(
  context: ViewContext,
  shown: readonly AdverseEventListItem[],
  areAll: boolean,
): AdverseEventMatrixView | null {
  if (shown.length === 0) return null;
  const { text, labels } = context;
  const { eventCharts: words } = text;
  const cohorts = [...groupBy(shown, ({ cohort }) => cohort.id)]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, MOST_COLUMNS);
  const events = [...groupBy(shown, rowKey)]
    .sort(([, a], [, b]) => cohortsOf(b) - cohortsOf(a) || highest(b) - highest(a))
    .slice(0, MOST_ROWS);
  const rows = events.map(([key, own]) => {
    const [first] = own;
    const { headingOf, ownNameOf } = calledTogether(context, own);
    const label = first ? adverseEventTitle(context, headingOf(first)) : '';
    const [term = ''] = distinct(
      own.map((row) => ctcaeTerm(labels, row.term, row.study.adverseEventGrading) ?? ''),
    );
    const isOfAll = own.every((row) => ctcaeTerm(labels, row.term, row.study.adverseEventGrading) === term);
    return {
      key,
      label,
      term: isOfAll && term.toLowerCase() !== label.toLowerCase() ? `CTCAE: ${term}` : '',
      cells: cohorts.map(([id]) => ({
        key: id,
        entries: own
          .filter(({ cohort }) => cohort.id === id)
          .sort((a, b) => (a.gradeLowest ?? 9) - (b.gradeLowest ?? 9))
          .map((row) => entryOf(context, row, ownNameOf(row))),
      })),
    };
  });
  const cells = rows.flatMap((row) => row.cells);
  const entries = cells.flatMap((cell) => cell.entries);
  const count = (test: (own: readonly MatrixEntry[]) => boolean) =>
    cells.filter((cell) => test(cell.entries)).length;
  const all = { events: new Set(shown.map(rowKey)).size, cohorts: cohortsOf(shown) };
  return {
    kind: 'matrix',
    id: 'heat-map',
    title: words.matrixTitle,
    alternative: words.matrixAlt(
      rows.length,
      cohorts.length,
      count((own) => own.some(({ state }) => state === 'value')),
      count((own) => own.length > 0 && own.every(({ state }) => state === 'none')),
      count((own) => own.length > 0 && own.every(({ state }) => state === 'unchanged')),
      areAll
        ? words.notReportedCells(count((own) => own.length === 0))
        : words.otherCells(count((own) => own.length === 0)),
    ),
    note: joinSentences(context, [
      words.gradeNote,
      all.events > rows.length || all.cohorts > cohorts.length
        ? words.notAllShown(rows.length, all.events, cohorts.length, all.cohorts)
        : '',
    ]),
    columns: cohorts.map(([key, own]) => columnOf(context, key, own[0])),
    rows,
    empty: areAll ? text.number.notReported : words.notAmongRows,
    legend: {
      shares: [0, ...STEPS].map((from, index) => ({
        level: index + 1,
        label: words.share(from, STEPS[index] ?? null),
      })),
      states: [
        { sign: text.number.of('0', 'n'), label: text.number.noneObserved, state: 'none' },
        {
          sign: text.number.notReportedSign,
          label: areAll ? words.notReported : words.notAmongRows,
          state: 'not-reported',
        },
        { sign: text.number.denominatorUnclearSign, label: words.unclear, state: 'unclear' },
      ],
      forms: [
        ...(entries.some(({ secondary }) => secondary)
          ? [{ form: 'secondary' as const, label: text.charts.forms.secondary }]
          : []),
        ...(entries.some(({ result }) => result.small)
          ? [{ form: 'small' as const, label: text.number.small }]
          : []),
      ],
    },
  };
}

const rowKey = ({ term, serious }: AdverseEventListItem) => `${term}|${serious === true}`;
const cohortsOf = (rows: readonly AdverseEventListItem[]) =>
  new Set(rows.map(({ cohort }) => cohort.id)).size;

/** Percent of patients, where there is a count with its denominator or a printed percentage. */
const shareOf = ({ count, of, value }: AdverseEventListItem) =>
  count !== null && of !== null ? (100 * count) / of : value;
const highest = (rows: readonly AdverseEventListItem[]) =>
  Math.max(-1, ...rows.map((row) => shareOf(row) ?? -1));

/** Of what is stated without a number. */
const STATES: Record<string, MatrixState> = {
  observed: 'unclear',
  'none-observed': 'none',
  'no-change': 'unchanged',
};

function entryOf(context: ViewContext, row: AdverseEventListItem, ownName: string): MatrixEntry {
  const share = shareOf(row);
  const result = adverseEventResult(context, row);
  const grade = [row.gradeLowest === null ? '' : gradeText(context, row), ownName]
    .filter(Boolean)
    .join(' · ');
  const state = share === null ? STATES[row.occurrence] : share > 0 ? 'value' : 'none';
  return {
    key: row.id,
    grade,
    result,
    state: state ?? 'unclear',
    level: levelOf(share ?? 0),
    secondary: row.study.origin === 'secondary',
    text: grade ? labelled(grade, resultText(result)) : resultText(result),
  };
}

function columnOf(context: ViewContext, key: string, row: AdverseEventListItem | undefined) {
  const { text, locale } = context;
  const study = row ? inLocale(context, row.study.shortTitleEn, row.study.shortTitleZh) : '';
  const cohort = row ? inLocale(context, row.cohort.labelEn, row.cohort.labelZh) : '';
  const origin = originView(context, row?.study.origin ?? '');
  return {
    key,
    study,
    cohort,
    href: `/${locale}/studies/${row?.study.slug ?? ''}#adverse-events`,
    origin,
    text: text.comparability.withValue(text.comparability.cohortOf(study, cohort), origin.label),
  };
}
