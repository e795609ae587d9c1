import { afterEach, describe, expect, it } from 'vitest';
import { openFront, pageApp } from './front-server';
import { gradeOf, observe, scoreOf } from './observatory';

let open: Awaited<ReturnType<typeof openFront>> | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

/** As a proxy that takes HTTPS asks. */
const overHttps = { headers: { 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'evidence.example.org' } };

describe('by the rules of Mozilla’s HTTP Observatory', () => {
  it.each(['/en', '/zh/studies/some-study', '/embed/map/evidence'])(
    '%s is without a penalty',
    async (path) => {
      open = await openFront(pageApp, { TRUST_PROXY: '1' });
      const answer = await open.get(path, overHttps);
      const scored = observe(answer.headers, await answer.text());
      // Charts are made to be shown on other sites: there the two that forbid it are left out on purpose.
      const meant = path.startsWith('/embed/')
        ? ['x-frame-options-not-implemented', 'corp-implemented-with-cross-origin']
        : [];
      expect(scored.filter(({ modifier }) => modifier < 0).map(({ result }) => result)).toEqual(meant);
    },
  );

  it('a page has A+', async () => {
    open = await openFront(pageApp, { TRUST_PROXY: '1' });
    const answer = await open.get('/en', overHttps);
    const scored = observe(answer.headers, await answer.text());
    expect(scored).toHaveLength(9);
    expect(scoreOf(scored)).toBe(110);
    expect(gradeOf(scoreOf(scored))).toBe('A+');
  });

  it('a refusal has A+ too', async () => {
    open = await openFront(pageApp, { TRUST_PROXY: '1' });
    const answer = await open.get('/en', { ...overHttps, method: 'POST' });
    expect(answer.status).toBe(405);
    expect(gradeOf(scoreOf(observe(answer.headers, await answer.text())))).toBe('A+');
  });

  it.each([
    ['content-security-policy', null, -25],
    ['content-security-policy', "default-src 'self'; script-src 'self' 'unsafe-inline'", -20],
    ['content-security-policy', "default-src 'self'; script-src https:", -20],
    ['content-security-policy', "script-src 'self'", -20],
    ['content-security-policy', "default-src 'self'; script-src 'self' 'unsafe-eval'", -10],
    ['content-security-policy', "default-src 'none'; img-src http://a.example", -10],
    ['content-security-policy', "default-src 'none'; frame-ancestors 'none'", 10],
    ['strict-transport-security', null, -20],
    ['strict-transport-security', 'max-age=86400', -10],
    ['referrer-policy', 'unsafe-url', -5],
    ['x-content-type-options', null, -5],
    ['cross-origin-resource-policy', 'cross-origin', -20],
    ['set-cookie', 'a=b', -20],
  ])('%s: %s counts %i', async (name, value, modifier) => {
    open = await openFront(pageApp, { TRUST_PROXY: '1' });
    const headers = new Headers((await open.get('/en', overHttps)).headers);
    if (value === null) headers.delete(name);
    else headers.set(name, value);
    const test = name === 'set-cookie' ? 'cookies' : name;
    expect(observe(headers, '').find((one) => one.test === test)?.modifier).toBe(modifier);
  });
});
