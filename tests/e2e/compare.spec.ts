import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from './accessibility';

const ARMS = ['anlotinib-sts-2020/anlotinib', 'anlotinib-sts-2020/chemotherapy'];
const THIRD = 'alter0203/anlotinib';
const ADDRESS = `/compare?cohorts=${[...ARMS, THIRD].join(',')}`;

/** What a reader sees and presses, by role and name, in each language. */
const WORDS = {
  en: {
    study: 'Anlotinib + chemotherapy (Qingdao)',
    arms: ['Anlotinib + chemotherapy', 'Chemotherapy alone'],
    other: 'ALTER0203',
    third: 'Anlotinib',
    pick: (study: string, cohort: string) => `Compare ${study}: ${cohort}`,
    bar: 'Cohorts to compare',
    chosen: (count: number) => `${count} of 6 chosen`,
    compare: 'Compare',
    title: (count: number) => `Compare ${count} cohorts`,
    columns: 'Cohorts in this comparison',
    verdicts: 'Can these be compared?',
    only: 'Only A ↔ B can be compared directly',
    results: 'Results',
    direct: 'Direct, not randomised',
    directWhy: 'Not randomised. How treatment was allocated:',
    not: 'Not comparable',
    notWhy: [
      'Different studies:',
      'No outcome is reported by both under the same definition',
      'Another endpoint is reported instead',
    ],
    curve: 'Time to recurrence: median 14 vs 6.5 months',
    svg: 'SVG: Time to recurrence: median 14 vs 6.5 months',
    logRank: 'Log-rank test',
    remove: 'Remove B · Chemotherapy alone',
    csv: 'CSV of the whole comparison',
    ticked: 'Compare the ticked cohorts',
    version: /Data version [0-9a-f]{12}/u,
    full: /Not added: .* At most 6 cohorts/u,
    find: 'Find a cohort by tumour, drug, study or name',
    add: '+ Add a cohort',
  },
  zh: {
    study: '安罗替尼联合化疗（青岛）',
    arms: ['安罗替尼联合化疗组', '传统化疗组'],
    other: 'ALTER0203',
    third: '安罗替尼组',
    pick: (study: string, cohort: string) => `比较 ${study}：${cohort}`,
    bar: '待比较的队列',
    chosen: (count: number) => `已选 ${count}/6`,
    compare: '并排比较',
    title: (count: number) => `比较 ${count} 个队列`,
    columns: '本次比较的队列',
    verdicts: '这些可以比较吗？',
    only: '仅 A ↔ B 可以直接比较',
    results: '结果',
    direct: '可直接比较（非随机分组）',
    directWhy: '非随机分组。分组方式：',
    not: '不可比较',
    notWhy: ['不同研究：', '没有双方按同一定义报告的结局', '报告的是其他终点'],
    curve: '肿瘤复发时间：中位 14 对比 6.5 个月',
    svg: 'SVG: 肿瘤复发时间：中位 14 对比 6.5 个月',
    logRank: 'Log-rank 检验',
    remove: '移除 B · 传统化疗组',
    csv: '导出全部比较（CSV）',
    ticked: '比较所勾选的队列',
    version: /[0-9a-f]{12}/u,
    full: /未加入：.*最多并排比较 6 个队列/u,
    find: '按肿瘤、药物、研究或名称查找队列',
    add: '+ 添加队列',
  },
} as const;
type Locale = keyof typeof WORDS;
const LOCALES = Object.keys(WORDS) as Locale[];

const barOf = (page: Page, locale: Locale) => page.getByRole('region', { name: WORDS[locale].bar });

/** What the page says, without what only this visit knows. */
const contentOf = (page: Page) =>
  page.getByRole('main').evaluate((main) => {
    const copy = main.cloneNode(true) as HTMLElement;
    for (const said of copy.querySelectorAll('[data-chart-says], .chart-readout')) said.remove();
    return copy.textContent;
  });

