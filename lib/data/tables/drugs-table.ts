import { type Labels, namesOf } from '@/lib/domain/labels';
import type { TableDefinition } from '../table-engine/table-definition';
import { drugsOfStudy, type StudyListItem } from './studies-table';

export interface DrugItem {
  slug: string;
  studies: string[];
}

/** Every drug of the vocabulary with its studies. */
export function drugItems(
  labels: Labels,
  studies: readonly Pick<StudyListItem, 'slug' | 'regimens'>[],
): DrugItem[] {
  return Object.keys(labels.drugs).map((slug) => ({
    slug,
    studies: studies.filter((study) => drugsOfStudy(study).includes(slug)).map((study) => study.slug),
  }));
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
