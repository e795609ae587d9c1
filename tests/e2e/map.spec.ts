import { expect, type Locator, type Page, test } from '@playwright/test';

const grid = (page: Page) => page.getByRole('grid', { name: 'Evidence map' });
const cell = (page: Page, name: string | RegExp) => grid(page).getByRole('link', { name });
/** Studies, or on the whole map studies by tumour, that the cells count. */
const counted = async (cells: Locator) => {
  const numbers = await cells.locator('b').allInnerTexts();
  return numbers.reduce((sum, number) => sum + Number(number), 0);
};
const studyNames = (page: Page) => page.locator('table.data-table tbody th a').allInnerTexts();

test('the map is one stop of the tab key, and arrow keys move in it', async ({ page }) => {
  await page.goto('/en/map', { waitUntil: 'networkidle' });
  await expect(grid(page)).toBeVisible();
  await expect(page.locator('.map-table a[tabindex="0"]')).toHaveCount(1);

  const start = cell(page, /^Angiosarcoma, everolimus\./u);
  await start.focus();
  await page.keyboard.press('ArrowRight');
  await expect(cell(page, /^Angiosarcoma, anlotinib\./u)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(cell(page, /^Soft tissue sarcoma, anlotinib\./u)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(grid(page).getByRole('link', { name: 'Soft tissue sarcoma', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(grid(page).getByRole('link', { name: 'Everolimus', exact: true })).toBeFocused();
  await page.keyboard.press('Control+End');
  await expect(grid(page).getByRole('link').last()).toBeFocused();
  // The tab key leaves the map, and comes back to where it was.
  await page.keyboard.press('Tab');
  await expect(grid(page).locator('a:focus')).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await expect(grid(page).getByRole('link').last()).toBeFocused();

  await start.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/studies\?tumour-regimen=angiosarcoma/u);
});

test('columns are as wide as one another, whatever their names are', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const path of ['/en/map', '/zh/map']) {
    await page.goto(path);
    const widths = await page
      .locator('.map-table tbody tr')
      .first()
      .locator('td')
      .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().width));
    expect(widths.length).toBeGreaterThan(15);
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(1);
  }
});

test('a focused cell is not hidden behind the head of the map', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 700 });
  await page.goto('/en/map', { waitUntil: 'networkidle' });
  await grid(page).getByRole('link').last().focus();
  for (let row = 0; row < 20; row++) await page.keyboard.press('ArrowUp');
  const isOnTop = await page.evaluate(() => {
    const { left, top, width, height } = (document.activeElement as Element).getBoundingClientRect();
    return (
      document.elementFromPoint(left + width / 2, top + height / 2)?.closest('a') === document.activeElement
    );
  });
  expect(isOnTop).toBe(true);
});

test('a cell opens just the studies that it shows', async ({ page }) => {
  await page.goto('/en/map', { waitUntil: 'networkidle' });
  const link = cell(
    page,
    /^Angiosarcoma, everolimus\. 5 studies, at least 8 patients\. This paper’s data: /u,
  );
  // It is a grid once the script runs.
  await expect(link).toBeVisible();
  const studies = await counted(link);
  await link.click();
  await expect(page).toHaveURL(/\/en\/studies\?/u);
  const names = await studyNames(page);
  expect(names).toHaveLength(studies);
  expect(names).toContain('Everolimus in angiosarcoma (2019)');
});

