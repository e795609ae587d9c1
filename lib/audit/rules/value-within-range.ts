import type { Datum } from '@/lib/domain/datum';
import { reportedValue } from '../figure';
import type { AuditRule, RuleResult } from '../rule';

interface Ends {
  /** What a figure beyond them contradicts. */
  name: { en: string; zh: string };
  ends: readonly [number, number];
  value: number;
}

/** Pairs of ends printed with a figure, and what has to lie between: a median between the quartiles, these within the range, an estimate in its interval. */
function endsOf({ value, statistic, range, quartiles, interval, title }: Datum): Ends[] {
  const inRange = (figure: number | undefined): Ends[] =>
    figure === undefined || !range ? [] : [{ name: { en: 'range', zh: '范围' }, ends: range, value: figure }];
  const between: Ends[] =
    value === undefined || !quartiles || statistic !== 'median'
      ? []
      : [{ name: { en: 'quartiles', zh: '四分位数' }, ends: quartiles, value }];
  const { lower, upper } = interval ?? {};
  // Of papers, intervals are held against what they follow from.
  const within: Ends[] =
    value === undefined || title === undefined || lower === undefined || upper === undefined
      ? []
      : [{ name: { en: 'confidence interval', zh: '置信区间' }, ends: [lower, upper], value }];
  return [...within, ...inRange(value), ...between, ...inRange(quartiles?.[0]), ...inRange(quartiles?.[1])];
}

/** A mean or median lies within the range, and a median within the quartiles, that are printed with it. */
export const valueWithinRange: AuditRule = {
  id: 'value-within-range',
  family: 'summaries',
  title: { en: 'Mean or median within its range', zh: '均数或中位数是否在范围内' },
  audit: (index) =>
    index.entries.flatMap((audited): RuleResult[] => {
      const { entry } = audited;
      if (entry.form !== 'datum' && entry.form !== 'statement') return [];
      const checked = endsOf(entry.datum);
      if (checked.length === 0) return [];
      const outside = checked.filter(({ ends: [lower, upper], value }) => value < lower || value > upper);
      const within = outside.length === 0;
      const reported = within ? checked : outside;
      const text = (value: number) => reportedValue(value, entry.sources).text;
      const each = (say: (one: Ends) => string) => [...new Set(reported.map(say))].join('; ');
      const between = ({ ends }: Ends) => ends.join('–');
      return [
        {
          verdict: within ? 'agrees' : 'disagrees',
          paper: entry.paper,
          study: entry.study ?? null,
          printed: each((one) => `${text(one.value)} (${between(one)})`),
          recomputed: each(({ ends: [lower, upper] }) => `${lower} ≤ x ≤ ${upper}`),
          arithmetic: each(({ ends: [lower, upper], value }) =>
            within
              ? `${lower} ≤ ${text(value)} ≤ ${upper}`
              : value < lower
                ? `${text(value)} < ${lower}`
                : `${text(value)} > ${upper}`,
          ),
          explanation: within
            ? {
                en: each(({ name }) => `The figure lies within its ${name.en}.`),
                zh: each(({ name }) => `该值在原文${name.zh}内。`),
              }
            : {
                en: each(
                  (one) =>
                    `The figure lies outside the ${one.name.en} printed with it (${between(one)}): one of them is wrong.`,
                ),
                zh: each((one) => `该值不在原文${one.name.zh}（${between(one)}）内，必有一误。`),
              },
          facts: audited.factIds,
        },
      ];
    }),
};
