import { describe, expect, it } from 'vitest';
import { figure, pFigure, printedP, reportedValue } from '@/lib/audit/figure';
import { place } from '../../fixtures/evidence-builder';

describe('verbatimFigure', () => {
  it('keeps trailing zeros', () => {
    expect(reportedValue(7, [place('χ2=7.00')])).toEqual({ text: '7.00', decimals: 2 });
  });

  it('reads full-width digits', () => {
    expect(reportedValue(26.8, [place('１１例（２６．８％）')])).toEqual({ text: '26.8', decimals: 1 });
  });

  it('takes the place with most decimals', () => {
    expect(reportedValue(5, [place('5 %'), place('5.0 %')]).decimals).toBe(1);
  });

  it('falls back to the number where no place prints it as digits', () => {
    expect(reportedValue(3, [place('three')])).toEqual({ text: '3', decimals: 0 });
  });
});

describe('figures', () => {
  it('have no more decimals than needed', () => {
    expect([figure(43.478_260_87), figure(50), figure(0.126, 2)]).toEqual(['43.478', '50', '0.13']);
  });

  it('print P in the usual form', () => {
    expect([
      pFigure(0.050_87),
      pFigure(0.000_01),
      printedP({ sign: '<', value: 0.05 }),
      printedP({ value: 0.02 }),
    ]).toEqual(['P = 0.0509', 'P < 0.0001', 'P < 0.05', 'P = 0.02']);
  });
});
