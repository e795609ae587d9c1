import { expect, test } from '@playwright/test';

const PHONE = { width: 390, height: 844 };

test('results stand below the name of their study, on one axis, until they are sorted otherwise', async ({
  page,
}) => {
  await page.goto('/en/outcomes');
  const heading = page.getByRole('rowheader', { name: /^Anlotinib \+ chemotherapy/u });
  await expect(heading).toContainText('This paper’s data');
  await expect(page.locator('.interval-scale')).toHaveCount(1);
  await page.getByRole('link', { name: 'Sort by Result' }).click();
  await expect(page).toHaveURL(/sort=value/u);
  await expect(page.locator('tr.group')).toHaveCount(0);
  await expect(page.getByRole('columnheader', { name: 'Study' })).toBeVisible();
});

test('a forest stands above the results where one measure is chosen, and only there', async ({ page }) => {
  await page.goto('/en/outcomes');
  await expect(page.locator('figure')).toHaveCount(0);
  await page.goto('/en/outcomes?measure=objective-response');
  await expect(page.locator('figure').first()).toBeVisible();
});

test('an option is found within a long filter and applied at once', async ({ page }) => {
  await page.goto('/en/outcomes');
  const find = page.getByRole('searchbox', { name: /^Tumour: Find in/u });
  const tumours = page.locator('.facet', { has: find });
  await find.fill('zzzzq');
  await expect(tumours.getByRole('status')).toHaveText(/“zzzzq”/u);
  await expect(tumours.getByText(/more values/u)).toBeHidden();
  await expect(tumours.locator('.facet-more')).toBeHidden();
  await find.fill('ewing');
  await expect(tumours.getByRole('status')).toBeHidden();
  await expect(page.getByRole('checkbox', { name: /^Angiosarcoma/u })).toBeHidden();
  await page.getByRole('checkbox', { name: /^Ewing sarcoma/u }).check();
  await expect(page).toHaveURL(/tumour=ewing-sarcoma/u);
  await expect(page.getByRole('link', { name: 'Remove filter Tumour: Ewing sarcoma' })).toBeVisible();
});

test('a number is bounded as it is typed, and the file has the same rows', async ({ page, request }) => {
  await page.goto('/en/studies');
  await page.locator('summary', { hasText: /^Patients$/u }).click();
  await page.getByRole('spinbutton', { name: 'Patients: at least' }).fill('40');
  await expect(page).toHaveURL(/size\.min=40/u);
  await expect(page.getByRole('link', { name: 'Remove filter Patients: ≥ 40' })).toBeVisible();
  const rows = await page.locator('table.data-table tbody tr').count();
  const address = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
  const csv = await (await request.get(address ?? '')).text();
  expect(csv.trim().split('\r\n')).toHaveLength(rows + 1);
});

test('limits that are crossed are said at their field and exchanged, also without a script', async ({
  browser,
  baseURL,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${baseURL}/zh/outcomes?patients.min=50&patients.max=10`);
  const field = page.getByRole('spinbutton', { name: '患者数：至少' });
  await expect(field).toHaveAccessibleDescription(/下限大于上限/u);
  await page.locator('.range-crossed').getByRole('link', { name: '对调为 10–50' }).click();
  await expect(field).toHaveValue('10');
  await expect(page.locator('.range-crossed')).toHaveCount(0);
  await page.close();
});

test('rows are moved through, opened, traced and chosen by keyboard', async ({ page }) => {
  await page.goto('/en/outcomes', { waitUntil: 'networkidle' });
  await page.locator('table.data-table tbody a').first().focus();
  await page.keyboard.press('ArrowDown');
  const focused = () => page.evaluate(() => document.activeElement?.closest('tr')?.rowIndex);
  expect(await focused()).toBe(2);
  await page.keyboard.press('c');
  await expect(page.locator('#compare-bar')).toBeVisible();
  await page.keyboard.press('s');
  await expect(page.locator('.drawer')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowUp');
  expect(await focused()).toBe(1);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/studies\/[a-z]/u);
});

for (const javaScriptEnabled of [true, false]) {
  test(`filters are a sheet on a phone ${javaScriptEnabled ? 'with' : 'without'} a script`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ baseURL, viewport: PHONE, javaScriptEnabled });
    const page = await context.newPage();
    await page.goto('/zh/outcomes');
    const option = page.getByRole('checkbox', { name: /^论文自身数据/u });
    await expect(option).toBeHidden();
    await page.locator('summary', { hasText: /^筛选 · / }).click();
    const facet = page.locator('details.facet', { hasText: '来源类型' });
    if (!(await facet.evaluate((details: HTMLDetailsElement) => details.open)))
      await facet.locator('summary').click();
    await option.check();
    if (!javaScriptEnabled) await page.getByRole('button', { name: '应用' }).first().click();
    await expect(page).toHaveURL(/origin=primary/u);
    // The open sheet says what a press on its bar leads to.
    const says = javaScriptEnabled ? '.when-open' : '.when-closed';
    await expect(page.locator(`.filter-sheet > summary ${says}`)).toHaveText(
      javaScriptEnabled ? /^显示 \d+ 条$/u : /^筛选（1） · \d+ 条$/u,
    );
    await expect(page.locator(`.filter-sheet > summary ${says}`)).toBeVisible();
    await context.close();
  });
}

test('the audit begins with what does not agree; all else is one click away', async ({ page }) => {
  await page.goto('/en/audit');
  await expect(page.locator('table.data-table tbody tr').first()).toContainText('changes a conclusion');
  await expect(page.locator('table.data-table tbody')).not.toContainText('✓');
  await page.getByRole('link', { name: /^The \d+ that agree$/u }).click();
  await expect(page).toHaveURL(/verdict=agrees/u);
  await expect(page.locator('table.data-table tbody tr').first()).toContainText('✓');
});

test('a paper’s sections unfold, and their facts are as many as the page and the card of the paper say', async ({
  page,
}) => {
  await page.goto('/en/papers');
  const card = page.locator('.card', {
    has: page.locator('a[href$="/papers/everolimus-angiosarcoma-2019"]'),
  });
  const [, all = ''] = /(\d+) facts extracted/u.exec((await card.textContent()) ?? '') ?? [];
  await page.goto('/en/papers/everolimus-angiosarcoma-2019');
  await expect(page.getByText(`${all} facts extracted.`)).toBeVisible();
  await expect(page.getByRole('link', { name: `Any (${all})` })).toBeVisible();
  const sections = await page.locator('.paper-sections summary').allInnerTexts();
  const counts = sections.map((section) => Number(/(\d+) facts?\b/u.exec(section)?.[1]));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(Number(all));
  await expect(page.getByRole('table', { name: 'Table 1' })).toBeHidden();
  await page.locator('.paper-sections summary', { hasText: 'Table 1' }).click();
  await expect(page.getByRole('table', { name: 'Table 1' })).toBeVisible();
});
