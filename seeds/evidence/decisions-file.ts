import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Difference, Side } from '@/lib/curation/double-extraction/comparison';
import { decisionsFile } from '@/lib/curation/double-extraction/decisions';
import { editYaml } from '../edit-yaml';
import { flowYaml } from '../flow-yaml';
import { formatProblems } from '../print-problems';
import { seedReader } from '../seed-reader';
import { type Locate, printedAt, titleOf } from './print-comparison';

const HEAD = `# What is to be taken where two extractions differ.
#   A  {a}
#   B  {b}
# Decide each with "take: A" or "take: B", or write the value itself: "take: 27.3". Where the value is a letter A or B:
# "take: { literally: A }". What only one has: its letter keeps it, the other letter leaves it out.
# Where "take" is filled in already, the two only word, name or quote something differently.
decisions:
`;

const sideLines = (letter: 'A' | 'B', side: Side | undefined, locate: Locate): string[] => {
  if (!side) return [];
  const where = [locate(side, letter), printedAt(side)].filter(Boolean).join(', ');
  return side.value === undefined
    ? [`    # ${letter} says nothing here, at ${where}`]
    : [`    ${letter}: ${flowYaml(side.value)}`, `    # ${letter} has it at ${where}`];
};

/** A file with every difference, to be decided by a person. */
export function newDecisions(
  differences: readonly Difference[],
  [a, b]: readonly [string, string],
  locate: Locate,
): string {
  const entries = differences.map((difference) =>
    [
      `  - id: ${JSON.stringify(difference.id)}`,
      `    what: ${JSON.stringify(titleOf(difference))}`,
      ...sideLines('A', difference.a, locate),
      ...sideLines('B', difference.b, locate),
      `    take:${difference.isOpen ? '' : ' A'}`,
      '',
    ].join('\n'),
  );
  const head = HEAD.replace('{a}', a).replace('{b}', b);
  return entries.length === 0 ? head.replace(/decisions:\n$/u, 'decisions: []\n') : head + entries.join('');
}

export interface DecisionsRead {
  /** By the difference's id, as written. */
  given: Map<string, unknown>;
  problems: string[];
  /** The file's text with the differences added that it did not have; absent where it had all. */
  completed?: string;
}

/** Reads a file of decisions; what it decides must still be a difference. */
export function readDecisions(
  file: string,
  differences: readonly Difference[],
  nameOf: string,
): DecisionsRead {
  const reader = seedReader(path.dirname(file));
  const name = path.basename(file);
  const read = reader.readYaml(name, decisionsFile);
  const given = new Map((read?.decisions ?? []).map(({ id, take }) => [id, take]));
  const ids = new Set(differences.map(({ id }) => id));
  const stale = (read?.decisions ?? []).flatMap(({ id }, index) =>
    ids.has(id)
      ? []
      : [
          {
            file: name,
            path: ['decisions', index],
            message: `A and B no longer differ in this way (${id}): delete the entry`,
          },
        ],
  );
  const problems = formatProblems([...reader.problems, ...stale], reader.lineOf, () => nameOf);
  const missing = differences.filter(({ id }) => !given.has(id));
  if (problems.length > 0 || missing.length === 0 || !existsSync(file)) return { given, problems };
  const completed = editYaml(
    readFileSync(file, 'utf8'),
    missing.map((difference) => ({
      op: 'append' as const,
      path: ['decisions'],
      value: {
        id: difference.id,
        what: titleOf(difference),
        A: difference.a?.value,
        B: difference.b?.value,
        take: difference.isOpen ? null : 'A',
      },
    })),
  );
  return { given, problems, completed };
}
