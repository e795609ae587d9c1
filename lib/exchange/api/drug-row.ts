import { z } from 'zod';
import type { DrugItem } from '@/lib/data/tables/drugs-table';
import type { Labels } from '@/lib/domain/labels';
import { knowledgeSource, toKnowledgeSources } from './knowledge-source';
import { bilingual, slugs, words } from './row-parts';

export const drugRow = z
  .strictObject({
    slug: z.string().describe('Name in addresses.'),
    name: bilingual.describe('Name.'),
    synonyms: slugs.describe('Other names and spellings.'),
    brands: slugs.describe('Brand names.'),
    class: z.string().describe('Slug of the drug class.'),
    targets: slugs.describe('Molecular targets.'),
    mechanism: bilingual.nullable().describe('How it works.'),
    nci: words.describe('NCI Thesaurus code, where certain.'),
    studies: slugs.describe(
      'Studies of the drug; not those that gave it as supportive care; the first 200, those of the papers before cited ones. GET /studies?drug= lists all.',
    ),
    studyCount: z.int().describe('How many studies those are in all.'),
    sources: z
      .array(knowledgeSource)
      .describe('Where what the vocabulary says beyond the names is from, field by field.'),
    url: z.string().describe('Address of the page, relative to the site.'),
  })
  .meta({ id: 'Drug' });
export type DrugApiRow = z.infer<typeof drugRow>;

export function toDrugRow({ slug, studies, studyCount }: DrugItem, labels: Labels): DrugApiRow {
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
    studyCount,
    sources: toKnowledgeSources(labels, drug.sources),
    url: `/drugs/${slug}`,
  };
}
