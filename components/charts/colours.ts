/**
 * Okabe–Ito hues, each with a darker or lighter twin in the style sheet so that both keep 3:1 against their background.
 * Line types and markers tell the series apart without colour.
 */
const SERIES_COUNT = 6;
export const seriesColour = (series: number) => `var(--series-${(series % SERIES_COUNT) + 1})`;
const DASHES = [undefined, '7 3', '2 3', '9 3 2 3', '4 2', '1 2'] as const;
export const seriesDash = (series: number) => DASHES[series % DASHES.length];
/** Grades get darker; 0 is "grade not reported". */
export const gradeColour = (grade: number) => `var(--grade-${Math.min(Math.max(grade, 0), 5)})`;
/** Figures on a grade's fill. */
export const gradeInk = (grade: number) => (grade >= 3 ? 'var(--surface)' : 'var(--ink)');
