import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkEvidence } from '@/lib/curation/check/check-evidence';
import { databaseFile } from '@/lib/data/database';
import { waitForBuildLock } from '@/lib/data/import/build-lock';
import { plainFault } from '@/lib/data/import/plain-fault';
import { keptVersions, pruneVersions } from '@/lib/data/import/prune-versions';
import { writeDatabase } from '@/lib/data/import/write-database';
import { formatProblems } from './print-problems';
import { readSeeds } from './read-seeds';

/** `npm run seeds:load`: builds the database anew from the extraction files and swaps it in. Nothing is written on any problem. */
const folder = process.env.SEEDS_DIR ?? path.dirname(fileURLToPath(import.meta.url));
const papersFolder = path.resolve(process.env.PAPERS_DIR ?? 'papers');
const { files, problems, lineOf } = readSeeds(folder, papersFolder);
const all = [...problems, ...(files ? checkEvidence(files).problems : [])];
if (!files || all.length > 0) {
  for (const line of formatProblems(all, lineOf)) console.error(line);
  console.error(`${all.length} problems: the database is left as it was.`);
  process.exit(1);
}
const target = databaseFile();

/** The new database stands at its place by then, whatever becomes of the older versions. */
function removeOlder(kept: number) {
  try {
    pruneVersions(target, kept);
  } catch (error) {
    console.error(`Older versions of the data could not be removed: ${(error as Error).message}`);
  }
}

try {
  const kept = keptVersions();
  const release = await waitForBuildLock(target, console.error);
  try {
    const rows = await writeDatabase(files, target);
    removeOlder(kept);
    console.log(
      `${path.relative(process.cwd(), target)}: ${rows.papers.length} papers, ${rows.studies.length} studies, ${rows.facts.filter(({ method }) => method === 'reported').length} facts`,
    );
  } finally {
    release();
  }
} catch (error) {
  const line = plainFault(error, target);
  if (line === null) throw error;
  console.error(line);
  process.exitCode = 1;
}
