/** How much an analysis takes, sent to the API or pasted. */

export const MOST_PATIENTS = 200_000;
export const MOST_GROUPS = 10;
/** Of one proportion; exact methods take time in proportion to the root of it. */
export const LARGEST_TOTAL = 10_000_000;
export const MOST_STUDIES = 10_000;
