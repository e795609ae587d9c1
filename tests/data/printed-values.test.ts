import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/lib/data/database';
import { writeDatabase } from '@/lib/data/import/write-database';
import { getStudy } from '@/lib/data/reads/get-study';
import { adverseEvent, cohort, datum, filesWith, place } from '../fixtures/evidence-builder';
import { temporaryDatabase } from './temporary-database';

const files = filesWith({
  cohorts: [
    cohort('all', 20, {
      characteristics: [
        datum('age', '(52.50±8.10)岁', {
          statistic: 'mean',
          value: 52.5,
          standardDeviation: 8.1,
          unit: 'years',
        }),
        datum('days-on', '3.0~7.00 days', { range: [3, 7], unit: 'days' }),
      ],
    }),
  ],
  outcomes: [
    datum('recurrence', '１０ 例（５０．０％）', { cohort: 'all', count: 10, of: 20, value: 50, unit: '%' }),
    datum('hazard-ratio', 'HR=0.70(0.50-0.90)', {
      cohort: 'all',
      value: 0.7,
      interval: { lower: 0.5, upper: 0.9, level: 95 },
    }),
    datum('time-to-recurrence', '两个月', { cohort: 'all', value: 2, unit: 'months' }),
  ],
  tests: [
    {
      test: 'chi-squared',
      measure: 'recurrence',
      statistic: 7,
      pValue: { sign: '<', value: 0.05 },
      source: place('χ2=7.00,P<0.050'),
    },
  ],
  adverseEvents: [adverseEvent('nausea', '5(25.0%)', { count: 5, of: 20, value: 25, unit: '%' })],
  statements: [{ role: 'background', measure: 'age', value: 30, unit: 'years', source: place('30.0 years') }],
});

describe('figures as printed', () => {
  const place = temporaryDatabase();
  beforeAll(async () => {
    await writeDatabase(files, place.file);
  });
  afterAll(async () => {
    await (await database()).$disconnect();
    place.remove();
  });

  it('keep the zeros that the paper prints', async () => {
    const study = await getStudy('trial');
    expect(study?.outcomes).toMatchObject([
      { value: 50, valuePrinted: '50.0' },
      { value: 0.7, valuePrinted: '0.70', lowerPrinted: '0.50', upperPrinted: '0.90' },
      // A number in words has no digits.
      { value: 2, valuePrinted: null },
    ]);
    expect(study?.characteristics).toMatchObject([
      { valuePrinted: '52.50', standardDeviationPrinted: '8.10' },
      { valuePrinted: null, rangeLowerPrinted: '3.0', rangeUpperPrinted: '7.00' },
    ]);
    expect(study?.tests).toMatchObject([{ statisticPrinted: '7.00', pPrinted: '0.050' }]);
    expect(study?.adverseEvents).toMatchObject([{ valuePrinted: '25.0' }]);
    expect(study?.statements).toMatchObject([{ valuePrinted: '30.0' }]);
  });
});
