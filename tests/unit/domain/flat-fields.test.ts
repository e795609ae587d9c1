import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { rowOf } from '@/lib/data/import/row-of';
import { adverseEventValues } from '@/lib/domain/adverse-event';
import { columnsOf, formOf, numberColumns } from '@/lib/domain/flat-fields';
import { outcomeValues } from '@/lib/domain/outcome';

describe('the columns of an entry', () => {
  it('hold each field in its form, with digits as printed, and null for what is absent', () => {
    const columns = columnsOf(
      outcomeValues,
      {
        measure: 'age',
        value: 7,
        range: [1.5, 9],
        interval: { lower: 2, upper: 8, level: 95 },
        time: { value: 6, upper: 8, unit: 'month' },
        note: { en: 'A note', zh: '备注' },
        notReported: true,
      },
      ['7.0 (1.50–9; 95 % CI 2.0–8.00)'],
    );
    expect(columns).toMatchObject({
      measure: 'age',
      value: 7,
      valuePrinted: '7.0',
      rangeLower: 1.5,
      rangeLowerPrinted: '1.50',
      rangeUpper: 9,
      lower: 2,
      lowerPrinted: '2.0',
      upperPrinted: '8.00',
      level: 95,
      timeValue: 6,
      timeUpper: 8,
      timeSign: null,
      timeUnit: 'month',
      noteEn: 'A note',
      noteZh: '备注',
      notReported: true,
      count: null,
      categoryEn: null,
      standardDeviationPrinted: null,
    });
  });

  it('of an adverse event have its lowest and highest grade, and events beside patients', () => {
    const columns = columnsOf(
      adverseEventValues,
      { term: 'nausea', occurrence: 'observed', count: 8, of: 159, events: 11, grade: [1, 2] },
      ['11 (8/159)'],
    );
    expect(columns).toMatchObject({ count: 8, of: 159, events: 11, gradeLowest: 1, gradeHighest: 2 });
    expect(columns).not.toHaveProperty('countPrinted');
  });

  it('are refused for a schema that has no form', () => {
    expect(() => formOf(z.array(z.number()))).toThrow(RangeError);
  });

  it('that hold numbers are known by name', () => {
    expect(numberColumns(adverseEventValues)).toEqual([
      'value',
      'count',
      'of',
      'atRisk',
      'events',
      'gradeLowest',
      'gradeHighest',
      'exposureRate',
    ]);
  });
});

describe('the compiler', () => {
  interface Table {
    id: string;
    size?: number | null;
  }

  it('names a value without a field', () => {
    const given = { term: 'nausea', occurrence: 'observed' as const, colour: 'red' };
    // @ts-expect-error `colour` is no field of an adverse event.
    expect(columnsOf(adverseEventValues, given, [])).not.toHaveProperty('colour');
  });

  it('names a column that is not filled, and one that there is not', () => {
    // @ts-expect-error `size` is not filled.
    expect(rowOf<Table>()({ id: '1' })).toEqual({ id: '1' });
    // @ts-expect-error the table has no `colour`.
    expect(rowOf<Table>()({ id: '1', size: 2, colour: 'red' })).toHaveProperty('colour');
  });
});