test('an empty cell opens a page that says so, and what is near', async ({ page }) => {
  await page.goto('/en/map', { waitUntil: 'networkidle' });
  await cell(page, 'Osteosarcoma, everolimus: no study').click();
  await expect(
    page.getByText('Osteosarcoma, everolimus with no other drug: no study in this data set.'),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Osteosarcoma, sorafenib + everolimus (1 study)' }).click();
  await expect(page.locator('table.data-table tbody tr')).toHaveCount(1);
});

test('filters take studies away, say how many are left, and stay in the address', async ({ page }) => {
  await page.goto('/en/map', { waitUntil: 'networkidle' });
  const map = page.locator('.map-table');
  const all = await counted(map);
  await page.locator('summary', { hasText: 'Kind of source' }).click();
  await page.getByRole('checkbox', { name: /^This paper’s data/u }).check();
  await expect(page).toHaveURL(/origin=primary/u);
  await expect(page.getByText(/^15 of \d+ study–tumour–treatment entries$/u)).toBeVisible();
  expect(all).toBeGreaterThan(15);
  await expect.poll(() => counted(map)).toBe(15);
  await page.getByRole('navigation', { name: 'Columns' }).getByRole('link', { name: 'Drug classes' }).click();
  await expect(page).toHaveURL(/origin=primary&columns=class/u);
  await cell(page, /^Osteosarcoma, mTOR inhibitor: no study matches the filters$/u).click();
  await expect(page).toHaveURL(/tumour-class=osteosarcoma.*origin=primary/u);
});

test('the table says what the map shows: a row for every study that a cell counts, and the same as CSV', async ({
  page,
}) => {
  await page.goto('/en/map?view=map&origin=primary');
  const counts = await counted(page.locator('.map-table'));
  expect(counts).toBeGreaterThan(0);
  await page.getByRole('navigation', { name: 'Shown as' }).getByRole('link', { name: 'Table' }).click();
  await expect(page.locator('table.data-table tbody tr')).toHaveCount(counts);
  const row = page.getByRole('row', { name: /Angiosarcoma.*Everolimus in angiosarcoma/u }).first();
  await expect(row.locator('a[data-source]')).toHaveText('5');
  const href = await page.getByRole('link', { name: 'CSV', exact: true }).getAttribute('href');
  const csv = await (await page.request.get(href ?? '')).text();
  expect(csv.trim().split('\r\n')).toHaveLength(counts + 1);
});

test('on a phone each tumour lists its treatments, and the map is still to be had', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/zh/map');
  await expect(page.locator('.map-table')).toBeHidden();
  const tumour = page.locator('.map-list > li', {
    has: page.getByRole('heading', { name: '血管肉瘤', exact: true }),
  });
  await expect(tumour.getByRole('link', { name: /依维莫司 5 项研究，至少 8 例患者/u })).toBeVisible();
  // No cell is without patients, a sign that they are not known, or a word for work without patients.
  const patients = await page.locator('.map-list-cell .map-patients').allInnerTexts();
  expect(patients.filter((text) => !/^(?:≥ )?\d+$|^\?$|^实验$/u.test(text))).toEqual([]);
  await expect(page.locator('.map-legend')).toContainText('实验室研究，无患者');
  await page.getByRole('navigation', { name: '显示为' }).getByRole('link', { name: '地图' }).click();
  await expect(page.locator('.map-table')).toBeVisible();
  const scroll = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(scroll).toBeLessThanOrEqual(0);
  await page.goto('/zh');
  // The start page has its short map on a phone, too, as wide as the window.
  const [cell] = await page.locator('.home-map td a[href*="tumour-class=angiosarcoma"][data-shade]').all();
  const box = await cell?.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
  expect((box?.x ?? 999) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  await cell?.click();
  await expect(page).toHaveURL(/\/zh\/studies\?tumour-class=angiosarcoma/u);
});

test('without a script the map has its numbers, links and filters', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/en/map', { waitUntil: 'networkidle' });
  await expect(page.getByRole('table', { name: 'Evidence map' })).toBeVisible();
  await page.locator('summary', { hasText: 'Kind of design' }).click();
  await page.getByRole('checkbox', { name: /^Case report/u }).check();
  await page.getByRole('button', { name: 'Apply' }).first().click();
  await expect(page).toHaveURL(/family=case-report/u);
  expect(await counted(page.locator('.map-table'))).toBe(2);
  await page.getByRole('link', { name: /^Hepatic angiosarcoma, everolimus\./u }).click();
  await expect(page.locator('table.data-table tbody tr')).toHaveCount(1);
  await context.close();
});
