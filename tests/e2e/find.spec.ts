import { existsSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { violationsOf } from './accessibility';

const hasPapers = existsSync(process.env.PAPERS_DIR ?? 'papers');

const PHONE = { width: 390, height: 844 };

/** What the journey looks for and says, in each language. */
const LANGUAGES = {
  en: {
    search: 'Search tumours, drugs, regimens, studies',
    tumour: 'Angiosarcoma',
    drug: 'Everolimus',
    events: 'Adverse events',
    event: 'Oral mucositis',
    worst: 'Worst grade: 2',
    source: 'Source',
    close: 'Close',
    lines: /lines? \d+/u,
  },
  zh: {
    search: '搜索肿瘤、药物、方案与研究',
    tumour: '血管肉瘤',
    drug: '依维莫司',
    events: '不良事件',
    event: '口腔黏膜炎',
    worst: '最高分级：2 级',
    source: '出处',
    close: '关闭',
    lines: /第 \d+/u,
  },
} as const;
type Language = keyof typeof LANGUAGES;

/** The search over the page, opened by a click on the page's own field. */
async function openSearch(page: Page, language: Language) {
  const { search } = LANGUAGES[language];
  const input = page.getByRole('dialog', { name: search }).getByRole('combobox', { name: search });
  await expect(async () => {
    await page.getByRole('searchbox', { name: search }).click({ timeout: 1000 });
    await expect(input).toBeFocused({ timeout: 1000 });
  }).toPass();
  return input;
}

/** Keys do something once the script runs, which on a busy machine is after the network rests. */
const pressUntil = (page: Page, key: string, focused: Locator) =>
  expect(async () => {
    await page.keyboard.press(key);
    await expect(focused).toBeFocused({ timeout: 1000 });
  }).toPass();

/** The row of the paper's own cohort on everolimus. */
const ownRow = (page: Page) =>
  page.getByRole('row').filter({ has: page.locator('th a[href$="/studies/everolimus-angiosarcoma-2019"]') });

for (const language of ['en', 'zh'] as const) {
  const words = LANGUAGES[language];
  for (const typed of ['血管肉瘤', 'angiosarcoma']) {
    test(`on a phone (${language}) ${typed} leads to what everolimus did, how toxic it was, and the passage`, async ({
      page,
    }) => {
      await page.setViewportSize(PHONE);
      await page.goto(`/${language}`, { waitUntil: 'networkidle' });
      await (await openSearch(page, language)).fill(typed);
      await page
        .getByRole('option')
        .filter({ has: page.locator('b', { hasText: new RegExp(`^${words.tumour}$`, 'u') }) })
        .click();
      await expect(page).toHaveURL(new RegExp(`/${language}/tumours/angiosarcoma$`, 'u'));
      await expect(page.getByRole('heading', { level: 1 })).toContainText(words.tumour);

      await page.getByRole('link', { name: words.drug, exact: true }).first().click();
      const row = ownRow(page);
      const response = row.locator('a.number-link', { hasText: '4/5' }).first();
      await expect(response).toContainText('80.0 %');
      await expect(response).toContainText('(37.6–96.4)');
      const events = row.getByRole('cell').filter({ hasText: words.event });
      await expect(events).toContainText(words.worst);
      await expect(events).toContainText('2/5');

      await response.scrollIntoViewIfNeeded();
      const before = await response.boundingBox();
      await response.click();
      const panel = page.getByRole('dialog', { name: words.source });
      await expect(panel).toBeFocused();
      await expect(panel).toContainText(words.lines);
      // The source lies over the page: the number that was clicked moves by nothing.
      expect(await response.boundingBox()).toEqual(before);
      if (hasPapers) await expect(panel.locator('mark').first()).toBeVisible();
      else await expect(panel).toContainText('PAPERS_DIR');
      await page.keyboard.press('Escape');
      await expect(panel).toBeHidden();
      await expect(page.locator('a.number-link:focus')).toContainText('4/5');
    });
  }
}

test('a brand name leads to the drug, and says that it is one', async ({ page }) => {
  await page.goto('/en/methods', { waitUntil: 'networkidle' });
  await pressUntil(page, '/', page.getByRole('combobox', { name: LANGUAGES.en.search }));
  await page.keyboard.type('Ａｆｉｎｉｔｏｒ');
  const option = page.getByRole('option').filter({ hasText: 'brand name: Afinitor' }).first();
  await expect(option).toContainText('Everolimus');
  // What was found of it comes first.
  await expect(async () => {
    await page.keyboard.press('ArrowDown');
    await expect(option).toHaveAttribute('aria-selected', 'true', { timeout: 200 });
  }).toPass();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/drugs\/everolimus$/u);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('依维莫司');
});

