import type { ReadPaper } from '@/lib/domain/files';
import type { Problem } from '@/lib/domain/problem';
import { readFacts } from '@/lib/domain/read-facts';
import { valuesOf } from '@/lib/domain/record-path';
import { isRegistryLocation, type RegistryLocation } from '@/lib/domain/source';
import { type RecordCoverage, recordCoverage } from './record-coverage';
import { readRecordedValue } from './recorded-value';

/** What is wrong of a record that was read, and what became of its values. */
export interface CheckedRecord {
  problems: Problem[];
  coverage: RecordCoverage;
}

/** A record's own problem, at its path. */
export const recordProblem = (file: string, path: string, message: string): Problem => ({
  file,
  path: path.split('/').filter(Boolean),
  message,
});

/** Every place again: the path leads to a value, it is the one that was read, and a number is the number that it prints. */
export function checkRecord(paper: ReadPaper): CheckedRecord {
  const { file, record = null } = paper;
  const { entries, facts } = readFacts(paper);
  const problems: Problem[] = [];
  const values = [...valuesOf(record)];
  const printed = new Map(values.map(({ path, value }) => [path, value === null ? null : String(value)]));
  const check = (path: string, verbatim: string) => {
    const found = printed.get(path) ?? null;
    if (found === verbatim) return;
    const message =
      found === null ? `nothing stands at ${path}` : `"${found}" stands at ${path}, not "${verbatim}"`;
    problems.push(recordProblem(file, path, message));
  };
  for (const { sources } of entries) {
    for (const place of sources) {
      if (!isRegistryLocation(place)) continue;
      check(place.path, place.verbatim);
      const parent = place.path.slice(0, place.path.lastIndexOf('/'));
      for (const [field, value] of Object.entries(place.beside ?? {})) check(`${parent}/${field}`, value);
    }
  }
  const known = new Map<string, string>();
  for (const { id, value, locations } of facts) {
    const [place] = locations;
    if (!place || !isRegistryLocation(place)) continue;
    const before = known.get(id);
    if (before !== undefined)
      problems.push(
        recordProblem(file, place.path, `the same datum stands at ${before} and at ${place.path}`),
      );
    known.set(id, place.path);
    if (typeof value === 'number' && !isPrinted(value, place))
      problems.push(
        recordProblem(file, place.path, `the value ${value} is not what is printed: "${place.verbatim}"`),
      );
  }
  return { problems, coverage: recordCoverage(values, entries) };
}

const isPrinted = (value: number, { verbatim }: RegistryLocation) =>
  readRecordedValue(verbatim.replace(/^p\s*(?=[<>=≤≥])/iu, '')).value === value;
