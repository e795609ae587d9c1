import { z } from 'zod';
import type { TumourItem } from '@/lib/data/tables/tumours-table';
import type { Labels } from '@/lib/domain/labels';
import { knowledgeSource, toKnowledgeSources } from './knowledge-source';
import { bilingual, slugs, words } from './row-parts';

export const tumourRow = z
  .strictObject({
    slug: z.string().describe('Name in addresses.'),
    name: bilingual.describe('Name.'),
    synonyms: slugs.describe('Other names and spellings.'),
    parent: words.describe('The tumour that it is a kind of.'),
    oncotree: words.describe('OncoTree code (2025-10-03, CC BY 4.0), where certain.'),
    nci: words.describe('NCI Thesaurus code, where certain.'),
    studies: slugs.describe(
      'Studies of the tumour or of a kind of it, as the filter tumour finds them; the first 200, those of the papers before cited ones. GET /studies?tumour= lists all.',
    ),
    studyCount: z.int().describe('How many studies those are in all.'),
    sources: z
      .array(knowledgeSource)
      .describe('Where what the vocabulary says beyond the names is from, field by field.'),
    url: z.string().describe('Address of the page, relative to the site.'),
  })
  .meta({ id: 'Tumour' });
export type TumourApiRow = z.infer<typeof tumourRow>;

export function toTumourRow({ slug, studies, studyCount }: TumourItem, labels: Labels): TumourApiRow {
  const tumour = labels.tumours[slug];
  if (!tumour) throw new Error(`the vocabulary has no tumour ${slug}`);
  return {
    slug,
    name: { en: tumour.en, zh: tumour.zh },
    synonyms: tumour.synonyms,
    parent: tumour.parent,
    oncotree: tumour.oncotree,
    nci: tumour.nci,
    studies,
    studyCount,
    sources: toKnowledgeSources(labels, tumour.sources),
    url: `/tumours/${slug}`,
  };
}
