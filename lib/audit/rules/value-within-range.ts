import { figureAsPrinted } from '../figure';
import type { AuditRule, RuleFinding } from '../rule';

/** A mean or median lies within the range printed with it. */
export const valueWithinRange: AuditRule = {
  id: 'value-within-range',
  family: 'summaries',
  title: { en: 'Mean or median within its range', zh: '均值或中位数是否在范围内' },
  audit: (index) =>
    index.entries.flatMap((audited): RuleFinding[] => {
      const { entry } = audited;
      if (entry.form !== 'datum' && entry.form !== 'statement') return [];
      const { value, range } = entry.datum;
      if (value === undefined || !range) return [];
      const within = value >= range[0] && value <= range[1];
      const text = figureAsPrinted(value, entry.sources).text;
      return [
        {
          verdict: within ? 'agrees' : 'disagrees',
          paper: entry.paper,
          study: entry.study ?? null,
          printed: `${text} (${range.join('–')})`,
          recomputed: `${range[0]} ≤ x ≤ ${range[1]}`,
          arithmetic: within
            ? `${range[0]} ≤ ${text} ≤ ${range[1]}`
            : value < range[0]
              ? `${text} < ${range[0]}`
              : `${text} > ${range[1]}`,
          explanation: within
            ? { en: 'The figure lies within its range.', zh: '该值在原文范围内。' }
            : {
                en: `The figure lies outside the range printed with it (${range.join('–')}): one of them is wrong.`,
                zh: `该值不在原文范围（${range.join('–')}）内，必有一误。`,
              },
          facts: audited.factIds,
        },
      ];
    }),
};
