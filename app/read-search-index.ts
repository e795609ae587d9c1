import { listMethods } from '@/lib/store/methods';
import { listPapers } from '@/lib/store/queries/get-paper';
import { getVocabulary } from '@/lib/store/queries/get-vocabulary';
import { listStudies } from '@/lib/store/queries/list-studies';
import { evidenceIndex } from '@/lib/views/search/evidence-index';
import type { SearchEntry } from '@/lib/views/search/search-index';
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