for (const locale of LOCALES) {
  const words = WORDS[locale];

  test(`a researcher chooses arms on two pages, compares them and shares the comparison (${locale})`, async ({
    page,
    browser,
    baseURL,
  }) => {
    let taps = 0;
    await page.goto(`/${locale}/studies/anlotinib-sts-2020`);
    for (const arm of words.arms) {
      await page.getByRole('checkbox', { name: words.pick(words.study, arm), exact: true }).check();
      taps += 1;
    }
    const bar = barOf(page, locale);
    await expect(bar).toContainText(words.chosen(2));
    await expect(bar.getByRole('status')).toContainText(words.arms[1] ?? '');

    await page.goto(`/${locale}/outcomes?study=alter0203`);
    await expect(bar).toContainText(words.chosen(2));
    await page
      .getByRole('checkbox', { name: words.pick(words.other, words.third), exact: true })
      .first()
      .check();
    taps += 1;
    await expect(bar).toContainText(words.chosen(3));
    await bar.getByRole('link', { name: words.compare, exact: true }).click();
    taps += 1;
    expect(taps).toBe(4);

    await expect(page.getByRole('heading', { level: 1, name: words.title(3) })).toBeVisible();
    expect(page.url()).toBe(`${baseURL}/${locale}${ADDRESS}`);
    const results = page.getByRole('region', { name: words.results, exact: true });
    await expect(results.locator('td a[data-source]').first()).toBeInViewport();
    const columns = page.getByRole('region', { name: words.columns }).getByRole('listitem');
    await expect(columns).toHaveCount(3);
    await expect(bar).toBeHidden();

    await expect(page.getByRole('heading', { level: 2, name: words.only })).toBeVisible();
    const verdicts = page.getByRole('region', { name: words.verdicts });
    const group = (title: string) => verdicts.locator('details.fold', { hasText: title });
    const arms = group('A ↔ B');
    await expect(arms).toContainText(words.direct);
    await expect(arms).toContainText(words.directWhy);
    const across = group('A, B ↔ C');
    await expect(across).toContainText(words.not);
    for (const why of words.notWhy) await expect(across).toContainText(why);

    const figure = page.getByRole('figure', { name: words.curve });
    // Folded below the curve.
    await expect(
      page.locator('.compare-curve tr', { hasText: new RegExp(words.logRank, 'u') }).first(),
    ).toContainText('χ² = 8.627');
    // Arriving without a reload, the page still fetches what draws its charts.
    await expect(figure.locator('svg.chart-svg:visible')).toHaveCount(1);
    await figure.locator('.chart-timed').focus();
    await expect(async () => {
      await page.keyboard.press('ArrowRight');
      await expect(figure.locator('[data-chart-says]')).not.toBeEmpty({ timeout: 500 });
    }).toPass();
    const saved = page.waitForEvent('download');
    await figure.getByRole('button', { name: words.svg, exact: true }).click();
    const picture = await readFile(await (await saved).path(), 'utf8');
    expect(picture).toContain(`<title>${words.curve}</title>`);
    expect(picture).toContain(words.study);
    expect(picture).toMatch(words.version);
    expect(picture).toContain(`${baseURL}/compare?`);

    const other = await (await browser.newContext({ baseURL })).newPage();
    await other.goto(page.url());
    await expect(async () => expect(await contentOf(other)).toBe(await contentOf(page))).toPass({
      timeout: 5000,
    });
    await other.context().close();
  });

  test(`a comparison is chosen and read without a script (${locale})`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`/${locale}/studies/anlotinib-sts-2020`);
    for (const arm of words.arms) {
      await page.getByRole('checkbox', { name: words.pick(words.study, arm), exact: true }).check();
    }
    await page.getByRole('button', { name: words.ticked }).click();
    await expect(page.getByRole('heading', { level: 1, name: words.title(2) })).toBeVisible();
    const columns = page.getByRole('region', { name: words.columns }).getByRole('listitem');
    await expect(columns).toHaveCount(2);

    await page.getByText(words.add, { exact: true }).click();
    await page.getByRole('searchbox', { name: words.find }).fill('ALTER0203');
    await page.getByRole('searchbox', { name: words.find }).press('Enter');
    await page
      .getByRole('main')
      .getByRole('link', { name: new RegExp(`${words.third}, ALTER0203`, 'u') })
      .first()
      .click();
    await expect(columns).toHaveCount(3);
    await expect(page.getByRole('region', { name: words.verdicts })).toContainText(words.not);

    await page.getByRole('link', { name: words.remove }).click();
    await expect(columns).toHaveCount(2);
    await context.close();
  });
}

