import type { CharacteristicItem } from './characteristic-item';
import type { Labels } from './labels';
import { inMonths } from './months';

type Row = Pick<CharacteristicItem, 'measure' | 'value' | 'unit' | 'sign' | 'rangeLower' | 'rangeUpper'>;

const MONTHS_A_YEAR = 12;

/** Whether a row of a patient is the patient's age. */
export const isAge = ({ measures }: Pick<Labels, 'measures'>, { measure }: Pick<Row, 'measure'>) =>
  measures[measure]?.person === 'age';

const wholeYears = (value: number, unit: string | null): number | null => {
  const months = inMonths(value, unit);
  return months === null ? null : Math.floor(months / MONTHS_A_YEAR);
};

/**
 * The whole years that a patient may be old by a row: one, or all of a decade where the paper prints no more than that.
 * None where it bounds the age on one side alone.
 */
export function yearsOfAge({ value, unit, sign, rangeLower, rangeUpper }: Row): number[] {
  if (sign !== null && sign !== '=') return [];
  const ends = value === null ? [rangeLower, rangeUpper] : [value, value];
  const [from, to] = ends.map((end) => (end === null ? null : wholeYears(end, unit)));
  if (from === undefined || to === undefined || from === null || to === null) return [];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
