import type { Entry } from '@/lib/domain/entry';
import type { ReadPaper } from '@/lib/domain/files';
import { findRow } from '@/lib/domain/patient-rows';
import {
  findPrinted,
  type PaperText,
  type PrintedNumber,
  type Span,
  spansOfPlaces,
} from '@/lib/domain/printed-text';
import type { Problem } from '@/lib/domain/problem';

/** What became of one number of the text. */
export interface NumberStatus extends PrintedNumber {
  status: 'evidence' | 'not-evidence' | 'unaccounted';
  reason?: string;
}

/** Spans of the text that a paper's list of numbers that are not evidence sets aside. */
function setAside(
  paper: ReadPaper,
  text: PaperText,
): { spans: (Span & { reason: string })[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const spans = paper.paper.notEvidence.flatMap((entry, index) => {
    const problem = (message: string) =>
      problems.push({ file: paper.file, path: ['notEvidence', index], message });
    if ('text' in entry) {
      const found = findPrinted(text, entry.text, entry.lines);
      const picked = entry.nth === undefined ? found : found.slice(entry.nth - 1, entry.nth);
      if (picked.length === 0) problem(`"${entry.text}" is not printed in lines ${entry.lines.join('–')}`);
      return picked.map((span) => ({ ...span, reason: entry.reason }));
    }
    const [first, last] = entry.lines ?? [1, text.lines.length];
    const matches: (Span & { reason: string })[] = [];
    for (let line = first; line <= Math.min(last, text.lines.length); line += 1) {
      const start = text.lineStarts[line] ?? 0;
      const content = text.joined.slice(start, text.lineStarts[line + 1]);
      for (const match of content.matchAll(new RegExp(entry.pattern, 'gu'))) {
        matches.push({
          start: start + match.index,
          end: start + match.index + match[0].length,
          reason: entry.reason,
        });
      }
    }
    if (matches.length === 0) problem(`the pattern ${entry.pattern} sets nothing aside`);
    return matches;
  });
  return { spans, problems };
}

/** Spans that entries and patient rows cover; rows that are not where they say become problems. */
function covered(
  paper: ReadPaper,
  text: PaperText,
  entries: readonly Entry[],
): { spans: Span[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const spans = entries.flatMap(({ sources }) => spansOfPlaces(text, sources));
  for (const { study, tables } of paper.studies) {
    study.patientTables.forEach((table, index) => {
      for (const row of tables[index]?.rows ?? []) {
        const cells = findRow(text, table, row);
        if (cells.length === 0) {
          problems.push({
            file: tables[index]?.file ?? paper.file,
            line: row.csvLine,
            path: [row.cells.patient ?? ''],
            message: `line ${row.cells.line} of the paper does not print this row (${table.printed
              .map((column) => row.cells[column])
              .filter(Boolean)
              .join(' | ')})`,
          });
        }
        spans.push(...cells.map(({ span }) => span));
      }
    });
  }
  return { spans, problems };
}

/** Walks every number of a paper's text: evidence, set aside with a reason, or unaccounted (a problem). */
export function checkCoverage(
  paper: ReadPaper,
  text: PaperText,
  entries: readonly Entry[],
): { numbers: NumberStatus[]; problems: Problem[] } {
  const evidence = covered(paper, text, entries);
  const aside = setAside(paper, text);
  const inEvidence = new Uint8Array(text.characters.length);
  for (const { start, end } of evidence.spans) inEvidence.fill(1, start, end);
  const reasons = new Array<string | undefined>(text.characters.length);
  for (const { start, end, reason } of aside.spans) reasons.fill(reason, start, end);

  const numbers = text.numbers.map((number): NumberStatus => {
    const indices = Array.from({ length: number.end - number.start }, (_, offset) => number.start + offset);
    if (indices.every((index) => inEvidence[index] === 1)) return { ...number, status: 'evidence' };
    if (indices.every((index) => reasons[index] !== undefined)) {
      return { ...number, status: 'not-evidence', reason: reasons[number.start] };
    }
    return { ...number, status: 'unaccounted' };
  });
  return {
    numbers,
    problems: [
      ...evidence.problems,
      ...aside.problems,
      ...numbers
        .filter(({ status }) => status === 'unaccounted')
        .map(
          (number): Problem => ({
            file: paper.paper.textFile,
            line: number.line,
            path: ['number', number.text],
            message: `${number.text} is neither covered by a datum nor listed under notEvidence (…${text.joined.slice(
              Math.max(0, number.start - 10),
              number.end + 10,
            )}…)`,
          }),
        ),
    ],
  };
}
