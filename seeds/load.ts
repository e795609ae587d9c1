import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { EvidenceChecker } from '@/lib/curation/check/check-evidence';
import { TrialsOfPapers } from '@/lib/curation/registry/link-trials';
import { type EvidencePlace, evidencePlace } from '@/lib/data/evidence-place.mjs';
import { buildPlace } from '@/lib/data/import/build-place';
import { keptVersions } from '@/lib/data/import/prune-versions';
import { writeEvidence } from '@/lib/data/import/write-database';
import type { ReadPaper } from '@/lib/domain/files';
import type { Problem } from '@/lib/domain/problem';
import type { Vocabulary } from '@/lib/domain/vocabulary';
import { databaseSources, sourcesHash } from '../scripts/prepare/sources-hash.mjs';
import { draftLines, formatProblems } from './print-problems';
import { openSeeds } from './read-seeds';
import { openRecords } from './registry/open-records';
import { registryFolder } from './registry/record-store';

/**
 * `npm run seeds:load [-- --drafts]`: builds the database anew from the extraction files and swaps it in. Nothing is written
 * on any problem. Studies that are still being drafted are passed over unless `--drafts` is given.
 */
const folder = process.env.SEEDS_DIR ?? path.dirname(fileURLToPath(import.meta.url));
const { drafts } = parseArgs({ options: { drafts: { type: 'boolean' } } }).values;
const seeds = openSeeds(folder, path.resolve(process.env.PAPERS_DIR ?? 'papers'), drafts ? { drafts } : {});
const found: Problem[] = [];

function refuse(): never {
  const all = [...seeds.problems, ...found];
  for (const line of formatProblems(all, seeds.lineOf)) console.error(line);
  console.error(`${all.length} problems: the database is left as it was.`);
  process.exit(1);
}

/** Each paper is checked as it comes; from the first problem on nothing is written, but the rest is checked all the same. */
function* checkedPapers(checker: EvidenceChecker, vocabulary: Vocabulary): Iterable<ReadPaper> {
  const trials = new TrialsOfPapers();
  for (const paper of seeds.papers()) {
    found.push(...checker.addPaper(paper).problems);
    trials.add(paper);
    seeds.forget();
    if (seeds.problems.length + found.length === 0) yield paper;
  }
  yield* recordsBesides(vocabulary, trials);
}

/** Records of registries stand beside the papers; a broken one is named and left out, and stops nothing else. */
function* recordsBesides(vocabulary: Vocabulary, trials: TrialsOfPapers): Iterable<ReadPaper> {
  const records = openRecords(registryFolder(), folder, vocabulary);
  found.push(...records.problems);
  for (const opened of records.records(trials)) {
    if ('problems' in opened) {
      for (const line of formatProblems(opened.problems, () => 1)) console.error(line);
      console.error(`${opened.number} is left out.`);
    } else if (seeds.problems.length + found.length === 0) yield opened.read.paper;
  }
}

async function load(vocabulary: Vocabulary, place: EvidencePlace) {
  const kept = keptVersions();
  const { lock, name, prune } = await buildPlace(place);
  const release = await lock(console.error);
  try {
    const checker = new EvidenceChecker(vocabulary);
    const summary = await writeEvidence(
      {
        vocabulary,
        papers: checkedPapers(checker, vocabulary),
        sources: sourcesHash(databaseSources(process.env)),
        finish() {
          const history = seeds.history();
          found.push(...checker.finish(history));
          return seeds.problems.length + found.length === 0 ? { history } : null;
        },
      },
      place,
    );
    if (!summary) return false;
    try {
      await prune(kept);
    } catch (error) {
      // The new database stands at its place by now, whatever becomes of the older versions.
      console.error(`Older versions of the data could not be removed: ${(error as Error).message}`);
    }
    const { papers, studies, facts } = summary;
    for (const line of draftLines(seeds.drafts)) console.log(line);
    console.log(`${name}: ${papers} papers, ${studies} studies, ${facts} facts`);
    return true;
  } finally {
    await release();
  }
}

function readPlace(): EvidencePlace {
  try {
    return evidencePlace();
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}

if (!seeds.vocabulary) {
  for (const _ of seeds.papers());
  refuse();
}
const place = readPlace();
try {
  if (!(await load(seeds.vocabulary, place))) refuse();
} catch (error) {
  const line = (await buildPlace(place)).faultOf(error);
  if (line === null) throw error;
  console.error(line);
  process.exitCode = 1;
}
