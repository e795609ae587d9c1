import type { SearchEntry } from '@/lib/analysis/search/search-index';
import { listMethods } from '@/lib/data/methods';
import { listPapers } from '@/lib/data/reads/get-paper';
import { getVocabulary } from '@/lib/data/reads/get-vocabulary';
import { listStudies } from '@/lib/data/reads/list-studies';
import { evidenceIndex } from '@/lib/present/pages/search/evidence-index';
import { oncePerVersion } from './once-per-version';
import { readCohortEvidence } from './read-cohort-evidence';

/** What a search looks at. */
export const readSearchIndex = oncePerVersion(async (): Promise<SearchEntry[]> => {
  const [labels, evidence, studies, papers, methods] = await Promise.all([
    getVocabulary(),
    readCohortEvidence(),
    listStudies(),
    listPapers(),
    listMethods(),
  ]);
  return evidenceIndex({ labels, evidence, studies, papers, methods });
});
