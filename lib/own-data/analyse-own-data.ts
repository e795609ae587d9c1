import {
  analyseMetaAnalysis,
  analyseProportion,
  analyseSurvival,
  analyseTwoByTwo,
  type Estimable,
  type LabelledSurvivalGroup,
  type MetaAnalysisSummary,
  type ProportionAnalysis,
  proportionEffects,
  pValueFromInterval,
  type StudyEffect,
  type StudyProportion,
  type SurvivalAnalysis,
  type TwoByTwoAnalysis,
} from '@/lib/stats';
import { MOST_GROUPS, MOST_STUDIES } from './analysis-limits';
import {
  type Columns,
  type DataKind,
  type OwnDataOptions,
  type OwnDataRequest,
  ROLES,
  type Role,
} from './own-data-request';
import { type EffectRow, groupPatients, readCounts, readEffects, readPatients } from './read-rows';
import { type PastedTable, readTable } from './read-table';
import { hasHeader, isRatioName, recogniseColumns, recogniseKind } from './recognise-columns';
import type { LeftOutRow } from './row-reader';

/** What was computed, with the very numbers that went in. */
export type OwnResult =
  | { kind: 'survival'; groups: LabelledSurvivalGroup[]; analysis: SurvivalAnalysis }
  | { kind: 'proportion'; proportion: StudyProportion; analysis: ProportionAnalysis }
  | { kind: 'two-by-two'; a: StudyProportion; b: StudyProportion; analysis: TwoByTwoAnalysis }
  | {
      kind: 'meta';
      /** On the scale on which they are pooled. */
      effects: StudyEffect[];
      /** Where the effects are made of counts. */
      proportions: StudyProportion[] | null;
      /** Where the effects are logarithms of ratios. */
      ratio: boolean;
      analysis: Estimable<MetaAnalysisSummary>;
    };

/** Why nothing was computed. */
export type OwnDataProblem =
  | 'empty'
  | 'no-columns'
  | 'no-rows'
  | 'too-many-groups'
  | 'too-many-studies'
  | 'not-computable';

export interface OwnDataOutcome {
  table: PastedTable;
  names: string[] | null;
  kind: DataKind;
  columns: Columns;
  /** Roles without which nothing can be computed, and that no column has. */
  missing: Role[];
  ratio: boolean;
  options: OwnDataOptions;
  used: number;
  leftOut: LeftOutRow[];
  /** Labels of all groups, for the choice of the reference. */
  groups: string[];
  problem: OwnDataProblem | null;
  result: OwnResult | null;
}

/** Reads a pasted table and computes what its kind of data allows. No words: see `ownDataView`. */
export function analyseOwnData(request: OwnDataRequest): OwnDataOutcome {
  const { options } = request;
  const table = readTable(request.text);
  const named = request.header ?? hasHeader(table);
  const names = named ? (table.records[0]?.cells ?? []) : null;
  const records = named ? table.records.slice(1) : table.records;
  const kind = request.kind ?? recogniseKind(names ?? [], records);
  const columns = recogniseColumns(kind, names ?? [], records, table.width, request.columns);
  const missing = missingRoles(kind, columns);
  const ratio = options.ratio ?? isRatioName(names?.[columns.estimate ?? -1] ?? '');
  const outcome: OwnDataOutcome = {
    ...{ table, names, kind, columns, missing, ratio, options },
    ...{ used: 0, leftOut: [], groups: [], problem: null, result: null },
  };
  if (records.length === 0) return { ...outcome, problem: 'empty' };
  if (missing.length > 0) return { ...outcome, problem: 'no-columns' };
  const rows = { delimiter: table.delimiter, records };
  try {
    return { ...outcome, ...computeKind(kind, rows, outcome) };
  } catch (error) {
    // A number at the edge of what can be computed with, 1e308 say.
    if (error instanceof RangeError) return { ...outcome, problem: 'not-computable' };
    throw error;
  }
}

function missingRoles(kind: DataKind, columns: Columns): Role[] {
  const absent = (role: Role) => typeof columns[role] !== 'number';
  const missing = ROLES[kind]
    .filter(({ role, required }) => required && absent(role))
    .map(({ role }) => role);
  const noError = absent('standardError') && (absent('lower') || absent('upper'));
  return kind === 'effects' && noError ? [...missing, 'standardError'] : missing;
}

