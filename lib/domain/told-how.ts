interface Outcome {
  inWords: string | null;
  value: number | null;
  count: number | null;
  rangeLower: number | null;
  term: string | null;
  textEn: string | null;
}

/** Whether an outcome is told in words, without a figure of its own. */
export const isInWords = ({ inWords, value, count, rangeLower, term, textEn }: Outcome): boolean =>
  inWords !== null ||
  (value === null && count === null && rangeLower === null && term === null && textEn !== null);

/** Of a study's outcomes figures stand first, then what is told in words, then what is said to be reported nowhere. */
export const outcomeRank = (outcome: Outcome & { notReported: boolean }): number =>
  outcome.notReported ? 2 : Number(isInWords(outcome));

/** Of a study's adverse events figures stand before what is told in words. */
export const eventRank = ({ value, count }: Pick<Outcome, 'value' | 'count'>): number =>
  Number(value === null && count === null);
