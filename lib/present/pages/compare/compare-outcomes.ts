import { groupBy } from '@/lib/domain/group-by';
import { markForm } from '../../charts/mark-form';
import { niceMaximum } from '../../charts/nice-maximum';
import { headlineOf, isHeadline } from '../../results/headline-measures';
import {
  asGrouped,
  calledTogether,
  criteriaOfResult,
  measureTitle,
  resultTraits,
  resultView,
  shareWithInterval,
} from '../../results/result-view';
import { inLocale, type ViewContext } from '../../words/view-context';
import type { TwoArmTableView } from '../study/two-arm-comparisons';
import { type CompareCell, glyphOf, type Placed } from './compare-cell';
import type { CohortInComparison } from './compared-cohort';
import { saidOtherwise } from './said-otherwise';

/** What is calculated between two arms of one study from the counts of a row, and what the paper prints of it. */
export interface CompareDifference {
  key: string;
  /** "A − B" */
  label: string;
  text: string;
  printed: { text: string; fact: string }[];
}

/** One outcome, with what each cohort reports of it. */
export interface CompareOutcomeRow {
  key: string;
  label: string;
  /** Criteria and patients that were counted; of times, how far the axis reaches. */
  sublabel: string;
  /** In the order of the columns; empty where it is not reported. */
  cells: CompareCell[][];
  /** What is said in place of an empty cell, where the cohort reports the same otherwise. */
  otherwise: (string | null)[];
  differences: CompareDifference[];
}

export interface CompareOutcomeGroup {
  key: string;
  title: string;
  rows: CompareOutcomeRow[];
}

type Row = CohortInComparison['evidence']['outcomes'][number];
interface Told {
  cohort: CohortInComparison;
  row: Row;
  /** By the name of its group: papers may name differently what stands in one row. */
  label: string;
  sublabel: string;
}

/** All results, those of one measure, time and criteria in one row, in the order of the vocabulary. */
export function compareOutcomes(
  context: ViewContext,
  cohorts: readonly CohortInComparison[],
  differences: readonly PairTable[] = [],
): CompareOutcomeGroup[] {
  const { labels, text } = context;
  const ordinal = ({ row }: Told) => labels.measures[row.measure]?.ordinal ?? 0;
  const all = cohorts.flatMap((cohort) =>
    cohort.evidence.outcomes.map(
      (row): Told => ({
        cohort,
        row,
        label: measureTitle(context, asGrouped(row)),
        sublabel: [criteriaOfResult(context, row, cohort.study), ...resultTraits(context, row)]
          .filter(Boolean)
          .join(' · '),
      }),
    ),
  );
  const groups = groupBy(all, ({ row }): string => labels.measures[row.measure]?.group ?? 'other');
  const inOrder = [...Object.keys(text.groups), ...groups.keys()];
  return [...new Set(inOrder)].flatMap((group) => {
    const found = groups.get(group);
    if (!found) return [];
    const rows = groupBy(
      [...found].sort((a, b) => ordinal(a) - ordinal(b)),
      ({ row, label, sublabel }) => JSON.stringify([row.measure, row.drugSlug, label, sublabel]),
    );
    return [
      {
        key: group,
        title: text.groups[group] ?? group,
        rows: [...rows].map(([key, reported]) => rowOf(context, key, reported, cohorts, differences)),
      },
    ];
  });
}

function rowOf(
  context: ViewContext,
  key: string,
  reported: readonly Told[],
  cohorts: readonly CohortInComparison[],
  tables: readonly PairTable[],
): CompareOutcomeRow {
  const [first] = reported as [Told];
  const placed = reported.map(({ row }) => placeOf(context, row));
  const inMonths = first.row.unit === 'months';
  const maximum = inMonths
    ? niceMaximum(Math.max(1, ...placed.flatMap((place) => [place?.value ?? 0, place?.upper ?? 0])))
    : 100;
  const hasAxis = inMonths && placed.some((place) => place !== null);
  const { headingOf, ownNameOf } = calledTogether(
    context,
    reported.map(({ row }) => row),
  );
  return {
    key,
    label: measureTitle(context, headingOf(first.row)),
    sublabel: [first.sublabel, hasAxis ? context.text.compare.axisOf(maximum) : '']
      .filter(Boolean)
      .join(' · '),
    cells: cohorts.map(({ id }) =>
      reported.flatMap(({ cohort, row }, index) =>
        cohort.id === id
          ? [
              cellOf(context, cohort, row, {
                placed: placed[index] ?? null,
                maximum,
                ownName: ownNameOf(row),
              }),
            ]
          : [],
      ),
    ),
    otherwise: cohorts.map(({ evidence }) => saidOtherwise(context, first.row, evidence.outcomes)),
    differences: differencesOf(context, reported, tables),
  };
}