type Computed = Pick<OwnDataOutcome, 'used' | 'leftOut' | 'groups' | 'problem' | 'result'>;
type Rows = Pick<PastedTable, 'delimiter' | 'records'>;

function computeKind(kind: DataKind, rows: Rows, outcome: OwnDataOutcome): Computed {
  switch (kind) {
    case 'survival':
      return computeSurvival(rows, outcome);
    case 'counts':
      return computeCounts(rows, outcome);
    case 'effects':
      return computeEffects(rows, outcome);
  }
}

function computeSurvival(table: Rows, { columns, options }: OwnDataOutcome): Computed {
  const { rows, leftOut } = readPatients(table, columns);
  const groups = groupPatients(rows);
  const computed: Computed = {
    ...{ used: rows.length, leftOut, groups: groups.map(({ label }) => label) },
    ...{ problem: null, result: null },
  };
  if (rows.length === 0) return { ...computed, problem: 'no-rows' };
  if (groups.length > MOST_GROUPS) return { ...computed, problem: 'too-many-groups' };
  const { confidenceLevel, confidenceType, ties, tau, reference } = options;
  const ordered = referenceFirst(groups, reference);
  const analysis = analyseSurvival(ordered, {
    ...{ confidenceLevel, confidenceType, ties },
    ...(tau === null ? {} : { tau }),
  });
  return { ...computed, result: { kind: 'survival', groups: ordered, analysis } };
}

/** The reference first, the others in the order of the table. */
const referenceFirst = <Group extends { label: string }>(
  groups: readonly Group[],
  reference: string | null,
) => [...groups].sort((a, b) => Number(b.label === reference) - Number(a.label === reference));

function computeCounts(table: Rows, { columns, options }: OwnDataOutcome): Computed {
  const { rows, leftOut } = readCounts(table, columns);
  const { confidenceLevel, transformation, reference } = options;
  const computed = { used: rows.length, leftOut, groups: rows.map(({ label }) => label), problem: null };
  const [first, second] = rows;
  if (!first) return { ...computed, problem: 'no-rows', result: null };
  if (!second) {
    const analysis = analyseProportion(first.events, first.total, confidenceLevel);
    return { ...computed, result: { kind: 'proportion', proportion: first, analysis } };
  }
  if (rows.length > MOST_STUDIES) return { ...computed, problem: 'too-many-studies', result: null };
  if (rows.length === 2) {
    const [a, b] = reference === first.label ? [second, first] : [first, second];
    const analysis = analyseTwoByTwo({ a, b }, confidenceLevel);
    return { ...computed, result: { kind: 'two-by-two', a, b, analysis } };
  }
  const analysis = analyseMetaAnalysis({ proportions: rows, transformation }, options);
  const effects = proportionEffects(rows, transformation);
  return { ...computed, result: { kind: 'meta', effects, proportions: rows, ratio: false, analysis } };
}

function computeEffects(table: Rows, { columns, options, ratio }: OwnDataOutcome): Computed {
  const { rows, leftOut } = readEffects(table, columns, ratio);
  const computed = { used: rows.length, leftOut, groups: [], problem: null };
  if (rows.length === 0) return { ...computed, problem: 'no-rows', result: null };
  if (rows.length > MOST_STUDIES) return { ...computed, problem: 'too-many-studies', result: null };
  const effects = rows.map((row) => effectOf(row, ratio));
  const analysis = analyseMetaAnalysis({ effects }, options);
  return { ...computed, result: { kind: 'meta', effects, proportions: null, ratio, analysis } };
}

/** An effect on the scale of the pooling; printed limits are taken as those of a 95 % interval. */
function effectOf({ label, estimate, standardError, lower, upper }: EffectRow, ratio: boolean): StudyEffect {
  const limits = { estimate, lower: lower ?? 0, upper: upper ?? 0 };
  return {
    label,
    estimate: ratio ? Math.log(estimate) : estimate,
    standardError: standardError ?? pValueFromInterval(limits, ratio ? 'ratio' : 'difference').standardError,
  };
}
