import { agrestiCoullInterval, clopperPearsonInterval, jeffreysInterval, wilsonInterval } from '@/lib/stats';
import { figure, reportedValue } from '../figure';
import { type ReportedCount, reportedCounts } from '../reported-count';
import type { AuditRule, RuleResult, Verdict } from '../rule';

/** The intervals of a proportion in use, those reported most often first. */
const METHODS = [
  { name: 'Clopper–Pearson', interval: clopperPearsonInterval },
  { name: 'Wilson', interval: wilsonInterval },
  { name: 'Agresti–Coull', interval: agrestiCoullInterval },
  { name: 'Jeffreys', interval: jeffreysInterval },
];

function explain(verdict: Verdict, method: string | undefined) {
  if (verdict === 'disagrees') {
    return {
      en: 'The rate of the printed count lies outside the interval printed with it: one of the figures is wrong.',
      zh: '由原文例数所得的率不在同列的区间内，必有一误。',
    };
  }
  return method
    ? { en: `The interval is ${method}’s for this count.`, zh: `该区间即此例数的${method}区间。` }
    : {
        en: 'The rate lies within its interval. None of the usual methods for counts gives these limits; how they were calculated is not printed, so nothing is wrong with them.',
        zh: '率在区间内。常用的例数区间方法均未得出这两个界限；原文未说明算法，不能据此认为有误。',
      };
}

function check({ audited, study, count, of, percentage }: ReportedCount): RuleResult[] {
  const { entry } = audited;
  if (entry.form !== 'datum' || count === undefined || !of || count > of) return [];
  // Limits of a count that are no percentages.
  if (entry.datum.unitVerbatim !== undefined && entry.datum.unit !== '%') return [];
  const { lower, upper, level } = entry.datum.interval ?? {};
  if (lower === undefined || upper === undefined || level === undefined) return [];
  const rate = percentage ?? (100 * count) / of;
  const printedLike = (limit: number, printed: number) =>
    Math.abs(100 * limit - printed) <= 0.5 * 10 ** -reportedValue(printed, entry.sources).decimals + 1e-9;
  const method = METHODS.find(({ interval }) => {
    const limits = interval(count, of, level / 100);
    return printedLike(limits.lower, lower) && printedLike(limits.upper, upper);
  })?.name;
  const verdict: Verdict = rate < lower || rate > upper ? 'disagrees' : method ? 'agrees' : 'not-checkable';
  const usual = clopperPearsonInterval(count, of, level / 100);
  return [
    {
      verdict,
      paper: entry.paper,
      study,
      printed: `${count}/${of} (${level} %: ${lower}–${upper})`,
      recomputed: method
        ? `${lower}–${upper} (${method})`
        : `${figure(100 * usual.lower, 1)}–${figure(100 * usual.upper, 1)} (Clopper–Pearson)`,
      arithmetic: `${count}/${of} = ${figure((100 * count) / of, 2)} %`,
      explanation: explain(verdict, method),
      facts: audited.factIds,
    },
  ];
}

/** The printed interval of a rate against its count. What was read off a curve has an interval of another kind. */
export const intervalOfRate: AuditRule = {
  id: 'interval-of-rate',
  family: 'intervals',
  title: { en: 'Interval of a rate against its count', zh: '率的区间与其例数核对' },
  audit: (index) => reportedCounts(index).flatMap((counted) => (counted.fromCurve ? [] : check(counted))),
};