test('the search is moved through and left by keyboard alone, and announced', async ({ page }) => {
  await page.goto('/en/papers', { waitUntil: 'networkidle' });
  const opener = page.getByRole('link', { name: 'Skip to content' });
  await opener.focus();
  await pressUntil(page, 'Control+k', page.getByRole('combobox', { name: LANGUAGES.en.search }));
  const search = page.getByRole('dialog', { name: LANGUAGES.en.search });
  const input = search.getByRole('combobox', { name: LANGUAGES.en.search });
  await expect(input).toBeFocused();
  await expect(input).toHaveAttribute('aria-expanded', 'false');
  await input.fill('sarcoma');
  const list = search.getByRole('listbox');
  await expect(list).toBeVisible();
  await expect(input).toHaveAttribute('aria-expanded', 'true');
  // The last option leads to all that was found, and is no hit itself.
  const hits = (await list.getByRole('option').count()) - 1;
  await expect(search.getByRole('status')).toHaveText(`Hits: ${hits}.`);
  await page.keyboard.press('ArrowUp');
  const last = list.getByRole('option').last();
  await expect(last).toHaveAttribute('aria-selected', 'true');
  const active = await input.getAttribute('aria-activedescendant');
  expect(await last.getAttribute('id')).toBe(active);
  await expect(input).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(input).not.toHaveAttribute('aria-activedescendant');
  await expect(input).toHaveValue('sarcoma');
  await page.keyboard.press('Escape');
  await expect(search).toBeHidden();
  await expect(opener).toBeFocused();
});

test('nothing moves and nothing is inaccessible while suggestions are open', async ({ page }) => {
  for (const size of [PHONE, { width: 1280, height: 900 }]) {
    await page.setViewportSize(size);
    await page.goto('/zh/tumours', { waitUntil: 'networkidle' });
    const heading = page.locator('h1');
    const before = await heading.boundingBox();
    await (await openSearch(page, 'zh')).fill('GIST');
    await expect(page.getByRole('option').first()).toBeVisible();
    expect(await heading.boundingBox()).toEqual(before);
    expect(await violationsOf(page)).toEqual([]);
  }
});

test('an answer that comes late does not replace a newer one', async ({ page }) => {
  await page.goto('/en/papers', { waitUntil: 'networkidle' });
  await page.route(/\/api\/v1\/search\?.*q=ever$/u, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue().catch(() => undefined);
  });
  const input = await openSearch(page, 'en');
  await input.fill('ever');
  await page.waitForTimeout(300);
  await input.fill('imatinib');
  await expect(page.getByRole('option').first()).toContainText('Imatinib');
  await page.waitForTimeout(1700);
  await expect(page.getByRole('option').first()).toContainText('Imatinib');
});

test('without a script the search finds the same, and the menu opens on a phone', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false, viewport: PHONE });
  const page = await context.newPage();
  await page.goto('/en/papers');
  await page.getByRole('searchbox', { name: LANGUAGES.en.search }).fill('Gleevec');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/search\?q=Gleevec$/u);
  const drugs = page.getByRole('region', { name: /^Drugs/u });
  await expect(drugs).toContainText('brand name: Gleevec');
  await page.locator('summary[aria-label="Menu"]').click();
  await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Tumours' }).click();
  await expect(page).toHaveURL(/\/en\/tumours$/u);
  await context.close();
});

test('a search that finds nothing says so and what can be looked for; a slip is seen through', async ({
  page,
}) => {
  await page.goto('/en/search?q=xyzzy');
  await expect(page.getByText('Nothing was found for “xyzzy”.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What can be searched' })).toBeVisible();
  await page.goto('/en/search?q=angiosarkoma');
  await expect(page.getByText('Nothing is called “angiosarkoma”')).toBeVisible();
  await expect(
    page
      .getByRole('region', { name: /^Tumours/u })
      .getByRole('link')
      .first(),
  ).toHaveText('Angiosarcoma');
});

