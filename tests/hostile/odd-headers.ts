import type { Random } from '../bench/random';
import type { RouteKind } from './app-routes';
import type { HostileRequest } from './hostile-request';
import type { HostileValues } from './hostile-values';

const HOST = 'Host: localhost';

const long = (length: number) => 'x'.repeat(length);

/** Hosts, by which absolute links are made. */
const HOSTS = [
  '',
  'localhost:99999',
  '[::1]',
  '[::1',
  'other.example',
  'a b',
  'a/b',
  'a@b',
  'evil"><x-hostile>',
  '..',
  '-',
  '127.0.0.1:0',
  'localhost\t',
  'ex\u00e4mple',
  long(300),
  'localhost, other.example',
];

/** What a client says of itself and of the answer that it wants. */
const USUAL: readonly ((values: HostileValues) => string[])[] = [
  (values) => [
    `Accept-Language: ${values.one(['', 'zh;q=abc', '*;q=1e9', `zh${',zh;q=0.1'.repeat(2000)}`, '__proto__', 'zh-'.repeat(300), ';;;,,,'])}`,
  ],
  (values) => [
    `Accept-Encoding: ${values.one(['gzip;q=0', '*;q=0', 'br, gzip;q=NaN', 'gzip'.repeat(500), 'identity;q=0, *;q=0', 'zstd', ',,,', 'constructor'])}`,
  ],
  (values) => [
    `If-None-Match: ${values.one(['*', 'W/"', '"', `"${long(4000)}"`, '"a", '.repeat(500), 'W/"a"-gzip', 'constructor'])}`,
  ],
  (values) => [
    `Range: ${values.one(['bytes=0-0', 'bytes=-1', 'bytes=-', 'bytes=9-1', 'bytes=0-99999999999999999999', `bytes=${'0-1,'.repeat(800)}`, 'items=0-1', 'bytes=0-,-1', 'bytes=a-b'])}`,
    `If-Range: ${values.one(['"a"', 'yesterday', 'W/"a"'])}`,
  ],
  (values) => [`If-Modified-Since: ${values.one(['Thu, 01 Jan 1970 00:00:00 GMT', 'never', '-1'])}`],
  (values) => [
    `Cookie: ${values.one(['language=__proto__', 'language=zh; language=en', `language=${long(3000)}`, 'language=%00', ';;;=;=', 'a='.repeat(900), '__prerender_bypass=x', '__next_preview_data=x'])}`,
  ],
  (values) => [
    'RSC: 1',
    `Next-Router-State-Tree: ${values.one(['', '%', '[]', '{}', 'null', encodeURIComponent('["",{"children":["__PAGE__",{}]},null,null,true]'), encodeURIComponent(JSON.stringify(['', { children: ['constructor', {}] }])), '%5B'.repeat(900), long(3000)])}`,
  ],
  (values) => [
    'RSC: 1',
    'Next-Router-Prefetch: 1',
    `Next-Router-Segment-Prefetch: ${values.one(['/_tree', '/_index', '/__proto__', '/../../x', '%', long(500)])}`,
    `Next-Url: ${values.one(['/en', '/%', 'http://other.example', ''])}`,
  ],
  (values) => [`Next-Action: ${values.one(['x', long(40), '00'.repeat(21)])}`, 'Content-Type: text/plain'],
  (values) => [
    `X-Middleware-Subrequest: ${values.one(['proxy', 'src/middleware:src/middleware', 'middleware:middleware:middleware:middleware:middleware'])}`,
  ],
  (values) => [
    `X-Middleware-Rewrite: ${values.one(['/x', 'http://other.example/'])}`,
    'X-Nextjs-Data: 1',
    'X-Matched-Path: /x',
    'X-Invoke-Status: 500',
    'X-Now-Route-Matches: 1',
  ],
  (values) => [
    `X-Forwarded-Host: ${values.one(HOSTS)}`,
    `X-Forwarded-Proto: ${values.one(['https', 'javascript', '', 'https,http'])}`,
    `X-Forwarded-For: ${values.one(['::1', 'x', '1.2.3.4, '.repeat(300)])}`,
    'Forwarded: host=other.example;proto=https',
  ],
  () => ['X-Original-URL: /admin', 'X-Rewrite-URL: /admin', 'X-HTTP-Method-Override: DELETE'],
  (values) => [
    `Upgrade: ${values.one(['h2c', 'websocket', 'TLS/1.0', 'x'])}`,
    'Connection: Upgrade, HTTP2-Settings',
    'HTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA',
  ],
  (values) => [
    `Origin: ${values.one(['null', 'https://other.example', 'x'])}`,
    'Access-Control-Request-Method: PUT',
    'Access-Control-Request-Headers: x',
  ],
  (values) => [
    `Accept: ${values.one(['', 'text/x-component', '*/*;q=0', 'a/'.repeat(900), 'application/xml'])}`,
    `User-Agent: ${values.one(['', 'Googlebot/2.1', long(4000), '() { :;}; echo'])}`,
  ],
  (values) => [
    `Referer: ${values.one(['x', 'http://other.example/%00', long(2000)])}`,
    'Purpose: prefetch',
    'Sec-Fetch-Mode: cors',
  ],
  () => Array.from({ length: 90 }, (_, at) => `X-Number-${at}: ${at}`),
];

/** What isn't HTTP as it should be: the connection is not used again. */
const BROKEN: readonly ((values: HostileValues) => string[])[] = [
  () => [],
  (values) => [`Host: ${values.one(HOSTS)}`],
  () => [HOST, 'Host: other.example'],
  () => [HOST, `X-Long: ${long(40_000)}`],
  () => [HOST, ...Array.from({ length: 3000 }, (_, at) => `X-${at}: 1`)],
  () => [HOST, 'no colon'],
  () => [HOST, ' folded: 1', '\tand: 2'],
  () => [HOST, 'Sp ace: 1'],
  () => [HOST, 'X-Nul: a\u0000b'],
  () => [HOST, 'X-Return: a\rb'],
  () => [HOST, 'X-Feed: a\nInjected: b'],
  () => [HOST, ': nameless'],
  () => [HOST, 'Content-Length: -1'],
  () => [HOST, 'Content-Length: 1e3'],
  () => [HOST, 'Content-Length: 99999999999999999999'],
  () => [HOST, 'Content-Length: 3', 'Content-Length: 4'],
  () => [HOST, 'Content-Length: 3', 'Transfer-Encoding: chunked'],
  () => [HOST, 'Transfer-Encoding: xchunked'],
  () => [HOST, 'Transfer-Encoding: gzip, identity'],
  () => [HOST, 'Expect: 100-continue'],
  () => [HOST, 'Expect: the unexpected'],
  () => [HOST, 'Connection: close'],
];

/** Headers as no browser sends them, with a method that fits. */
export function oddHeaders(
  random: Random,
  values: HostileValues,
  kind: RouteKind,
): Pick<HostileRequest, 'headers' | 'last'> {
  if (kind !== 'api' || random.chance(0.6)) {
    const some = Array.from({ length: random.whole(1, 3) }, () => values.one(USUAL)(values));
    const headers = [HOST, ...some.flat()];
    // After an offer that it didn’t take up, Node waits for the rest of a request that can’t be read in place of refusing it.
    return { headers, last: headers.some((line) => line.startsWith('Upgrade:')) };
  }
  return { headers: values.one(BROKEN)(values), last: true };
}
