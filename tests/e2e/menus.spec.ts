import { expect, test } from '@playwright/test';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const DESK = { viewport: { width: 1280, height: 900 } };

test.describe('at a desk', () => {
  test.use(DESK);

  test('a menu closes by Escape, which gives the focus back, and when something else is pressed', async ({
    page,
  }) => {
    await page.goto('/en', { waitUntil: 'networkidle' });
    const opener = page.locator('.menu-bar summary').first();
    const menu = page.locator('.menu-bar .menu').first();
    await opener.press('Enter');
    await menu.getByRole('link').first().focus();
    await page.keyboard.press('Escape');
    await expect(menu).toBeHidden();
    await expect(opener).toBeFocused();
    await opener.click();
    await expect(menu).toBeVisible();
    await page.getByRole('heading', { level: 1 }).click();
    await expect(menu).toBeHidden();
  });

  test('going back unticks what was ticked since, and the next tick brings nothing back', async ({
    page,
  }) => {
    await page.goto('/zh/studies', { waitUntil: 'networkidle' });
    const box = (name: string, value: string) =>
      page.locator(`input[type="checkbox"][name="${name}"][value="${value}"]`);
    await box('tumour', 'angiosarcoma').check();
    await expect(page).toHaveURL(/tumour=angiosarcoma/u);
    await box('drug', 'everolimus').check();
    await expect(page).toHaveURL(/drug=everolimus/u);
    await page.goBack();
    await expect(box('drug', 'everolimus')).not.toBeChecked();
    await expect(box('tumour', 'angiosarcoma')).toBeChecked();
    await page.goBack();
    await expect(box('tumour', 'angiosarcoma')).not.toBeChecked();
    await box('tumour', 'angiosarcoma').check();
    await expect(page).toHaveURL(/\?tumour=angiosarcoma$/u);
  });

  test('from the ends of a source the keyboard goes on in the page', async ({ page }) => {
    await page.goto('/en/studies/anlotinib-sts-2020', { waitUntil: 'networkidle' });
    const number = page.locator('.key-card a[data-source]').first();
    await number.press('Enter');
    const drawer = page.getByRole('dialog');
    await expect(drawer).toBeFocused();
    await expect(drawer.locator('.drawer-body')).not.toHaveAttribute('aria-busy');
    await page.keyboard.press('Shift+Tab');
    await expect(number).toBeFocused();
    await drawer.locator('a[href], button, summary').last().focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    await expect(number).not.toBeFocused();
  });

  test('numbers that lie in something folded are no stop on the way through sources', async ({ page }) => {
    await page.goto('/en/tumours/angiosarcoma', { waitUntil: 'networkidle' });
    await page.locator('main a[data-source]:visible').first().click();
    const drawer = page.getByRole('dialog');
    const next = drawer.getByRole('button', { name: 'Next' });
    for (let step = 0; step < 6; step += 1) {
      await next.click();
      const isShown = await page
        .locator('main a[data-source][aria-expanded="true"]')
        .evaluate((link) => link.checkVisibility());
      expect(isShown).toBe(true);
    }
  });

  test('a cohort that is taken out of the comparison has not been chosen any more', async ({ page }) => {
    await page.goto('/en/tumours/angiosarcoma', { waitUntil: 'networkidle' });
    const boxes = page.locator('input[data-pick]:visible');
    for (const at of [0, 1, 2]) await boxes.nth(at).check();
    await page.locator('#compare-bar a').click();
    await expect(page).toHaveURL(/\/en\/compare\?cohorts=/u);
    await page.locator('.compare-columns a[id$="-remove"]').nth(1).click();
    await expect(page.locator('.compare-columns > li')).toHaveCount(2);
    await expect(page.locator('#compare-bar')).toBeHidden();
    expect(await page.evaluate(() => JSON.parse(localStorage.getItem('basket') ?? '[]').length)).toBe(2);
  });

  test('the way intervals are calculated leaves charts as the reader has them, and so does the code for embedding', async ({
    page,
  }) => {
    const hidden = 'chart.km-time-to-recurrence=hide-1';
    await page.goto(`/en/studies/anlotinib-sts-2020?${hidden}`, { waitUntil: 'networkidle' });
    const figure = page.locator('#km-time-to-recurrence');
    await page.getByRole('link', { name: 'Clopper–Pearson' }).click();
    await expect(page).toHaveURL(/interval=clopper-pearson/u);
    expect(page.url()).toContain(hidden);
    await figure.locator('.chart-embed summary').click();
    const code = figure.locator('.chart-embed textarea').first();
    await expect(code).toHaveValue(/hide-1/u);
    await figure.locator('label:has(input[data-chart-toggle="1"])').click();
    await expect(code).not.toHaveValue(/hide-1/u);
  });
});

