import { expect, type Page, test } from '@playwright/test';

const studyNames = (page: Page) => page.locator('table.data-table tbody th a').allInnerTexts();

test('the same studies are found by 血管肉瘤, angiosarcoma and a brand name of the drug', async ({
  page,
}) => {
  for (const search of ['血管肉瘤', 'angiosarcoma', 'Angio Sarcoma', 'Ａｆｉｎｉｔｏｒ']) {
    await page.goto(`/en/studies?q=${encodeURIComponent(search)}`);
    expect(await studyNames(page), search).toContain('Everolimus in angiosarcoma (2019)');
  }
});

test('a table filtered by drug and phase is the same for whoever opens its address', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto('/en/studies');
  await page.locator('input[name=drug][value=everolimus]').check();
  await expect(page).toHaveURL(/drug=everolimus/u);
  await page.locator('summary', { hasText: /^Phase$/u }).click();
  await page.getByRole('checkbox', { name: /^Phase 2 /u }).check();
  await expect(page).toHaveURL(/phase=phase-2/u);
  await expect(page.getByRole('link', { name: 'Remove filter Phase: Phase 2' })).toBeVisible();
  const rows = await studyNames(page);
  expect(rows.length).toBeGreaterThan(0);

  const other = await (await browser.newContext({ baseURL })).newPage();
  await other.goto(page.url());
  expect(await studyNames(other)).toEqual(rows);

  // The other language: the same rows, counted by their addresses.
  const addresses = (one: Page) =>
    one
      .locator('table.data-table tbody th a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(3)));
  const english = await addresses(page);
  await page.getByRole('link', { name: /中文/u }).click();
  await expect(page).toHaveURL(/\/zh\/studies\?.*drug=everolimus/u);
  expect(await addresses(page)).toEqual(english);
});

test('a table that is filtered to nothing says which filter to drop', async ({ page }) => {
  await page.goto('/en/studies?drug=imatinib&tumour=osteosarcoma');
  await expect(page.getByText('No studies match these filters.')).toBeVisible();
  await page.getByRole('link', { name: /Without “Tumour: Osteosarcoma”/u }).click();
  await expect(page.locator('table.data-table tbody tr')).not.toHaveCount(0);
});

