import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { evidencePlace } from '@/lib/data/evidence-place.mjs';
import { writeEvidence } from '@/lib/data/import/write-database';
import type { ReadPaper } from '@/lib/domain/files';
import { openSeeds } from '@/seeds/read-seeds';
import { syntheticPapers } from './synthetic-evidence';

/** `tsx build-tables.ts <outcome rows> <file> [seed]`, into the database of DATABASE_URL where that is set: a process of its own, so that its time and memory are the build's alone. */
const [rows = '1000', file = 'data/bench/evidence.db', seed = '1'] = process.argv.slice(2);

/** Says from time to time how far it is: a large build takes many minutes. */
function* reported(papers: Iterable<ReadPaper>): Generator<ReadPaper> {
  let outcomes = 0;
  let next = 100_000;
  for (const paper of papers) {
    yield paper;
    outcomes += paper.studies.reduce((sum, { study }) => sum + study.outcomes.length, 0);
    if (outcomes < next) continue;
    console.error(`  ${outcomes} outcome rows after ${Math.round(performance.now() / 1000)} s`);
    next += 100_000;
  }
}

const { vocabulary } = openSeeds('seeds');
if (!vocabulary) throw new Error('the vocabulary can not be read');
const place = process.env.DATABASE_URL ? evidencePlace() : file;
if (place === file) {
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
}
const papers = reported(syntheticPapers(vocabulary, Number(rows), Number(seed)));
const summary = await writeEvidence({ vocabulary, papers, sources: 'synthetic', finish: () => ({}) }, place);
const { user, system } = process.cpuUsage();
const { maxRSS } = process.resourceUsage();
console.log(
  JSON.stringify({
    ...summary,
    seconds: performance.now() / 1000,
    cpuSeconds: (user + system) / 1e6,
    rssMb: maxRSS / 1024,
  }),
);
