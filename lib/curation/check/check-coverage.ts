import type { Entry } from '@/lib/domain/entry';
import type { ReadPaper } from '@/lib/domain/files';
import { findRow } from '@/lib/domain/patient-rows';
import { accountNumbers, excludedSpans, type NumberStatus } from '@/lib/domain/printed-numbers';
import { type PaperText, type Span, spansOfLocations } from '@/lib/domain/printed-text';
import type { Problem } from '@/lib/domain/problem';
import { paperLocations } from '@/lib/domain/source';

/** Spans of the text that a paper's list of numbers that are not evidence sets aside. */
function excluded(
  paper: ReadPaper,
  text: PaperText,
): { spans: (Span & { reason: string })[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const spans = paper.paper.notEvidence.flatMap((entry, index) => {
    const found = excludedSpans(text, entry);
    if (found.length === 0) {
      const message =
        'text' in entry
          ? `"${entry.text}" is not printed in lines ${entry.lines.join('–')}`
          : `the pattern ${entry.pattern} sets nothing aside`;
      problems.push({ file: paper.file, path: ['notEvidence', index], message });
    }
    return found.map((span) => ({ ...span, reason: entry.reason }));
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
  const spans = entries.flatMap(({ sources }) => spansOfLocations(text, paperLocations(sources)));
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

/** Walks every number of a paper's text: evidence, excluded with a reason, or unaccounted (a problem). */
export function checkCoverage(
  paper: ReadPaper,
  text: PaperText,
  entries: readonly Entry[],
): { numbers: NumberStatus[]; problems: Problem[] } {
  const evidence = covered(paper, text, entries);
  const aside = excluded(paper, text);
  const numbers = accountNumbers(text, evidence.spans, aside.spans);
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
