import type { Problem } from '@/lib/evidence/problem';
import type { LineOf } from './read-seeds';

/** `file:line: path: message`, sorted by file and line. */
export function formatProblems(problems: readonly Problem[], lineOf: LineOf): string[] {
  return problems
    .map((problem) => ({ ...problem, line: problem.line ?? lineOf(problem.file, problem.path) }))
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
    .map(({ file, line, path, message }) => `${file}:${line}: ${path.join('.') || '(file)'}: ${message}`);
}
