import { z } from 'zod';
import { SEARCH_KINDS } from '@/lib/analysis/search/search-index';
import { LOCALES } from '@/lib/text/locale';
import { bilingual } from './row-parts';
import { rowSource } from './row-source';

const parts = z.array(
  z.strictObject({
    text: z.string().describe('A piece of the text.'),
    marked: z.boolean().describe('Whether it is what was looked for.'),
  }),
);

const hit = z.strictObject({
  kind: z.enum(SEARCH_KINDS).describe('What kind of thing it is.'),
  slug: z.string().describe('Name in addresses.'),
  name: bilingual.describe('Name.'),
  url: z.string().describe('Address of the page, relative to the site.'),
  title: parts.describe('The name in the language asked for, cut where it was found.'),
  other: z.string().describe('The name in the other language; empty where it is the same.'),
  why: z
    .array(z.strictObject({ as: z.string(), parts }))
    .describe('The names in which it was found, where the title does not show it, and what they are to it.'),
  detail: z.string().describe('How much there is behind it.'),
  results: z
    .array(
      z.strictObject({
        figure: z.string().describe('A result, with its rate and interval where it has them.'),
        name: z.string().describe('What was measured, and of what.'),
        fact: z.string().describe('Id of the fact that it comes from.'),
      }),
    )
    .describe(
      'Results that stand for a tumour, drug or study: own before cited, patients before laboratory work; for the first eight hits of a kind.',
    ),
});

const answer = z.strictObject({
  kind: z
    .enum(['outcome', 'adverse-event', 'patient'])
    .describe('Whether it is an outcome, an adverse event, or a patient of the age asked about.'),
  figure: z
    .string()
    .describe('The result, with its rate and interval where it has them; of a patient the age.'),
  name: z.string().describe('What was measured; of a patient who it is.'),
  cohort: z.string().describe('Name of the cohort.'),
  study: z.string().describe('Name of the study.'),
  url: z.string().describe('Address of the page, relative to the site.'),
  fact: z.string().describe('Id of the fact that it comes from.'),
  page: z
    .string()
    .nullable()
    .describe('Of a patient the address of its card on the page of its tumour, relative to the site.'),
  source: rowSource.nullable().describe('Where the row stands in its paper.'),
});

/** What `GET /search` answers: the groups that the page of a search shows. */
export const searchResult = z
  .strictObject({
    query: z.string().describe('The words looked for.'),
    language: z.enum(LOCALES).describe('Language asked for.'),
    way: z
      .enum(['as-written', 'misspelt', 'some-words'])
      .describe('Whether all words were found as written, allowing for slips, or only some of them.'),
    words: z.array(z.string()).describe('The words that were looked for, folded.'),
    total: z.int().describe('Everything that was found.'),
    notFound: z
      .array(z.string())
      .describe('Words of the question that nothing held here has; what was found is not of them.'),
    answers: z
      .array(answer)
      .describe(
        'Patients of the age that the question names, then results of the tumour, the drug and the measure or adverse event that it names, each with its source; none where it names no tumour and no drug.',
      ),
    groups: z
      .array(
        z.strictObject({
          kind: z.enum(SEARCH_KINDS).describe('What kind of thing it is.'),
          label: z.string().describe('Name.'),
          total: z.int(),
          hits: z.array(hit).describe('The best of the group, as many as limit says.'),
        }),
      )
      .describe('The group with the best hit first.'),
  })
  .meta({ id: 'SearchResult' });
