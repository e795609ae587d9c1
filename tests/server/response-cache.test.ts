import { request as httpRequest } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { type App, MADE_FOR_ONE, openFront, pageApp } from './front-server';

let open: Awaited<ReturnType<typeof openFront>> | undefined;
const start = async (app: App, environment?: Record<string, string>) => {
  open = await openFront(app, environment);
  return open;
};
afterEach(async () => {
  await open?.close();
  open = undefined;
});

/** The bytes as they come, not decoded. */
const bytes = (url: string, headers: Record<string, string>, method = 'GET') =>
  new Promise<{ headers: Record<string, unknown>; status?: number; body: Buffer }>((resolve, reject) => {
    const asking = httpRequest(url, { headers, method, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({ headers: answer.headers, status: answer.statusCode, body: Buffer.concat(chunks) }),
      );
    });
    asking.on('error', reject);
    asking.end();
  });

describe('kept answers', () => {
  it('are made once, until the data, the day or the address is another', async () => {
    const { get, asked, state } = await start(pageApp);
    const first = await (await get('/en?a=1')).text();
    expect(await (await get('/en?a=1')).text()).toBe(first);
    expect(asked).toEqual(['GET /en?a=1']);
    await get('/en?a=2');
    expect(asked).toHaveLength(2);
    state.stamp = 'second';
    await get('/en?a=1');
    expect(asked).toHaveLength(3);
    state.now = new Date('2030-01-02T12:00:00Z');
    await get('/en?a=1');
    expect(asked).toHaveLength(4);
  });

  it('have a strong tag that the client may send back, also after they were given up', async () => {
    const { get, front, state } = await start(pageApp);
    const first = await get('/en');
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[\w-]{22}(?:-gzip)?"$/u);
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    const again = () => get('/en', { headers: { 'If-None-Match': tag } });
    expect((await again()).status).toBe(304);
    front.cache.at('nothing');
    expect((await again()).status).toBe(304);
    state.stamp = 'second';
    expect((await again()).status).toBe(200);
  });

  it('are sent in the coding that the client takes, with their length, each with a tag of its own', async () => {
    const { origin, get } = await start(pageApp);
    const plain = await (await get('/en')).text();
    await expect
      .poll(
        async () =>
          (await bytes(`${origin}/en`, { 'Accept-Encoding': 'br, gzip' })).headers['content-encoding'],
      )
      .toBe('br');
    const br = await bytes(`${origin}/en`, { 'Accept-Encoding': 'br, gzip' });
    const gzip = await bytes(`${origin}/en`, { 'Accept-Encoding': 'gzip, br;q=0' });
    const none = await bytes(`${origin}/en`, {});
    expect(brotliDecompressSync(br.body).toString()).toBe(plain);
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(none.body.toString()).toBe(plain);
    for (const { headers, body } of [br, gzip, none]) {
      expect(headers['content-length']).toBe(String(body.length));
      expect(headers.vary).toMatch(/Accept-Encoding/u);
    }
    expect(new Set([br, gzip, none].map(({ headers }) => headers.etag)).size).toBe(3);
  });

  it('answer HEAD with the same headers and no body', async () => {
    const { origin, asked } = await start(pageApp);
    await bytes(`${origin}/en`, {});
    const head = await bytes(`${origin}/en`, {}, 'HEAD');
    expect(head.body).toHaveLength(0);
    expect(Number(head.headers['content-length'])).toBeGreaterThan(1000);
    expect(asked).toEqual(['GET /en']);
  });

  it('are made once for all who ask at the same time', async () => {
    const { get, asked } = await start(async (request, response) => {
      await wait(100);
      pageApp(request, response);
    });
    const all = await Promise.all(Array.from({ length: 20 }, async () => (await get('/en')).text()));
    expect(new Set(all).size).toBe(1);
    expect(asked).toEqual(['GET /en']);
  });

  it('are not shared where making them failed', async () => {
    let count = 0;
    const { get, asked } = await start(async (request, response) => {
      count += 1;
      await wait(50);
      if (count > 1) return pageApp(request, response);
      throw new Error('the first one fails');
    });
    const statuses = await Promise.all([get('/en'), get('/en')].map(async (answer) => (await answer).status));
    expect(statuses).toEqual([500, 200]);
    expect(asked).toHaveLength(2);
  });

  it.each([
    ['what sets a cookie', { 'Set-Cookie': 'a=b' }, 200],
    ['what may not be stored', { 'Cache-Control': 'no-store' }, 200],
    ['errors', {}, 500],
  ])('are never %s', async (_what, headers, status) => {
    const { get, asked } = await start((_request, response) => {
      response.writeHead(status, { 'Content-Type': 'text/html', ...(headers as Record<string, string>) });
      response.end('<p>page</p>');
    });
    await get('/en');
    await get('/en');
    expect(asked).toHaveLength(2);
  });

  it('are never pages in which something broke after they had begun', async () => {
    const { get, asked } = await start((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html', 'Cache-Control': MADE_FOR_ONE });
      response.end('<p>page<template data-dgst="123"></template>');
    });
    await get('/en');
    await get('/en');
    expect(asked).toHaveLength(2);
  });

  it('are never pages that tell of something that is only being made, and those have no tag', async () => {
    const { get, asked } = await start((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html', 'Cache-Control': MADE_FOR_ONE });
      response.end('<ul data-being-made=""><li>page</li></ul>');
    });
    const first = await get('/en');
    await get('/en');
    expect([first.status, first.headers.get('etag')]).toEqual([200, null]);
    expect(asked).toHaveLength(2);
  });

  it.each(['health', 'ready', 'version'])('are never /api/v1/%s', async (name) => {
    const { get, asked } = await start(pageApp);
    await get(`/api/v1/${name}`);
    await get(`/api/v1/${name}`);
    expect(asked).toHaveLength(2);
  });

  it('are never what was posted', async () => {
    const { get, asked } = await start(pageApp);
    await get('/api/v1/analyses/survival', { method: 'POST', body: '{}' });
    await get('/api/v1/analyses/survival', { method: 'POST', body: '{}' });
    expect(asked).toHaveLength(2);
  });

  it('stay within their bounds, and none is kept where there is no room', async () => {
    const big: App = (_request, response) => {
      response.writeHead(200, { 'Content-Type': 'image/png' });
      response.end(Buffer.alloc(400_000));
    };
    const { get, front } = await start(big, { RESPONSE_CACHE_MB: '1' });
    for (const name of ['a', 'b', 'c', 'd']) await (await get(`/en?${name}`)).arrayBuffer();
    expect(front.cache.entries).toBe(2);
    expect(front.cache.bytes).toBeLessThan(1024 * 1024);
    await open?.close();
    const none = await start(pageApp, { RESPONSE_CACHE_MB: '0' });
    await none.get('/en');
    await none.get('/en');
    expect(none.asked).toHaveLength(2);
  });

  it('are not those above two megabytes, which come whole nevertheless', async () => {
    const { get, asked } = await start((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/csv' });
      for (let at = 0; at < 30; at += 1) response.write('x'.repeat(100_000));
      response.end();
    });
    expect((await (await get('/api/v1/facts?format=csv')).text()).length).toBe(3_000_000);
    await (await get('/api/v1/facts?format=csv')).text();
    expect(asked).toHaveLength(2);
  });

  it('depend on language only where the address has none, and on nothing else that a client sends', async () => {
    const seen: unknown[] = [];
    const { get, asked, origin } = await start((request, response) => {
      seen.push({ ...request.headers });
      const { cookie = '', 'accept-language': languages = '' } = request.headers;
      response.writeHead(307, { Location: `/${/zh/u.test(cookie + languages) ? 'zh' : 'en'}/x` });
      response.end();
    });
    const to = async (headers: Record<string, string>, path = '/studies') =>
      (await get(path, { headers })).headers.get('location');
    expect(await to({ 'Accept-Language': 'zh' })).toBe('/zh/x');
    expect(await to({ 'Accept-Language': 'en' })).toBe('/en/x');
    expect(await to({ 'Accept-Language': 'zh', Cookie: 'a=b; language=en; c=d' })).toBe('/en/x');
    const from = (page: string) => ({ 'Accept-Language': 'en', Cookie: 'language=en', Referer: page });
    expect(await to(from(`${origin}/zh/tumours/x`))).toBe('/zh/x');
    expect(await to(from('https://elsewhere.example/zh/tumours/x'))).toBe('/en/x');
    expect(await to(from('no address'))).toBe('/en/x');
    expect((await get('/studies')).headers.get('vary')).toMatch(/Accept-Language, Cookie, Referer/u);
    const before = asked.length;
    await to({ 'Accept-Language': 'zh', 'X-Middleware-Subrequest': 'proxy' }, '/en/studies');
    await to({ 'Accept-Language': 'en', Cookie: 'language=zh', 'User-Agent': 'Googlebot' }, '/en/studies');
    expect(asked).toHaveLength(before + 1);
    expect(Object.keys(seen.at(-1) as object).sort()).toEqual([
      'host',
      'user-agent',
      'x-forwarded-for',
      'x-forwarded-host',
      'x-forwarded-proto',
    ]);
  });

  it('depend on the host, unless SITE_URL names the site', async () => {
    const by = async (environment: Record<string, string>) => {
      const { origin, asked } = await start(pageApp, environment);
      await bytes(`${origin}/en`, { Host: 'one.example' });
      await bytes(`${origin}/en`, { Host: 'two.example' });
      await open?.close();
      return asked.length;
    };
    expect(await by({})).toBe(2);
    expect(await by({ SITE_URL: 'https://evidence.example.org' })).toBe(1);
  });

  it('of the API keep their own headers and tag', async () => {
    const { get, asked } = await start((_request, response) => {
      response.writeHead(200, {
        'Content-Type': 'application/json',
        'Cache-Control': 'no-cache',
        ETag: 'W/"own"',
      });
      response.end('{}');
    });
    const first = await get('/api/v1/studies');
    expect(first.headers.get('etag')).toBe('W/"own"');
    expect(first.headers.get('cache-control')).toBe('no-cache');
    expect((await get('/api/v1/studies', { headers: { 'If-None-Match': 'W/"own"' } })).status).toBe(304);
    expect(asked).toHaveLength(1);
  });
});
