import { z } from 'zod';
import { getPatientTimes } from '@/lib/data/reads/get-patient-times';
import { endpointsOf, storedSurvival } from '@/lib/exchange/api/stored-survival';
import { confidenceType, tau, ties } from '@/lib/own-data/analysis-requests';
import { writtenResult } from '../_compute/written-result';
import { ApiProblem } from './api-problem';
import { readRoute } from './methods';
import { type ParameterSchemas, readParameters } from './read-parameters';
import { jsonText } from './respond';
import { atOneVersion, versioned } from './versioned';

export const STORED_SURVIVAL_PARAMETERS: ParameterSchemas = {
  repeatable: {},
  single: {
    endpoint: z
      .string('has to name an endpoint')
      .describe('An endpoint of the study’s patients, as in GET /patients.'),
    confidenceLevel: z.coerce.number().gt(0).lt(1).optional().describe('Between 0 and 1; 0.95 if absent.'),
    confidenceType: confidenceType.optional(),
    ties: ties.optional(),
    tau: z.coerce
      .number()
      .gt(0)
      .optional()
      .describe(tau.description ?? ''),
  },
};

/** Handlers of `GET /studies/{slug}/survival`: curves and tests from the stored patients. */
export function storedSurvivalRoute() {
  return readRoute(async (request, { params }) => {
    const slug = String((await params).slug);
    const { dataVersion, loaded: study } = await atOneVersion(() => getPatientTimes(slug));
    if (!study) {
      throw new ApiProblem(
        'not-found',
        `There is no ${slug} among the studies; GET /api/v1/studies lists all.`,
      );
    }
    const endpoints = endpointsOf(study);
    if (endpoints.length === 0) {
      const detail = `No times of individual patients are known of ${slug}; GET /api/v1/studies?patients=yes lists studies that have patients.`;
      throw new ApiProblem('not-found', detail);
    }
    const { single } = readParameters(new URL(request.url).searchParams, {
      ...STORED_SURVIVAL_PARAMETERS,
      single: { ...STORED_SURVIVAL_PARAMETERS.single, endpoint: oneOf(endpoints) },
    });
    const cached = await versioned(request, dataVersion);
    if (cached instanceof Response) return cached;
    const { endpoint, ...options } = single;
    const written = writtenResult(() => storedSurvival(study, endpoint as string, options));
    if ('notComputable' in written) throw new ApiProblem('not-computable', written.notComputable);
    return jsonText(written.json, cached.headers);
  });
}

const oneOf = (endpoints: readonly string[]) =>
  z.enum(endpoints, `has to be one of the study’s endpoints: ${endpoints.join(', ')}`);
