const cell = (text: string) => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** One line of a CSV file, without its end. */
export const csvLine = (cells: readonly string[]): string => cells.map(cell).join(',');
