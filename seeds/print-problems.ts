import type { Problem } from '@/lib/domain/problem';
import type { LineOf } from './seed-reader';

/** `file:line: path: message`, sorted by file and line; `nameOf` says how a file is called where the line is read. */
export function formatProblems(
  problems: readonly Problem[],
  lineOf: LineOf,
  nameOf = (file: string) => file,
): string[] {
  const lineIn = ({ file, path, line }: Pick<Problem, 'file' | 'path' | 'line'>) =>
    line ?? lineOf(file, path);
  return problems
    .map(({ first, message, ...problem }) => ({
      ...problem,
      line: lineIn(problem),
      message: first
        ? message.replace(
            '{first}',
            `${first.file === problem.file ? 'line ' : `${nameOf(first.file)}:`}${lineIn(first)}`,
          )
        : message,
    }))
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
    .map(
      ({ file, line, path, message }) => `${nameOf(file)}:${line}: ${path.join('.') || '(file)'}: ${message}`,
    );
}

/** "1 problem", "3 problems". */
export const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;

/** Says which studies were passed over because they are still being drafted; nothing where there are none. */
export const draftLines = (drafts: readonly string[]): string[] =>
  drafts.length === 0 ? [] : [`passed over as not finished: ${drafts.join(', ')}`];