test('columns sort by keyboard, and say how', async ({ page }) => {
  await page.goto('/en/studies');
  await page.getByRole('link', { name: 'Sort by Patients' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sort=-size/u);
  await expect(page.getByRole('columnheader', { name: /Patients/u })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  const sizes = await page.locator('table.data-table tbody tr td[data-label="Patients"]').allInnerTexts();
  const numbers = sizes.filter((text) => text !== '–').map((text) => Number(text.replaceAll(',', '')));
  expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
});

test('a chosen column stays while filters change', async ({ page }) => {
  await page.goto('/en/studies');
  await page.locator('summary', { hasText: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Criteria', exact: true }).check();
  await expect(page.getByRole('columnheader', { name: 'Criteria' })).toBeVisible();
  await page.locator('summary', { hasText: 'Kind of source' }).click();
  await page.getByRole('checkbox', { name: /^This paper’s data/u }).check();
  await expect(page).toHaveURL(/origin=primary/u);
  await expect(page.getByRole('columnheader', { name: 'Criteria' })).toBeVisible();
});

test('without a script the charts, tables and sources are there', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/en/studies/anlotinib-sts-2020');
  await expect(page.locator('figure svg.chart-svg:visible').first()).toBeVisible();
  const link = page.locator('a.number-link:visible', { hasText: '10/23' }).first();
  await link.click();
  await expect(page).toHaveURL(/\/en\/facts\/[0-9a-f]{12}$/u);
  await expect(page.getByRole('main')).toContainText('10 例(43.5%)');
  await page.goto('/en/studies');
  await page.getByRole('searchbox').last().fill('GIST');
  await page.getByRole('button', { name: 'Apply' }).first().click();
  await expect(page.locator('table.data-table tbody tr')).toHaveCount(1);
  await context.close();
});

test('both Kaplan–Meier figures of the anlotinib paper stand beside the printed log-rank values', async ({
  page,
}) => {
  await page.goto('/en/studies/anlotinib-sts-2020');
  for (const [id, recomputed] of [
    ['km-time-to-recurrence', '8.627'],
    ['km-time-to-lung-metastasis', '7.000'],
  ]) {
    await page.goto(`/en/studies/anlotinib-sts-2020#${id}-tests`);
    const row = page.locator(`#${id}-tests`).getByRole('row', { name: /Log-rank/u });
    await expect(row).toContainText(`χ² = ${recomputed}`);
    await expect(row.locator('a.number-link')).toContainText('χ² =');
  }
});

test('a blank cell stays blank and a censored time keeps its sign', async ({ page }) => {
  await page.goto('/en/studies/everolimus-angiosarcoma-2019');
  const rows = page.locator('#patients table').last().locator('tbody tr');
  await expect(rows).toHaveCount(5);
  await expect(rows.nth(2)).toContainText('> 7');
});

test('the key / goes to the search', async ({ page }) => {
  await page.goto('/en/papers', { waitUntil: 'networkidle' });
  // It does something once the script runs, which on a busy machine is after the network rests.
  await expect(async () => {
    await page.keyboard.press('/');
    await expect(page.getByRole('combobox', { name: /^Search/u })).toBeFocused({ timeout: 1000 });
  }).toPass();
});

/** A4 within the margins of the sheet, in CSS pixels: upright, and on its side. */
const UPRIGHT = 703;
const WIDE = 1032;

for (const [path, width] of [
  ['/en/studies/anlotinib-sts-2020', UPRIGHT],
  ['/en/studies/everolimus-angiosarcoma-2019', UPRIGHT],
  ['/zh/studies/imatinib-gist-2010-2015', UPRIGHT],
  ['/en/compare?cohorts=anlotinib-sts-2020/anlotinib,anlotinib-sts-2020/chemotherapy', UPRIGHT],
  ['/en/adverse-events', UPRIGHT],
  ['/zh/outcomes?measure=objective-response', UPRIGHT],
  ['/en/studies', WIDE],
  ['/en/audit', WIDE],
] as const) {
  test(`${path} printed is no wider than its paper, has no table below 8 pt, and says where and when`, async ({
    page,
    baseURL,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ media: 'print' });
    await page.goto(path);
    const beyond = await page.evaluate((paper) => {
      return [...document.querySelectorAll('main *')]
        .filter((part) => part.getBoundingClientRect().width > 0 && !part.closest('.sr-only'))
        .filter((part) => part.getBoundingClientRect().right > paper + 1)
        .map((part) => `${part.tagName} ${part.textContent?.slice(0, 30)}`);
    }, width);
    expect(beyond.slice(0, 5)).toEqual([]);
    const points = await page.evaluate(() =>
      [...document.querySelectorAll('main :is(th, td)')]
        .filter((cell) => cell.checkVisibility() && cell.textContent?.trim() && !cell.closest('.sr-only'))
        .map((cell) => Number.parseFloat(getComputedStyle(cell).fontSize) * 0.75),
    );
    expect(Math.min(...points)).toBeGreaterThanOrEqual(8);
    await expect(page.getByText(`${baseURL}${path}`).first()).toBeVisible();
    await page.setViewportSize({ width: WIDE, height: 900 });
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBeLessThanOrEqual(0);
  });
}

/** Sheets that a study takes at most, of those of its kind with most to print. */
const SHEETS = 7;

for (const path of [
  '/en/studies/anlotinib-sts-2020',
  '/zh/studies/everolimus-angiosarcoma-2019',
  '/en/studies/imatinib-gist-2010-2015',
])
  test(`${path} printed takes at most ${SHEETS} sheets and has every number of the page`, async ({
    page,
  }) => {
    await page.goto(path);
    const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(sheets.match(/\/Type\s*\/Page\b/gu)?.length).toBeLessThanOrEqual(SHEETS);
    await page.emulateMedia({ media: 'print' });
    const numbers = await page
      .locator('main a[data-source]:not(.no-print *, .chart-drawing *)')
      .evaluateAll((all) =>
        all.map((number) => [
          number.textContent,
          number.checkVisibility({ contentVisibilityAuto: true }) && number.getClientRects().length > 0,
        ]),
      );
    expect(numbers.length).toBeGreaterThan(30);
    expect(numbers.filter(([, isPrinted]) => !isPrinted)).toEqual([]);
  });

for (const [locale, study] of [
  ['en', 'everolimus-angiosarcoma-2019'],
  ['zh', 'anlotinib-sts-2020'],
] as const)
  test(`every caution of ${study} is read on paper, in ${locale}`, async ({ page }) => {
    // As wide as A4 between its margins.
    await page.setViewportSize({ width: 703, height: 1000 });
    await page.goto(`/${locale}/studies/${study}`);
    await page.emulateMedia({ media: 'print' });
    const cautions = await page.locator('main .caution').evaluateAll((all) =>
      all.map((caution) => {
        const [point, rest] = [caution.querySelector('summary'), caution.querySelector('p')];
        const height = (part: Element | null) => part?.getBoundingClientRect().height ?? 0;
        return [
          caution.textContent,
          height(point) > 10,
          height(rest) > 10 && rest?.checkVisibility({ contentVisibilityAuto: true }),
        ];
      }),
    );
    expect(cautions.length).toBeGreaterThan(1);
    for (const [text, ...read] of cautions) expect([text, ...read]).toEqual([text, true, true]);
    // What is empty would part a heading from what it is of.
    await expect(page.locator('main .part :is(div, dl, ul):empty:visible')).toHaveCount(0);
  });

test('a page is readable in print: no head, charts in their wide form', async ({ page }) => {
  await page.goto('/en/studies/imatinib-gist-2010-2015');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('header').first()).toBeHidden();
  await expect(page.locator('figure svg.chart-svg:visible').first()).toBeVisible();
});
