import { type Labels, namesOf } from '@/lib/domain/labels';
import type { TableDefinition } from '../table-engine/table-definition';
import type { DrugInShort } from './terms-in-short';

export interface DrugItem extends DrugInShort {
  slug: string;
  studies: string[];
  /** How many of its studies are own data. */
  own: number;
}

/** Filters and search of GET /drugs. */
export function drugsTable(labels: Labels): TableDefinition<DrugItem> {
  return {
    filters: [{ name: 'class', valuesOf: ({ slug }) => [labels.drugs[slug]?.class ?? ''] }],
    sorts: [
      { name: 'drug', valueOf: ({ slug }) => labels.drugs[slug]?.en ?? slug },
      { name: 'studies', valueOf: ({ studies }) => studies.length },
    ],
    searchTextOf: ({ slug }) =>
      [slug, ...namesOf(labels.drugs, [slug]), ...(labels.drugs[slug]?.targets ?? [])].join('\n'),
  };
}
