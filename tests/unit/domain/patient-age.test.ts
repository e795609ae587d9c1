import { describe, expect, it } from 'vitest';
import { isAge, yearsOfAge } from '@/lib/domain/patient-age';
import { LABELS } from '../../fixtures/view-context';

const row = (more: Partial<Parameters<typeof yearsOfAge>[0]>) => ({
  measure: 'age',
  value: null,
  unit: 'years',
  sign: null,
  rangeLower: null,
  rangeUpper: null,
  ...more,
});

describe('the age of a patient', () => {
  it('is what the vocabulary says is one', () => {
    expect(isAge(LABELS, { measure: 'age' })).toBe(true);
    expect(isAge(LABELS, { measure: 'sex' })).toBe(false);
  });

  it('is in whole years, also of a small child', () => {
    expect(yearsOfAge(row({ value: 64 }))).toEqual([64]);
    expect(yearsOfAge(row({ value: 64.9 }))).toEqual([64]);
    expect(yearsOfAge(row({ value: 30, unit: 'months' }))).toEqual([2]);
  });

  it('may be any of a decade where no more is printed, and is unknown where only a bound is', () => {
    expect(yearsOfAge(row({ rangeLower: 60, rangeUpper: 69 }))).toEqual([
      60, 61, 62, 63, 64, 65, 66, 67, 68, 69,
    ]);
    expect(yearsOfAge(row({ value: 60, sign: '>' }))).toEqual([]);
    expect(yearsOfAge(row({ rangeLower: 60 }))).toEqual([]);
    expect(yearsOfAge(row({}))).toEqual([]);
    expect(yearsOfAge(row({ value: 64, unit: 'mg' }))).toEqual([]);
  });
});
