import { z } from 'zod';
import { VOCABULARY_OF_FILTER, vocabulariesOf } from '@/lib/analysis/filter-names';
import type { DrugLabel, Label, Labels, TumourLabel } from '@/lib/domain/labels';
import { slugs } from './row-parts';

export const vocabularyRow = z
  .strictObject({
    id: z.string().describe('<vocabulary>/<slug>'),
    vocabulary: z.string().describe('Vocabulary or group of terms.'),
    filter: z.string().nullable().describe('Filter of the lists that takes the term; null where none does.'),
    slug: z.string().describe('Slug of the term.'),
    en: z.string().describe('In English.'),
    zh: z.string().describe('In Chinese.'),
    synonyms: slugs.describe('Other names and spellings.'),
    brands: slugs.describe('Brand names of a drug.'),
    nci: z.string().nullable().describe('Code of the NCI Thesaurus, where it is certain.'),
    oncotree: z.string().nullable().describe('Code of OncoTree, of a tumour.'),
    ctcae: z.string().nullable().describe('Term of CTCAE v5.0, of an adverse event.'),
    parent: z.string().nullable().describe('Slug of what a tumour is a kind of.'),
    studies: z.int().nullable().describe('Studies that the filter finds; null where studies have none such.'),
    outcomes: z
      .int()
      .nullable()
      .describe('Outcome results that the filter finds; null where they have none such.'),
    adverseEvents: z
      .int()
      .nullable()
      .describe('Adverse events that the filter finds; null where they have none such.'),
  })
  .meta({ id: 'VocabularyTerm' });
export type VocabularyRow = z.infer<typeof vocabularyRow>;

/** How many rows of a list each value of each of its filters finds: by filter, then by value. */
export type FilterCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;
export type CountsOfLists = Record<'studies' | 'outcomes' | 'adverseEvents', FilterCounts>;

/** Of each vocabulary the filter of its own name: the first, `tumour` and not `parent`. */
const FILTER_OF = new Map(
  Object.entries(VOCABULARY_OF_FILTER)
    .map(([filter, vocabulary]): [string, string] => [vocabulary, filter])
    .reverse(),
);

/** Every term of every vocabulary, in the order of the vocabularies. */
export function vocabularyRows(labels: Labels, counts: CountsOfLists): VocabularyRow[] {
  return Object.entries(vocabulariesOf(labels))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([vocabulary, terms]) =>
      Object.entries(terms).map(([slug, term]) => termRow(vocabulary, slug, term, counts)),
    );
}

function termRow(vocabulary: string, slug: string, term: Label, counts: CountsOfLists): VocabularyRow {
  const filter = FILTER_OF.get(vocabulary) ?? null;
  const { brands = [], nci = null } = term as Partial<DrugLabel>;
  const { oncotree = null, parent = null } = term as Partial<TumourLabel>;
  const { ctcae = null } = term as { ctcae?: string };
  const countIn = (list: FilterCounts) => {
    const values = filter === null ? undefined : list.get(filter);
    return values ? (values.get(slug) ?? 0) : null;
  };
  return {
    id: `${vocabulary}/${slug}`,
    vocabulary,
    filter,
    slug,
    en: term.en,
    zh: term.zh,
    synonyms: term.synonyms,
    brands,
    nci,
    oncotree,
    ctcae,
    parent,
    studies: countIn(counts.studies),
    outcomes: countIn(counts.outcomes),
    adverseEvents: countIn(counts.adverseEvents),
  };
}
