/** The registry that records are of. */
export const REGISTRY = {
  name: 'ClinicalTrials.gov',
  /** The page of a record there. @param number "NCT01234567" */
  recordUrl: (number: string): string => `https://clinicaltrials.gov/study/${number}`,
} as const;
