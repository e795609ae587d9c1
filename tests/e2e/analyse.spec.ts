import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from './accessibility';

const TABLE =
  'time\tevent\tgroup\n1\t1\tcontrol\n2\t1\tcontrol\n3\t1\tcontrol\n4\t0\tcontrol\n6\t1\tcontrol\n2\t1\tnew\n5\t0\tnew\n7\t1\tnew\n8\t0\tnew\n9\t0\tnew\n';
const GROUPS = [
  { label: 'control', time: [1, 2, 3, 4, 6], event: [1, 1, 1, 0, 1] },
  { label: 'new', time: [2, 5, 7, 8, 9], event: [1, 0, 1, 0, 0] },
];

const hasR = spawnSync('Rscript', ['-e', 'library(survival)']).status === 0;
const withoutR = hasR ? '' : ' (R itself not asked: no Rscript with the survival package)';

/** What R says of the median, run with a script that was taken from the page. */
function medianByR(script: string): number {
  const run = spawnSync('Rscript', ['-'], {
    input: `${script}\ncat("@", unname(quantile(curves, 0.5)$quantile))\n`,
    encoding: 'utf8',
  });
  expect(run.stderr.replaceAll(/^Loading.*$/gmu, '').trim()).toBe('');
  return Number(/@ (.+)$/mu.exec(run.stdout)?.[1]);
}

/** Pastes as from a spreadsheet. */
async function paste(page: Page, label: string, text: string) {
  await page.getByLabel(label, { exact: true }).fill(text);
}

const rowOf = (page: Page, statistic: string | RegExp) =>
  page
    .getByRole('group', { name: /^(Results|结果)$/u })
    .getByRole('row')
    .filter({ hasText: statistic });

async function download(page: Page, button: string | RegExp) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test('pasted times give the curve and the statistics that the API gives', async ({
  page,
  request,
  baseURL,
}) => {
  const foreign: string[] = [];
  const sent: string[] = [];
  page.on('request', (one) => {
    if (new URL(one.url()).origin !== baseURL) foreign.push(one.url());
    if (one.method() !== 'GET') sent.push(`${one.method()} ${one.url()}`);
  });
  await page.goto('/en/analyse', { waitUntil: 'networkidle' });
  await paste(page, 'Table', TABLE);
  await expect(
    page.getByRole('status').filter({ hasText: '10 rows analysed, none left out.' }),
  ).toBeVisible();
  await expect(page.locator('figure svg.chart-svg:visible')).toHaveAttribute(
    'aria-label',
    /new: 5 patients, 2 events/u,
  );
  const answer = await (await request.post('/api/v1/analyses/survival', { data: { groups: GROUPS } })).json();
  const { logRank, cox } = answer;
  await expect(rowOf(page, 'Log-rank')).toContainText(`χ² = ${logRank.chiSquare.toFixed(3)}`);
  await expect(rowOf(page, 'Log-rank')).toContainText(`P = ${logRank.pValue.toFixed(3)}`);
  await expect(rowOf(page, 'Hazard ratio')).toContainText(
    `${Number(cox.terms[0].hazardRatio.toPrecision(3))}`,
  );
  await expect(rowOf(page, 'Hazard ratio')).toContainText('new vs control');
  const results = await download(page, 'Results (CSV)');
  expect(results.bytes.toString()).toContain(String(logRank.chiSquare));
  expect(sent).toEqual([]);
  expect(foreign).toEqual([]);
});

test('bad rows are named, and the others are analysed once the reader says so', async ({ page }) => {
  await page.goto('/zh/analyse', { waitUntil: 'networkidle' });
  await paste(page, '表格', '时间,事件\n1,是\nabc,1\n3,否\n-4,1\n5,1\n');
  await expect(page.getByText('第 3 行：时间“abc”不是数字')).toBeVisible();
  await expect(page.getByText('第 5 行：时间“-4”是负数')).toBeVisible();
  await expect(page.locator('figure svg')).toHaveCount(0);
  await page.getByRole('button', { name: '是，不采用这 2 行' }).click();
  await expect(page.getByRole('status').filter({ hasText: '已分析 3 行，2 行未采用。' })).toBeVisible();
  await expect(page.locator('figure svg.chart-svg:visible')).toHaveCount(1);
});

