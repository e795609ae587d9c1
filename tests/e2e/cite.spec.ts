import { expect, type Page, test } from '@playwright/test';

interface Thing {
  '@type': string;
  itemListElement?: { name: string; item: string }[];
  distribution?: { encodingFormat: string; contentUrl: string }[];
  variableMeasured?: { '@id': string }[];
}

const thingsOn = async (page: Page) => {
  const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
  return texts.flatMap((text) => (JSON.parse(text) as { '@graph': Thing[] })['@graph']);
};

test('a study is cited as data and by its paper, copied with one click, and downloaded', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/en/studies/alter0203');
  await page
    .getByRole('navigation', { name: 'On this page' })
    .getByRole('link', { name: 'Cite', exact: true })
    .click();
  const block = page.locator('#cite');
  await expect(block).toBeInViewport();
  await expect(block).toContainText('data version');
  await expect(block).toContainText('Miao Ge, Bin Yue. Analysis of the Efficacy of Anlotinib');
  await block.getByRole('button', { name: 'Copy reference' }).nth(1).click();
  await expect(block.getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^Miao Ge, Bin Yue\. .* doi:10\.12677\/acm\.2020\.103051$/u);
  const downloading = page.waitForEvent('download');
  await block.getByRole('link', { name: 'RIS' }).click();
  expect((await downloading).suggestedFilename()).toBe('alter0203-data.ris');
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a paper’s reference reads in Chinese, with its Chinese names, and its files are links', async ({
    page,
  }) => {
    await page.goto('/zh/papers/anlotinib-sts-2020');
    const block = page.locator('#cite');
    await expect(block).toContainText(
      '葛淼, 岳斌. 安罗替尼综合治疗软组织肉瘤的疗效分析[J]. 临床医学进展, 2020, 10(3): 320-326.',
    );
    const href = await block.getByRole('link', { name: 'BibTeX' }).getAttribute('href');
    const response = await page.request.get(href ?? '');
    expect(await response.text()).toContain('author = {{葛淼} and {岳斌}}');
  });
});

test('pages tell machines what they are about, and the way to them', async ({ page, baseURL }) => {
  await page.goto('/en/studies/imatinib-gist-2010-2015');
  const things = await thingsOn(page);
  expect(things.map((thing) => thing['@type'])).toEqual([
    'BreadcrumbList',
    'MedicalObservationalStudy',
    'Dataset',
    'MedicalScholarlyArticle',
  ]);
  expect(things[0]?.itemListElement?.map(({ item }) => item)).toEqual([
    `${baseURL}/en`,
    `${baseURL}/en/studies`,
    `${baseURL}/en/studies/imatinib-gist-2010-2015`,
  ]);
  const file = things[2]?.distribution?.find(
    ({ encodingFormat }) => encodingFormat === 'application/ld+json',
  );
  const whole = (await (await page.request.get(file?.contentUrl ?? '')).json()) as { '@graph': Thing[] };
  const [value] = whole['@graph'].flatMap(({ variableMeasured }) => variableMeasured ?? []);
  expect((await page.goto(value?.['@id'] ?? ''))?.status()).toBe(200);
  await page.goto('/zh');
  expect((await thingsOn(page)).map((thing) => thing['@type'])).toEqual(['WebSite', 'Dataset']);
  await page.goto('/zh/outcomes');
  expect((await thingsOn(page)).map((thing) => thing['@type'])).toEqual(['BreadcrumbList']);
});

for (const [path, types, last] of [
  ['/en/tumours/angiosarcoma', ['BreadcrumbList', 'MedicalCondition'], 'Angiosarcoma'],
  ['/zh/drugs/everolimus', ['BreadcrumbList', 'Drug'], '依维莫司'],
  ['/en/regimens/everolimus', ['BreadcrumbList', 'Drug'], 'Everolimus'],
  ['/en/papers/everolimus-angiosarcoma-2019', ['BreadcrumbList', 'MedicalScholarlyArticle'], null],
  ['/zh/methods/kaplan-meier', ['BreadcrumbList'], null],
] as const) {
  test(`${path} tells machines the way to it, and what it is about`, async ({ page, baseURL }) => {
    await page.goto(path);
    const [way, ...about] = await thingsOn(page);
    expect([way, ...about].map((thing) => thing?.['@type'])).toEqual(types);
    const steps = way?.itemListElement ?? [];
    expect(steps.at(-1)?.item).toBe(`${baseURL}${path}`);
    if (last) expect(steps.at(-1)?.name).toBe(last);
    expect(steps.length).toBeGreaterThan(1);
  });
}
