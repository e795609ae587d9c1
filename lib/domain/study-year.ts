/** Measures that tell when a study was reported: of the study itself, of a registry's results, of the paper that is its report. */
export const YEAR_MEASURES = {
  study: ['report-year'],
  registry: ['results-posted'],
  publication: ['publication-year', 'publication-date'],
} as const;

interface DatedFact {
  measure: string;
  valueNumber: number | null;
  valueText: string | null;
}

/** The year of a number (2019) or of a date ("2019-03", "2019-03-01"). */
const yearOf = ({ valueNumber, valueText }: DatedFact): number | null => {
  const [, year] = /^(\d{4})(?:-|$)/u.exec(valueText ?? '') ?? [];
  return valueNumber ?? (year === undefined ? null : Number(year));
};

/**
 * Year of the report of a study; null where none is printed. `own` are facts of the study, `publication` those of its paper: the year
 * of a paper that only cites a study is not the study's.
 */
export function studyYear(
  origin: string,
  own: readonly DatedFact[],
  publication: readonly DatedFact[],
): number | null {
  const candidates = [
    ...YEAR_MEASURES.study.map((measure) => own.find((fact) => fact.measure === measure)),
    ...YEAR_MEASURES.registry.map((measure) => own.find((fact) => fact.measure === measure)),
    ...(origin === 'primary'
      ? YEAR_MEASURES.publication.map((measure) => publication.find((fact) => fact.measure === measure))
      : []),
  ];
  for (const fact of candidates) {
    const year = fact && yearOf(fact);
    if (typeof year === 'number') return year;
  }
  return null;
}
