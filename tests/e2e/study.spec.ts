import { expect, test } from '@playwright/test';

for (const [locale, words] of [
  ['en', { source: 'Source', says: 'In English', where: 'Location', copy: 'Copy citation' }],
  ['zh', { source: '出处', says: null, where: '出处位置', copy: '复制引文' }],
] as const) {
  for (const width of [1280, 390]) {
    test(`a source opens over the page and closes in place, in ${locale} at ${width}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`/${locale}/studies/anlotinib-sts-2020`, { waitUntil: 'networkidle' });
      const number = page.locator('.key-card a[data-source]', { hasText: '10/23' });
      await number.scrollIntoViewIfNeeded();
      const before = await number.boundingBox();
      await number.click();
      const drawer = page.locator('.drawer[role="dialog"]');
      await expect(drawer).toBeFocused();
      await expect(drawer).toHaveAccessibleName(words.source);
      await expect(drawer.locator('.drawer-value').first()).toContainText('10/23');
      await expect(drawer).toContainText(words.where);
      if (words.says) await expect(drawer).toContainText(words.says);
      await expect(drawer.getByRole('button', { name: words.copy })).toBeVisible();
      await expect(page).toHaveURL(/[?&]source=[0-9a-f]{12}/u);
      expect(await number.boundingBox()).toEqual(before);
      await page.keyboard.press('Escape');
      await expect(drawer).toBeHidden();
      await expect(number).toBeFocused();
      await expect(page).not.toHaveURL(/source=/u);
      expect(await number.boundingBox()).toEqual(before);
    });
  }
}

test('the lines of a caution open its passage', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/en/studies/anlotinib-sts-2020', { waitUntil: 'networkidle' });
  const lines = page.locator('.caution .lines').first();
  await expect(lines).toHaveText('lines 92–93');
  await lines.click();
  const drawer = page.locator('.drawer[role="dialog"]');
  await expect(drawer).toContainText('Not randomised');
  await expect(drawer).toContainText('lines 92–93');
  await page.goto((await lines.getAttribute('href')) ?? '');
  await expect(page.getByRole('main')).toContainText('Not randomised');
});

test('the index marks what is read, and its links unfold what is folded', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/en/studies/anlotinib-sts-2020', { waitUntil: 'networkidle' });
  const index = page.locator('.section-index');
  await index.getByRole('link', { name: /^Checks/u }).click();
  await expect(index.locator('[aria-current]')).toHaveText(/^Checks/u);
  await index.getByRole('link', { name: /^All outcomes/u }).click();
  await expect(page.locator('#outcomes tbody tr').first()).toBeVisible();
});

test('on a phone the index is folded, a caution shows its point, and the patients are cards', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/en/studies/everolimus-angiosarcoma-2019');
  await expect(page.locator('.section-index')).toBeHidden();
  await page.locator('.section-fold summary').click();
  await expect(page.locator('.section-fold a', { hasText: 'Checks' })).toBeVisible();
  const caution = page.locator('.caution').first();
  await expect(caution.locator('summary')).toBeVisible();
  await expect(caution.locator('p')).toBeHidden();
  await page.locator('#patients summary', { hasText: 'All 5 patients' }).click();
  await expect(page.locator('.patient-table tbody tr')).toHaveCount(5);
  await expect(page.locator('.patient-table thead')).not.toBeInViewport();
});

for (const locale of ['en', 'zh'] as const) {
  test(`short forms say what they mean on tap, on pages of studies, terms and lists (${locale})`, async ({
    page,
  }) => {
    for (const path of ['studies/everolimus-angiosarcoma-2019', 'tumours/angiosarcoma', 'outcomes']) {
      await page.goto(`/${locale}/${path}`, { waitUntil: 'networkidle' });
      const term = page.getByRole('main').locator('a[data-term="term-pr"]:visible').first();
      await term.scrollIntoViewIfNeeded();
      await term.focus();
      await page.keyboard.press('Enter');
      const note = page.locator('.term-note');
      await expect(note, path).toBeVisible();
      await expect(note).toContainText(locale === 'en' ? 'PR, partial response' : 'PR，部分缓解');
      await page.keyboard.press('Escape');
      await expect(note).toBeHidden();
      await expect(page).toHaveURL(new RegExp(`/${locale}/${path}$`, 'u'));
    }
  });
}
