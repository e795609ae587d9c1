import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isSeq, parseDocument } from 'yaml';
import { compareFacts } from '@/lib/curation/releases/compare-facts';
import {
  type FactChange,
  type History,
  RECORDED_FIELDS,
  type RecordedFact,
  type Release,
} from '@/lib/domain/history';
import { csvLine } from './csv-line';
import { HISTORY_FILES } from './read-history';
import { writeWhole } from './write-whole';

const CHANGE_COLUMNS = [
  'version',
  'change',
  'fact',
  'paper',
  'study',
  'measure',
  'fields',
  'before',
  'after',
  'replacedBy',
] as const;

const HEAD = '# Published versions of the data, oldest first. Only `npm run seeds:release` writes here.\n';

const csv = (columns: readonly string[], rows: readonly Record<string, string>[]) =>
  [columns, ...rows.map((row) => columns.map((name) => row[name] ?? ''))]
    .map((cells) => `${csvLine(cells)}\n`)
    .join('');

/** Adds a release to `seeds/history`: what changed since the last one, and the facts as they are now. */
export function writeRelease(
  folder: string,
  history: History,
  release: Release,
  facts: readonly RecordedFact[],
): FactChange[] {
  // Of the first release everything would be new.
  const changes = history.releases.length === 0 ? [] : compareFacts(history.facts, facts);
  const all = [...history.changes, ...changes.map((change) => ({ ...change, version: release.version }))];
  const changeRows = all.map((change) => ({ ...change, fields: change.fields.join(' ') }));
  const file = path.join(folder, HISTORY_FILES.releases);
  const document = parseDocument(existsSync(file) ? readFileSync(file, 'utf8') : `${HEAD}releases: []\n`);
  const releases = document.get('releases');
  if (isSeq(releases)) releases.flow = false;
  document.addIn(['releases'], document.createNode(release));
  writeWhole(
    new Map([
      [path.join(folder, HISTORY_FILES.changes), csv(CHANGE_COLUMNS, changeRows)],
      [path.join(folder, HISTORY_FILES.facts), csv(RECORDED_FIELDS, facts)],
      // Last, as it makes the release one: what a stop before it left is written anew by the next run.
      [file, document.toString({ lineWidth: 0 })],
    ]),
  );
  return changes;
}
