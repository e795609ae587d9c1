import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';

const STUDY = 'studies/anlotinib-sts-2020';

const curvesOf = (page: Page) => page.locator('figure[data-chart="survival"]').first();

/** Rows of the table behind a chart: cohort, time, at risk, events, censored, share, interval. */
const tableOf = (figure: Locator) =>
  figure
    .locator('[data-chart-table] tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...(row as HTMLTableRowElement).cells].map((cell) => cell.textContent ?? '')),
    );

/** Moves the crosshair by keys, from its start, until something was read out. */
async function startReading(figure: Locator): Promise<void> {
  await figure.locator('.chart-timed').focus();
  await expect(async () => {
    await figure.locator('.chart-timed').press('Home');
    await expect(figure.locator('[data-chart-says]')).not.toBeEmpty({ timeout: 500 });
  }).toPass();
}

const wordsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</gu)].map(([, text]) => text ?? '');

async function saved(page: Page, figure: Locator, format: 'svg' | 'csv'): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    figure.locator(`[data-chart-download="${format}"]`).click(),
  ]);
  return readFileSync(await file.path()).toString();
}

for (const locale of ['en', 'zh'] as const) {
  test.describe(`curves of a study (${locale})`, () => {
    test.beforeEach(async ({ page }) => {
      await page.goto(`/${locale}/${STUDY}`, { waitUntil: 'networkidle' });
    });

    test('are read by the arrow keys, and say what the table says', async ({ page }) => {
      const figure = curvesOf(page);
      await startReading(figure);
      for (let step = 0; step < 16; step += 1) await page.keyboard.press('ArrowRight');
      const said = (await figure.locator('[data-chart-says]').textContent()) ?? '';
      expect(said).toMatch(locale === 'en' ? /^month 8\./u : /^第 8 个月/u);
      const rows = await tableOf(figure);
      const cohorts = [...new Set(rows.map(([cohort]) => cohort))];
      expect(cohorts.length).toBe(2);
      for (const cohort of cohorts) {
        const last = rows.filter(([own, time]) => own === cohort && Number(time) <= 8).at(-1);
        const [, , , , , share, interval] = last ?? [];
        expect(said).toContain(`${share} % (${interval})`);
      }
      // In a corner of a wide plot, under a narrow one.
      await expect(figure.locator(':is(.chart-tip, .chart-readout) table')).toContainText(
        locale === 'en' ? 'at risk' : '风险人数',
      );
    });

    test('lose a series that is switched off, on the page, in the file and in the address', async ({
      page,
    }) => {
      const figure = curvesOf(page);
      await startReading(figure);
      const names = figure.locator('.chart-name');
      const hidden = (await names.nth(1).locator('span').first().textContent()) ?? '?';
      const before = await saved(page, figure, 'svg');
      await names.nth(1).click();
      await expect(figure.locator('svg.chart-svg:visible [data-series="1"]').first()).toBeHidden();
      const after = await saved(page, figure, 'svg');
      const nameWithSize = (await names.nth(1).textContent())?.trim() ?? '?';
      const legendOf = (svg: string) => wordsOf(svg).filter((text) => /n = \d+$/u.test(text));
      expect(legendOf(before).map((text) => text.replaceAll(' ', ''))).toContain(
        nameWithSize.replaceAll(' ', ''),
      );
      expect(legendOf(after)).toHaveLength(1);
      expect(wordsOf(after).join(' ')).toContain(
        locale === 'en' ? `Not shown: ${hidden}.` : `未显示：${hidden}。`,
      );
      const numbers = (await saved(page, figure, 'csv'))
        .split('\r\n')
        .filter((line) => !/^\uFEFF?"?#/u.test(line));
      const kept = (await tableOf(figure)).filter(([cohort]) => cohort !== hidden);
      expect(numbers.slice(1, -1).map((line) => line.split(',').slice(0, 2))).toEqual(
        kept.map((row) => row.slice(0, 2)),
      );
      expect(after).not.toMatch(/var\(|light-dark\(|transparent/u);
      await expect(page).toHaveURL(/chart\.[\w-]+=hide-1/u);
      await page.reload();
      await expect(figure.locator('svg.chart-svg:visible [data-series="1"]').first()).toBeHidden();
      await expect(names.nth(1).locator('input')).not.toBeChecked();
    });

    test('are zoomed by keys and by a stretch that is drawn, and shown whole again', async ({ page }) => {
      const figure = curvesOf(page);
      await startReading(figure);
      const frame = () => figure.locator('svg.chart-svg:visible').getAttribute('data-frame');
      const whole = await frame();
      await page.keyboard.press('+');
      await expect.poll(frame).not.toBe(whole);
      await expect(page).toHaveURL(/=from-[\d.]+_to-[\d.]+/u);
      // What leaves the page says what it shows: the sentence, the stretch, the band, the study, the version.
      const caption = wordsOf(await saved(page, figure, 'svg')).join(' ');
      const sentence = (await figure.locator('figcaption p').first().textContent()) ?? '?';
      expect(caption.replaceAll(' ', '')).toContain(sentence.replaceAll(' ', ''));
      const [, from, to] = /=from-([\d.]+)_to-([\d.]+)/u.exec(page.url()) ?? [];
      expect(caption).toContain(
        locale === 'en'
          ? `Part of the axis: months ${from} to ${to} of 18.`
          : `仅显示部分时间轴：月 ${from}–${to}（全长 18）。`,
      );
      expect(caption).toMatch(locale === 'en' ? /Band: 95 ?% / : /色带：95 ?% /);
      expect(caption).toMatch(locale === 'en' ? /Data version [0-9a-f]{12}/u : /数据版本 ?[0-9a-f]{12}/u);
      await figure.locator('.chart-timed').press('0');
      await expect.poll(frame).toBe(whole);
      await figure.locator('svg.chart-svg:visible').scrollIntoViewIfNeeded();
      const box = await figure.locator('svg.chart-svg:visible').boundingBox();
      if (!box) throw new Error('no drawing');
      await page.mouse.move(box.x + box.width * 0.3, box.y + 120);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width * 0.6, box.y + 130, { steps: 4 });
      await page.mouse.up();
      await expect.poll(frame).not.toBe(whole);
      await figure.locator('[data-chart-zoom="whole"]').click();
      await expect.poll(frame).toBe(whole);
    });
  });
}

for (const [path, width] of [
  [STUDY, 1280],
  ['compare?cohorts=anlotinib-sts-2020/anlotinib,anlotinib-sts-2020/chemotherapy', 1280],
  [STUDY, 768],
] as const) {
  test(`curves take the width of their card, with words about as large as drawn (${path} at ${width})`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`/en/${path}`);
    const svg = curvesOf(page).locator('svg.chart-svg:visible');
    const { shown, drawn, room } = await svg.evaluate((drawing: SVGSVGElement) => ({
      shown: drawing.getBoundingClientRect().width,
      drawn: drawing.viewBox.baseVal.width,
      room: drawing.closest('.chart-plot')?.clientWidth ?? 0,
    }));
    expect(shown).toBeGreaterThan(room - 2);
    expect(shown / drawn).toBeLessThan(1.35);
    // The name lies over its own outline.
    await expect(svg.getByText('Chemotherapy alone').last()).toBeVisible();
  });
}

test('a chart without a script has its drawing and its table', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${baseURL}/en/${STUDY}`);
  const figure = curvesOf(page);
  await expect(figure.locator('svg.chart-svg:visible')).toHaveCount(1);
  await expect(figure.locator('[data-chart-table]')).toBeVisible();
  await expect(figure.locator('.chart-views')).toBeHidden();
  await page.close();
});

test('nothing that answers is loaded before a chart is used, and no more than 40 kB then', async ({
  page,
}) => {
  const scripts: { url: string; bytes: number }[] = [];
  page.on('response', async (response) => {
    if (response.request().resourceType() !== 'script') return;
    const { responseBodySize } = await response.request().sizes();
    scripts.push({ url: response.url(), bytes: responseBodySize });
  });
  await page.goto(`/en/${STUDY}`, { waitUntil: 'networkidle' });
  const before = scripts.length;
  await startReading(curvesOf(page));
  await page.waitForLoadState('networkidle');
  const later = scripts.slice(before);
  expect(later.length).toBeGreaterThan(0);
  expect(later.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(40_000);
});
