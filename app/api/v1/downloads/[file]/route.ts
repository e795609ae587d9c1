import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { addressOfRequest } from '@/app/site-address';
import { readByteRange } from '@/lib/exchange/byte-range';
import { matchesEntityTag } from '@/lib/exchange/entity-tag';
import { ApiProblem } from '../../_http/api-problem';
import { readRoute } from '../../_http/methods';
import { NO_PARAMETERS, readParameters } from '../../_http/read-parameters';
import { versioned } from '../../_http/versioned';
import { downloads, olderDownload } from '../../_lists/downloads';

export const dynamic = 'force-dynamic';

/** One of the files that hold the whole data set; `latest` in place of the version names the present one. */
export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = readRoute(async (request, { params }) => {
  readParameters(new URL(request.url).searchParams, NO_PARAMETERS);
  const asked = String((await params).file);
  const address = addressOfRequest(request);
  const { dataVersion, loaded } = await downloads(address);
  const name = asked.replace(/^sarcoma-evidence-latest\./u, `sarcoma-evidence-${dataVersion}.`);
  const found = loaded.find(({ file }) => file === name) ?? (await olderDownload(name, address));
  if (!found) {
    throw new ApiProblem(
      'not-found',
      `There is no file ${asked}; GET /api/v1/downloads lists those of the present data version, ${dataVersion}, and GET /api/v1/releases those that are kept of older ones.`,
    );
  }
  const cached = await versioned(request, dataVersion, [address]);
  if (cached instanceof Response) return cached;
  // A strong tag: parts of the file are put together by it, and it is sent as it is.
  const tag = `"${found.sha256}"`;
  if (matchesEntityTag(request.headers.get('if-none-match'), tag)) {
    return new Response(null, { status: 304, headers: { ...cached.headers, ETag: tag } });
  }
  const ifRange = request.headers.get('if-range');
  const asksForPart = ifRange === null || ifRange.trim() === tag;
  const part = asksForPart ? readByteRange(request.headers.get('range'), found.bytes) : null;
  if (part === 'unsatisfiable') {
    const detail = `The file has ${found.bytes} bytes, and none of those that were asked for.`;
    throw new ApiProblem('range-not-satisfiable', detail, [], {
      'Content-Range': `bytes */${found.bytes}`,
    });
  }
  const { first, last } = part || { first: 0, last: found.bytes - 1 };
  // Opened before the answer begins: the file is read to its end also where another version takes its place.
  const handle = await open(found.at);
  const content = Readable.toWeb(handle.createReadStream({ start: first, end: last }));
  return new Response(content as ReadableStream<Uint8Array>, {
    status: part ? 206 : 200,
    headers: {
      ...cached.headers,
      ETag: tag,
      'Cache-Control': 'no-cache, no-transform',
      'Content-Type': found.mediaType,
      'X-Body-Length': String(last - first + 1),
      'Accept-Ranges': 'bytes',
      ...(part ? { 'Content-Range': `bytes ${part.first}-${part.last}/${found.bytes}` } : {}),
      'Content-Disposition': `attachment; filename="${found.file}"`,
      'Repr-Digest': `sha-256=:${Buffer.from(found.sha256, 'hex').toString('base64')}:`,
    },
  });
});
