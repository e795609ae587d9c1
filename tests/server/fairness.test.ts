import { afterEach, describe, expect, it } from 'vitest';
import { RateLimit } from '@/scripts/serve/rate-limit.mjs';
import { WorkQueue } from '@/scripts/serve/work-queue.mjs';
import { openFront, pageApp } from './front-server';

let open: Awaited<ReturnType<typeof openFront>> | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

describe('the limit for a client', () => {
  it('gives so many at once, and back so many a second', () => {
    let at = 0;
    const limit = new RateLimit({ burst: 3, perSecond: 2, local: true }, () => at);
    expect([1, 2, 3, 4].map(() => limit.take('a'))).toEqual([0, 0, 0, 1]);
    expect(limit.take('b')).toBe(0);
    at += 500;
    expect([1, 2].map(() => limit.take('a'))).toEqual([0, 1]);
    at += 60_000;
    expect([1, 2, 3, 4].map(() => limit.take('a'))).toEqual([0, 0, 0, 1]);
  });

  it('remembers a bounded number of clients', () => {
    const limit = new RateLimit({ burst: 3, perSecond: 2, local: true });
    for (let at = 0; at < 30_000; at += 1) limit.take(`client ${at}`);
    expect(limit.buckets.size).toBe(20_000);
  });

  it('counts what has to be made, and neither kept answers nor files', async () => {
    open = await openFront(pageApp, { RATE_LIMIT: '2/1' });
    const { get } = open;
    for (const path of ['/en', '/en', '/en', '/_next/static/a.js', '/_next/static/b.js', '/en/b']) {
      expect((await get(path)).status, path).toBe(200);
    }
    const page = await get('/en/c');
    expect(page.status).toBe(429);
    expect(page.headers.get('retry-after')).toBe('1');
    expect(page.headers.get('content-type')).toMatch(/^text\/html/u);
    const api = await get('/api/v1/studies');
    expect(api.status).toBe(429);
    expect(api.headers.get('content-type')).toBe('application/problem+json');
    expect(await api.json()).toMatchObject({
      status: 429,
      type: 'urn:sarcoma-evidence:problem:too-many-requests',
    });
    expect((await get('/en')).status).toBe(200);
  });

  it('is each client’s own behind a trusted proxy', async () => {
    open = await openFront(pageApp, { RATE_LIMIT: '1/1', TRUST_PROXY: '1' });
    const { get } = open;
    const from = async (address: string, path: string) =>
      (await get(path, { headers: { 'X-Forwarded-For': address } })).status;
    expect(await from('198.51.100.1', '/en/a')).toBe(200);
    expect(await from('198.51.100.1', '/en/b')).toBe(429);
    expect(await from('198.51.100.2', '/en/c')).toBe(200);
  });

  it('can be turned off, and by default spares this machine', async () => {
    open = await openFront(pageApp, { RATE_LIMIT: 'off' });
    expect(open.front.limit).toBeNull();
    await open.close();
    open = await openFront(pageApp);
    const { get, front } = open;
    expect(front.limit).toMatchObject({ burst: 600, perSecond: 60 });
    if (front.limit) front.limit.burst = 0;
    expect((await get('/en')).status).toBe(200);
    expect(front.limit?.take('203.0.113.9')).toBeGreaterThan(0);
  });
});

describe('the queue for what is costly', () => {
  it('lets some in, some wait, and refuses the rest', async () => {
    const queue = new WorkQueue({ atOnce: 1, waiting: 1 });
    const first = await queue.enter();
    const second = queue.enter();
    expect(queue.enter()).toBeNull();
    first?.();
    first?.();
    (await second)?.();
    expect(queue.running).toBe(0);
    expect(queue.enter()).not.toBeNull();
  });

  it('holds pictures and downloads to two at a time; beyond sixteen that wait they are told when to come again', async () => {
    let running = 0;
    let most = 0;
    let letGo = () => {};
    const gate = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    open = await openFront(async (_request, response) => {
      running += 1;
      most = Math.max(most, running);
      await gate;
      running -= 1;
      response.writeHead(200, { 'Content-Type': 'image/png' });
      response.end('picture');
    });
    const { get } = open;
    const paths = [
      ...Array.from({ length: 10 }, (_, at) => `/en/studies/${at}/opengraph-image`),
      ...Array.from({ length: 10 }, (_, at) => `/en/compare/preview?cohorts=${at}`),
      ...Array.from({ length: 10 }, (_, at) => `/api/v1/downloads/${at}.zip`),
    ];
    let refusedNow = 0;
    const asking = paths.map(async (path) => {
      const answer = await get(path);
      if (answer.status === 503) refusedNow += 1;
      return answer;
    });
    await expect.poll(() => refusedNow).toBe(12);
    letGo();
    const all = await Promise.all(asking);
    expect(most).toBe(2);
    const refused = all.filter(({ status }) => status === 503);
    expect(refused).toHaveLength(12);
    expect(refused[0]?.headers.get('retry-after')).toBe('5');
  });
});
