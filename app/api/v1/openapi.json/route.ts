import { isDatabaseUnavailable } from '@/lib/data/database';
import { oncePerDatabase } from '@/lib/data/once-per-database';
import { version as appVersion } from '@/package.json';
import { addressOfRequest } from '../../../site-address';
import { describeApi } from '../_http/describe-api';
import { exampleValues } from '../_http/example-values';
import { readRoute } from '../_http/methods';
import { jsonText } from '../_http/respond';
import { atOneVersion, versioned } from '../_http/versioned';

export const dynamic = 'force-dynamic';

/** Stands for the address of the site, which requests may know by several. */
const ANY_SITE = 'https://site.invalid';

/** Made once for each database: it says the same until there are other data. */
const described = oncePerDatabase(async () =>
  JSON.stringify(describeApi(appVersion, ANY_SITE, await exampleValues())),
);
let plain: string | undefined;
const withoutExamples = () => {
  plain ??= JSON.stringify(describeApi(appVersion, ANY_SITE));
  return plain;
};

/** The description of the API. Its examples are of the present data; without any it is the same but for those. */
export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = readRoute(async (request) => {
  const { dataVersion, loaded } = await atOneVersion(described).catch((error: unknown) => {
    if (isDatabaseUnavailable(error)) return { dataVersion: null, loaded: withoutExamples() };
    throw error;
  });
  const site = addressOfRequest(request);
  const cached = await versioned(request, dataVersion, [site]);
  return cached instanceof Response ? cached : jsonText(loaded.replaceAll(ANY_SITE, site), cached.headers);
});
