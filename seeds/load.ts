import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkEvidence } from '@/lib/curation/check/check-evidence';
import { databaseFile } from '@/lib/data/database';
import { writeDatabase } from '@/lib/data/import/write-database';
import { databaseSources, sourcesHash } from '../scripts/prepare/sources-hash.mjs';
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
const sources = sourcesHash(databaseSources(process.env));
const rows = await writeDatabase(files, target, sources).catch((error: Error) => {
  console.error(`The database ${target} could not be built: ${error.message}`);
  process.exit(1);
});
console.log(
  `${path.relative(process.cwd(), target)}: ${rows.papers.length} papers, ${rows.studies.length} studies, ${rows.facts.filter(({ method }) => method === 'reported').length} facts`,
);
