import { groupBy } from '@/lib/domain/group-by';
import { digitsIn, wordsIn } from '@/lib/domain/printed-number';
import { figuresAt } from '@/lib/domain/source';
import type { Timepoint } from '@/lib/domain/timepoint';
import type { MeasureTerm } from '@/lib/domain/vocabulary';
import type { AuditedEntry, EvidenceIndex, StudyEvidence } from './evidence-index';

/** A count, a rate or both, whatever part of a file it stands in. */
export interface ReportedCount {
  audited: AuditedEntry;
  study: string | null;
  /** Measure, or term of the adverse event. */
  measure: string;
  /** Absent for adverse events. */
  definition?: MeasureTerm;
  cohort?: string;
  ofCohort?: string;
  count?: number;
  of?: number;
  /** Percentage as printed. */
  percentage?: number;
  sign?: string;
  time?: Timepoint;
  tumour?: string;
  drug?: string;
  /** What part of the measure it is about. */
  category?: string;
  /** The denominator stands beside it, or in its percentage; else it is the size of the group, read by the extractors. */
  printsDenominator: boolean;
  qualifier?: string;
  grade?: readonly [number, number];
  analysisSet?: string;
  criteria?: string;
  /** Who judged it, of which causes or period it is, how it was estimated: what else tells two figures of one measure apart. */
  reported: string;
  /** Read off a curve, so that it need not be a share of whole patients. */
  fromCurve: boolean;
  contradicts: boolean;
}

const reported = (part: string | boolean | undefined) => part !== undefined && part !== '';

interface Figures {
  all: readonly ReportedCount[];
  byStudy: ReadonlyMap<string | null, readonly ReportedCount[]>;
}

/** By the entries, of which many rules ask the same. */
const known = new WeakMap<EvidenceIndex['entries'], Figures>();

function reportedCountsIn(index: EvidenceIndex): Figures {
  const before = known.get(index.entries);
  if (before) return before;
  const all = findReportedCounts(index);
  const found = { all, byStudy: groupBy(all, ({ study }) => study) };
  known.set(index.entries, found);
  return found;
}

/** All data that state a count or a percentage. */
export const reportedCounts = (index: EvidenceIndex): readonly ReportedCount[] => reportedCountsIn(index).all;

/** Those of one study. */
export const reportedCountsOf = (index: EvidenceIndex, { slug }: StudyEvidence): readonly ReportedCount[] =>
  reportedCountsIn(index).byStudy.get(slug) ?? [];

function findReportedCounts(index: EvidenceIndex): ReportedCount[] {
  return index.entries.flatMap((audited): ReportedCount[] => {
    const { entry } = audited;
    const shared = { audited, study: entry.study ?? null, cohort: entry.cohort };
    if (entry.form === 'adverse-event') {
      const { datum } = entry;
      if (datum.count === undefined && datum.value === undefined) return [];
      return [
        {
          ...shared,
          measure: datum.term,
          count: datum.count,
          of: datum.of,
          ofCohort: datum.ofCohort,
          percentage: datum.value,
          printsDenominator: printsDenominator(audited, datum.of, datum.value),
          qualifier: datum.qualifier,
          grade: datum.grade,
          reported: [datum.causality, datum.serious, datum.organSystem, datum.termVerbatim]
            .filter(reported)
            .join(' '),
          fromCurve: false,
          contradicts: datum.contradicts !== undefined,
        },
      ];
    }
    if (entry.form !== 'datum' && entry.form !== 'statement') return [];
    const { datum } = entry;
    // A mean of percentages, or a change or difference of them, is no share of patients.
    const definition = index.vocabulary['outcome-measures'][datum.measure];
    const isShare = !datum.statistic && !datum.changeFromBaseline && !definition?.effect;
    const percentage = datum.unit === '%' && isShare ? datum.value : undefined;
    if (datum.count === undefined && percentage === undefined) return [];
    return [
      {
        ...shared,
        measure: datum.measure,
        definition,
        count: datum.count,
        of: datum.of,
        ofCohort: datum.ofCohort,
        percentage,
        sign: datum.sign,
        time: datum.time,
        tumour: datum.tumour,
        drug: datum.drug,
        category: [datum.class?.en, datum.category?.en].filter(reported).join('\n') || undefined,
        printsDenominator: printsDenominator(audited, datum.of, percentage),
        qualifier: datum.qualifier,
        analysisSet: datum.analysisSet,
        criteria: datum.criteria,
        reported: [
          datum.assessor,
          datum.estimator,
          'period' in datum ? datum.period?.en : undefined,
          datum.title,
          datum.timeFrame,
        ]
          .filter(reported)
          .join(' '),
        fromCurve: datum.estimator !== undefined && datum.estimator !== 'crude',
        contradicts: datum.contradicts !== undefined,
      },
    ];
  });
}

function printsDenominator({ entry }: AuditedEntry, of: number | undefined, percentage: number | undefined) {
  if (of === undefined) return false;
  if (percentage !== undefined) return true;
  const printed = entry.sources.flatMap(figuresAt);
  // Most places print the number alone; only of others their words are read.
  return (
    printed.includes(`${of}`) ||
    printed.some((figure) => digitsIn(figure).includes(of) || wordsIn(figure).includes(of))
  );
}
