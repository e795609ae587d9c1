import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { checkEvidence } from '@/lib/curation/check/check-evidence';
import { recordFact } from '@/lib/curation/releases/record-fact';
import { dataVersionOf } from '@/lib/data/import/data-version';
import { entriesOf } from '@/lib/domain/entry';
import { factsOfPaper } from '@/lib/domain/fact';
import { CHANGES, NO_HISTORY } from '@/lib/domain/history';
import { draftLines, formatProblems } from './print-problems';
import { readSeeds } from './read-seeds';
import { writeRelease } from './write-history';

/**
 * `npm run seeds:release -- --en "What changed" --zh "改了什么" [--date 2026-11-21]`: publishes the present data as a version,
 * with what changed since the last one. Writes nothing while there is a problem. Studies that are still being drafted are
 * passed over: what is finished doesn't wait for them. Only the main branch releases, so no two branches write the history.
 */
const folder = process.env.SEEDS_DIR ?? path.dirname(fileURLToPath(import.meta.url));
const { values } = parseArgs({
  options: { en: { type: 'string' }, zh: { type: 'string' }, date: { type: 'string' } },
});
const fail = (message: string): never => {
  console.error(message);
  process.exit(1);
};
const { en, zh, date = new Date().toISOString().slice(0, 10) } = values;
if (!en || !zh) fail('Say what the release is about in both languages: --en "…" --zh "…"');
const { files, problems, drafts, lineOf } = readSeeds(
  folder,
  path.resolve(process.env.PAPERS_DIR ?? 'papers'),
);
const all = [...problems, ...(files ? checkEvidence(files).problems : [])];
if (!files || all.length > 0) {
  for (const line of formatProblems(all, lineOf)) console.error(line);
  fail(`${all.length} problems: nothing was released.`);
} else {
  const { history = NO_HISTORY } = files;
  const version = dataVersionOf(files);
  const last = history.releases.at(-1);
  if (!z.iso.date().safeParse(date).success) fail(`--date ${date} is no day; write it as 2026-01-31.`);
  if (last && date < last.date) fail(`--date ${date} lies before the last release, of ${last.date}.`);
  if (last?.version === version) fail(`Version ${version} is released already.`);
  const facts = files.papers.flatMap((paper) => factsOfPaper(paper, entriesOf(paper)).facts.map(recordFact));
  const changes = writeRelease(
    folder,
    history,
    { version, date, note: { en: en ?? '', zh: zh ?? '' } },
    facts,
  );
  const counts = CHANGES.map(
    (name) => `${changes.filter(({ change }) => change === name).length} ${name}`,
  ).join(', ');
  for (const line of draftLines(drafts)) console.log(line);
  console.log(`Version ${version} of ${date}: ${facts.length} reported facts; ${counts}.`);
}
