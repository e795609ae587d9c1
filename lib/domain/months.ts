/** Months per unit of time, by the mean Gregorian year. */
const MONTHS_PER: Record<string, number> = { day: 12 / 365.25, week: 84 / 365.25, month: 1, year: 12 };

/** A length of time in months; null for a unit that is none of time. Units stand in either number: "week", "weeks". */
export function inMonths(value: number, unit: string | null): number | null {
  const per = MONTHS_PER[unit?.replace(/s$/u, '') ?? ''];
  return per === undefined ? null : value * per;
}