/** Shares of patients and times in months have a place on an axis; what the paper prints otherwise elsewhere has none. */
function placeOf(context: ViewContext, row: Row): Placed | null {
  if (row.contradictsId !== null) return null;
  const group = context.labels.measures[row.measure]?.group;
  const share = shareWithInterval(context, row);
  if (share) {
    const { lower, upper, value } = share;
    return { value, lower: row.lower ?? lower, upper: row.upper ?? upper };
  }
  const isShare = row.unit === '%' && (group === 'response' || group === 'event-rate');
  if (row.value === null || row.sign !== null || !(isShare || row.unit === 'months')) return null;
  return { value: row.value, lower: row.lower, upper: row.upper };
}

function cellOf(
  context: ViewContext,
  cohort: CohortInComparison,
  row: Row,
  { placed, maximum, ownName }: { placed: Placed | null; maximum: number; ownName: string },
): CompareCell {
  const versus = cohort.study.cohorts.find(({ id }) => id === row.versusId);
  const notes = [
    ownName,
    row.contradictsId === null ? '' : context.text.study.contradicts,
    inLocale(context, row.noteEn, row.noteZh),
  ].filter(Boolean);
  const result = resultView(context, row);
  const form = markForm(cohort.study, result.rate?.calculated);
  return {
    result,
    versus: versus ? context.text.compare.against(inLocale(context, versus.labelEn, versus.labelZh)) : null,
    note: notes.length > 0 ? notes.join(' · ') : null,
    glyph: placed && glyphOf(placed, maximum, { form, small: result.small }),
  };
}

/** The table of a pair of arms, with the letters of its columns. */
interface PairTable {
  letters: readonly [a: string, b: string];
  table: TwoArmTableView;
}

function differencesOf(
  { text }: ViewContext,
  reported: readonly Told[],
  tables: readonly PairTable[],
): CompareDifference[] {
  const facts = reported.map(({ row }) => row.factId);
  return tables.flatMap(({ letters, table }) =>
    table.rows
      .filter(({ counts }) => counts.every(({ fact }) => facts.includes(fact)))
      .map((row) => ({
        key: `${letters.join('')}-${row.key}`,
        label: letters.join(' − '),
        text: text.compare.difference(row.calculated[0] ?? '', row.calculated.at(-1) ?? ''),
        printed: row.printed,
      })),
  );
}

/** Rows that stand open. */
const MOST_KEY_ROWS = 8;

/**
 * The rows that a reader looks for first, what several cohorts report before what one does; the rest by group. Without
 * any key measure, the first rows stand open all the same.
 */
export function keyRowsFirst(
  context: ViewContext,
  groups: readonly CompareOutcomeGroup[],
): { key: CompareOutcomeRow[]; more: CompareOutcomeGroup[] } {
  const rows = groups.flatMap((group) => group.rows);
  const measureOf = ({ key }: CompareOutcomeRow) => (JSON.parse(key) as [string])[0];
  const reported = ({ cells }: CompareOutcomeRow) => cells.filter((found) => found.length > 0).length;
  const found = rows.filter((row) => isHeadline(context, measureOf(row)));
  const key = (found.length > 0 ? found : rows)
    .map((row, place) => ({ row, place }))
    .sort(
      (a, b) =>
        Number(reported(b.row) > 1) - Number(reported(a.row) > 1) ||
        headlineOf(context, measureOf(a.row)) - headlineOf(context, measureOf(b.row)) ||
        a.place - b.place,
    )
    .slice(0, MOST_KEY_ROWS)
    .map(({ row }) => row);
  const more = groups
    .map((group) => ({ ...group, rows: group.rows.filter((row) => !key.includes(row)) }))
    .filter((group) => group.rows.length > 0);
  return { key, more };
}
