import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { FairQueue } from '@/scripts/serve/fair-queue.mjs';
import { RateLimit } from '@/scripts/serve/rate-limit.mjs';
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

/** A hundred pages at once from one address, and a moment later two from another. */
const CLIENTS = `
  const get = (client, path) =>
    fetch(process.argv[1] + path, { headers: { 'X-Forwarded-For': client } }).then((answer) => answer.text());
  const many = Array.from({ length: 100 }, (_, at) => get('198.51.100.1', '/en/a' + at));
  setTimeout(async () => {
    const others = ['/api/v1/health', '/en/b'].map((path) => get('198.51.100.2', path));
    console.log((await Promise.all([...many, ...others])).length + ' answers');
  }, 200);`;

describe('the turns of clients', () => {
  it('let no client keep another waiting for more than what is being done', async () => {
    const queue = new FairQueue({ atOnce: 4, waiting: 100 });
    const done: string[] = [];
    const leave: (() => void)[] = [];
    const enter = (client: string) =>
      queue.enter(client, 2)?.then((end) => {
        done.push(client);
        leave.push(end);
      });
    const all = [...Array.from({ length: 10 }, () => 'a'), 'b', 'c', 'b'].map(enter);
    for (let at = 0; at < all.length; at += 1) {
      await expect.poll(() => leave.length).toBeGreaterThan(at);
      leave[at]?.();
    }
    await Promise.all(all);
    expect(done.slice(0, 4)).toEqual(['a', 'a', 'b', 'c']);
    expect(done.indexOf('b', 3)).toBeLessThan(7);
    expect([queue.running, queue.of.size, queue.waiting.size]).toEqual([0, 0, 0]);
  });

  it('end where too many of one client wait, and for no other', async () => {
    const queue = new FairQueue({ atOnce: 2, waiting: 2 });
    const first = [1, 2, 3, 4].map(() => queue.enter('a', 1));
    expect(first.map((place) => place === null)).toEqual([false, false, false, true]);
    const other = await queue.enter('b', 1);
    expect(other).not.toBeNull();
    other?.();
    other?.();
    expect(queue.running).toBe(1);
  });

  it('serve a second client, and whoever watches, beside a hundred pages of the first', async () => {
    open = await openFront(
      async (request, response) => {
        // Takes the processor, as a page does.
        const until = performance.now() + 20;
        while (performance.now() < until);
        await new Promise((resolve) => setTimeout(resolve, 1));
        pageApp(request, response);
      },
      { TRUST_PROXY: '1' },
    );
    const { origin, asked } = open;
    // In a process of its own: in this one it would have to wait for the pages itself.
    const clients = spawn(process.execPath, ['-e', CLIENTS, origin], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    clients.stdout.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
    await once(clients, 'close');
    expect(said.trim()).toBe('102 answers');
    for (const path of ['/api/v1/health', '/en/b'])
      expect(asked.indexOf(`GET ${path}`), path).toBeLessThan(40);
  });

  it('are not spent on a client that has gone', async () => {
    open = await openFront(
      async (request, response) => {
        await new Promise((resolve) => setTimeout(resolve, 50));
        pageApp(request, response);
      },
      { TRUST_PROXY: '1' },
    );
    const { get, asked } = open;
    const leave = new AbortController();
    const headers = { 'X-Forwarded-For': '198.51.100.1' };
    const gone = Array.from({ length: 30 }, (_, at) =>
      get(`/en/${at}`, { headers, signal: leave.signal }).catch(() => null),
    );
    await expect.poll(() => asked.length).toBeGreaterThan(0);
    leave.abort();
    await Promise.all(gone);
    expect((await get('/en/there', { headers })).status).toBe(200);
    expect(asked.length).toBeLessThan(10);
  });
});

describe('places for what is computed', () => {
  it('are given back by clients that leave, also by those that leave while they wait', async () => {
    open = await openFront(
      async (_request, response) => {
        await new Promise((resolve) => setTimeout(resolve, 100));
        response.end('{}');
      },
      { TRUST_PROXY: '1' },
    );
    const { get, front, asked } = open;
    const post = (signal?: AbortSignal) =>
      get('/api/v1/analyses/survival', {
        method: 'POST',
        body: '{}',
        headers: { 'X-Forwarded-For': '198.51.100.1' },
        ...(signal ? { signal } : {}),
      });
    const leave = new AbortController();
    const gone = Array.from({ length: 20 }, () => post(leave.signal).catch(() => null));
    await expect.poll(() => front.computing.waiting.size).toBe(1);
    expect(asked).toHaveLength(3);
    leave.abort();
    await Promise.all(gone);
    expect((await post()).status).toBe(200);
    await expect.poll(() => front.computing.running).toBe(0);
    expect(asked.length).toBeLessThan(8);
  });
});

describe('the queue for what is costly', () => {
  it('lets some in, some wait, and refuses the rest', async () => {
    const queue = new FairQueue({ atOnce: 1, waiting: 1 });
    const first = await queue.enter('', 1);
    const second = queue.enter('', 1);
    expect(queue.enter('', 1)).toBeNull();
    first?.();
    first?.();
    (await second)?.();
    expect(queue.running).toBe(0);
    expect(queue.enter('', 1)).not.toBeNull();
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