test('what is wrong with an address is said, and the rest is shown', async ({ page }) => {
  await page.goto(`/en/compare?cohorts=${ARMS[0]},no/such,${ARMS[0]}，${THIRD}`);
  const columns = page.getByRole('region', { name: WORDS.en.columns }).getByRole('listitem');
  await expect(columns).toHaveCount(2);
  await expect(page.getByText('There is no cohort “no/such”.')).toBeVisible();
  await expect(page.getByText(`“${ARMS[0]}” is named more than once.`)).toBeVisible();

  await page.goto(`/en/compare?cohorts=${THIRD}`);
  await expect(page.getByText('a comparison needs at least two')).toBeVisible();
  await page.goto('/en/compare');
  await page.getByRole('link', { name: 'Anlotinib + chemotherapy vs Chemotherapy alone' }).click();
  await expect(columns).toHaveCount(2);
});

test('columns move and go by links, and a cohort is found by typing', async ({ page }) => {
  await page.goto(`/en/compare?cohorts=${ARMS.join(',')}`);
  await page.getByRole('link', { name: 'Move B · Chemotherapy alone to the left' }).click();
  await expect(page).toHaveURL(/cohorts=anlotinib-sts-2020\/chemotherapy,anlotinib-sts-2020\/anlotinib$/u);
  await page.getByText(WORDS.en.add, { exact: true }).click();
  const search = page.getByRole('searchbox', { name: WORDS.en.find });
  await search.pressSequentially('Afinitor');
  const found = page.getByRole('link', { name: /^Add Everolimus in angiosarcoma \(2019\)/u });
  await expect(found).toBeVisible();
  await expect(search).toBeFocused();
  await found.click();
  await expect(page.getByRole('region', { name: WORDS.en.columns }).getByRole('listitem')).toHaveCount(3);
});

test('at most six cohorts are chosen, and the bar says so', async ({ page }) => {
  await page.goto('/en/studies/everolimus-angiosarcoma-2019');
  const boxes = page.getByRole('checkbox', { name: /^Compare / });
  for (const fold of await page.locator('#cohorts .flow-more > summary').all()) await fold.click();
  for (let index = 0; index < 6; index += 1) await boxes.nth(index).check();
  const bar = barOf(page, 'en');
  await expect(bar).toContainText('6 of 6 chosen');
  await boxes.nth(6).click();
  await expect(boxes.nth(6)).not.toBeChecked();
  await expect(bar.getByRole('status')).toHaveText(WORDS.en.full);

  await bar.getByText('6 of 6 chosen').click();
  const takeOut = bar.getByRole('button', { name: /^Remove: / });
  await takeOut.first().press('Enter');
  await expect(bar).toContainText('5 of 6 chosen');
  // The list stays open, and the keyboard in it.
  await expect(takeOut.first()).toBeFocused();
  await expect(boxes.first()).not.toBeChecked();
  await page.reload();
  await bar.getByText('5 of 6 chosen').click();
  await bar.getByRole('button', { name: 'Clear' }).click();
  await expect(page.locator('input[data-pick]:checked')).toHaveCount(0);
  await expect(bar).toBeHidden();
});

test('the bar of chosen cohorts is accessible, in reach of the keyboard, and covers nothing for good', async ({
  page,
}) => {
  for (const [width, colorScheme] of [
    [1280, 'light'],
    [390, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await page.goto('/en/studies/alter0203');
    const boxes = page.getByRole('checkbox', { name: /^Compare / });
    for (const index of [0, 1]) {
      await boxes.nth(index).focus();
      if (!(await boxes.nth(index).isChecked())) await page.keyboard.press('Space');
    }
    const bar = barOf(page, 'en');
    await expect(bar).toContainText('2 of 6 chosen');
    const list = bar.locator('summary', { hasText: '2 of 6 chosen' });
    await list.press('Enter');
    await expect(bar.getByRole('button', { name: /^Remove: Anlotinib, ALTER0203/u })).toBeVisible();
    // At the head of the page, where it lies over nothing that has to be pressed.
    await page.evaluate(() => window.scrollTo(0, 0));
    expect(await violationsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
    await list.press('Enter');
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    // How far the foot reaches below the bar, once the page has come to rest.
    const hidden = async () => {
      const foot = await page.getByRole('contentinfo').boundingBox();
      const over = await bar.boundingBox();
      return (foot?.y ?? 0) + (foot?.height ?? 0) - (over?.y ?? 0) - (over?.height ?? 0);
    };
    await expect.poll(hidden).toBeLessThanOrEqual(0);
    await bar.getByRole('link', { name: 'Compare', exact: true }).press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: WORDS.en.title(2) })).toBeVisible();
  }
});

