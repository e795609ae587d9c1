import { type Labels, namesOf } from '@/lib/domain/labels';
import type { TableDefinition } from '../table-engine/table-definition';
import type { StudiesInShort } from './studies-in-short';
import type { DrugInShort } from './terms-in-short';

export interface DrugItem extends DrugInShort, StudiesInShort {
  slug: string;
}

/** Filters and search of GET /drugs. */
export function drugsTable(labels: Labels): TableDefinition<DrugItem> {
  return {
    filters: [{ name: 'class', valuesOf: ({ slug }) => [labels.drugs[slug]?.class ?? ''] }],
    sorts: [
      { name: 'drug', valueOf: ({ slug }) => labels.drugs[slug]?.en ?? slug },
      { name: 'studies', valueOf: ({ studyCount }) => studyCount },
    ],
    searchTextsOf: ({ slug }) => [
      slug,
      ...namesOf(labels.drugs, [slug]),
      ...(labels.drugs[slug]?.targets ?? []),
    ],
  };
}
