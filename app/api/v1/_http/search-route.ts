import { z } from 'zod';
import { wordsNotFound } from '@/lib/analysis/search/query-words';
import { getVocabulary } from '@/lib/data/reads/get-vocabulary';
import { answerView, factOfAnswer } from '@/lib/present/pages/search/answers';
import { searchGroups } from '@/lib/present/pages/search/search-view';
import { LOCALES, type Locale } from '@/lib/text/locale';
import { textOf } from '@/lib/text/text-of';
import { findAnswers } from '../../../find-answers';
import { findEvidence } from '../../../find-evidence';
import { readHitResults } from '../../../read-hit-results';
import { addressOfRequest } from '../../../site-address';
import { readRoute } from './methods';
import { type ParameterSchemas, readParameters } from './read-parameters';
import { jsonResponse } from './respond';
import { sourcesOf } from './row-extras';
import { atOneVersion, versioned } from './versioned';

export const SEARCH_PARAMETERS: ParameterSchemas = {
  repeatable: {},
  single: {
    q: z
      .string('has to be the words to look for')
      .max(200)
      .describe('Words to look for, in either language; case, width, hyphens and accents do not matter.'),
    language: z.enum(LOCALES).default('en').describe('Language of the titles, labels and reasons.'),
    limit: z.coerce.number().int().min(1).max(50).default(5).describe('Hits of each group.'),
  },
};

/** Handlers of `GET /search`: everything that can be found, by kind, with the reason for each hit. */
export function searchRoute() {
  return readRoute(async (request) => {
    const { single } = readParameters(new URL(request.url).searchParams, SEARCH_PARAMETERS);
    const { q, language, limit } = single as { q: string; language: Locale; limit: number };
    const site = addressOfRequest(request);
    const { dataVersion, loaded } = await atOneVersion(async () => {
      const [found, labels] = await Promise.all([findEvidence(q), getVocabulary()]);
      const [results, answers] = await Promise.all([readHitResults(found), findAnswers(found)]);
      const sources = await sourcesOf(
        answers.map((answer) => ({ factId: factOfAnswer({ labels }, answer) })),
        'factId',
        site,
      );
      return [found, labels, results, answers, sources] as const;
    });
    const cached = await versioned(request, dataVersion, [site]);
    if (cached instanceof Response) return cached;
    const [result, labels, results, answers, sources] = loaded;
    const context = { locale: language, text: textOf(language), labels, verdicts: {} };
    const { groups, ...found } = searchGroups(context, result, limit, results);
    const notFound = result.way === 'some-words' ? wordsNotFound(result.searched, result.words) : [];
    const answered = answers.map((answer, at) => ({
      ...answerView(context, answer),
      source: sources[at] ?? null,
    }));
    // Who reads only the beginning of an answer has what was asked for.
    return jsonResponse(
      { query: q, language, ...found, notFound, answers: answered, groups },
      cached.headers,
    );
  });
}
