import { readdirSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';

const STUDY = '/studies/anlotinib-sts-2020';
const METHODS = readdirSync('docs/methods').filter((name) => name.endsWith('.en.md'));

const unfoldAll = (page: Page) =>
  page.locator('main details').evaluateAll((folds) => {
    for (const fold of folds) (fold as HTMLDetailsElement).open = true;
  });

test('each calculated figure of a study leads to the page of its method', async ({ page }) => {
  for (const [name, topic, title] of [
    [/^Log-rank test$/u, 'log-rank', 'Log-rank and Peto–Peto tests'],
    [/^Hazard ratio/u, 'cox-regression', 'Cox regression'],
    [/^Test of proportional hazards$/u, 'proportional-hazards-test', 'Test of proportional hazards'],
    [/^Difference in restricted mean survival time/u, 'restricted-mean', 'Restricted mean survival time'],
    [/^Methods$/u, 'two-proportions', 'Two proportions and the 2×2 table'],
    [/^How they are calculated$/u, 'proportion-intervals', 'Intervals of one proportion'],
  ] as const) {
    await page.goto(`/en${STUDY}`);
    await unfoldAll(page);
    // A figure of the same name may open its source.
    await page.locator('main a:visible:not([data-source])', { hasText: name }).first().click();
    await expect(page).toHaveURL(new RegExp(`/en/methods/${topic}$`, 'u'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  }
});

test('the audit leads to how numbers are checked', async ({ page }) => {
  await page.goto('/zh/audit');
  await page.getByRole('link', { name: '核对方法' }).click();
  await expect(page).toHaveURL(/\/zh\/methods\/consistency-checks$/u);
});

test('the list leads to each method, each method to the others, and a heading holds in both languages', async ({
  page,
}) => {
  await page.goto('/en');
  await page.getByRole('banner').locator('summary:visible', { hasText: 'Sources' }).click();
  await page.getByRole('banner').getByRole('link', { name: 'Methods' }).click();
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(METHODS.length);
  await page.getByRole('main').getByRole('link', { name: 'Cox regression' }).click();
  await page
    .getByRole('navigation', { name: 'Methods' })
    .getByRole('link', { name: 'Meta-analysis', exact: true })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Meta-analysis');
  await page.getByRole('link', { name: 'Limits' }).click();
  await expect(page).toHaveURL(/#limits$/u);
  await page.getByRole('link', { name: /中文/u }).click();
  await expect(page).toHaveURL(/\/zh\/methods\/meta-analysis#limits$/u);
  await expect(page.locator('#limits')).toBeInViewport();
  expect((await page.goto('/en/methods/unheard-of'))?.status()).toBe(404);
});

test('formulas are whole on a phone as on a wide window: what is too long goes on below', async ({
  page,
}) => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/en/methods/meta-analysis');
    const hidden = await page
      .locator('.code-block')
      .evaluateAll((all) => all.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
    expect(hidden.length).toBeGreaterThan(2);
    expect(Math.max(...hidden)).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
  }
});

test('two arms are compared in words that say which is which, and that they weren’t randomised', async ({
  page,
}) => {
  await page.goto(`/en${STUDY}`);
  const compared = page.getByRole('region', { name: /^Compared: Anlotinib/u });
  await expect(compared).toContainText('Not randomised');
  const row = compared.getByRole('row', { name: /^Recurrence, 1 year/u });
  await expect(row).toContainText('10/23');
  await expect(row).toContainText('12/16');
  await expect(row).toContainText('−31.5 (−54.7 to −0.1)');
  await expect(row).toContainText('0.099');
});

test('the interval is chosen in the address, and kept in the other language and beside a source', async ({
  page,
}) => {
  await page.goto(`/en${STUDY}`);
  await unfoldAll(page);
  const key = page.locator('#key-results a[data-source]', { hasText: '10/23' });
  await expect(key).toContainText('25.6–63.2');
  const rate = page.locator('#rates svg:visible text', { hasText: '10/23' });
  await expect(rate).toContainText('(25.6–63.2)');
  await page.getByRole('link', { name: 'Clopper–Pearson' }).click();
  await expect(page).toHaveURL(/\?interval=clopper-pearson$/u);
  // R: binom.test(10, 23)$conf.int
  await expect(key).toContainText('23.2–65.5');
  await unfoldAll(page);
  await expect(rate).toContainText('(23.2–65.5)');
  await expect(page.locator('#rates')).toContainText('Clopper–Pearson');
  await key.click();
  await expect(page).toHaveURL(/interval=clopper-pearson&source=/u);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\?interval=clopper-pearson$/u);
  await page.getByRole('link', { name: /中文/u }).click();
  await expect(page).toHaveURL(/\/zh\/.*\?interval=clopper-pearson/u);
  await expect(key).toContainText('23.2–65.5');
  await unfoldAll(page);
  await expect(rate).toContainText('(23.2–65.5)');
});

test('a figure keeps the zeros that the paper prints', async ({ page }) => {
  await page.goto(`/en${STUDY}`);
  await expect(
    page.locator('#key-results').getByRole('link', { name: 'log-rank test: χ² = 7.00, P < 0.05' }),
  ).toBeVisible();
  await unfoldAll(page);
  await expect(
    page
      .locator('#km-time-to-lung-metastasis-tests')
      .getByRole('link', { name: 'χ² = 7.00, P < 0.05' })
      .first(),
  ).toBeVisible();
});