test('a link to a comparison leaves alone what the reader has chosen', async ({ page }) => {
  await page.goto('/en/studies/anlotinib-sts-2020');
  await page.getByRole('checkbox', { name: /^Compare .*Chemotherapy alone$/u }).check();
  const bar = barOf(page, 'en');
  await expect(bar).toContainText('1 of 6 chosen');
  await page.goto('/en/compare?cohorts=imatinib-gist-2010-2015/safety,everolimus-angiosarcoma-2019/all');
  await expect(bar).toContainText('1 of 6 chosen');
  await expect(bar).toContainText('Chemotherapy alone');
  await page.goto('/en/studies/anlotinib-sts-2020');
  await expect(page.getByRole('checkbox', { name: /^Compare .*Chemotherapy alone$/u })).toBeChecked();
  await expect(bar).toContainText('1 of 6 chosen');
});

test('the first result stands on the first screen, of three cohorts and of six, and three are not long', async ({
  page,
}) => {
  const others = [
    'everolimus-angiosarcoma-2019/all',
    'imatinib-gist-2010-2015/safety',
    'yoo-everolimus-phase-2/all',
  ];
  const six = `/compare?cohorts=${[...ARMS, THIRD, ...others].join(',')}`;
  const ofThree = [
    ADDRESS,
    `/compare?cohorts=${[...ARMS, others[0]].join(',')}`,
    `/compare?cohorts=${[ARMS[1], others[0], THIRD].join(',')}`,
    `/compare?cohorts=${[...others.slice(0, 2), THIRD].join(',')}`,
  ];
  const sizes = [
    { width: 1280, height: 900, longest: 3500 },
    { width: 390, height: 844, longest: 7000 },
  ];
  // Ten comparisons are drawn.
  test.slow();
  for (const locale of LOCALES) {
    for (const address of [...ofThree, six]) {
      await page.goto(`/${locale}${address}`, { waitUntil: 'domcontentloaded' });
      const results = page.getByRole('region', { name: WORDS[locale].results, exact: true });
      for (const { width, height, longest } of sizes) {
        await page.setViewportSize({ width, height });
        const first = await results.locator('td a[data-source]').first().boundingBox();
        expect((first?.y ?? height) + (first?.height ?? 0), `${address} at ${width}`).toBeLessThanOrEqual(
          height,
        );
        const whole = await page.evaluate(() => document.documentElement.scrollHeight);
        if (address !== six) expect(whole, `${address} at ${width}`).toBeLessThanOrEqual(longest);
      }
    }
  }
});

for (const locale of LOCALES) {
  test(`adding, moving and removing a cohort keep the keyboard and the place (${locale})`, async ({
    page,
  }) => {
    const words = WORDS[locale];
    await page.goto(`/${locale}/compare?cohorts=${ARMS.join(',')}`, { waitUntil: 'networkidle' });
    const columns = page.getByRole('region', { name: words.columns }).getByRole('listitem');
    await page.getByText(words.add, { exact: true }).click();
    const search = page.getByRole('searchbox', { name: words.find });
    await search.fill('ALTER0203');
    const found = page
      .getByRole('main')
      .getByRole('link', { name: new RegExp(`${words.third}, ALTER0203`, 'u') });
    await expect(found.first()).toBeVisible();
    const before = await search.boundingBox();
    await found.first().focus();
    await page.keyboard.press('Enter');
    await expect(columns).toHaveCount(3);
    // The search is there for the next one, empty, where it was.
    await expect(search).toBeFocused();
    await expect(search).toHaveValue('');
    expect(await search.boundingBox()).toEqual(before);
    await expect(page.getByRole('heading', { level: 1, name: words.title(3) })).toHaveAttribute(
      'aria-live',
      'polite',
    );

    // The link that was pressed moves with its cohort.
    await columns.nth(1).locator('a[id$="-left"]').focus();
    await page.keyboard.press('Enter');
    await expect(columns.first()).toContainText(words.arms[1] ?? '');
    await expect(page.locator(':focus')).toHaveAttribute('id', `${ARMS[1]}-right`);

    await columns.nth(2).locator('a[id$="-remove"]').focus();
    await page.keyboard.press('Enter');
    await expect(columns).toHaveCount(2);
    await expect(page.locator(':focus')).toHaveAttribute('id', `${ARMS[0]}-remove`);
  });
}

