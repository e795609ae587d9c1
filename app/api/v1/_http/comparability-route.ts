import { z } from 'zod';
import { getVocabulary } from '@/lib/data/reads/get-vocabulary';
import { comparabilityOf } from '@/lib/exchange/api/comparability-result';
import { FEWEST_COHORTS, MOST_COHORTS, namedCohorts } from '@/lib/present/pages/compare/compare-address';
import { readComparedCohorts } from '../../../read-compared-cohorts';
import { ApiProblem } from './api-problem';
import { readRoute } from './methods';
import { type ParameterSchemas, readParameters } from './read-parameters';
import { jsonResponse } from './respond';
import { atOneVersion, versioned } from './versioned';

const numberOf = (value: string) => new Set(namedCohorts({ cohorts: value })).size;

export const COMPARABILITY_PARAMETERS: ParameterSchemas = {
  repeatable: {},
  single: {
    cohorts: z
      .string(`has to name ${FEWEST_COHORTS} to ${MOST_COHORTS} cohorts`)
      .refine(
        (value) => numberOf(value) >= FEWEST_COHORTS && numberOf(value) <= MOST_COHORTS,
        `has to name ${FEWEST_COHORTS} to ${MOST_COHORTS} different cohorts, joined by commas`,
      )
      .describe(
        `Ids (<study>/<cohort>) of ${FEWEST_COHORTS} to ${MOST_COHORTS} cohorts, joined by commas, as on /compare.`,
      ),
  },
};

/** Handlers of `GET /comparability`: what the rules say of every pair of these cohorts. */
export function comparabilityRoute() {
  return readRoute(async (request) => {
    const { single } = readParameters(new URL(request.url).searchParams, COMPARABILITY_PARAMETERS);
    const ids = [...new Set(namedCohorts({ cohorts: single.cohorts as string }))];
    const { dataVersion, loaded } = await atOneVersion(async () => ({
      evidence: await readComparedCohorts(ids),
      labels: await getVocabulary(),
    }));
    const unknown = ids.filter((id) => !loaded.evidence.byId.has(id));
    if (unknown.length > 0) {
      const detail = `There is no cohort ${unknown.join(', ')}; GET /api/v1/cohorts lists all, as <study>/<cohort>.`;
      throw new ApiProblem('not-found', detail);
    }
    const cached = await versioned(request, dataVersion);
    if (cached instanceof Response) return cached;
    return jsonResponse(comparabilityOf(loaded.evidence, loaded.labels, ids), cached.headers);
  });
}
