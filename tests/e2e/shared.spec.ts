import { expect, type Page, test } from '@playwright/test';

// What an address shows where somebody shares it, and how figures stand in other sites.

const STUDY = '/en/studies/imatinib-gist-2010-2015';
const meta = (page: Page, name: string) =>
  page.locator(`meta[property="${name}"], meta[name="${name}"]`).first().getAttribute('content');

/** Each kind of page, with a word that its shared title holds. */
const PAGES: readonly (readonly [address: string, title: RegExp])[] = [
  ['/en', /Sarcoma Evidence/u],
  ['/en/facts/861043577a09', /^Partial response 14\/19 · 73\.7 % – Imatinib in high-risk GIST$/u],
  ['/zh/facts/861043577a09', /部分缓解 14\/19 · 73\.7 %——伊马替尼治疗高危GIST/u],
  ['/en/papers/imatinib-gist-2010-2015', /imatinib/iu],
  ['/en/map', /map/iu],
  ['/en/outcomes?drug=imatinib&measure=partial-response', /Outcomes: .*Imatinib/u],
  ['/en/adverse-events?drug=imatinib', /Adverse events: .*Imatinib/u],
  ['/zh/outcomes?drug=imatinib', /伊马替尼/u],
  ['/en/methods', /Methods/u],
  ['/en/data', /Data/u],
  [STUDY, /Imatinib in high-risk GIST/u],
  ['/en/tumours/gastrointestinal-stromal-tumour', /Gastrointestinal stromal tumour/u],
];

test('every kind of page says what it holds to whoever shares it, with a picture that is there', async ({
  page,
  request,
}) => {
  for (const [address, title] of PAGES) {
    await page.goto(address);
    const said = (await meta(page, 'og:title')) ?? '';
    expect(said, address).toMatch(title);
    expect((await meta(page, 'og:description'))?.length, address).toBeGreaterThan(15);
    expect(await meta(page, 'og:locale'), address).toBe(address.startsWith('/zh') ? 'zh_CN' : 'en_GB');
    const url = new URL((await meta(page, 'og:url')) ?? '');
    const asked = new URL(address, url);
    // Filters stand in the order of the list, whatever that of the address was.
    for (const one of [url, asked]) one.searchParams.sort();
    expect(url.href, address).toBe(asked.href);
    expect(await meta(page, 'twitter:card')).toBe('summary_large_image');
    const picture = await request.get((await meta(page, 'og:image')) ?? '');
    expect([picture.status(), picture.headers()['content-type']], address).toEqual([200, 'image/png']);
    for (const rel of ['icon', 'apple-touch-icon']) {
      const href = await page.locator(`link[rel="${rel}"]`).first().getAttribute('href');
      expect((await request.get(href ?? '')).status(), `${address} ${rel}`).toBe(200);
    }
  }
});

test('each format that a page names answers with that format', async ({ page, request }) => {
  for (const address of [
    STUDY,
    '/en/outcomes?drug=imatinib',
    '/en/papers/imatinib-gist-2010-2015',
    '/en/facts/861043577a09',
  ]) {
    await page.goto(address);
    const links = await page
      .locator('link[rel="alternate"][type]')
      .evaluateAll((all) =>
        all.map((link) => [link.getAttribute('type') ?? '', (link as HTMLLinkElement).href]),
      );
    expect(links.length, address).toBeGreaterThan(2);
    for (const [type, href] of links) {
      const response = await request.get(String(href));
      expect(response.status(), String(href)).toBe(200);
      // What is shown by oEmbed has the type of the endpoint.
      const expected = type === 'application/json+oembed' ? 'application/json' : String(type);
      expect(response.headers()['content-type'], String(href)).toContain(expected);
    }
  }
});

test('a paper’s page is known to reference managers', async ({ page }) => {
  await page.goto('/en/papers/anlotinib-sts-2020');
  expect(await meta(page, 'citation_doi')).toMatch(/^10\./u);
  expect(await page.locator('meta[name="citation_author"]').count()).toBeGreaterThan(0);
});

const PHONE = 360;

/** Each figure of a page with the code that embeds it. */
const codesOf = (page: Page) =>
  page
    .locator(':is(.chart-embed, .embed-menu) textarea')
    .evaluateAll((all) => all.map((area) => (area as HTMLTextAreaElement).value));

test('the code of each figure makes a frame that holds the whole of it, with a script and without', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const codes: string[] = [];
  for (const address of [STUDY, '/en/studies/anlotinib-sts-2020', '/en/adverse-events', '/en/map']) {
    await page.goto(address);
    codes.push(...(await codesOf(page)).filter((code) => code.includes('version=live')));
  }
  expect(codes.length).toBeGreaterThan(8);
  for (const width of [PHONE, 700]) {
    // Lower than any figure, so that the document is as high as what it holds.
    const context = await browser.newContext({ viewport: { width, height: 100 } });
    const other = await context.newPage();
    for (const code of codes) {
      const [, source = ''] = /src="([^"]+)"/u.exec(code) ?? [];
      const height = Number(/height="(\d+)"/u.exec(code)?.[1]);
      await other.goto(source.replaceAll('&amp;', '&'));
      const needed = await other.evaluate(() => document.documentElement.scrollHeight);
      expect(needed, `${width}: ${source}`).toBeLessThanOrEqual(height + 1);
      // It is the height for a phone; wider frames are told theirs.
      if (width === PHONE) expect(height, `${width}: ${source}`).toBeLessThan(2 * needed + 200);
    }
    await context.close();
  }
});

test('a frame takes the height that the figure tells it', async ({ page, baseURL }) => {
  await page.goto(STUDY);
  const [code = ''] = await codesOf(page);
  await page.route('**/blog', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><body>${code}</body>` }),
  );
  await page.goto(`${baseURL}/blog`);
  const frame = page.frameLocator('iframe').locator('html');
  await expect
    .poll(async () => {
      const inside = await frame.evaluate((html) => Math.ceil(html.getBoundingClientRect().height));
      const outside = await page.locator('iframe').evaluate((element) => element.clientHeight);
      return Math.abs(inside - outside) <= 2;
    })
    .toBe(true);
});

test('oEmbed finds the figure of a page, and shows any other page as a link', async ({
  page,
  request,
  baseURL,
}) => {
  await page.goto(STUDY);
  const id = await page.locator('figure.chart-figure[id]').first().getAttribute('id');
  const ask = async (url: string, more = '') =>
    (await request.get(`/api/v1/oembed?url=${encodeURIComponent(url)}${more}`)).json();
  const rich = await ask(`${baseURL}${STUDY}#${id}`);
  expect(rich).toMatchObject({ version: '1.0', type: 'rich', width: 640 });
  expect(rich.html).toContain('<iframe src=');
  expect(rich.height).toBeGreaterThan(100);
  const narrow = await ask(`${baseURL}${STUDY}#${id}`, '&maxwidth=320');
  expect(narrow.width).toBe(320);
  const embedded = /src="([^"]+)"/u.exec(rich.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect((await ask(embedded)).title).toBe(rich.title);
  const link = await ask(`${baseURL}/en/facts/861043577a09`);
  expect(link).toMatchObject({ type: 'link', title: expect.stringContaining('14/19') });
  expect((await request.get(link.thumbnail_url)).status()).toBe(200);
  expect((await request.get('/api/v1/oembed?url=https://example.org/')).status()).toBe(404);
});