test.describe('on a phone', () => {
  test.use(PHONE);

  test('the first tap on a chart counts, though what answers it is loaded only then', async ({ page }) => {
    await page.goto('/en/studies/anlotinib-sts-2020', { waitUntil: 'networkidle' });
    const figure = page.locator('#km-time-to-recurrence');
    await figure.locator('label:has(input[data-chart-toggle="0"])').tap();
    await expect(page).toHaveURL(/chart\.km-time-to-recurrence=hide-0/u);
    await expect(figure.locator('.chart-svg:visible [data-series="0"]').first()).toHaveAttribute('data-off');
  });

  test('a touch shows what is there, the first time too', async ({ page }) => {
    await page.goto('/zh/studies/anlotinib-sts-2020', { waitUntil: 'networkidle' });
    const plot = page.locator('#km-time-to-recurrence .chart-timed:visible').first();
    await plot.scrollIntoViewIfNeeded();
    const box = await plot.boundingBox();
    await page.touchscreen.tap((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 80);
    await expect(page.locator('#km-time-to-recurrence .chart-cross')).toBeVisible();
  });

  test('beside the filters a tap only closes them', async ({ page }) => {
    await page.goto('/zh/adverse-events', { waitUntil: 'networkidle' });
    const sheet = page.locator('.filter-sheet');
    await sheet.locator('> summary').tap();
    await expect(sheet.locator('form')).toBeVisible();
    const address = page.url();
    await page.touchscreen.tap(195, 60);
    await expect(sheet.locator('form')).toBeHidden();
    expect(page.url()).toBe(address);
    await sheet.locator('> summary').tap();
    await page.keyboard.press('Escape');
    await expect(sheet.locator('form')).toBeHidden();
  });

  test('going back closes the filters first, and undoes what was chosen in them afterwards', async ({
    page,
  }) => {
    await page.goto('/en/drugs', { waitUntil: 'networkidle' });
    await page.goto('/en/studies', { waitUntil: 'networkidle' });
    const sheet = page.locator('.filter-sheet');
    const form = sheet.locator('form');
    const box = (value: string) => form.locator(`input[type="checkbox"][id$="-${value}"]`).first();
    await sheet.locator('> summary').tap();
    await box('angiosarcoma').check();
    await expect(page).toHaveURL(/\/en\/studies\?tumour=angiosarcoma$/u);
    await box('everolimus').check();
    await expect(page).toHaveURL(/drug=everolimus/u);
    const both = page.url();
    await page.goBack();
    await expect(form).toBeHidden();
    expect(page.url()).toBe(both);
    // Forwards it opens again, and a page that is loaded anew has it as it was left.
    await page.goForward();
    await expect(form).toBeVisible();
    await page.reload({ waitUntil: 'networkidle' });
    await expect(form).toBeVisible();
    await expect(box('everolimus')).toBeChecked();
    await page.keyboard.press('Escape');
    await expect(form).toBeHidden();
    expect(page.url()).toBe(both);
    await page.goBack();
    await expect(page).toHaveURL(/\/en\/studies\?tumour=angiosarcoma$/u);
    await expect(form).toBeHidden();
    await page.goBack();
    await expect(page).toHaveURL(/\/en\/studies$/u);
    await page.goBack();
    await expect(page).toHaveURL(/\/en\/drugs$/u);
  });

  test('what is typed in the filters stays when going back closes them', async ({ page }) => {
    await page.goto('/zh/drugs', { waitUntil: 'networkidle' });
    await page.goto('/zh/studies', { waitUntil: 'networkidle' });
    const sheet = page.locator('.filter-sheet');
    await sheet.locator('> summary').tap();
    await sheet.locator('input[name="q"]').fill('everolimus');
    await expect(page).toHaveURL(/\?q=everolimus$/u);
    await page.goBack();
    await expect(sheet.locator('form')).toBeHidden();
    await expect(page).toHaveURL(/\/zh\/studies\?q=everolimus$/u);
    await page.goBack();
    await expect(page).toHaveURL(/\/zh\/drugs$/u);
  });

  test('going back closes a source and leaves what was chosen before it', async ({ page }) => {
    await page.goto('/en/outcomes', { waitUntil: 'networkidle' });
    const sheet = page.locator('.filter-sheet');
    await sheet.locator('> summary').tap();
    await sheet.locator('input[type="checkbox"][value="angiosarcoma"]').check();
    await expect(page).toHaveURL(/tumour=angiosarcoma/u);
    const chosen = page.url();
    await sheet.locator('> summary').tap();
    await expect(sheet.locator('form')).toBeHidden();
    await page.locator('main a[data-source]:visible').first().tap();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('dialog')).toBeHidden();
    expect(page.url()).toBe(chosen);
    await page.goBack();
    await expect(page).toHaveURL(/\/en\/outcomes$/u);
  });
});
