import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { violationsOf } from './accessibility';

/** One of each kind of page. */
const PAGES = [
  '',
  '/map',
  '/search?q=everolimus',
  '/tumours',
  '/tumours/angiosarcoma',
  '/drugs',
  '/drugs/everolimus',
  '/regimens/everolimus',
  '/studies',
  '/studies/anlotinib-sts-2020',
  '/outcomes',
  '/adverse-events',
  '/compare?cohorts=anlotinib-sts-2020/anlotinib,anlotinib-sts-2020/chemotherapy',
  '/papers',
  '/papers/anlotinib-sts-2020',
  '/audit',
  '/analyse',
  '/methods',
  '/methods/kaplan-meier',
  '/data',
  '/data/api',
];

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // How React and Tailwind write it: nothing that a browser reads otherwise.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-inline-style': 'off',
    'long-title': 'off',
    'doctype-style': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'tel-non-breaking': 'off',
    'no-implicit-button-type': 'off',
    'script-type': 'off',
  },
});

for (const locale of ['en', 'zh']) {
  for (const path of PAGES) {
    test(`/${locale}${path} is valid HTML`, async ({ request }) => {
      const response = await request.get(`/${locale}${path}`);
      expect(response.status()).toBe(200);
      const report = await validator.validateString(await response.text());
      const found = report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
      );
      expect([...new Set(found)].slice(0, 10)).toEqual([]);
    });
  }
}

/** Links of a page that stay on the site, without what is after #. */
const LINK = /<a\b[^>]*?\shref="([^"#]*)/gu;
const linksOf = (html: string, address: string, origin: string) =>
  [...html.matchAll(LINK)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
    .filter((href) => href !== '')
    .map((href) => new URL(href, `${origin}${address}`))
    .filter((url) => url.origin === origin)
    .map(({ pathname, search }) => `${pathname}${search}`);

/** Addresses that differ only in the values of their parameters are one kind; this many of a kind are followed. */
const OF_A_KIND = 10;
const AT_ONCE = 8;

for (const locale of ['en', 'zh']) {
  test(`no link in ${locale} is broken, from the start page and the site map on`, async ({
    request,
    baseURL,
  }) => {
    test.setTimeout(600_000);
    const origin = baseURL ?? '';
    const sitemap = await (await request.get('/sitemap.xml')).text();
    const listed = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/gu)].map(
      ([, address = '']) => new URL(address).pathname,
    );
    const waiting = [`/${locale}`, ...listed.filter((path) => path.startsWith(`/${locale}/`))];
    expect(waiting.length).toBeGreaterThan(100);
    const seen = new Set(waiting);
    const kinds = new Map<string, number>();
    const broken: string[] = [];

    const isWanted = (address: string) => {
      const { pathname, searchParams } = new URL(address, origin);
      const other = locale === 'en' ? 'zh' : 'en';
      // The other language has its own turn; the source beside a page is the page again.
      if (pathname === `/${other}` || pathname.startsWith(`/${other}/`)) return false;
      if (searchParams.has('source')) return false;
      const isFact = pathname.includes('/facts/');
      if (searchParams.size === 0 && !isFact) return true;
      const kind = isFact ? 'facts' : `${pathname}?${[...searchParams.keys()].sort().join('&')}`;
      const count = (kinds.get(kind) ?? 0) + 1;
      kinds.set(kind, count);
      return count <= (isFact ? 4 * OF_A_KIND : OF_A_KIND);
    };

    async function visit(address: string) {
      const response = await request.get(address, { maxRedirects: 3 });
      if (response.status() >= 400) {
        broken.push(`${response.status()} ${address}`);
        return;
      }
      if (!(response.headers()['content-type'] ?? '').startsWith('text/html')) return;
      // What a filter or a sort leads to is looked at, but not gone on from.
      if (address.includes('?')) return;
      for (const link of linksOf(await response.text(), address, origin)) {
        if (seen.has(link) || !isWanted(link)) continue;
        seen.add(link);
        waiting.push(link);
      }
    }

    while (waiting.length > 0) await Promise.all(waiting.splice(0, AT_ONCE).map(visit));
    expect(broken).toEqual([]);
    expect(seen.size).toBeGreaterThan(300);
  });
}

test('a chart stands by itself on another site, in the language and colours that its address names', async ({
  page,
  request,
}) => {
  const address = '/embed/studies/everolimus-angiosarcoma-2019/response-all?lang=zh&theme=dark&version=live';
  const { headers } = { headers: (await request.get(address)).headers() };
  expect(headers['content-security-policy']).toMatch(/; frame-ancestors \*$/u);
  expect((await request.get('/en')).headers()['content-security-policy']).toMatch(
    /; frame-ancestors 'self'$/u,
  );
  await page.goto(address);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('figure')).toContainText('4/5');
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('link', { name: /肉瘤循证/u })).toHaveAttribute(
    'href',
    /^\/zh\/studies\/everolimus-angiosarcoma-2019#response-all$/u,
  );
  await expect(page).toHaveTitle(/部分缓解：4\/5.*肉瘤循证/u);
  expect(await violationsOf(page)).toEqual([]);
});

test('a chart pinned to data that are not kept says so, and shows nothing else', async ({ page }) => {
  await page.goto('/embed/studies/everolimus-angiosarcoma-2019/response-all?lang=en&version=000000000000');
  await expect(page.getByText('Data version 000000000000 is not kept here any more.')).toBeVisible();
  await expect(page.locator('svg')).toHaveCount(0);
  await page.getByRole('link', { name: 'Show it with the current data' }).click();
  await expect(page.locator('figure')).toContainText('4/5');
});

