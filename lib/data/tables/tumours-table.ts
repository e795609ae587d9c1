import { type Labels, namesOf } from '@/lib/domain/labels';
import type { TableDefinition } from '../table-engine/table-definition';
import type { StudiesInShort } from './studies-in-short';
import type { TumourInShort } from './terms-in-short';

export interface TumourItem extends TumourInShort, StudiesInShort {
  slug: string;
}

/** Filters and search of GET /tumours. */
export function tumoursTable(labels: Labels): TableDefinition<TumourItem> {
  return {
    filters: [{ name: 'parent', valuesOf: ({ slug }) => [labels.tumours[slug]?.parent ?? ''] }],
    sorts: [],
    searchTextsOf: ({ slug }) => [
      slug,
      labels.tumours[slug]?.oncotree ?? '',
      ...namesOf(labels.tumours, [slug]),
    ],
  };
}
