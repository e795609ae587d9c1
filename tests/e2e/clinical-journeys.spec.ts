import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };

const LANGUAGES = {
  en: {
    search: 'Search tumours, drugs, regimens, studies',
    angiosarcoma: 'Angiosarcoma',
    gist: 'Gastrointestinal stromal tumour',
    sixties: /^60–69 years/u,
    source: 'Source',
  },
  zh: {
    search: '搜索肿瘤、药物、方案与研究',
    angiosarcoma: '血管肉瘤',
    gist: '胃肠道间质瘤',
    sixties: /^60–69 岁/u,
    source: '出处',
  },
} as const;
type Language = keyof typeof LANGUAGES;

/** A reader with a finger, whose taps are counted. */
class Reader {
  taps = 0;

  private constructor(readonly page: Page) {}

  static async onPhone(browser: Browser, baseURL: string | undefined, address: string): Promise<Reader> {
    const context = await browser.newContext({ baseURL, viewport: PHONE, hasTouch: true });
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'networkidle' });
    return new Reader(page);
  }

  async tap(place: Locator): Promise<void> {
    this.taps += 1;
    await place.tap();
  }

  /** Two taps: the field, and the hit of that name. */
  async find(typed: string, name: string, { search }: { search: string }): Promise<void> {
    const input = this.page.getByRole('dialog', { name: search }).getByRole('combobox', { name: search });
    this.taps += 1;
    // On a busy machine the script that opens the search runs a moment after the network rests.
    await expect(async () => {
      await this.page.getByRole('searchbox', { name: search }).first().tap({ timeout: 1000 });
      await expect(input).toBeFocused({ timeout: 1000 });
    }).toPass();
    await input.fill(typed);
    await this.tap(
      this.page
        .getByRole('option')
        .filter({ has: this.page.locator('b', { hasText: new RegExp(`^${name}$`, 'u') }) })
        .first(),
    );
    await expect(this.page.getByRole('heading', { level: 1 })).toContainText(name);
  }
}

/** Where something ends, from the top of the page that nobody scrolled. */
async function endOf(place: Locator): Promise<number> {
  const box = await place.boundingBox();
  if (!box) throw new Error('It is not on the page');
  return box.y + box.height;
}

const figure = (place: Locator, text: string) => place.locator('a[data-source]', { hasText: text }).first();

for (const language of Object.keys(LANGUAGES) as Language[]) {
  const words = LANGUAGES[language];

  test(`on a phone (${language}) 血管肉瘤 leads in two taps to 4/5 under everolimus and how toxic it was, in three to the patient of 64`, async ({
    browser,
    baseURL,
  }) => {
    const reader = await Reader.onPhone(browser, baseURL, `/${language}`);
    const { page } = reader;
    await reader.find('血管肉瘤', words.angiosarcoma, words);
    const row = page.locator('tr', { has: page.locator('th a[href$="/everolimus-angiosarcoma-2019"]') });
    expect(await endOf(figure(row, '4/5'))).toBeLessThanOrEqual(PHONE.height);
    expect(await endOf(figure(row.locator('.toxicity'), '2/5'))).toBeLessThanOrEqual(PHONE.height);
    expect(reader.taps).toBeLessThanOrEqual(2);

    await reader.tap(page.getByRole('link', { name: words.sixties }));
    const patient = page.locator('.patient.match', { hasText: /\b64 (?:years|岁)/u });
    await expect(patient).toHaveCount(1);
    await patient.scrollIntoViewIfNeeded();
    await expect(patient).toBeInViewport();
    expect(reader.taps).toBeLessThanOrEqual(3);
    await page.context().close();
  });

  test(`on a phone (${language}) GIST leads in two taps to 7/19 resected and to the side effects, within a screen and a half`, async ({
    browser,
    baseURL,
  }) => {
    const reader = await Reader.onPhone(browser, baseURL, `/${language}`);
    await reader.find('GIST', words.gist, words);
    const evidence = reader.page.locator('#evidence');
    expect(await endOf(figure(evidence, '7/19'))).toBeLessThanOrEqual(1.5 * PHONE.height);
    expect(await endOf(figure(evidence.locator('.toxicity'), '18/54'))).toBeLessThanOrEqual(
      1.5 * PHONE.height,
    );
    expect(reader.taps).toBeLessThanOrEqual(2);
    await reader.page.context().close();
  });

  test(`at a desk (${language}) a trial is one row with its two arms, hazard ratio and P, and a tumour's figures are one screen`, async ({
    page,
  }) => {
    await page.setViewportSize(DESK);
    await page.goto(`/${language}/tumours/alveolar-soft-part-sarcoma`);
    const trial = page.locator('.evidence tr', { hasText: 'ALTER0203' });
    await expect(trial).toHaveCount(1);
    for (const text of ['18.23', '0.14', 'P < 0.0001']) await expect(figure(trial, text)).toBeVisible();
    await expect(trial.locator('a[data-source]', { hasText: /^3( months| 个月)$/u })).toBeVisible();

    await page.goto(`/${language}/tumours/osteosarcoma`);
    const figures = page.locator('#evidence table.evidence a[data-source]:visible');
    expect(await figures.count()).toBeGreaterThan(3);
    const ends = await Promise.all((await figures.all()).map(endOf));
    expect(Math.max(...ends)).toBeLessThanOrEqual(DESK.height);
  });

  test(`by keyboard alone (${language}) a reader gets from the search to a study, to a source, and back`, async ({
    page,
  }) => {
    await page.setViewportSize(DESK);
    await page.goto(`/${language}`, { waitUntil: 'networkidle' });
    const input = page.getByRole('dialog').getByRole('combobox', { name: words.search });
    await expect(async () => {
      await page.keyboard.press('/');
      await expect(input).toBeFocused({ timeout: 1000 });
    }).toPass();
    await page.keyboard.type('anlotinib-sts-2020');
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/studies\/anlotinib-sts-2020/u);
    // The page remembers that it was seen as soon as its script runs.
    await page.waitForFunction(() => JSON.stringify(localStorage).includes('anlotinib-sts-2020'));
    const focused = page.locator(':focus');
    const factInFocus = () => page.evaluate(() => document.activeElement?.getAttribute('data-source'));
    for (let step = 0; step < 80 && !(await factInFocus()); step += 1) await page.keyboard.press('Tab');
    const fact = await factInFocus();
    const before = await focused.boundingBox();
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('dialog', { name: words.source });
    await expect(drawer).toBeFocused();
    expect(await page.locator(`a[data-source="${fact}"]`).first().boundingBox()).toEqual(before);
    await page.keyboard.press('Escape');
    await expect(drawer).toBeHidden();
    await expect(focused).toHaveAttribute('data-source', fact ?? '');
  });
}
