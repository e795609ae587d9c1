import type { NotEvidence } from './extraction-file';
import { findPrinted, type PaperText, type PrintedNumber, type Span } from './printed-text';

/** What became of one number of a text. */
export interface NumberStatus extends PrintedNumber {
  status: 'evidence' | 'not-evidence' | 'unaccounted';
  reason?: string;
}

/** Where a text prints what an entry sets aside: its words within its lines, or what its pattern matches in each line. */
export function excludedSpans(text: PaperText, entry: NotEvidence): Span[] {
  if ('text' in entry) {
    const found = findPrinted(text, entry.text, entry.lines);
    return entry.occurrence === undefined ? found : found.slice(entry.occurrence - 1, entry.occurrence);
  }
  const [first, last] = entry.lines ?? [1, text.lines.length];
  const pattern = new RegExp(entry.pattern, 'gu');
  const spans: Span[] = [];
  for (let line = first; line <= Math.min(last, text.lines.length); line += 1) {
    const from = text.lineStarts[line] ?? 0;
    const content = text.joined.slice(from, text.lineStarts[line + 1]);
    for (const { index, 0: found } of content.matchAll(pattern))
      spans.push({ start: from + index, end: from + index + found.length });
  }
  return spans;
}

/** What became of every number of a text, in order: evidence goes before what is excluded. */
export function accountNumbers(
  text: PaperText,
  evidence: readonly Span[],
  aside: readonly (Span & { reason: string })[],
): NumberStatus[] {
  const inEvidence = new Uint8Array(text.characters.length);
  for (const { start, end } of evidence) inEvidence.fill(1, start, end);
  const reasons = new Array<string | undefined>(text.characters.length);
  for (const { start, end, reason } of aside) reasons.fill(reason, start, end);
  return text.numbers.map((number): NumberStatus => {
    const indices = Array.from({ length: number.end - number.start }, (_, offset) => number.start + offset);
    if (indices.every((index) => inEvidence[index] === 1)) return { ...number, status: 'evidence' };
    if (indices.every((index) => reasons[index] !== undefined)) {
      return { ...number, status: 'not-evidence', reason: reasons[number.start] };
    }
    return { ...number, status: 'unaccounted' };
  });
}
