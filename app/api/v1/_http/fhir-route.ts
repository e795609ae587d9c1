import { FHIR_TYPE, studyBundle } from '@/lib/exchange/fhir/study-bundle';
import { addressOfRequest } from '../../../site-address';
import { absentItem } from './item-route';
import { readRoute } from './methods';
import { NO_PARAMETERS, readParameters } from './read-parameters';
import { jsonResponse } from './respond';
import { studyRecord } from './study-record';
import { atOneVersion, versioned } from './versioned';

/** Handlers of `GET /studies/{slug}/fhir`: the study as a FHIR R5 Bundle. */
export function fhirRoute() {
  return readRoute(async (request, { params }) => {
    readParameters(new URL(request.url).searchParams, NO_PARAMETERS);
    const slug = String((await params).slug);
    const site = addressOfRequest(request);
    const { dataVersion, loaded: record } = await atOneVersion((version) =>
      studyRecord(slug, version, { withCalculated: true }),
    );
    if (!record) return absentItem('studies', slug, '/fhir');
    const cached = await versioned(request, dataVersion, [site]);
    if (cached instanceof Response) return cached;
    return jsonResponse(studyBundle(record, site), {
      ...cached.headers,
      'Content-Type': `${FHIR_TYPE}; charset=utf-8; fhirVersion=5.0`,
    });
  });
}
