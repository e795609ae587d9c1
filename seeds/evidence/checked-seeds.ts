import { existsSync } from 'node:fs';
import path from 'node:path';
import { auditEvidence } from '@/lib/audit/audit-evidence';
import type { CheckResult } from '@/lib/audit/rule';
import { checkEvidence, type PaperCoverage } from '@/lib/curation/check/check-evidence';
import type { ExtractionFiles, ReadPaper } from '@/lib/domain/files';
import type { Problem } from '@/lib/domain/problem';
import { formatProblems } from '../print-problems';
import { type OpenSeeds, openSeeds } from '../read-seeds';
import type { Overlay } from '../seed-reader';
import { shownName, type Workplace } from './command';

/** All seeds, read and checked, so that one file can be judged among the others that it refers to. */
export interface CheckedSeeds {
  /** Absent where a vocabulary can't be read. */
  files?: ExtractionFiles;
  problems: Problem[];
  coverage: PaperCoverage[];
  paper(slug: string): ReadPaper | undefined;
  /** Findings of the audit, made from the files that have no problem; none while a vocabulary has one. */
  checkResults(): CheckResult[] | undefined;
  /** A file as the person who called would name it. */
  nameOf(file: string): string;
  format(problems: readonly Problem[], nameOf?: (file: string) => string): string[];
}

/**
 * Reads and checks a paper with its text, and of other papers no more than it refers to; without a paper all of them, and
 * no text at all.
 */
export function checkSeeds(place: Workplace, paper?: string, overlay?: Overlay): CheckedSeeds {
  const seeds = openSeeds(place.seedsFolder, place.papersFolder, {
    ...(overlay ? { overlay } : {}),
    drafts: true,
  });
  const { vocabulary, problems: unreadable, lineOf } = seeds;
  const papers = [...readNeeded(place, seeds, paper)];
  // Whether a renamed slug is gone, only all files tell.
  const history = paper === undefined ? seeds.history() : undefined;
  const files = vocabulary && { vocabulary, papers, ...(history ? { history } : {}) };
  const checked = files ? checkEvidence(files) : { problems: [], coverage: [] };
  const problems = [...unreadable, ...checked.problems];
  const faulty = new Set(problems.map(({ file }) => file));
  // Full texts are named by themselves, files of the seeds by their folder.
  const nameOf = (file: string) =>
    shownName(place, path.join(file.includes('/') ? place.seedsFolder : place.papersFolder, file));
  return {
    ...(files ? { files } : {}),
    problems,
    coverage: checked.coverage,
    paper: (slug) => files?.papers.find(({ paper }) => paper.slug === slug),
    checkResults() {
      if (!files || [...faulty].some((file) => file.startsWith('vocabulary/'))) return undefined;
      const papers = files.papers
        .filter(({ file }) => !faulty.has(file))
        .map((paper) => ({
          ...paper,
          studies: paper.studies.filter(
            ({ file, tables }) =>
              ![file, ...tables.map((table) => table.file)].some((name) => faulty.has(name)),
          ),
        }));
      return auditEvidence({ ...files, papers });
    },
    nameOf,
    format: (some, otherName = nameOf) => formatProblems(some, lineOf, otherName),
  };
}

/** The paper, and those that hold the studies which its cohorts share patients with. */
function* readNeeded(place: Workplace, seeds: OpenSeeds, paper?: string): Iterable<ReadPaper> {
  if (paper === undefined) {
    yield* seeds.papers(() => 'without-text');
    return;
  }
  const own = [...seeds.papers((folder) => (folder === paper ? 'all' : 'nothing'))];
  yield* own;
  const linked = own.flatMap(({ studies }) =>
    studies.flatMap(({ study }) => study.cohorts.flatMap(({ overlaps = [] }) => overlaps)),
  );
  const holds = (folder: string) =>
    linked.some(({ study }) =>
      existsSync(path.join(place.seedsFolder, 'papers', folder, 'studies', `${study}.yaml`)),
    );
  yield* seeds.papers((folder) => (folder !== paper && holds(folder) ? 'without-text' : 'nothing'));
}