for (const [locale, words] of [
  [
    'en',
    {
      table: 'Table',
      role: 'Role',
      code: 'R code',
      result: /^Median/u,
    },
  ],
  ['zh', { table: '表格', role: '角色', code: 'R 代码', result: /^中位/u }],
] as const) {
  test(`/${locale}: a question is answered and a column corrected by keyboard, then there are a result and the R code of the same result${withoutR}`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/analyse`, { waitUntil: 'networkidle' });
    // Kept on paper as 1 and 2, with a column of ages that no analysis needs.
    const rows = ['4\t2\t61', '6\t1\t55', '7\t2\t49', '9\t2\t70', '11\t1\t66', '12\t2\t58', '15\t1\t44'];
    await paste(page, words.table, `months\tstatus\tscore\n${rows.join('\n')}\n`);
    const answer = page.getByRole('button', { name: /2 = / }).first();
    await expect(answer).toBeVisible();
    await expect(page.locator('figure svg')).toHaveCount(0);
    await answer.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('figure svg.chart-svg:visible')).toHaveCount(1);
    await expect(rowOf(page, words.result)).toContainText('12');
    // The step stays above the result, folded; it opens and is changed without a mouse.
    await page.locator('section[aria-labelledby=reading-title] button[aria-expanded]').focus();
    await page.keyboard.press('Enter');
    const role = page.getByLabel(new RegExp(`${words.role}.*months`, 'u'));
    await expect(role).toHaveValue('time');
    const score = page.getByLabel(new RegExp(`${words.role}.*score`, 'u'));
    await score.focus();
    await page.keyboard.press('Home');
    await expect(score).toHaveValue('time');
    await expect(role).toHaveValue('ignore');
    await expect(rowOf(page, words.result)).toContainText('61');
    const code = await download(page, words.code);
    expect(code.bytes.toString()).toContain('time = c(61, 55, 49, 70, 66, 58, 44)');
    expect(code.bytes.toString()).toContain('event = c(1, 0, 1, 1, 0, 1, 0)');
    if (hasR) expect(medianByR(code.bytes.toString())).toBe(61);
  });
}

test('an address with the data shows the same to whoever opens it, in either language', async ({
  page,
  context,
}) => {
  await page.goto('/en/analyse', { waitUntil: 'networkidle' });
  await paste(page, 'Table', TABLE);
  await page.getByLabel('Confidence level, %').selectOption('90');
  await page.getByLabel('Reference').selectOption('new');
  await expect(rowOf(page, 'Hazard ratio')).toContainText('control vs new');
  const shown = await rowOf(page, 'Hazard ratio').textContent();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy address with the data' }).click();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  const other = await context.newPage();
  await other.goto(address);
  await expect(rowOf(other, 'Hazard ratio')).toHaveText(shown ?? '');
  await expect(other.getByLabel('Reference')).toHaveValue('new');
  await other.getByRole('link', { name: /中文/u }).click();
  await expect(other.getByLabel('表格', { exact: true })).toHaveValue(TABLE);
});

test('a table that is too long for an address says so', async ({ page }) => {
  await page.goto('/en/analyse', { waitUntil: 'networkidle' });
  await paste(page, 'Table', `time,event\n${'12.5,1\n13,0\n'.repeat(200)}`);
  await expect(page.getByText('too long for an address')).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
});

test('a large file is computed beside the page', async ({ page }) => {
  await page.goto('/en/analyse', { waitUntil: 'networkidle' });
  const rows = Array.from(
    { length: 60_000 },
    (_, index) => `${(index * 7919) % 10_007},${index % 2},${index % 3}`,
  );
  await page.locator('input[type=file]').setInputFiles({
    name: 'large.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`time,event,group\n${rows.join('\n')}`),
  });
  await expect(page.getByRole('main').getByRole('status')).toHaveText('60000 rows analysed, none left out.', {
    timeout: 30_000,
  });
  await expect(page.locator('figure svg.chart-svg:visible')).toHaveCount(1);
});

test('a large table is pasted without its lines going into the text field', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/zh/analyse', { waitUntil: 'networkidle' });
  const rows = Array.from({ length: 50_000 }, (_, index) => `${(index * 7919) % 10_007}\t${index % 2}`);
  await page.evaluate((text) => navigator.clipboard.writeText(text), `time\tevent\n${rows.join('\n')}`);
  await page.getByLabel('表格', { exact: true }).focus();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(page.getByRole('main').getByRole('status')).toHaveText(/50000/u, { timeout: 30_000 });
  await expect(page.locator('textarea')).toHaveCount(0);
});

test('the picture, the curve and the R code can be taken away', async ({ page }) => {
  await page.goto('/en/analyse', { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Example: Times, two groups' }).click();
  await expect(page.locator('figure svg.chart-svg:visible')).toBeVisible();
  const svg = await download(page, /^SVG:/u);
  expect(svg.name).toBe('own-data-curve.svg');
  expect(svg.bytes.toString()).toContain('user’s data, not stored');
  expect(svg.bytes.toString()).not.toContain('var(--');
  const png = await download(page, /^PNG:/u);
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  // Twice as wide as its drawing.
  const [, width = ''] = /viewBox="0 0 (\d+)/u.exec(svg.bytes.toString()) ?? [];
  expect(Number(width)).toBeGreaterThan(500);
  expect(png.bytes.readUInt32BE(16)).toBe(2 * Number(width));
  expect((await download(page, 'Curve (CSV)')).bytes.toString()).toContain('survival');
  expect((await download(page, 'R code')).bytes.toString()).toContain('survfit(');
});

test('charts of a study can be taken away with their source', async ({ page, baseURL }) => {
  // A press before the script is there would be lost.
  await page.goto('/zh/studies/anlotinib-sts-2020', { waitUntil: 'networkidle' });
  const figure = page.locator('figure.chart-figure').first();
  const id = await figure.getAttribute('id');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    figure.getByRole('button', { name: /^SVG/u }).click(),
  ]);
  const svg = readFileSync(await file.path()).toString();
  expect(file.suggestedFilename()).toBe(`${id}.svg`);
  expect(svg).toContain(`${baseURL}/studies/anlotinib-sts-2020#`);
  const [table] = await Promise.all([
    page.waitForEvent('download'),
    figure.getByRole('button', { name: /^CSV/u }).click(),
  ]);
  expect(readFileSync(await table.path()).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says what it needs and names the API', async ({ page }) => {
    await page.goto('/en/analyse', { waitUntil: 'networkidle' });
    const words = page.locator('noscript p');
    await expect(words).toBeVisible();
    await expect(words).toContainText('POST /api/v1/analyses/survival');
    await expect(page.getByRole('textbox', { name: 'Table' })).toBeHidden();
  });
});

for (const [locale, colorScheme] of [
  ['en', 'light'],
  ['zh', 'dark'],
] as const) {
  // Times, counts, two arms, effects.
  for (const example of [0, 4, 5, 6]) {
    test(`/${locale}/analyse with example ${example + 1} is accessible and fits a phone`, async ({
      browser,
      baseURL,
    }) => {
      const context = await browser.newContext({
        baseURL,
        colorScheme,
        viewport: { width: 390, height: 844 },
      });
      const page = await context.newPage();
      const troubles: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') troubles.push(message.text());
      });
      page.on('pageerror', (error) => troubles.push(error.message));
      await page.goto(`/${locale}/analyse`);
      await page
        .getByRole('button', { name: /^(Example|示例)/u })
        .nth(example)
        .click();
      await expect(page.locator('figure svg.chart-svg:visible')).toHaveCount(1);
      const scroll = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(scroll).toBeLessThanOrEqual(0);
      expect(await violationsOf(page)).toEqual([]);
      expect(troubles).toEqual([]);
      await context.close();
    });
  }
}
