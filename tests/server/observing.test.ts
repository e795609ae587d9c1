import { afterEach, describe, expect, it } from 'vitest';
import { Counters, metricsText } from '@/scripts/serve/metrics.mjs';
import { logLine } from '@/scripts/serve/request-log.mjs';
import { type App, openFront, pageApp } from './front-server';

let open: Awaited<ReturnType<typeof openFront>> | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

const failing: App = (request, response) => {
  if (!request.url?.startsWith('/en/fails')) return pageApp(request, response);
  response.writeHead(500, { 'Content-Type': 'text/html' });
  response.end('no');
};

describe('the log', () => {
  it('has a line for what failed and for what was slow, with the path and nothing more of the request', async () => {
    open = await openFront(failing);
    const { get, visits } = open;
    await (await get('/en?name=somebody', { headers: { Cookie: 'secret=1' } })).text();
    await get('/en/fails?name=somebody');
    await expect.poll(() => visits.length).toBe(2);
    const [fine, failed] = visits;
    if (!fine || !failed) throw new Error('two visits');
    expect(logLine(fine)).toBeNull();
    const line = logLine(failed, new Date('2030-01-01T00:00:00Z'));
    expect(JSON.parse(line ?? '')).toEqual({
      time: '2030-01-01T00:00:00.000Z',
      level: 'error',
      event: 'request failed',
      method: 'GET',
      path: '/en/fails',
      status: 500,
      ms: expect.any(Number),
      class: 'page',
      cache: 'miss',
    });
    expect(line).not.toContain('\n');
    fine.startedAt -= 1_500;
    expect(JSON.parse(logLine(fine) ?? '')).toMatchObject({
      event: 'slow request',
      status: 200,
      path: '/en',
    });
  });
});

describe('the metrics', () => {
  it('are not there unless they are asked for', async () => {
    open = await openFront((_request, response) => {
      response.statusCode = 404;
      response.end();
    });
    expect((await open.get('/api/v1/metrics')).status).toBe(404);
    expect(open.asked).toEqual(['GET /api/v1/metrics']);
  });

  it('count requests by class and status, time, memory and what is kept', async () => {
    open = await openFront(
      (request, response) => {
        if (request.url !== '/api/v1/version') return failing(request, response);
        response.end(JSON.stringify({ data: { version: '0123456789ab' } }));
      },
      { METRICS: '1' },
    );
    const { get, visits, front } = open;
    for (const path of ['/en', '/en', '/en/fails']) await get(path);
    await expect.poll(() => visits.length).toBe(3);
    const answer = await get('/api/v1/metrics');
    expect(answer.headers.get('content-type')).toBe(
      'application/openmetrics-text; version=1.0.0; charset=utf-8',
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.text()).toContain('version="0123456789ab",stamp="first"');
    const counters = new Counters();
    for (const visit of visits.slice(0, 3)) counters.add(visit);
    const text = metricsText(front, counters, { version: '0123456789ab', stamp: 'first' });
    expect(text).toContain('http_requests_total{class="page",status="200",cache="hit"} 1\n');
    expect(text).toContain('http_requests_total{class="page",status="200",cache="miss"} 1\n');
    expect(text).toContain('http_requests_total{class="page",status="500",cache="miss"} 1\n');
    expect(text).toContain('http_answer_seconds_count 3\n');
    expect(text).toContain('http_answer_seconds_bucket{le="+Inf"} 3\n');
    expect(text).toMatch(/\nresponse_cache_size_bytes \d{3,}\n/u);
    expect(text).toMatch(/\nprocess_resident_memory_bytes \d{6,}\n/u);
    expect(text).toMatch(/\nprocess_heap_bytes \d{6,}\n/u);
    expect(text).toMatch(/\nprocess_cpu_seconds_total [\d.]+\n/u);
    expect(text.endsWith('# EOF\n')).toBe(true);
    // Each family is declared before its values.
    for (const line of text.split('\n').filter((one) => one && !one.startsWith('#'))) {
      const family = line.split(/[ {]/u)[0]?.replace(/_(?:total|bucket|sum|count|info)$/u, '');
      expect(text.indexOf(`# TYPE ${family} `)).toBeGreaterThan(-1);
    }
  });
});
