import { LARGEST_BODY } from '@/lib/exchange/largest-body.mjs';
import { ApiProblem } from './api-problem';

/** The bytes of a body that says it is JSON; nothing looks at them here. @throws {ApiProblem} */
export async function readJsonBytes(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const mediaType = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json') {
    const detail = `Send Content-Type: application/json, not ${mediaType ?? 'none'}.`;
    throw new ApiProblem('unsupported-media-type', detail, [], { 'Accept-Post': 'application/json' });
  }
  const coding = request.headers.get('content-encoding') ?? 'identity';
  const charset =
    /;\s*charset="?([^";\s]+)/iu.exec(request.headers.get('content-type') ?? '')?.[1] ?? 'utf-8';
  if (coding.toLowerCase() !== 'identity' || charset.toLowerCase() !== 'utf-8') {
    const detail = 'Send the body as it is, in UTF-8: without Content-Encoding, and without another charset.';
    throw new ApiProblem('unsupported-media-type', detail, [], { 'Accept-Encoding': 'identity' });
  }
  return readBytes(request);
}

async function readBytes(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () => new ApiProblem('body-too-large', `The body is larger than ${LARGEST_BODY} bytes.`);
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST_BODY) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const { value, done } = (await reader?.read()) ?? { value: undefined, done: true };
    if (done || !value) break;
    size += value.byteLength;
    if (size > LARGEST_BODY) {
      await reader?.cancel();
      throw tooLarge();
    }
    chunks.push(value);
  }
  // In memory of its own, not a part of what others use, so that it can be handed to another thread.
  const body = new Uint8Array(size);
  let place = 0;
  for (const chunk of chunks) {
    body.set(chunk, place);
    place += chunk.byteLength;
  }
  return body;
}
