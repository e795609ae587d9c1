import type { ViewContext } from './view-context';

/** "lines 4–6"; empty of a record, which has no lines. */
export const linesText = (
  { text }: Pick<ViewContext, 'text'>,
  { firstLine, lastLine }: { firstLine: number | null; lastLine: number | null },
): string => (firstLine === null || lastLine === null ? '' : text.source.lines(firstLine, lastLine));
