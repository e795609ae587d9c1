import path from 'node:path';
import { auditEvidence } from '@/lib/audit/audit-evidence';
import type { Finding } from '@/lib/audit/rule';
import { checkEvidence, type PaperCoverage } from '@/lib/curation/check/check-evidence';
import type { ExtractionFiles, ReadPaper } from '@/lib/domain/files';
import type { Problem } from '@/lib/domain/problem';
import { formatProblems } from '../print-problems';
import { readSeeds } from '../read-seeds';
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
  findings(): Finding[] | undefined;
  /** A file as the person who called would name it. */
  nameOf(file: string): string;
  format(problems: readonly Problem[], nameOf?: (file: string) => string): string[];
}

export function checkSeeds(place: Workplace, overlay?: Overlay): CheckedSeeds {
  const { files, problems: unreadable, lineOf } = readSeeds(place.seedsFolder, place.papersFolder, overlay);
  const checked = files ? checkEvidence(files) : { problems: [], coverage: [] };
  const problems = [...unreadable, ...checked.problems];
  const faulty = new Set(problems.map(({ file }) => file));
  // Full texts are named by themselves, files of the seeds by their folder.
  const nameOf = (file: string) =>
    shownName(place, path.join(file.includes('/') ? place.seedsFolder : place.papersFolder, file));
  return {
    files,
    problems,
    coverage: checked.coverage,
    paper: (slug) => files?.papers.find(({ paper }) => paper.slug === slug),
    findings() {
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
