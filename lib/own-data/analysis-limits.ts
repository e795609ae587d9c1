/** How much an analysis takes, sent to the API or pasted. */

export const MOST_PATIENTS = 200_000;
/** Of a pasted table: one with measurements of thousands of genes has to be cut to what is analysed. */
export const MOST_COLUMNS = 1_000;
export const MOST_GROUPS = 10;
/** Of one proportion; exact methods take time in proportion to the root of it. */
export const LARGEST_TOTAL = 10_000_000;
export const MOST_STUDIES = 10_000;
/** Values of a body in all: checking each of millions would cost more than computing with those allowed. */
export const MOST_VALUES = 500_000;
/** Keys of a body in all: four for each of 10,000 studies, and to spare. */
export const MOST_KEYS_IN_ALL = 100_000;
/** Keys of one object of a body; no analysis takes as many. */
export const MOST_KEYS = 50;
