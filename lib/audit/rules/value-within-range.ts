import type { Datum } from '@/lib/domain/datum';
import { figureAsPrinted } from '../figure';
import type { AuditRule, RuleFinding } from '../rule';

interface Ends {
  /** What a figure beyond them contradicts. */
  name: { en: string; zh: string };
  ends: readonly [number, number];
  value: number;
}

/** Pairs of ends printed with a figure, and what has to lie between: a median between the quartiles, these within the range. */
function endsOf({ value, statistic, range, quartiles }: Datum): Ends[] {
  const inRange = (figure: number | undefined): Ends[] =>
    figure === undefined || !range ? [] : [{ name: { en: 'range', zh: '范围' }, ends: range, value: figure }];
  const between: Ends[] =
    value === undefined || !quartiles || statistic !== 'median'
      ? []
      : [{ name: { en: 'quartiles', zh: '四分位数' }, ends: quartiles, value }];
  return [...inRange(value), ...between, ...inRange(quartiles?.[0]), ...inRange(quartiles?.[1])];
}

/** A mean or median lies within the range, and a median within the quartiles, that are printed with it. */
export const valueWithinRange: AuditRule = {
  id: 'value-within-range',
  family: 'summaries',
  title: { en: 'Mean or median within its range', zh: '均值或中位数是否在范围内' },
  audit: (index) =>
    index.entries.flatMap((audited): RuleFinding[] => {
      const { entry } = audited;
      if (entry.form !== 'datum' && entry.form !== 'statement') return [];
      return endsOf(entry.datum).map(({ name, ends, value }) => {
        const [lower, upper] = ends;
        const within = value >= lower && value <= upper;
        const text = figureAsPrinted(value, entry.sources).text;
        return {
          verdict: within ? 'agrees' : 'disagrees',
          paper: entry.paper,
          study: entry.study ?? null,
          printed: `${text} (${ends.join('–')})`,
          recomputed: `${lower} ≤ x ≤ ${upper}`,
          arithmetic: within
            ? `${lower} ≤ ${text} ≤ ${upper}`
            : value < lower
              ? `${text} < ${lower}`
              : `${text} > ${upper}`,
          explanation: within
            ? { en: `The figure lies within its ${name.en}.`, zh: `该值在原文${name.zh}内。` }
            : {
                en: `The figure lies outside the ${name.en} printed with it (${ends.join('–')}): one of them is wrong.`,
                zh: `该值不在原文${name.zh}（${ends.join('–')}）内，必有一误。`,
              },
          facts: audited.factIds,
        };
      });
    }),
};
