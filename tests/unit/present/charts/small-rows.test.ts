import { describe, expect, it } from 'vitest';
import { withSmallSaid } from '@/lib/present/charts/small-rows';
import { rowMark } from '../../../fixtures/charts';
import { contextIn } from '../../../fixtures/view-context';

describe.each(['en', 'zh'] as const)('figures of few patients (%s)', (locale) => {
  const context = contextIn(locale);
  const few = context.text.number.small;
  const sublabels = (...rows: Parameters<typeof withSmallSaid>[1]) =>
    withSmallSaid(context, rows).rows.map(({ sublabel }) => sublabel);
  const small = rowMark('a', { value: 50, small: true, sublabel: 'cohort' });
  const large = rowMark('b', { value: 40, small: false, sublabel: 'cohort' });

  it('are named where others are of more', () => {
    expect(sublabels(small, { ...small, sublabel: undefined }, large)).toEqual([
      `${few} · cohort`,
      few,
      'cohort',
    ]);
    expect(withSmallSaid(context, [small, large]).note).toBe('');
  });

  it('are named once where all are', () => {
    const pooled = rowMark('c', { value: 45, small: false, pooled: true, sublabel: 'pooled' });
    const nothing = rowMark('d', { value: null, small: true, sublabel: 'nothing' });
    expect(sublabels(small, pooled, nothing)).toEqual(['cohort', 'pooled', 'nothing']);
    expect(withSmallSaid(context, [small, pooled, nothing]).note).toBe(context.text.charts.allSmall);
  });

  it('are not where there is no figure', () => {
    expect(sublabels(large, { ...small, value: null })).toEqual(['cohort', 'cohort']);
    expect(withSmallSaid(context, []).note).toBe('');
  });
});
