import type { History, RenamedKind } from '@/lib/domain/history';
import type { Problem } from '@/lib/domain/problem';

const RELEASES = 'history/releases.yaml';
const RENAMES = 'history/renames.yaml';

/** Releases in order, each once; a renamed slug is gone, and its new name exists. */
export function checkHistory(
  { releases, renames }: Pick<History, 'releases' | 'renames'>,
  slugs: Readonly<Record<RenamedKind, ReadonlySet<string>>>,
): Problem[] {
  const problems: Problem[] = [];
  const add = (path: (string | number)[], message: string) =>
    problems.push({ file: path[0] === 'renames' ? RENAMES : RELEASES, path, message });
  releases.forEach(({ version, date }, index) => {
    const earlier = releases.slice(0, index);
    if (earlier.some((other) => other.version === version)) {
      add(['releases', index, 'version'], `the version ${version} was published before`);
    }
    if (earlier.some((other) => other.date > date)) {
      add(['releases', index, 'date'], 'an earlier release has a later date');
    }
  });
  renames.forEach(({ kind, from, to }, index) => {
    if (slugs[kind].has(from)) add(['renames', index, 'from'], `there still is a ${kind} "${from}"`);
    const renamedAgain = renames.some((other) => other.kind === kind && other.from === to);
    if (!slugs[kind].has(to) && !renamedAgain) add(['renames', index, 'to'], `there is no ${kind} "${to}"`);
    const same = renames.findIndex((other) => other.kind === kind && other.from === from);
    if (same < index) add(['renames', index, 'from'], `the ${kind} "${from}" is renamed twice`);
  });
  return problems;
}
