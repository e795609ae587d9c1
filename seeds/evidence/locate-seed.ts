import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { VOCABULARY_FILES } from '@/lib/domain/vocabulary';
import { shownName, type Workplace, WrongUsage } from './command';

/** A file of the seeds by what it holds; `file` is relative to the seeds' folder, as problems name it. */
export type Seed =
  | { kind: 'study' | 'table' | 'paper'; file: string; paper: string }
  | { kind: 'vocabulary' | 'history'; file: string };

const KINDS: readonly { kind: Seed['kind']; pattern: RegExp }[] = [
  { kind: 'study', pattern: /^papers\/([^/]+)\/studies\/[^/]+\.yaml$/u },
  { kind: 'table', pattern: /^papers\/([^/]+)\/studies\/[^/]+\.csv$/u },
  { kind: 'paper', pattern: /^papers\/([^/]+)\/paper\.yaml$/u },
  {
    kind: 'vocabulary',
    pattern: new RegExp(`^vocabulary/(?:${Object.keys(VOCABULARY_FILES).join('|')})\\.yaml$`, 'u'),
  },
  { kind: 'history', pattern: /^history\/(?:releases|renames)\.yaml$/u },
];

const WHAT_THERE_IS = [
  'papers/<paper>/paper.yaml',
  'papers/<paper>/studies/<study>.yaml',
  'papers/<paper>/studies/<study>.<table>.csv',
  `vocabulary/<name>.yaml (${Object.keys(VOCABULARY_FILES).join(', ')})`,
].join('\n  ');

/** What a path within the seeds' folder names; undefined where no such file is read. */
export function seedAt(file: string): Seed | undefined {
  for (const { kind, pattern } of KINDS) {
    const match = pattern.exec(file);
    if (!match) continue;
    return kind === 'vocabulary' || kind === 'history'
      ? { kind, file }
      : { kind, file, paper: match[1] ?? '' };
  }
  return undefined;
}

/** The file that a name on the command line means: from where one stands, or as the checks print it, from the seeds' folder. */
export function existingFile(place: Workplace, name: string): string {
  const found = [place.from, place.seedsFolder]
    .map((folder) => path.resolve(folder, name))
    .find((file) => existsSync(file));
  if (!found) throw new WrongUsage(`there is no file ${name}`);
  return realpathSync(found);
}

/** The file of the seeds that a name on the command line means. */
export function locateSeed(place: Workplace, name: string): Seed {
  const whole = existingFile(place, name);
  const file = path.relative(realpathSync(place.seedsFolder), whole).split(path.sep).join('/');
  const seeds = shownName(place, place.seedsFolder);
  if (file.startsWith('..')) {
    throw new WrongUsage(
      `${name} is not in ${seeds}, so it belongs to no paper. What is checked there:\n  ${WHAT_THERE_IS}`,
    );
  }
  const seed = seedAt(file);
  if (!seed) {
    throw new WrongUsage(`${name} is none of the files that are read from ${seeds}:\n  ${WHAT_THERE_IS}`);
  }
  return seed;
}