test('a cohort is removed without losing the place on the page, and the heads of columns stay in sight', async ({
  page,
}) => {
  await page.goto(`/en${ADDRESS}`, { waitUntil: 'networkidle' });
  await page.getByRole('link', { name: WORDS.en.remove }).click();
  await expect(page.getByRole('region', { name: WORDS.en.columns }).getByRole('listitem')).toHaveCount(2);
  await page.goBack();
  await expect(page.getByRole('region', { name: WORDS.en.columns }).getByRole('listitem')).toHaveCount(3);
  const head = page.getByRole('region', { name: 'Results', exact: true }).getByRole('columnheader').first();
  await page
    .getByRole('region', { name: 'Results', exact: true })
    .getByRole('row')
    .last()
    .evaluate((row) => row.scrollIntoView({ block: 'center' }));
  await expect(head).toBeInViewport();
});

test('what stands against the figures stands beside the comparison', async ({ page }) => {
  await page.goto(`/en/compare?cohorts=${ARMS.join(',')}`);
  const checks = page.getByRole('region', { name: 'Checks', exact: true });
  await expect(checks.getByText('changes a conclusion').first()).toBeVisible();
  await expect(checks).toContainText('P = 0.0509');
  const row = page.getByRole('row', { name: /^Recurrence, 1 year/u }).first();
  await expect(row).toContainText('A − B');
  await expect(row).toContainText('−31.5');
  await expect(row).toContainText('χ² = 3.81, P > 0.05');
  await page.getByText('Differences between arms of one study, in full').click();
  await expect(page.getByText('Recurrence, 1 year · Borderline: ')).toBeVisible();
  await page
    .getByRole('region', { name: WORDS.en.verdicts })
    .locator('details.fold > summary', { hasText: 'A ↔ B' })
    .click();
  await page.getByText('Read with caution: 6 notes on this study').click();
  await expect(page.getByText('Patients chose by their financial means and wishes')).toBeVisible();
});

test('what is known of single patients alone is not called unreported', async ({ page }) => {
  await page.goto('/en/compare?cohorts=everolimus-angiosarcoma-2019/all,own-centre-everolimus-2017/all');
  await expect(page.getByText('Only B reports')).toHaveCount(0);
  const prior = page.getByRole('row', { name: /^Prior treatment/u });
  await expect(prior).toContainText('None 2/5');
  await prior.getByText('2 more').click();
  await prior.getByRole('link', { name: 'counted from the individual patients' }).click();
  await expect(page).toHaveURL(/studies\/everolimus-angiosarcoma-2019#patients$/u);
});

test('the whole comparison is a CSV file that names columns, values and sources', async ({ page }) => {
  await page.goto(`/en${ADDRESS}`);
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: WORDS.en.csv }).click();
  const csv = await readFile(await (await saved).path(), 'utf8');
  expect(csv).toMatch(/Recurrence, 1 year.*anlotinib-sts-2020\/anlotinib.*10\/23 · 43\.5 %.*[0-9a-f]{12}/u);
  expect(csv).toContain('– not reported');
});

test('a comparison prints its address and date, without its controls', async ({ page, baseURL }) => {
  await page.goto(`/en${ADDRESS}`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(`Printed from ${baseURL}/en${ADDRESS} on`)).toBeVisible();
  await expect(page.getByRole('link', { name: WORDS.en.csv })).toBeHidden();
  await expect(page.getByRole('link', { name: WORDS.en.remove })).toBeHidden();
});
