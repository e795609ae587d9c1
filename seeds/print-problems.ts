import type { Problem } from '@/lib/domain/problem';
import type { LineOf } from './seed-reader';

/** `file:line: path: message`, sorted by file and line; `nameOf` says how a file is called where the line is read. */
export function formatProblems(
  problems: readonly Problem[],
  lineOf: LineOf,
  nameOf = (file: string) => file,
): string[] {
  return problems
    .map((problem) => ({ ...problem, line: problem.line ?? lineOf(problem.file, problem.path) }))
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
    .map(
      ({ file, line, path, message }) => `${nameOf(file)}:${line}: ${path.join('.') || '(file)'}: ${message}`,
    );
}

/** "1 problem", "3 problems". */
export const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;
