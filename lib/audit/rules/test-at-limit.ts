import { pearsonTest } from '@/lib/stats';
import { eventsByTime, limitInWords } from '../events-by-time';
import type { AuditedEntry, EvidenceIndex, StudyEvidence } from '../evidence-index';
import { figure, pFigure, printedP } from '../figure';
import type { AuditRule, RuleResult } from '../rule';
import { significanceThreshold, type TestEntry, testsOf } from '../significance';

function rowsOf(index: EvidenceIndex, study: StudyEvidence, { entry }: AuditedEntry) {
  if (entry.form !== 'datum') return undefined;
  const { measure, time } = entry.datum;
  const events = index.vocabulary['outcome-measures'][measure]?.countsEvents;
  return events && time && entry.cohort
    ? eventsByTime(study, entry.cohort, events.endpoint, time)
    : undefined;
}

function auditTest(index: EvidenceIndex, study: StudyEvidence, { entry, factIds }: TestEntry): RuleResult[] {
  const inputs = (entry.datum.counts ?? []).flatMap((name) => study.named.get(name) ?? []);
  const [a, b] = inputs.map((input) => rowsOf(index, study, input));
  if (inputs.length !== 2 || !a || !b || (a.before === a.upTo && b.before === b.upTo)) return [];
  const threshold = significanceThreshold(study);
  const result = (reading: 'before' | 'upTo') =>
    pearsonTest({
      a: { events: a[reading], total: a.patients },
      b: { events: b[reading], total: b.patients },
    });
  const [included, excluded] = [result('upTo'), result('before')];
  if ('notEstimable' in included || 'notEstimable' in excluded) return [];
  // The printed counts take in the limit: another reading is a question put to them, not what the paper did.
  const areIncluded = inputs.every(({ entry }, index) => {
    const printed = entry.form === 'datum' ? entry.datum.count : undefined;
    return printed === [a, b][index]?.upTo;
  });
  const differs = included.pValue < threshold.value !== excluded.pValue < threshold.value;
  const at = limitInWords(a);
  const line = (sign: string, reading: 'before' | 'upTo', test: typeof included) =>
    `${sign} ${figure(a.limit, 1)}: ${a[reading]}/${a.patients} – ${b[reading]}/${b.patients}, χ² ${figure(test.chiSquare)}, ${pFigure(test.pValue)}`;
  return [
    {
      verdict: differs ? (areIncluded ? 'sensitivity' : 'changes-conclusion') : 'agrees',
      paper: study.paper,
      study: study.slug,
      printed: entry.datum.pValue ? printedP(entry.datum.pValue) : '–',
      recomputed: `≤ ${pFigure(included.pValue)}; < ${pFigure(excluded.pValue)}`,
      arithmetic: `${line('≤', 'upTo', included)}; ${line('<', 'before', excluded)}`,
      explanation: differs
        ? {
            en: `${areIncluded ? 'The printed counts take in events at the limit. ' : ''}Whether this comparison is significant depends on whether events at exactly ${at.en} count: ${pFigure(included.pValue)} with them, ${pFigure(excluded.pValue)} without. The result is a borderline one.`,
            zh: `${areIncluded ? '原文例数计入界值当日事件。' : ''}该比较是否显著取决于恰在${at.zh}发生的事件是否计入：计入时${pFigure(included.pValue)}，不计入时${pFigure(excluded.pValue)}。结果处于临界。`,
          }
        : {
            en: `Events at exactly ${at.en} change the counts but not whether the difference is significant.`,
            zh: `恰在${at.zh}发生的事件影响例数，但不影响显著性结论。`,
          },
      facts: [
        ...factIds,
        ...inputs.map(({ factId }) => factId),
        ...[a, b].flatMap(({ cells }) => cells.map(({ factId }) => factId)),
      ],
    },
  ];
}

/** A test of counts by a timepoint, computed from the rows with events at the limit left out and included. */
export const testAtLimit: AuditRule = {
  id: 'test-at-limit',
  family: 'tests',
  title: { en: 'Test with events at the time limit in or out', zh: '时限当日事件计入与否对检验的影响' },
  audit: (index) =>
    index.studies.flatMap((study) => testsOf(study).flatMap((test) => auditTest(index, study, test))),
};
