import { describe, expect, it } from 'vitest';
import type { RowMark } from '@/lib/present/charts/chart-model';
import { figuresTitle } from '@/lib/present/charts/figures-title';
import { contextIn } from '../../../fixtures/view-context';

const row = (label: string, text: string, value: number | null = 1): RowMark => ({
  key: `${label} ${text}`,
  label,
  sublabel: `group of ${text}`,
  value,
  lower: null,
  upper: null,
  text,
  fact: 'a1b2c3d4e5f6',
  form: 'reported',
  small: false,
  sign: null,
  series: 0,
});

describe('the title of a chart of rows', () => {
  const context = contextIn('en');

  it('sets the figures of two arms beside one another, of two measures', () => {
    const rows = [
      row('Recurrence, 1 year', '10/23 · 43.5 % (25.6–63.2)'),
      row('Recurrence, 1 year', '12/16 · 75 % (50.5–89.8)'),
      row('Metastasis, 1 year', '6/23 · 26 %'),
      row('Metastasis, 1 year', '10/16 · 62.5 %'),
      row('Death, 1 year', '1/23'),
    ];
    expect(figuresTitle(context, rows)).toBe(
      'Recurrence, 1 year: 10/23 vs 12/16; metastasis, 1 year: 6/23 vs 10/16',
    );
  });

  it('sets no figure of a group against another of the same group', () => {
    const twice = ['12 months', '< 12 months'].map((text) => ({
      ...row('Progression-free survival', text),
      sublabel: 'One patient',
    }));
    expect(figuresTitle(context, [...twice, row('Survival', '54 %')])).toBe('Survival: 54 %');
  });

  it('is the figure of a single arm, of one patient, and of a rate without a count', () => {
    expect(figuresTitle(context, [row('Partial response', '1/1')])).toBe('Partial response: 1/1');
    expect(figuresTitle(context, [row('Survival', '54 %')])).toBe('Survival: 54 %');
    expect(figuresTitle(context, [row('Survival', '> 90 %')])).toBe('Survival: > 90 %');
  });

  it('leaves out what one of the groups has no figure for, what is words, and what is of too many groups', () => {
    const notReported = [row('Recurrence', '3/9'), row('Recurrence', 'not reported', null)];
    expect(figuresTitle(context, notReported)).toBe('');
    expect(figuresTitle(context, [row('Course', 'mostly eased within 3 days')])).toBe('');
    expect(
      figuresTitle(
        context,
        ['1/9', '2/9', '3/9', '4/9'].map((text) => row('Response', text)),
      ),
    ).toBe('');
  });
});
