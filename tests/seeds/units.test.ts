import { describe, expect, it } from 'vitest';
import { quantityOf, UNITS, unitsPrintedIn } from '@/lib/domain/units';
import { en } from '@/lib/text/en';
import { zh } from '@/lib/text/zh';

/** Symbols that both languages write alike. */
const isSymbol = (unit: string) =>
  /^(?:%|AUC|IU|Gy|MBq|[cm]?m|m?g|ms|mmHg|\/?[a-zA-Z]*g?\/[\w/]+)$/u.test(unit);

describe('the units that a figure may have', () => {
  it.each(UNITS.filter((unit) => !isSymbol(unit)))('%s has a Chinese word', (unit) => {
    expect(zh.units[unit]).toMatch(/\p{Script=Han}/u);
  });

  it('have an English word with its singular, where they are counted', () => {
    const counted = UNITS.filter((unit) => /^[a-z]{3,}s$/u.test(unit));
    expect(counted.length).toBeGreaterThan(10);
    expect(counted.filter((unit) => !en.units[unit] || !en.units[unit.slice(0, -1)])).toEqual([]);
  });

  it.each([
    ['months', 'months'],
    ['个月(95%CI', 'months'],
    ['月', 'months'],
    ['岁', 'years'],
    ['-year', 'years'],
    ['周期', 'cycles'],
    ['周', 'weeks'],
    ['mg/d口服', 'mg/d'],
    ['mg·d-1', 'mg/d'],
    ['mg/m2,d1', 'mg/m2'],
    ['mg', 'mg'],
    ['mm', 'mm'],
    ['例', 'patients'],
    ['%)', '%'],
  ])('know %s behind a number as %s', (behind, unit) => {
    expect(unitsPrintedIn(behind)).toContain(unit);
  });

  it.each(['died', 'had', 'gene', '', '次', 'mmol', 'percentile'])('know no unit in %s', (behind) => {
    expect(unitsPrintedIn(behind).filter((unit) => quantityOf(unit) !== 'count')).toEqual([]);
  });
});
