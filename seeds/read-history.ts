import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import type { z } from 'zod';
import { withLetter } from '@/lib/domain/fact';
import {
  type ChangeName,
  type History,
  NO_HISTORY,
  type RecordedFact,
  type RecordedField,
  releasesFile,
  renamesFile,
} from '@/lib/domain/history';
import type { Problem } from '@/lib/domain/problem';

export const HISTORY_FILES = {
  releases: 'history/releases.yaml',
  renames: 'history/renames.yaml',
  changes: 'history/changes.csv',
  facts: 'history/facts.csv',
} as const;

/** Reads `seeds/history`; a folder without one has no releases yet. */
export function readHistory(folder: string): { history: History; problems: Problem[] } {
  const at = (name: keyof typeof HISTORY_FILES) => path.join(folder, HISTORY_FILES[name]);
  if (!existsSync(path.join(folder, 'history'))) return { history: NO_HISTORY, problems: [] };
  const problems: Problem[] = [];
  const rowsOf = (name: 'changes' | 'facts'): Record<string, string>[] => {
    if (!existsSync(at('releases'))) return [];
    try {
      return parseCsv(readFileSync(at(name), 'utf8'), { bom: true, columns: true, skip_empty_lines: true });
    } catch (error) {
      const { lines = 1, message } = error as Error & { lines?: number };
      problems.push({ file: HISTORY_FILES[name], path: [], line: lines, message });
      return [];
    }
  };
  const yamlOf = <T extends z.ZodType>(name: 'releases' | 'renames', schema: T): z.output<T> | undefined => {
    if (!existsSync(at(name))) return undefined;
    const read = schema.safeParse(parseYaml(readFileSync(at(name), 'utf8')));
    for (const { path: steps, message } of read.error?.issues ?? []) {
      problems.push({ file: HISTORY_FILES[name], path: steps.map(String), line: 1, message });
    }
    return read.data;
  };
  const { releases } = yamlOf('releases', releasesFile) ?? NO_HISTORY;
  const renames = yamlOf('renames', renamesFile)?.renames ?? [];
  const versions = new Set(releases.map(({ version }) => version));
  const changes = rowsOf('changes').map((row, index) => {
    if (!versions.has(row.version ?? '')) {
      problems.push({
        file: HISTORY_FILES.changes,
        path: [],
        line: index + 2,
        message: `there is no release "${row.version}" in ${HISTORY_FILES.releases}`,
      });
    }
    return {
      version: row.version ?? '',
      change: row.change as ChangeName,
      fact: withLetter(row.fact ?? ''),
      paper: row.paper ?? '',
      study: row.study ?? '',
      measure: row.measure ?? '',
      fields: (row.fields ?? '').split(' ').filter(Boolean) as RecordedField[],
      before: row.before ?? '',
      after: row.after ?? '',
      replacedBy: withLetter(row.replacedBy ?? ''),
    };
  });
  // Earlier releases published ids that are numbers to a spreadsheet.
  const facts = (rowsOf('facts') as RecordedFact[]).map((row) => ({ ...row, id: withLetter(row.id) }));
  return { history: { releases, renames, changes, facts }, problems };
}
