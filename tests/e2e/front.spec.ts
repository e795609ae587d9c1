import { createHash } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';

const STUDY = 'everolimus-angiosarcoma-2019';

/** One address of each kind of page. */
const PAGES = [
  '/en',
  '/zh',
  `/en/studies/${STUDY}`,
  '/en/studies',
  '/en/outcomes',
  '/zh/adverse-events',
  '/en/map',
  '/en/compare',
  '/en/analyse',
  '/en/audit',
  '/en/search?q=everolimus',
  '/en/methods/kaplan-meier',
  '/en/data',
  '/en/data/api',
  '/en/not-there',
  `/embed/studies/${STUDY}/response-all?lang=en`,
];

/** All that a page runs without React: what sets the chosen scheme before anything is drawn, and what makes it answer. */
const OURS = [
  expect.stringMatching(/^try\{var t=/u),
  expect.stringMatching(/^\/_next\/static\/behaviour\/start-\w+\.js$/u),
];

/** The scripts that a page runs: the path of a file, the text of what stands in the page. */
const scriptsRun = (page: Page) =>
  page.evaluate(() =>
    [...document.scripts]
      .filter(({ type }) => type === '' || type === 'module')
      .map(({ src, text }) => (src ? new URL(src).pathname : text)),
  );

/** Whether React has taken over a part of the page: it marks what it knows. */
const isTakenOver = () =>
  [...document.querySelectorAll('body, body *')].some((element) =>
    Object.keys(element).some((key) => key.startsWith('__react')),
  );

test.describe('the policy of a page', () => {
  for (const address of PAGES) {
    test(`lets ${address} do all that it does`, async ({ page }) => {
      const said: string[] = [];
      page.on('console', (message) => {
        if (/content security policy|hydrat/iu.test(message.text())) said.push(message.text());
      });
      page.on('pageerror', (error) => said.push(error.message));
      await page.addInitScript(() => {
        addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
          console.error(`Content Security Policy: ${violatedDirective} ${blockedURI}`),
        );
      });
      const response = await page.goto(address, { waitUntil: 'load' });
      expect(response?.headers()['content-security-policy']).toMatch(/script-src 'self' 'sha256-/u);
      expect(response?.headers()['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/u);
      if (address.startsWith('/embed/')) {
        expect(await scriptsRun(page)).toEqual([expect.stringMatching(/^var last/u)]);
      } else {
        // The script has begun: it says which scheme is on.
        await page.locator('[data-theme-switch][aria-pressed]').waitFor({ state: 'attached' });
        const hasReact = address === '/en/analyse';
        expect(await page.evaluate(isTakenOver)).toBe(hasReact);
        if (!hasReact) expect(await scriptsRun(page)).toEqual(OURS);
      }
      expect(said).toEqual([]);
    });
  }

  test('stops a script that somebody slipped into the page', async ({ page }) => {
    await page.goto('/en');
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.slipped = true';
      document.body.append(script);
      return 'slipped' in window;
    });
    expect(ran).toBe(false);
  });

  test('lets a reader filter a table without a new page', async ({ page }) => {
    const violations: string[] = [];
    page.on('console', (message) => {
      if (/content security policy/iu.test(message.text())) violations.push(message.text());
    });
    await page.goto('/en/studies', { waitUntil: 'networkidle' });
    await page.evaluate(() => Object.assign(window, { same: true }));
    await page
      .getByRole('checkbox', { name: /^Everolimus/u })
      .first()
      .check();
    await expect(page).toHaveURL(/\/en\/studies\?drug=everolimus/u);
    await expect(page.getByRole('link', { name: 'Remove filter Drug: Everolimus' })).toBeVisible();
    expect(await page.evaluate(() => 'same' in window)).toBe(true);
    expect(violations).toEqual([]);
  });
});

test.describe('kept answers', () => {
  test('come again with the same tag, at once, or as 304', async ({ request }) => {
    const first = await request.get(`/en/studies/${STUDY}`);
    const tag = first.headers().etag ?? '';
    expect(first.headers()['cache-control']).toBe('public, max-age=0, must-revalidate');
    expect(tag).toMatch(/^"[^"]+"$/u);
    const plain = { 'Accept-Encoding': 'identity' };
    const second = await request.get(`/en/studies/${STUDY}`, { headers: plain });
    expect(second.headers()['content-length']).toBe(String((await second.body()).length));
    expect(await second.text()).toBe(await first.text());
    const third = await request.get(`/en/studies/${STUDY}`, { headers: { 'If-None-Match': tag } });
    expect(third.status()).toBe(304);
  });

  test('are the whole page, also where a part of it is asked for', async ({ request }) => {
    const whole = await request.get('/en/papers');
    const part = await request.get('/en/papers', { headers: { RSC: '1' } });
    expect(whole.headers()['content-type']).toMatch(/^text\/html/u);
    expect(part.headers()['content-type']).toMatch(/^text\/html/u);
    expect(await part.text()).toBe(await whole.text());
    expect(await (await request.get('/en/papers')).text()).toBe(await whole.text());
  });

  test('speak the language that a reader prefers where the address has none', async ({ request }) => {
    const to = async (language: string) =>
      (await request.get('/studies', { maxRedirects: 0, headers: { 'Accept-Language': language } })).headers()
        .location;
    expect(await to('zh-CN')).toBe('/zh/studies');
    expect(await to('en-GB')).toBe('/en/studies');
    expect(await to('zh-CN')).toBe('/zh/studies');
  });
});

test('a page’s title stands in its head, for readers of every kind', async ({ request }) => {
  const html = await (await request.get('/en/outcomes')).text();
  expect(html.slice(0, html.indexOf('</head>'))).toMatch(/<title>[^<]+<\/title>/u);
});

test('a file that broke off goes on where it stopped', async ({ request }) => {
  const file = '/api/v1/downloads/sarcoma-evidence-latest.sqlite';
  const part = async (range: string, tag?: string) => {
    const headers = { Range: range, ...(tag ? { 'If-Range': tag } : {}) };
    const answer = await request.get(file, { headers });
    expect(answer.status()).toBe(206);
    const body = await answer.body();
    expect(answer.headers()['content-length']).toBe(String(body.length));
    return { headers: answer.headers(), body };
  };
  const head = (await request.head(file)).headers();
  expect(head['accept-ranges']).toBe('bytes');
  const first = await part('bytes=0-999999');
  const rest = await part('bytes=1000000-', head.etag);
  const whole = Buffer.concat([first.body, rest.body]);
  expect(head['content-length']).toBe(String(whole.length));
  const digest = createHash('sha256').update(whole).digest('base64');
  expect(head['repr-digest']).toBe(`sha-256=:${digest}:`);
});

test('what isn’t there says so in words, whatever it was taken for', async ({ request }) => {
  for (const address of ['/x.png', '/embed', '/embed/x', '/_next/nope', '/en/x.png', '/zh/studies/x']) {
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(404);
    const text = await answer.text();
    expect(text, address).toMatch(/<html lang="[a-z]/u);
    expect(text, address).toMatch(/<h1[\s>]/u);
    expect(text, address).toMatch(/<a [^>]*href="\//u);
  }
  const api = await request.get('/api/nope');
  expect([api.status(), api.headers()['content-type']]).toEqual([404, 'application/problem+json']);
});

test('what isn’t for the app is refused', async ({ request }) => {
  expect((await request.post('/en')).status()).toBe(405);
  expect((await request.get('/_next/image?url=/icon.svg&w=64&q=75')).status()).toBe(404);
  expect((await request.get(`/en?x=${'a'.repeat(9000)}`)).status()).toBe(414);
  expect((await request.get('/en', { headers: { Host: 'evil"><x' } })).status()).toBe(400);
});
