import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptPooling, readPooling } from '@/lib/present/pages/outcomes/outcomes-forest';
import { analyseMetaAnalysis } from '@/lib/stats';
import { type ForestStudy, forestOf } from '../../../../fixtures/forest-evidence';

const THREE: ForestStudy[] = [
  { slug: 'one', counts: [4, 20] },
  { slug: 'two', counts: [9, 30] },
  { slug: 'three', counts: [2, 25] },
];
const PFS = { measure: 'progression-free-survival', statistic: 'median', unit: 'months', count: null };

describe('the plots', () => {
  it('draw each kind of figure on an axis of its own, lengths of time in months', () => {
    const { plots } = forestOf([
      { slug: 'one', counts: [4, 20] },
      { slug: 'two', more: { ...PFS, value: 6 } },
      { slug: 'three', more: { ...PFS, value: 26, unit: 'weeks' } },
      { slug: 'four', more: { measure: 'hazard-ratio', value: 0.5, count: null } },
      { slug: 'five', counts: [1, 4], study: { design: 'in-vitro-study' } },
    ]);
    expect(plots.map(({ id, axisLabel }) => [id, axisLabel])).toEqual([
      ['forest-share', 'Percent'],
      ['forest-time', 'Months'],
      ['forest-ratio', 'Ratio, logarithmic scale'],
      ['forest-laboratory', 'Percent'],
    ]);
    expect(plots[1]?.rows.map(({ value }) => value?.toFixed(2))).toEqual(['6.00', '5.98']);
    expect(plots[2]).toMatchObject({
      logarithmic: true,
      reference: 1,
      sides: { below: 'favours the group named', above: 'favours its comparator' },
    });
  });

  it('put rows under the name of their measure, as the vocabulary orders them', () => {
    const [plot] = forestOf([
      { slug: 'one', counts: [3, 9], more: { measure: 'recurrence' } },
      { slug: 'two', counts: [4, 20] },
    ]).plots;
    expect(plot?.rows.map(({ group, label }) => [group, label])).toEqual([
      ['Objective response', 'two'],
      ['Recurrence', 'one'],
    ]);
  });

  it('name the tumour that a row is of, where its cohort has counts of the whole', () => {
    const [pooling] = forestOf([
      { slug: 'one', counts: [4, 20], others: [{ tumourSlug: 'angiosarcoma', of: null }] },
    ]).pooling;
    const notReported = pooling?.reasons.find((reason) => reason.startsWith('Only counts'));
    expect(notReported).toContain('one, Angiosarcoma');
    expect(notReported).not.toContain('one, all;');
  });

  it('say of several values of one group that each is of one patient', () => {
    const value = { ...PFS, statistic: null, value: 6 };
    const [pair] = forestOf([{ slug: 'one', more: value, others: [{ value: 12 }] }]).plots;
    expect(pair?.rows.map(({ sublabel }) => sublabel)).toEqual(
      Array(2).fill(expect.stringContaining('one patient’s value among several')),
    );
    const [single] = forestOf([{ slug: 'one', more: value }]).plots;
    expect(single?.rows[0]?.sublabel).not.toContain('one patient');
  });

  it('have counts in a column of their own, and squares by size', () => {
    const [plot] = forestOf(THREE).plots;
    expect(plot?.columns).toEqual({ count: 'n/N', text: 'Result' });
    expect(plot?.rows.map(({ count }) => count)).toEqual(['4/20', '9/30', '2/25']);
    expect(plot?.rows.map(({ weight }) => weight?.toFixed(2))).toEqual(['0.67', '1.00', '0.83']);
    expect(plot?.rows[0]?.text).toBe('20.0 % (8.1–41.6)');
  });

  it('draw as rows what has no place on the axis, after what has one, and say so', () => {
    const [plot] = forestOf([
      { slug: 'one', counts: [4, null] },
      { slug: 'two', more: { notReported: true, count: null } },
      { slug: 'three', counts: [2, 25] },
    ]).plots;
    expect(plot?.rows.map(({ count, value, text }) => [count, value, text])).toEqual([
      ['2/25', 8, '8.0 % (2.2–25.0)'],
      ['4/?', null, 'denominator unclear'],
      [undefined, null, '–'],
    ]);
    expect(plot?.rows.map(({ group }) => group?.includes('without an estimate'))).toEqual([
      false,
      true,
      true,
    ]);
    expect(plot?.alternative).toContain('2 without an estimate');
    expect(plot?.note).toContain('Dotted');
  });

  it('tell own figures from cited ones by form, and groups of few patients', () => {
    const [plot] = forestOf([
      { slug: 'one', counts: [4, 20] },
      { slug: 'two', counts: [1, 9], study: { origin: 'secondary' } },
    ]).plots;
    expect(plot?.rows.map(({ form, small }) => [form, small])).toEqual([
      ['calculated', false],
      ['secondary', true],
    ]);
  });

  it('say nothing of sides where a ratio has no good direction', () => {
    const ratio = { measure: 'risk-ratio', value: 0.5, count: null };
    const [plot] = forestOf([{ slug: 'one', more: ratio }]).plots;
    expect(plot).toMatchObject({ logarithmic: true });
    expect(plot?.sides).toBeUndefined();
  });

  it('say in their table what they say beside their marks', () => {
    const { plots } = forestOf(THREE, { pooling: true });
    for (const { rows, table } of plots) {
      expect(table.rows.map((row) => row.at(-1))).toEqual(rows.map(({ text }) => text));
      expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
    }
  });

  it('leave words to the table, and say how many', () => {
    const words = { more: { measure: 'objective-response', textEn: 'x', textZh: 'x', count: null } };
    const found = { ...words.more, measure: 'enrolled-elsewhere' };
    const view = forestOf([
      { slug: 'one', counts: [4, 20] },
      { slug: 'two', more: found },
    ]);
    expect(view.notes).toEqual(['1 result in words is in the table only.']);
    expect(forestOf([{ slug: 'two', more: found }]).notes).toEqual([
      'These results are in words, without figures; see the table.',
    ]);
  });

  it('are not drawn where there are too many; filters that leave fewer are offered', () => {
    const many = Array.from(
      { length: 61 },
      (_, index): ForestStudy => ({
        slug: `study-${index}`,
        counts: [1, 20],
        drugs: [index < 5 ? 'imatinib' : 'everolimus'],
      }),
    );
    const view = forestOf(many);
    expect(view.plots).toEqual([]);
    expect(view.pooling).toEqual([]);
    expect(view.notes[0]).toContain('61');
    expect(view.suggestions).toEqual([
      { text: 'Drug: Everolimus (56)', href: '/en/outcomes?drug=everolimus' },
      { text: 'Drug: Imatinib (5)', href: '/en/outcomes?drug=imatinib' },
    ]);
    expect(forestOf(many, { parameters: { drug: 'imatinib' } }).plots[0]?.rows).toHaveLength(5);
  });
});

