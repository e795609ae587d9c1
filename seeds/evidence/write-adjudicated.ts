import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from '../write-whole';
import { checkSeeds } from './checked-seeds';
import { shownName, type Workplace, WrongUsage } from './command';

/** A adjudicated file: where it would stand among the seeds, where it is to be written, and what it says. */
export interface AdjudicatedOutput {
  seed: string;
  out: string;
  content: string;
}

/** Refuses to write over what is there; the same content is no change. */
export function requireFree(place: Workplace, outputs: readonly AdjudicatedOutput[]): void {
  for (const { out, content } of outputs) {
    if (existsSync(out) && readFileSync(out, 'utf8') !== content) {
      throw new WrongUsage(`${shownName(place, out)} is there already; --overwrite replaces it`);
    }
  }
}

/** Problems that the adjudicated files would have among the seeds, named as they will be written. */
export function problemsOfAdjudicated(place: Workplace, outputs: readonly AdjudicatedOutput[]): string[] {
  const overlay = new Map(outputs.map(({ seed, content }) => [seed, content]));
  const { files, problems, format, nameOf } = checkSeeds(place, outputs[0]?.seed.split('/')[1], overlay);
  const outOf = new Map(outputs.map(({ seed, out }) => [seed, shownName(place, out)]));
  const own = problems.filter(({ file }) => overlay.has(file));
  // Without vocabularies, or without the paper that a study belongs to, only the form of a file is checked.
  const folders = new Set(outputs.map(({ seed }) => seed.split('/').slice(0, 2).join('/')));
  const unread = [...folders].filter(
    (folder) => !files?.papers.some(({ file }) => file === `${folder}/paper.yaml`),
  );
  const blocking = problems.filter(({ file }) =>
    files ? unread.some((folder) => file === `${folder}/paper.yaml`) : file.startsWith('vocabulary/'),
  );
  return format(
    [...own, ...blocking.filter((problem) => !own.includes(problem))],
    (file) => outOf.get(file) ?? nameOf(file),
  ).map((problem) => withItsLine(place, problem, outputs));
}

/** A problem with the line that it means: the file is not written, so nobody could look there. */
function withItsLine(place: Workplace, problem: string, outputs: readonly AdjudicatedOutput[]): string {
  for (const { out, content } of outputs) {
    const start = `${shownName(place, out)}:`;
    const [number] = (problem.startsWith(start) && problem.slice(start.length).match(/^\d+/u)) || [];
    const text = number && content.split('\n')[Number(number) - 1]?.trim();
    if (text) return `${problem}\n    ${text}`;
  }
  return problem;
}

/** Writes all adjudicated files or none. */
export function writeAdjudicated(outputs: readonly AdjudicatedOutput[]): void {
  writeWhole(new Map(outputs.map(({ out, content }) => [path.resolve(out), content])));
}
