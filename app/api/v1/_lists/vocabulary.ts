import { z } from 'zod';
import { oncePerDatabase } from '@/lib/data/once-per-database';
import { getVocabulary } from '@/lib/data/reads/get-vocabulary';
import type { TableQuery } from '@/lib/data/table-engine/table-spec';
import { askList, EVERYTHING } from '@/lib/data/tables/ask-list';
import type { ListOfRows } from '@/lib/data/tables/list-definition';
import { LISTS } from '@/lib/data/tables/lists';
import { fold } from '@/lib/domain/fold';
import {
  type FilterCounts,
  type VocabularyRow,
  vocabularyRow,
  vocabularyRows,
} from '@/lib/exchange/api/vocabulary-row';
import type { ApiList } from '../_http/define-list';

async function countsOf<Item>(list: ListOfRows<Item>): Promise<FilterCounts> {
  const { facets } = await askList(list, EVERYTHING, { limit: 0, facets: Object.keys(list.names.facets) });
  return new Map(
    Object.entries(facets).map(([facet, values]) => [
      facet,
      new Map(values.map(({ value, count }) => [value, count])),
    ]),
  );
}

interface Terms {
  rows: VocabularyRow[];
  /** What a search looks at, of each row. */
  folded: string[];
}

/** The vocabularies are held whole, as the pages hold them: they grow with what is said, not with how often. */
const readTerms = oncePerDatabase(async (): Promise<Terms> => {
  const [labels, studies, outcomes, adverseEvents] = await Promise.all([
    getVocabulary(),
    countsOf(LISTS.studies),
    countsOf(LISTS.outcomes),
    countsOf(LISTS.adverseEvents),
  ]);
  const rows = vocabularyRows(labels, { studies, outcomes, adverseEvents });
  const folded = rows.map(
    ({ slug, en, zh, synonyms, brands, nci, oncotree, ctcae }) =>
      fold([slug, en, zh, ...synonyms, ...brands, nci, oncotree, ctcae].filter(Boolean).join('\n')).folded,
  );
  return { rows, folded };
});

const FILTERS = {
  vocabulary: (row: VocabularyRow) => row.vocabulary,
  filter: (row: VocabularyRow) => row.filter,
};
type Filter = keyof typeof FILTERS;

async function matching({ search, filters }: TableQuery): Promise<VocabularyRow[]> {
  const { rows, folded } = await readTerms();
  const words = search.split(/\s+/u).map((word) => fold(word).folded);
  return rows.filter(
    (row, at) =>
      words.every((word) => folded[at]?.includes(word)) &&
      Object.entries(filters).every(([name, values]) => values.includes(FILTERS[name as Filter](row) ?? '')),
  );
}

const valuesOf = async (filter: string): Promise<ReadonlySet<string>> => {
  const { rows } = await readTerms();
  return new Set(rows.flatMap((row) => FILTERS[filter as Filter](row) ?? []));
};

const value = z.string().min(1).max(200);

/** Every term that rows name, with its names, its codes and how much there is of it. */
export const vocabulary: ApiList = {
  name: 'vocabulary',
  summary: 'Terms in both languages, with their other names, codes and counts',
  description:
    'A row is a term of a vocabulary: measure, tumour, drug, design, phase, setting, criteria, adverse event and so on. Filters of the other lists take its slug or any of its names.',
  row: vocabularyRow,
  filters: {
    vocabulary: value.describe('Which vocabulary.'),
    filter: value.describe('Terms that this filter takes.'),
  },
  named: Object.keys(FILTERS),
  valuesOf,
  hasValue: async (filter, wanted) => (await valuesOf(filter)).has(wanted),
  defaults: {},
  sorts: [],
  ranges: [],
  async page(query, { offset, limit }) {
    const found = await matching(query);
    return { rows: found.slice(offset, offset + limit), total: found.length };
  },
  commonest: async () => ({ vocabulary: 'outcome-measures', filter: 'measure' }),
  async *each(query) {
    yield await matching(query);
  },
  find: async () => null,
};
