import { getReleaseDate } from '@/lib/data/reads/get-cited';
import { getDataVersion } from '@/lib/data/reads/get-data-version';
import { capabilityStatement } from '@/lib/exchange/fhir/capability-statement';
import { FHIR_TYPE } from '@/lib/exchange/fhir/study-bundle';
import { en } from '@/lib/text/en';
import { version as appVersion } from '@/package.json';
import { addressOfRequest } from '../../../../site-address';
import { readRoute } from '../../_http/methods';
import { NO_PARAMETERS, readParameters } from '../../_http/read-parameters';
import { jsonResponse } from '../../_http/respond';
import { versioned } from '../../_http/versioned';

export const dynamic = 'force-dynamic';

/** What a FHIR client can ask of this address. */
export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = readRoute(async (request) => {
  readParameters(new URL(request.url).searchParams, NO_PARAMETERS);
  const address = addressOfRequest(request);
  const { version, builtAt } = await getDataVersion();
  const cached = await versioned(request, version, [address]);
  if (cached instanceof Response) return cached;
  const statement = capabilityStatement({
    address,
    publisher: en.site.name,
    software: appVersion,
    date: (await getReleaseDate(version)) ?? builtAt.toISOString().slice(0, 10),
  });
  return jsonResponse(statement, {
    ...cached.headers,
    'Content-Type': `${FHIR_TYPE}; charset=utf-8; fhirVersion=5.0`,
  });
});
