import type { Random } from '../bench/random';
import type { HostileRequest } from './hostile-request';
import type { HostileValues } from './hostile-values';

const TYPES = [
  'application/json',
  'application/json',
  'application/json',
  'application/json; charset=utf-16',
  'Application/JSON ;x',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/xml',
  '',
  '*/*',
  'application/__proto__',
];

/** Texts that are no JSON, or JSON that nobody would write by hand. */
const TEXTS: readonly (() => string | Buffer)[] = [
  () => '',
  () => ' ',
  () => '\ufeff{}',
  () => '{',
  () => '{"a":',
  () => '{"a":1,}',
  () => "{'a':1}",
  () => 'undefined',
  () => 'NaN',
  () => '[1e999]',
  () => '-',
  () => '"\\ud800"',
  () => '{"__proto__":{"x":1}}',
  () => '{"constructor":{"prototype":{"x":1}}}',
  () => `{${'"a":1,'.repeat(500)}"a":1}`,
  () => `{${Array.from({ length: 2000 }, (_, at) => `"k${at}":1`).join()}}`,
  () => '['.repeat(50_000),
  () => `${'['.repeat(5000)}${']'.repeat(5000)}`,
  () => `${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`,
  () => `[${'0,'.repeat(20_000)}0]`,
  () => `{"events":${'9'.repeat(5000)},"total":1}`,
  () => JSON.stringify('x'.repeat(50_000)),
  () => Buffer.from([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]),
  () => Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]),
  () => Buffer.from([0x1f, 0x8b, 0x08, 0x00]),
  () => Buffer.alloc(3000),
];

/** The example with one of its values, or one of its keys, made another. */
function mutated(random: Random, values: HostileValues, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || random.chance(0.15)) return values.json();
  const copy: unknown[] | Record<string, unknown> = Array.isArray(value) ? [...value] : { ...value };
  const keys = Object.keys(copy);
  const key = keys.length > 0 ? values.one(keys) : '0';
  const inside = copy as Record<string, unknown>;
  const way = random.next();
  if (way < 0.1) delete inside[key];
  else if (way < 0.2) inside[`${values.text()} `] = values.json();
  else inside[key] = mutated(random, values, inside[key]);
  return copy;
}

/** A request to compute something that can't be computed with. */
export function brokenBody(
  random: Random,
  values: HostileValues,
  { path, example }: { path: string; example: unknown },
): HostileRequest {
  const written = random.chance(0.65)
    ? JSON.stringify(mutated(random, values, example))
    : values.one(TEXTS)();
  const body = Buffer.from(written as string);
  const type = values.one(TYPES);
  const target = random.chance(0.1) ? `${path}?${values.encoded()}` : path;
  const headers = ['Host: localhost', ...(type === '' ? [] : [`Content-Type: ${type}`])];
  const request = (framing: string, sent: Buffer, last = false): HostileRequest => ({
    method: 'POST',
    target,
    headers: [...headers, framing],
    body: sent,
    last,
  });
  // Sent whole it would never end; a head that lies is refused by what it says, or by what comes.
  if (random.chance(0.03)) return request('Content-Length: 99999999999', body, true);
  if (random.chance(0.05)) return request('Transfer-Encoding: chunked', Buffer.from('zz\r\nx\r\n'), true);
  if (random.chance(0.2)) {
    const chunks = Buffer.concat([
      Buffer.from(`${body.length.toString(16)}\r\n`),
      body,
      Buffer.from('\r\n0\r\n\r\n'),
    ]);
    return request('Transfer-Encoding: chunked', body.length > 0 ? chunks : Buffer.from('0\r\n\r\n'));
  }
  return request(`Content-Length: ${body.length}`, body);
}
