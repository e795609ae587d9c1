import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { auditEvidence } from '@/lib/audit/audit-evidence';
import { checkEvidence } from '@/lib/curation/check/check-evidence';
import { formatFindings } from './print-findings';
import { counted, formatProblems } from './print-problems';
import { readSeeds } from './read-seeds';

/**
 * `npm run seeds:check [-- <paper slug>]`: validates the extraction files and, where the papers' texts are at hand,
 * every source. Lists every problem; exits with 1 on any. Then prints what the audit finds in the papers themselves: that is
 * no fault of the files and leaves the exit code alone.
 */
const folder = process.env.SEEDS_DIR ?? path.dirname(fileURLToPath(import.meta.url));
const papersFolder = path.resolve(process.env.PAPERS_DIR ?? 'papers');
const only = process.argv[2];

const { files, problems: readProblems, lineOf } = readSeeds(folder, papersFolder);
const checked = files ? checkEvidence(files) : { problems: [], coverage: [] };
const all = [...readProblems, ...checked.problems];
const wanted = files?.papers.find(({ paper }) => paper.slug === only);
const shown = only
  ? all.filter(({ file }) => file.includes(`/${only}/`) || file === wanted?.paper.textFile)
  : all;

for (const line of formatProblems(shown, lineOf)) console.log(line);

for (const { paper, numbers, facts } of checked.coverage) {
  if (!numbers) {
    console.log(
      `${paper}: ${facts} facts; full text not at hand in ${papersFolder}, so no source was compared with it`,
    );
    continue;
  }
  const count = (status: string) => numbers.filter((number) => number.status === status).length;
  const accounted = numbers.length - count('unaccounted');
  const percent = numbers.length === 0 ? 100 : (100 * accounted) / numbers.length;
  console.log(
    `${paper}: ${facts} facts; ${accounted} of ${numbers.length} numbers accounted for (${percent.toFixed(1)} %): ` +
      `${count('evidence')} evidence, ${count('not-evidence')} not evidence, ${count('unaccounted')} unaccounted`,
  );
}
// Findings rest on what the files say, so they mean nothing while the files are wrong.
if (files && all.length === 0) {
  const findings = auditEvidence(files).filter(({ paper }) => !only || paper === only);
  for (const line of formatFindings(findings)) console.log(line);
} else {
  console.log('audit: not run while there are problems');
}
console.log(counted(shown.length, 'problem'));
process.exitCode = shown.length === 0 ? 0 : 1;
