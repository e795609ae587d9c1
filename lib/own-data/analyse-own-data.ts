import {
  analyseMetaAnalysis,
  analyseProportion,
  analyseSurvival,
  analyseTwoArms,
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
  type TwoArmStudy,
  type TwoArmSummary,
  type TwoByTwoAnalysis,
  twoArmEffects,
} from '@/lib/stats';
import type { OwnDataOptions, OwnDataRequest } from './own-data-request';
import { readOwnTable, type TableData, type TableReading } from './reading/read-own-table';
import type { EffectRow } from './reading/study-rows';
import { groupPatients } from './reading/survival-rows';
import type { TableRole } from './reading/table-roles';

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
      /** Where the effects are made of the counts of two arms. */
      arms: { studies: TwoArmStudy[]; analysis: Estimable<TwoArmSummary> } | null;
      /** Where the effects are logarithms of ratios. */
      ratio: boolean;
      analysis: Estimable<MetaAnalysisSummary>;
    };

export interface OwnDataOutcome {
  reading: TableReading;
  options: OwnDataOptions;
  /** Labels of all groups, for the choice of the reference. */
  groups: string[];
  /** The numbers are at the edge of what can be computed with, 1e308 say. */
  notComputable: boolean;
  /** Null where something is open, or nothing can be computed. */
  result: OwnResult | null;
}

/** Reads a pasted table and computes what its kind of data allows. No words: see `ownDataView`. */
export function analyseOwnData(
  request: OwnDataRequest,
  onProgress?: (share: number) => void,
): OwnDataOutcome {
  const { options } = request;
  // Computing takes about as long as one of the steps of reading.
  const reading = readOwnTable(request, onProgress && ((share) => onProgress(0.8 * share)));
  onProgress?.(0.8);
  const outcome: OwnDataOutcome = { reading, options, groups: [], notComputable: false, result: null };
  if (!reading.data) return outcome;
  try {
    return { ...outcome, ...analyseTable(reading.data, options) };
  } catch (error) {
    if (error instanceof RangeError) return { ...outcome, notComputable: true };
    throw error;
  }
}

/** Name of the first column that has a role; empty without one. */
export const columnNamed = ({ columns }: TableReading, role: TableRole) =>
  columns.find((column) => column.role === role)?.name ?? '';

type Computed = Pick<OwnDataOutcome, 'groups'> & { result: OwnResult };

/** @throws RangeError where valid numbers can't be computed with */
export function analyseTable(data: TableData, options: OwnDataOptions): Computed {
  switch (data.kind) {
    case 'survival':
      return analysePatients(groupPatients(data.patients), options);
    case 'proportions':
      return analyseCounts(data.rows, options);
    case 'two-arm':
      return analyseArms(data.rows, options);
    case 'effects':
      return analyseEffects(data.rows, data.ratio, options);
  }
}

function analysePatients(groups: LabelledSurvivalGroup[], options: OwnDataOptions): Computed {
  const { confidenceLevel, confidenceType, ties, tau, reference } = options;
  const ordered = referenceFirst(groups, reference);
  const analysis = analyseSurvival(ordered, {
    ...{ confidenceLevel, confidenceType, ties },
    ...(tau === null ? {} : { tau }),
  });
  return {
    groups: groups.map(({ label }) => label),
    result: { kind: 'survival', groups: ordered, analysis },
  };
}

/** The reference first, the others in the order of the table. */
const referenceFirst = <Group extends { label: string }>(
  groups: readonly Group[],
  reference: string | null,
) => [...groups].sort((a, b) => Number(b.label === reference) - Number(a.label === reference));

function analyseCounts(rows: StudyProportion[], options: OwnDataOptions): Computed {
  const { confidenceLevel, transformation, reference } = options;
  const groups = rows.map(({ label }) => label);
  const [first, second] = rows as [StudyProportion, StudyProportion?];
  if (!second) {
    const analysis = analyseProportion(first.events, first.total, confidenceLevel);
    return { groups, result: { kind: 'proportion', proportion: first, analysis } };
  }
  if (rows.length === 2) {
    const [a, b] = reference === first.label ? [second, first] : [first, second];
    return {
      groups,
      result: { kind: 'two-by-two', a, b, analysis: analyseTwoByTwo({ a, b }, confidenceLevel) },
    };
  }
  const analysis = analyseMetaAnalysis({ proportions: rows, transformation }, options);
  const effects = proportionEffects(rows, transformation);
  return { groups, result: { kind: 'meta', effects, proportions: rows, arms: null, ratio: false, analysis } };
}

function analyseArms(studies: TwoArmStudy[], { measure, ...options }: OwnDataOptions): Computed {
  // Peto's method is a common-effect model.
  const method = measure === 'Peto' ? 'fixed' : options.method;
  const analysis = analyseTwoArms(studies, measure, { ...options, method });
  const effects = twoArmEffects(studies, measure);
  const ratio = measure !== 'RD';
  return {
    groups: [],
    result: { kind: 'meta', effects, proportions: null, arms: { studies, analysis }, ratio, analysis },
  };
}

function analyseEffects(rows: EffectRow[], ratio: boolean, options: OwnDataOptions): Computed {
  const effects = rows.map((row) => effectOf(row, ratio));
  const analysis = analyseMetaAnalysis({ effects }, options);
  return { groups: [], result: { kind: 'meta', effects, proportions: null, arms: null, ratio, analysis } };
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
