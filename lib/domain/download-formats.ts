/** Forms in which the whole data set is to be had. */
export const DOWNLOAD_FORMATS = ['csv', 'xlsx', 'json', 'sqlite', 'n-quads', 'fhir'] as const;
export type DownloadFormat = (typeof DOWNLOAD_FORMATS)[number];

/** Rows that a workbook holds at most, all its sheets together: it is made in memory, while others wait. */
export const MOST_WORKBOOK_ROWS = 5_000;