describe('pooling', () => {
  it('is offered where the rules allow it, and not done', () => {
    const [pooling] = forestOf(THREE).pooling;
    expect(pooling).toMatchObject({ title: 'Objective response', reasons: [], summary: null });
    expect(pooling?.link?.href).toBe('/en/outcomes?pool=REML');
    expect(forestOf(THREE).plots[0]?.rows.some(({ pooled }) => pooled)).toBe(false);
  });

  it('draws a diamond where it is asked for, with the numbers of the meta-analysis', () => {
    const view = forestOf(THREE, { pooling: true });
    const analysis = analyseMetaAnalysis(
      {
        proportions: [
          { label: 'one', events: 4, total: 20 },
          { label: 'two', events: 9, total: 30 },
          { label: 'three', events: 2, total: 25 },
        ],
        transformation: 'logit',
      },
      { method: 'REML', knappHartung: 'ad-hoc' },
    );
    if ('notEstimable' in analysis) throw new Error(analysis.notEstimable);
    const diamond = view.plots[0]?.rows.at(-1);
    expect(diamond).toMatchObject({ pooled: true, count: '15/75', fact: null });
    expect(diamond?.value).toBeCloseTo(100 * (analysis.backTransformed?.estimate ?? 0), 10);
    expect(diamond?.lower).toBeCloseTo(100 * (analysis.backTransformed?.lower ?? 0), 10);
    expect(diamond?.upper).toBeCloseTo(100 * (analysis.backTransformed?.upper ?? 0), 10);
    expect(diamond?.prediction?.lower).toBeLessThan(diamond?.lower ?? 0);
    expect(diamond?.prediction?.upper).toBeGreaterThan(diamond?.upper ?? 100);
    expect(view.pooling[0]?.link?.href).toBe('/en/outcomes');
    expect(view.pooling[0]?.summary?.rows.map(([name]) => name)).toEqual([
      'Pooled proportion (95 % interval)',
      '95 % prediction interval, true proportion in a further study',
      'τ², logit scale (95 % Q-profile interval)',
      'I²',
      'Cochran’s Q',
      'Patients with the outcome / all patients',
      'Weight, one',
      'Weight, two',
      'Weight, three',
    ]);
    expect(view.pooling[0]?.cautions?.items[0]).toContain('for the reader to judge');
  });

  it('keeps the filters when it is asked for', () => {
    const { pooling } = forestOf(THREE, { parameters: { drug: 'everolimus', sort: '-value' } });
    expect(pooling[0]?.link?.href).toBe('/en/outcomes?drug=everolimus&sort=-value&pool=REML');
  });

  it('refuses by name where patients were published twice, in either language', () => {
    const twice: ForestStudy[] = [
      ...THREE,
      {
        slug: 'again',
        counts: [2, 12],
        cohort: {
          overlaps: [{ fromId: 'again/all', toId: 'one/all', relation: 'same-patients', factId: 'overlap' }],
        },
      },
    ];
    const english = forestOf(twice, { pooling: true });
    expect(english.pooling[0]?.reasons).toEqual(['The patients are the same, or some of them: one; again.']);
    expect(english.plots[0]?.rows.some(({ pooled }) => pooled)).toBe(false);
    expect(english.pooling[0]?.link).toBeNull();
    expect(forestOf(twice, { locale: 'zh', pooling: true }).pooling[0]?.reasons).toEqual([
      '患者相同或部分相同：one；again。',
    ]);
  });

  it.each<[string, ForestStudy, RegExp]>([
    [
      'criteria',
      { slug: 'x', counts: [3, 30], study: { responseCriteria: 'by-eye' } },
      /RECIST 1\.1.*Judged by eye/u,
    ],
    [
      'unstated criteria',
      { slug: 'x', counts: [3, 30], study: { responseCriteria: null } },
      /not stated: x/u,
    ],
    [
      'treatment',
      { slug: 'x', counts: [3, 30], drugs: ['imatinib'] },
      /Different treatments.*x \(imatinib\)/u,
    ],
    [
      'secondary',
      { slug: 'x', counts: [3, 30], study: { origin: 'secondary' } },
      /never pooled with cited.*one \(this paper’s data\).*x \(cited\)/u,
    ],
    ['denominator', { slug: 'x', counts: [3, null] }, /denominators.*: x/u],
    [
      'timepoint',
      { slug: 'x', counts: [3, 30], more: { timeMonths: 6, timeValue: 6, timeUnit: 'month' } },
      /6 months/u,
    ],
  ])('gives the reason where the %s of one differs', (_name, other, reason) => {
    const [pooling] = forestOf([...THREE, other], { pooling: true }).pooling;
    expect(pooling?.summary).toBeNull();
    expect(pooling?.reasons.some((text) => reason.test(text))).toBe(true);
  });

  it('says nothing of a single row', () => {
    expect(forestOf([{ slug: 'one', counts: [4, 20] }]).pooling).toEqual([]);
  });

  it('counts names beyond the sixth', () => {
    const many = Array.from(
      { length: 9 },
      (_, index): ForestStudy => ({
        slug: `s${index}`,
        counts: [1, 20],
        study: { responseCriteria: null },
      }),
    );
    expect(forestOf(many).pooling[0]?.reasons[0]).toMatch(/s5; and 3 more\.$/u);
  });

  it('lies among the shares that it pools', () => {
    const someCounts = fc
      .integer({ min: 5, max: 60 })
      .chain((total) => fc.tuple(fc.integer({ min: 1, max: total - 1 }), fc.constant(total)));
    fc.assert(
      fc.property(fc.array(someCounts, { minLength: 2, maxLength: 6 }), (counts) => {
        const studies = counts.map((pair, index): ForestStudy => ({ slug: `s${index}`, counts: pair }));
        const rows = forestOf(studies, { pooling: true }).plots[0]?.rows ?? [];
        const shares = rows.filter(({ pooled }) => !pooled).map(({ value }) => value ?? 0);
        const diamond = rows.find(({ pooled }) => pooled)?.value ?? Number.NaN;
        expect(diamond).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-9);
        expect(diamond).toBeLessThanOrEqual(Math.max(...shares) + 1e-9);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the address', () => {
  it('asks for pooling by one word only', () => {
    expect(readPooling({ pool: 'REML' })).toBe(true);
    expect(readPooling({ pool: 'yes' })).toBe(false);
    expect(readPooling({})).toBe(false);
    expect(keptPooling(true)).toEqual([['pool', 'REML']]);
    expect(keptPooling(false)).toEqual([]);
  });
});
