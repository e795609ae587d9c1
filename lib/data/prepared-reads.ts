import type { PreparedRead } from './prepared-read';
import { citedPaperRead, citedStudyRead } from './reads/get-cited';
import { headlineEvidenceRead } from './reads/get-headline-evidence';
import { overviewRead } from './reads/get-overview';
import { studyRead } from './reads/get-study';
import { studyCheckResultsRead } from './reads/list-check-results';

/** The readings that are worked out for every study, for every paper, and once. */
export const PREPARED_READS: Readonly<
  Record<'studies' | 'papers' | 'all', readonly PreparedRead<unknown>[]>
> = {
  studies: [studyRead, citedStudyRead, studyCheckResultsRead],
  papers: [citedPaperRead],
  all: [overviewRead, headlineEvidenceRead],
};
