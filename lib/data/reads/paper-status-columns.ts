/** The columns of a paper that say what became of it. */
export const PAPER_STATUS = {
  state: true,
  stateAsOf: true,
  stateSourceEn: true,
  stateSourceZh: true,
  stateUrl: true,
} as const;
