import { ApiProblem } from './api-problem';

/** 200,000 patients with times of many digits fit; see docs/api.md. */
export const LARGEST_BODY = 8 * 1024 * 1024;
/** Checking each of millions of values would cost more than computing with those allowed. */
export const MOST_VALUES = 500_000;

/** The body of a request as JSON. @throws {ApiProblem} */
export async function readJson(request: Request): Promise<unknown> {
  const mediaType = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json') {
    const detail = `Send Content-Type: application/json, not ${mediaType ?? 'none'}.`;
    throw new ApiProblem('unsupported-media-type', detail, [], { 'Accept-Post': 'application/json' });
  }
  const body = parse(await readBytes(request));
  if (holdsMoreValues(body, MOST_VALUES)) {
    throw new ApiProblem('body-too-large', `The body holds more than ${MOST_VALUES} values.`);
  }
  return body;
}

async function readBytes(request: Request): Promise<Uint8Array> {
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
  return Buffer.concat(chunks);
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'it does not parse' : 'it is not UTF-8';
    throw new ApiProblem('invalid-json', `The body has to be JSON in UTF-8: ${reason}.`);
  }
}

function holdsMoreValues(body: unknown, most: number): boolean {
  const waiting: unknown[] = [body];
  let seen = 0;
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    const inner = Object.values(value);
    seen += inner.length;
    if (seen > most) return true;
    for (const item of inner) waiting.push(item);
  }
  return false;
}