test('the code under a chart shows that chart', async ({ page }) => {
  await page.goto('/en/studies/everolimus-angiosarcoma-2019#response-all');
  const figure = page.locator('figure#response-all');
  await figure.locator('summary', { hasText: 'Embed' }).click();
  const code = await figure.getByLabel(/^Always the current data/u).inputValue();
  await page.setContent(code);
  await expect(page.frameLocator('iframe').locator('figure')).toContainText('4/5');
  expect(await page.locator('iframe').getAttribute('title')).toContain('esponse');
});

test('the heat map stands by itself on another site, and says which filters made it', async ({ page }) => {
  await page.goto(
    '/embed/adverse-events/heat-map?study=everolimus-angiosarcoma-2019&lang=zh&theme=dark&version=live',
  );
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  await expect(page.locator('figure [data-level="5"]').first()).toBeVisible();
  await expect(page.locator('main p').last()).toContainText('研究：依维莫司治疗血管肉瘤');
  await expect(page.getByRole('link', { name: /肉瘤循证/u })).toHaveAttribute(
    'href',
    '/zh/adverse-events?study=everolimus-angiosarcoma-2019#heat-map',
  );
});

test('the evidence map stands by itself on another site, with the columns and filters of its address', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/embed/map/map?columns=class&origin=primary&lang=en&theme=light&version=live');
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('table', { name: 'Evidence map' })).toBeVisible();
  await expect(page.locator('.map-cells .map-origin').first()).toBeVisible();
  await expect(page.locator('main')).toContainText('Kind of source: This paper’s data');
  await expect(page.getByRole('link', { name: /Sarcoma Evidence/u })).toHaveAttribute(
    'href',
    '/en/map?columns=class&origin=primary#map',
  );
  await page.setViewportSize({ width: 390, height: 700 });
  await expect(page.getByRole('table', { name: 'Evidence map' })).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Angiosarcoma', exact: true })).toBeVisible();
});

for (const [path, id, what] of [
  // Charts of all rows are folded; an address that names one unfolds them.
  ['/en/adverse-events#heat-map', 'heat-map', 'table'],
  ['/zh/map?columns=drug', 'map', '.map-list, .map-table'],
] as const) {
  test(`the code under the figure of ${path} shows that figure`, async ({ page }) => {
    await page.goto(path);
    // The map's code is one of the tools above it.
    const embed = page.locator(`figure#${id} .chart-embed, .embed-menu`);
    await embed.locator('summary', { hasText: /Embed|嵌入/u }).click();
    const code = await embed.locator('textarea').first().inputValue();
    expect(code).toContain(`/${id}?`);
    await page.setContent(code);
    await expect(page.frameLocator('iframe').locator('figure').locator(what).first()).toBeAttached();
  });
}

/** A file that a button saves; pressed again where the page did not listen yet. */
async function saved(page: Page, button: Locator): Promise<Buffer> {
  let file = '';
  await expect(async () => {
    const [download] = await Promise.all([page.waitForEvent('download', { timeout: 5000 }), button.click()]);
    file = await download.path();
  }).toPass();
  return readFile(file);
}

for (const [path, source] of [
  ['/en/studies/everolimus-angiosarcoma-2019', 'Sarcoma Evidence · Everolimus'],
  ['/zh/studies/imatinib-gist-2010-2015', '肉瘤循证 · 伊马替尼'],
  ['/zh/outcomes?measure=objective-response', '指标：客观缓解'],
  ['/en/adverse-events#heat-map', 'Sarcoma Evidence · Adverse events'],
  ['/zh/adverse-events#heat-map', '肉瘤循证 · 不良事件'],
] as const) {
  test(`every figure of ${path} is saved with its title, its source and the version of the data`, async ({
    page,
    request,
  }) => {
    const { data } = await (await request.get('/api/v1/version')).json();
    await page.goto(path);
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    const figures = await page.locator('figure:has([data-chart-download])').all();
    expect(figures.length).toBeGreaterThan(0);
    for (const figure of figures) {
      const svg = (await saved(page, figure.locator('[data-chart-download="svg"]'))).toString();
      const words = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)]
        .map(([, word]) => word)
        .join('')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&');
      const title = ((await figure.locator('h3').textContent()) ?? '?').replaceAll(' ', '');
      expect(words.replaceAll(' ', '')).toContain(title);
      expect(words).toContain(source);
      expect(words).toContain(data.version);
      expect(svg).not.toContain('var(');
      for (const key of await figure.locator('[data-heat-legend] li').all()) {
        expect(words).toContain((await key.getAttribute('data-text')) ?? '?');
      }
      const png = await saved(page, figure.locator('[data-chart-download="png"]'));
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect(png.readUInt32BE(16)).toBeGreaterThan(700);
    }
  });
}

test('a shared link shows an image of the result', async ({ page, request }) => {
  for (const locale of ['en', 'zh']) {
    await page.goto(`/${locale}/studies/everolimus-angiosarcoma-2019`);
    const image = await page.locator('meta[property="og:image"]').getAttribute('content');
    const response = await request.get(image ?? '');
    expect(response.headers()['content-type']).toBe('image/png');
    const bytes = await response.body();
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(bytes.length).toBeGreaterThan(20_000);
  }
});

test('the data page offers files whose checksums are true', async ({ page, request }) => {
  await page.goto('/en/data');
  const link = page.getByRole('link', { name: /^Download JSON/u });
  const response = await request.get((await link.getAttribute('href')) ?? '');
  const { createHash } = await import('node:crypto');
  const checksum = createHash('sha256')
    .update(await response.body())
    .digest('hex');
  await expect(page.getByText(checksum)).toBeVisible();
});
