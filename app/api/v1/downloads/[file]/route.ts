import { ApiProblem } from '../../_http/api-problem';
import { readRoute } from '../../_http/methods';
import { NO_PARAMETERS, readParameters } from '../../_http/read-parameters';
import { versioned } from '../../_http/versioned';
import { downloads } from '../../_lists/downloads';

export const dynamic = 'force-dynamic';

/** One of the files that hold the whole data set; `latest` in place of the version names the present one. */
export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = readRoute(async (request, { params }) => {
  readParameters(new URL(request.url).searchParams, NO_PARAMETERS);
  const asked = String((await params).file);
  const { dataVersion, loaded } = await downloads();
  const name = asked.replace(/^sarcoma-evidence-latest\./u, `sarcoma-evidence-${dataVersion}.`);
  const found = loaded.find(({ file }) => file === name);
  if (!found) {
    throw new ApiProblem(
      'not-found',
      `There is no file ${asked}; GET /api/v1/downloads lists those of the present data version, ${dataVersion}.`,
    );
  }
  const cached = versioned(request, dataVersion);
  if (cached instanceof Response) return cached;
  return new Response(found.content, {
    headers: {
      ...cached.headers,
      'Content-Type': found.mediaType,
      'Content-Length': String(found.bytes),
      'Content-Disposition': `attachment; filename="${found.file}"`,
      'Repr-Digest': `sha-256=:${Buffer.from(found.sha256, 'hex').toString('base64')}:`,
    },
  });
});