test('the empty search offers what was seen last, the last first', async ({ page }) => {
  for (const path of ['/en/studies/alter0203', '/en/drugs/everolimus', '/en/papers'])
    await page.goto(path, { waitUntil: 'networkidle' });
  await pressUntil(page, '/', page.getByRole('combobox', { name: LANGUAGES.en.search }));
  const options = page.getByRole('dialog').getByRole('option');
  await expect(options).toHaveCount(2);
  await expect(options.first()).toHaveText(/^Everolimus/u);
  await options.last().click();
  await expect(page).toHaveURL(/\/en\/studies\/alter0203$/u);
});

test('hits carry results, and each way of writing finds the same', async ({ page }) => {
  await page.goto('/en/search?q=response rate of imatinib in unresectable GIST');
  const study = page
    .getByRole('region', { name: /^Studies/u })
    .getByRole('listitem')
    .first();
  await expect(study).toContainText('Imatinib in high-risk GIST');
  await expect(study.locator('a[data-source]').first()).toHaveText(
    /^\d+\/\d+ · [\d.]+ % \([\d.]+–[\d.]+\)$/u,
  );
  for (const [query, name] of [
    ['依维莫丝', '依维莫司'],
    ['安羅替尼', '安罗替尼'],
  ]) {
    await page.goto(`/zh/search?q=${query}`);
    await expect(page.getByRole('region', { name: /^药物/u }).getByRole('link').first()).toHaveText(
      name ?? '',
    );
  }
  await page.goto('/zh/search?q=副作用');
  await expect(
    page.getByRole('main').getByRole('link', { name: '不良事件', exact: true }).last(),
  ).toHaveAttribute('href', '/zh/adverse-events');
});

test('an age beside a tumour leads from the search to the card of the patient', async ({ page }) => {
  await page.goto('/zh', { waitUntil: 'networkidle' });
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('64岁 血管肉瘤');
  const answer = page.getByRole('option', { name: /患者 ?4.*64 岁/u });
  await expect(answer).toBeVisible();
  await answer.click();
  await expect(page).toHaveURL(/\/zh\/tumours\/angiosarcoma\?patient=age%3A60#patient-/u);
  const card = page.locator('.patient:target');
  await expect(card).toBeInViewport();
  await expect(card).toContainText('64 岁');
  await expect(card).toHaveClass(/match/u);
});

test('an address that is nothing offers to search for its words', async ({ page }) => {
  const response = await page.goto('/en/tumours/angio-sarkoma');
  expect(response?.status()).toBe(404);
  await page.getByRole('link', { name: 'Search for “angio sarkoma”' }).click();
  await expect(page.getByRole('region', { name: /^Tumours/u })).toContainText('Angiosarcoma');
});

test('a regimen has one address, whatever the order of its drugs, also where nobody studied it', async ({
  page,
}) => {
  await page.goto('/en/regimens/ifosfamide-plus-doxorubicin');
  await expect(page).toHaveURL(/\/en\/regimens\/doxorubicin-plus-ifosfamide$/u);
  await expect(page.getByRole('row').filter({ hasText: '12/16' })).toBeVisible();
  const response = await page.goto('/en/regimens/everolimus-plus-imatinib');
  expect(response?.status()).toBe(200);
  await expect(page.getByText('No study here combined these drugs.')).toBeVisible();
  await page.getByRole('link', { name: 'Imatinib', exact: true }).first().click();
  await expect(page).toHaveURL(/\/en\/drugs\/imatinib$/u);
  expect((await page.goto('/en/regimens/nonsense'))?.status()).toBe(404);
});

test('patients published twice are counted once, and the page says whom it left out', async ({ page }) => {
  await page.goto('/en/tumours/angiosarcoma');
  const note = page.getByText('Not counted among the patients');
  await note.click();
  await expect(page.getByRole('link', { name: /2017 report: the papers say/u })).toBeVisible();
});

test('the list of tumours leads from the wider tumour to its kinds and back', async ({ page }) => {
  await page.goto('/zh/tumours');
  await page.getByRole('rowheader').getByRole('link', { name: '血管肉瘤', exact: true }).click();
  await page.getByRole('link', { name: '肝血管肉瘤' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('肝血管肉瘤');
  await page.getByRole('navigation', { name: '上级肿瘤' }).getByRole('link', { name: '血管肉瘤' }).click();
  await expect(page).toHaveURL(/\/zh\/tumours\/angiosarcoma$/u);
});
