import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lines, openFront, pageApp } from './front-server';

let open: Awaited<ReturnType<typeof openFront>>;
beforeAll(async () => {
  open = await openFront(pageApp);
});
afterAll(() => open.close());

const statusOf = (answer: string) => answer.split('\r\n')[0];

describe('methods', () => {
  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND'])(
    '%s on a page is refused',
    async (method) => {
      const answer = await open.raw(lines(`${method} /en HTTP/1.1`, 'Host: a.example', 'Content-Length: 0'));
      expect(statusOf(answer)).toBe('HTTP/1.1 405 Method Not Allowed');
      expect(answer).toMatch(/\r\nallow: GET, HEAD, OPTIONS\r\n/iu);
    },
  );

  it('OPTIONS says what a page takes; of the whole server it is refused', async () => {
    expect(statusOf(await open.raw(lines('OPTIONS /en HTTP/1.1', 'Host: a.example')))).toBe(
      'HTTP/1.1 204 No Content',
    );
    const whole = await open.raw(lines('OPTIONS * HTTP/1.1', 'Host: a.example'));
    expect(statusOf(whole)).toBe('HTTP/1.1 405 Method Not Allowed');
    expect(whole).toMatch(/\r\nallow: /iu);
  });

  it('CONNECT is refused', async () => {
    expect(statusOf(await open.raw(lines('CONNECT a.example:443 HTTP/1.1', 'Host: a.example')))).toMatch(
      / 405 /u,
    );
  });

  it('the API decides on its own methods', async () => {
    open.asked.length = 0;
    await open.get('/api/v1/studies', { method: 'DELETE' });
    expect(open.asked).toEqual(['DELETE /api/v1/studies']);
    expect((await open.get('/api/v1/studies', { method: 'PROPFIND' })).status).toBe(405);
  });
});

describe('odd requests', () => {
  it('a body that says it is too large is refused before it comes', async () => {
    open.asked.length = 0;
    const head = [
      'POST /api/v1/analyses/proportion HTTP/1.1',
      'Host: a.example',
      'Content-Length: 99999999999',
    ];
    const answer = await open.raw(`${head.join('\r\n')}\r\n\r\n{`);
    expect(statusOf(answer)).toBe('HTTP/1.1 413 Payload Too Large');
    expect(answer).toContain('urn:sarcoma-evidence:problem:body-too-large');
    expect(answer).toMatch(/\r\nconnection: close\r\n/iu);
    expect(open.asked).toEqual([]);
  });

  it.each([
    ['h2c', 'Connection: Upgrade, HTTP2-Settings', 'HTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA'],
    ['websocket', 'Connection: Upgrade', 'Sec-WebSocket-Version: 13'],
  ])('an offer to upgrade to %s is answered as if it were not there', async (to, connection, further) => {
    const text = ['GET /en HTTP/1.1', 'Host: a.example', `Upgrade: ${to}`, connection, further, '', ''];
    const answer = await open.raw(text.join('\r\n'), 400);
    expect(statusOf(answer)).toBe('HTTP/1.1 200 OK');
    expect(answer).toMatch(/<title>\/en<\/title>/u);
  });

  it.each([
    ['two hosts', ['GET /en HTTP/1.1', 'Host: a.example', 'Host: b.example']],
    ['no host', ['GET /en HTTP/1.1']],
  ])('with %s are refused in words', async (_, head) => {
    const answer = await open.raw(lines(...head));
    expect(statusOf(answer)).toBe('HTTP/1.1 400 Bad Request');
    expect(answer).toMatch(/<h1>/u);
  });

  it('of HTTP/1.0 need no host, and an expectation that nobody knows is passed over', async () => {
    expect(statusOf(await open.raw(lines('GET /en HTTP/1.0')))).toBe('HTTP/1.1 200 OK');
    const expecting = lines('GET /en HTTP/1.1', 'Host: a.example', 'Expect: banana');
    expect(statusOf(await open.raw(expecting))).toBe('HTTP/1.1 200 OK');
  });

  it('that never became one are refused with the headers that guard every answer', async () => {
    const answer = await open.raw(`GET /${'a'.repeat(40_000)} HTTP/1.1\r\nHost: a.example\r\n\r\n`);
    expect(answer).toMatch(/content-security-policy: /iu);
    expect(answer).toMatch(/x-content-type-options: nosniff/iu);
  });

  it('an absolute target is its path', async () => {
    open.asked.length = 0;
    const answer = await open.raw(lines('GET http://other.example/en/x?y HTTP/1.1', 'Host: a.example'));
    expect(statusOf(answer)).toBe('HTTP/1.1 200 OK');
    expect(open.asked).toEqual(['GET /en/x?y']);
  });

  it('two ways to write an address are one', async () => {
    open.asked.length = 0;
    await open.raw(lines('GET /en/./same HTTP/1.1', 'Host: a.example'));
    await open.raw(lines('GET /en/x/../same HTTP/1.1', 'Host: a.example'));
    await open.raw(lines('GET /en/same? HTTP/1.1', 'Host: a.example'));
    expect(open.asked).toEqual(['GET /en/same']);
  });

  it.each(['/x%ff.png', '/_next/%', '/_next/static/%zz', '/api/v1/%'])('%s is refused', async (target) => {
    const answer = await open.raw(lines(`GET ${target} HTTP/1.1`, 'Host: a.example'));
    expect(statusOf(answer)).toBe('HTTP/1.1 400 Bad Request');
  });

  it('Next’s way to make pictures smaller is closed', async () => {
    open.asked.length = 0;
    expect((await open.get('/_next/image?url=/icon.svg&w=64&q=75')).status).toBe(404);
    expect(open.asked).toEqual([]);
  });

  it.each([9_000, 30_000, 60_000])('an address of %i bytes is too long', async (length) => {
    const answer = await open.raw(lines(`GET /en?x=${'a'.repeat(length)} HTTP/1.1`, 'Host: a.example'));
    expect(statusOf(answer)).toMatch(/^HTTP\/1.1 414 /u);
  });

  it('headers that are too large are refused by that name', async () => {
    const answer = await open.raw(lines('GET /en HTTP/1.1', 'Host: a.example', `X-A: ${'a'.repeat(40_000)}`));
    expect(statusOf(answer)).toMatch(/^HTTP\/1.1 431 /u);
  });

  it('what is no HTTP is refused', async () => {
    expect(statusOf(await open.raw('hello\r\n\r\n'))).toMatch(/^HTTP\/1.1 400 /u);
  });

  it('has bounds for clients that send slowly', () => {
    const { headersTimeout, requestTimeout, keepAliveTimeout, timeout } = open.server;
    expect([headersTimeout, requestTimeout, keepAliveTimeout, timeout]).toEqual([
      15_000, 60_000, 65_000, 120_000,
    ]);
  });
});
