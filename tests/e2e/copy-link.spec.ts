import { expect, type Locator, type Page, test } from '@playwright/test';

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Presses a key on what copies until that is answered: the page may not yet listen when it is first shown. */
const press = (what: Locator, answer: () => Promise<void>) =>
  expect(async () => {
    await what.press('Enter', { timeout: 2000 });
    await answer();
  }).toPass();

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

/** Buttons that say themselves, aloud too, that they copied. */
const sayingOf = (place: Page | Locator) => place.locator('button[aria-live="polite"]');

/** Address of a page without its language, what to press, and what the copied address ends in. */
const PLACES = [
  {
    what: 'a study',
    path: '/studies/everolimus-angiosarcoma-2019',
    button: { en: 'Copy address of this page', zh: '复制本页地址' },
    address: '/studies/everolimus-angiosarcoma-2019',
  },
  {
    what: 'filters, order and columns of a table',
    path: '/outcomes?tumour=angiosarcoma&sort=-size&columns=study',
    button: { en: 'Copy link', zh: '复制链接' },
    address: '/outcomes?',
  },
  {
    what: 'the map as it is filtered and shown',
    path: '/map?origin=primary&columns=class&view=table',
    button: { en: 'Copy link', zh: '复制链接' },
    address: '/map?',
  },
  {
    what: 'a comparison',
    path: '/compare?cohorts=anlotinib-sts-2020/anlotinib,anlotinib-sts-2020/chemotherapy',
    button: { en: 'Share', zh: '分享' },
    address: '/compare?cohorts=anlotinib-sts-2020/anlotinib,anlotinib-sts-2020/chemotherapy',
  },
] as const;

for (const { what, path, button, address } of PLACES) {
  test(`${what}: a link is copied by keyboard, said in both languages, and opens the same`, async ({
    page,
  }) => {
    for (const [locale, said] of [
      ['en', 'Copied'],
      ['zh', '已复制'],
    ] as const) {
      await page.goto(`/${locale}${path}`);
      await press(page.getByRole('button', { name: button[locale] }), () =>
        expect(sayingOf(page).filter({ hasText: said })).toBeVisible({ timeout: 1000 }),
      );
      const link = new URL(await copied(page));
      expect(`${link.pathname}${link.search}`).toContain(address);
      const rows = await page.locator('main tbody tr').count();
      expect(rows).toBeGreaterThan(0);
      const heading = await page.locator('h1').textContent();
      await page.context().addCookies([{ name: 'language', value: locale, url: link.origin }]);
      await page.goto(link.href);
      await expect(page).toHaveURL(new RegExp(`/${locale}/`, 'u'));
      await expect(page.locator('h1')).toHaveText(heading ?? '');
      expect(await page.locator('main tbody tr').count()).toBe(rows);
    }
  });
}

test('a figure and a fact: their links have no language, and open the same', async ({ page }) => {
  // The address of a figure unfolds what it is folded in.
  await page.goto('/zh/studies/everolimus-angiosarcoma-2019#response-all');
  const figure = page.locator('figure#response-all');
  const link = figure.locator('a[data-chart-link]');
  await press(link, () => expect(link).toContainText('已复制链接', { timeout: 1000 }));
  const address = new URL(await copied(page));
  expect(`${address.pathname}${address.hash}`).toBe('/studies/everolimus-angiosarcoma-2019#response-all');
  await page.goto(address.href);
  await expect(figure).toBeInViewport();

  await page.goto('/en/studies/everolimus-angiosarcoma-2019');
  await page.locator('main [data-source]').first().click();
  const panel = page.getByRole('dialog', { name: 'Source' });
  await press(panel.getByRole('button', { name: 'Copy link' }), () =>
    expect(sayingOf(panel).filter({ hasText: 'Copied' })).toBeVisible({ timeout: 1000 }),
  );
  const fact = new URL(await copied(page));
  expect(fact.pathname).toMatch(/^\/facts\/[0-9a-f]{12}$/u);
  await page.goto(fact.href);
  expect((await page.request.get(fact.href)).status()).toBe(200);
});

test('where the browser refuses, the address stands there to be copied, and has the focus', async ({
  page,
}) => {
  await page.goto('/en/studies?origin=primary');
  await page.evaluate(() =>
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('refused')) },
    }),
  );
  const field = page.getByLabel('Copy this address');
  await press(page.getByRole('button', { name: 'Copy link' }), () =>
    expect(field).toBeFocused({ timeout: 1000 }),
  );
  await expect(field).toHaveValue(/\/studies\?origin=primary$/u);
});

test('without a script nothing that copies is shown', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto('/en/studies?origin=primary');
  await expect(page.getByText('Copy link')).toBeHidden();
});
