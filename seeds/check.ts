import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Audit, type RankedCheckResult } from '@/lib/audit/audit-evidence';
import { EvidenceChecker } from '@/lib/curation/check/check-evidence';
import { DataVersion } from '@/lib/data/import/data-version';
import type { Problem } from '@/lib/domain/problem';
import { countUntranslated } from '@/lib/domain/untranslated';
import { formatCheckResults } from './print-check-results';
import { coverageLines, recordCoverageLine } from './print-coverage';
import { counted, draftLines, formatProblems } from './print-problems';
import { openSeeds } from './read-seeds';
import { openRecords } from './registry/open-records';
import { registryFolder } from './registry/record-store';

/**
 * `npm run seeds:check [-- <paper slug>] [--drafts]`: validates the extraction files and, where the papers' texts are available,
 * every source. Lists every problem; exits with 1 on any. Then prints what the audit finds in the papers themselves: that is
 * no fault of the files and leaves the exit code alone. Studies that are still being drafted are passed over unless
 * `--drafts` is given.
 * Records of registries that are held are checked, too; a broken one is named, and left out when the database is built.
 */
const folder = process.env.SEEDS_DIR ?? path.dirname(fileURLToPath(import.meta.url));
const papersFolder = path.resolve(process.env.PAPERS_DIR ?? 'papers');
const {
  values: { drafts },
  positionals: [only],
} = parseArgs({ options: { drafts: { type: 'boolean' } }, allowPositionals: true });

const seeds = openSeeds(folder, papersFolder, drafts ? { drafts } : {});
const { vocabulary } = seeds;
const checker = vocabulary && new EvidenceChecker(vocabulary);
const audit = vocabulary && new Audit(vocabulary);
const version = vocabulary && new DataVersion(vocabulary);
const found: Problem[] = [];
const checkResults: RankedCheckResult[] = [];
const coverage: string[] = [];
let textFile: string | undefined;
let untranslated = countUntranslated(vocabulary);

for (const paper of seeds.papers()) {
  if (paper.paper.slug === only) textFile = paper.paper.textFile;
  untranslated += countUntranslated([paper.paper, paper.studies.map(({ study }) => study)]);
  version?.add(paper);
  const checked = checker?.addPaper(paper);
  found.push(...(checked?.problems ?? []));
  if (checked?.coverage) coverage.push(...coverageLines(checked.coverage, papersFolder));
  // Check results rest on what the files say, so they mean nothing while the files are wrong.
  if (seeds.problems.length + found.length === 0) checkResults.push(...(audit?.addPaper(paper) ?? []));
  seeds.forget();
}
const records = vocabulary && openRecords(registryFolder(), folder, vocabulary);
found.push(...(records?.problems ?? []));
/** Records that were left out: of no consequence for the others, and for the exit code. */
const leftOut: Problem[] = [];
for (const opened of records?.records() ?? []) {
  if ('problems' in opened) leftOut.push(...opened.problems);
  else {
    coverage.push(recordCoverageLine(opened.number, opened.checked.coverage));
    if (seeds.problems.length + found.length === 0)
      checkResults.push(...(audit?.addPaper(opened.read.paper) ?? []));
  }
}
const history = seeds.history();
found.push(...(checker?.finish(history) ?? []));

const all = [...seeds.problems, ...found];
const shown = only ? all.filter(({ file }) => file.includes(`/${only}/`) || file === textFile) : all;
for (const line of formatProblems(shown, seeds.lineOf)) console.log(line);
for (const line of formatProblems(leftOut, () => 1)) console.log(line);
for (const line of coverage) console.log(line);
for (const line of draftLines(seeds.drafts)) console.log(line);
if (untranslated > 0) {
  console.log(`${counted(untranslated, 'label')} not yet translated: pages show the other language, marked`);
}
if (audit && all.length === 0) {
  const ranked = [...checkResults, ...audit.finish()].sort((a, b) => a.rank - b.rank);
  const wanted = ranked.map(({ checkResult }) => checkResult).filter(({ paper }) => !only || paper === only);
  for (const line of formatCheckResults(wanted)) console.log(line);
  const name = version?.digest();
  const release = history?.releases.find((one) => one.version === name);
  console.log(`version ${name}: ${release ? `released on ${release.date}` : 'not released yet'}`);
} else {
  console.log('audit: not run while there are problems');
}
console.log(counted(shown.length, 'problem'));
process.exitCode = shown.length === 0 ? 0 : 1;
