import { z } from 'zod';
import { type Labels, namesOf } from '@/lib/evidence/labels';
import type { TableDefinition } from '../table-query';
import { drugsOfStudy, type StudyListItem } from '../tables/studies-table';
import { bilingual, slugs, words } from './row-parts';

export const drugRow = z
  .strictObject({
    slug: z.string(),
    name: bilingual,
    synonyms: slugs,
    brands: slugs,
    class: z.string(),
    targets: slugs,
    mechanism: bilingual.nullable(),
    nci: words.describe('NCI Thesaurus code, where certain.'),
    studies: slugs.describe('Studies of the drug; not those that gave it as supportive care.'),
    url: z.string().describe('Address of the page, relative to the site.'),
  })
  .meta({ id: 'Drug' });
export type DrugApiRow = z.infer<typeof drugRow>;

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

export function toDrugRow({ slug, studies }: DrugItem, labels: Labels): DrugApiRow {
  const drug = labels.drugs[slug];
  if (!drug) throw new Error(`the vocabulary has no drug ${slug}`);
  return {
    slug,
    name: { en: drug.en, zh: drug.zh },
    synonyms: drug.synonyms,
    brands: drug.brands,
    class: drug.class,
    targets: drug.targets,
    mechanism: drug.mechanism,
    nci: drug.nci,
    studies,
    url: `/drugs/${slug}`,
  };
}
