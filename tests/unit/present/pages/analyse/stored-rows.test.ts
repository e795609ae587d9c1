import { expect, test } from 'vitest';
import { analyseOwnData } from '@/lib/own-data/analyse-own-data';
import { requestOf } from '@/lib/own-data/own-data-request';
import { ownDataContext } from '@/lib/present/pages/analyse/own-data-context';
import { ownDataView } from '@/lib/present/pages/analyse/own-data-view';
import { storedRows } from '@/lib/present/pages/analyse/stored-rows';

const outcome = {
  ...{ count: 10, of: 23, ofOutcomeDefined: false, notReported: null, factId: 'a1' },
  time: { value: 12, upper: null, sign: null, unit: 'month' as const },
  labels: {
    study: { en: 'A trial', zh: '一项试验' },
    cohort: { en: 'All patients', zh: '全部患者' },
  },
};
const answer = {
  data: [
    outcome,
    { ...outcome, count: null, factId: 'a2' },
    { ...outcome, ofOutcomeDefined: true, factId: 'a3' },
  ],
};
test('of stored results those with a count are taken, with the name of their cohort', () => {
  expect(storedRows(ownDataContext('zh'), '缓解', answer).rows).toEqual([
    {
      ...{ key: 'a1', label: '全部患者', sublabel: '一项试验 · 12 个月' },
      events: 10,
      total: 23,
      fact: 'a1',
    },
  ]);
});

test.each(['en', 'zh'] as const)(
  'own proportions stand above stored ones, with a caution and not pooled (%s)',
  (locale) => {
    const context = ownDataContext(locale);
    const own = analyseOwnData(requestOf('study\tevents\ttotal\nA\t5\t20\nB\t9\t31\nC\t7\t19'));
    const rows = storedRows(context, 'Response', answer);
    const alone = ownDataView(context, own);
    const beside = ownDataView(context, own, { curves: null, rows });
    if (beside.chart?.kind !== 'rows' || alone.chart?.kind !== 'rows') throw new Error('no forest');
    expect(beside.chart.rows.map(({ group }) => group)).toEqual([
      ...Array(3).fill(context.text.analyse.ownRows),
      'Response',
    ]);
    expect(beside.chart.rows.at(-1)).toMatchObject({ value: 1000 / 23, fact: 'a1' });
    expect(beside.statistics).toEqual(alone.statistics);
    expect(beside.notes).toContain(context.text.analyse.storedRowsCaution('Response'));
    expect(alone.notes).not.toContain(context.text.analyse.storedRowsCaution('Response'));
  },
);

test('counts are not drawn beside curves', () => {
  const context = ownDataContext('en');
  const own = analyseOwnData(requestOf('time\tevent\n1\t1\n2\t0\n3\t1'));
  const rows = storedRows(context, 'Response', answer);
  expect(ownDataView(context, own, { curves: null, rows })).toEqual(ownDataView(context, own));
});
