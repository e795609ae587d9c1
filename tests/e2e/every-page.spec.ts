import { expect, test } from '@playwright/test';
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
  '/regimens',
  '/regimens/everolimus',
  '/studies',
  '/studies?drug=imatinib&tumour=osteosarcoma',
  '/studies/everolimus-angiosarcoma-2019',
  '/studies/anlotinib-sts-2020',
  '/outcomes',
  '/outcomes?measure=partial-response',
  '/adverse-events',
  '/compare',
  '/compare?cohorts=anlotinib-sts-2020/anlotinib,anlotinib-sts-2020/chemotherapy,alter0203/anlotinib',
  '/audit',
  '/analyse',
  '/methods',
  '/methods/two-proportions',
  '/methods/meta-analysis',
  '/papers',
  '/papers/bone-soft-tissue-sarcoma-review',
  '/data',
  '/data/api',
  '/facts/392bc425d3c7',
  '/studies/everolimus-angiosarcoma-2019?source=392bc425d3c7',
  '/no-such-page',
];
/** Each language in both sizes and both schemes; the other language has them the other way round. */
const VIEWS = {
  en: [
    { width: 1280, height: 900, colorScheme: 'light' as const },
    { width: 390, height: 844, colorScheme: 'dark' as const },
  ],
  zh: [
    { width: 390, height: 844, colorScheme: 'light' as const },
    { width: 1280, height: 900, colorScheme: 'dark' as const },
  ],
};

/** What depends on size, colours and language; all else of a page is the same to axe in each of its views. */
const RULES_OF_A_VIEW = [
  'color-contrast',
  'target-size',
  'scrollable-region-focusable',
  'html-lang-valid',
  'valid-lang',
];

// The longest page has some ten thousand elements for axe to look at, twice.
test.setTimeout(240_000);

for (const locale of ['en', 'zh'] as const) {
  for (const path of PAGES) {
    test(`/${locale}${path} has no accessibility violation, error, foreign request or sideways scroll`, async ({
      page,
      baseURL,
    }) => {
      const troubles: string[] = [];
      page.on('console', (message) => {
        const isMissingPage = path === '/no-such-page' && message.text().includes('404');
        if (message.type() === 'error' && !isMissingPage) troubles.push(message.text());
      });
      page.on('pageerror', (error) => troubles.push(error.message));
      page.on('request', (request) => {
        if (new URL(request.url()).origin !== baseURL) troubles.push(`request to ${request.url()}`);
      });
      for (const [view, { width, height, colorScheme }] of VIEWS[locale].entries()) {
        await page.setViewportSize({ width, height });
        await page.emulateMedia({ colorScheme });
        await page.goto(`/${locale}${path}`);
        const scroll = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(scroll, `sideways scroll at ${width} px`).toBeLessThanOrEqual(0);
        // Colours in the dark and the wide page were looked at in English; only the words are others.
        if (locale === 'en' || view === 0) {
          const rules = view === 0 && locale === 'en' ? undefined : RULES_OF_A_VIEW;
          expect(await violationsOf(page, rules), `axe at ${width} px, ${colorScheme}`).toEqual([]);
        }
        await page.waitForLoadState('networkidle');
        expect(troubles, `${width} px, ${colorScheme}`).toEqual([]);
      }
    });
  }
}

test('the language of a page is declared, and the other one is linked', async ({ page }) => {
  await page.goto('/zh/studies');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(page.locator('link[rel="alternate"][hreflang="en"]')).toHaveAttribute(
    'href',
    /\/en\/studies$/u,
  );
});

test('an address without a language leads to the language that the browser asks for', async ({
  browser,
  baseURL,
}) => {
  for (const [locale, expected] of [
    ['zh-CN', '/zh/studies'],
    ['en-US', '/en/studies'],
    ['fr-FR', '/en/studies'],
  ] as const) {
    const context = await browser.newContext({ baseURL, locale });
    const page = await context.newPage();
    await page.goto('/studies?phase=phase-2');
    expect(new URL(page.url()).pathname).toBe(expected);
    expect(new URL(page.url()).search).toBe('?phase=phase-2');
    await context.close();
  }
});

test('an address that can’t be decoded is a page that is not there, and says so', async ({
  page,
  request,
}) => {
  const answer = await page.goto('/en/tumours/100%');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page');
  const problem = await request.get('/api/v1/tumours/%E0%A4%A');
  expect(problem.status()).toBe(400);
  expect(await problem.json()).toMatchObject({ title: 'This request can’t be read' });
});
