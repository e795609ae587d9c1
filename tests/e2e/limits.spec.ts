import { type APIRequestContext, type Browser, expect, type Page, test } from '@playwright/test';

const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
/** Nothing is smaller, in drawings neither. */
const SMALLEST_TEXT = 12;

const COMPARED = ['anlotinib-sts-2020/anlotinib', 'anlotinib-sts-2020/chemotherapy', 'alter0203/anlotinib'];
const COMPARISON = `/compare?cohorts=${COMPARED.join(',')}`;

/** How long a kind of page may be at a desk and on a phone, in pixels; addresses are without the language. */
const LIMITS: readonly [RegExp, number, number][] = [
  [/^$/u, 1600, 2600],
  [/^\/(?:tumours|drugs|regimens)\/./u, 1500, 2600],
  [/^\/studies\/./u, 4500, 6500],
  [/^\/compare\?/u, 3500, 7000],
  [/^\/(?:studies|outcomes|adverse-events|audit|tumours|drugs|regimens|papers)$/u, 3000, 5000],
];

/** Every page that the site knows, without the language. */
async function everyPath(request: APIRequestContext): Promise<string[]> {
  const map = await (await request.get('/sitemap.xml')).text();
  const paths = [...map.matchAll(/<loc>[^<]*?\/en(\/[^<]*)?<\/loc>/gu)].map(([, path]) => path ?? '');
  return [...paths, COMPARISON];
}

/** A page as it is read; what its script adds changes no height. */
async function openPage(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const page = await (await browser.newContext({ baseURL, viewport: DESK })).newPage();
  await page.route(
    (url) => url.pathname.endsWith('.js'),
    (route) => route.abort(),
  );
  return page;
}

const sizeOf = (page: Page) =>
  page.evaluate((smallest) => {
    const { scrollHeight, scrollWidth, clientWidth } = document.documentElement;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const small = new Set<string>();
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !node.textContent?.trim() || !parent.checkVisibility()) continue;
      const size = Number.parseFloat(getComputedStyle(parent).fontSize);
      const scale = parent instanceof SVGGraphicsElement ? (parent.getScreenCTM()?.a ?? 1) : 1;
      if (size * scale < smallest - 0.05) small.add(`${size * scale} px: ${node.textContent.slice(0, 30)}`);
    }
    return { height: scrollHeight, over: scrollWidth - clientWidth, small: [...small].slice(0, 3) };
  }, SMALLEST_TEXT);

/** By how much a page runs out of a window of each width: in a frame, which is resized faster than a window. */
async function overAtWidths(address: string): Promise<{ width: number; over: number }[]> {
  const frame = document.createElement('iframe');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  frame.src = address;
  document.body.replaceChildren(frame);
  await loaded;
  const root = frame.contentDocument?.documentElement;
  if (!root?.querySelector('main')) throw new Error(`${address} doesn’t open in a frame`);
  const beyond: { width: number; over: number }[] = [];
  frame.style.border = '0';
  frame.style.height = '900px';
  for (let width = 320; width <= 1920; width += 64) {
    frame.style.width = `${width}px`;
    const over = root.scrollWidth - root.clientWidth;
    if (over > 0) beyond.push({ width, over });
  }
  return beyond;
}

test.setTimeout(480_000);

for (const locale of ['en', 'zh'] as const) {
  test(`every page of /${locale} keeps to its length and width, and has no text that is too small`, async ({
    browser,
    baseURL,
    request,
  }) => {
    const page = await openPage(browser, baseURL);
    const paths = await everyPath(request);
    const seen = new Map(LIMITS.map(([kind]) => [kind.source, 0]));
    const beyond: string[] = [];
    for (const path of paths) {
      await page.setViewportSize(DESK);
      await page.goto(`/${locale}${path}`);
      const [kind, ...limits] = LIMITS.find(([pattern]) => pattern.test(path)) ?? [];
      if (kind) seen.set(kind.source, (seen.get(kind.source) ?? 0) + 1);
      for (const [index, size] of [DESK, PHONE].entries()) {
        await page.setViewportSize(size);
        const { height, over, small } = await sizeOf(page);
        const limit = limits[index] ?? Number.POSITIVE_INFINITY;
        if (height > limit) beyond.push(`${path} is ${height} px long at ${size.width}, not ${limit}`);
        if (over > 0) beyond.push(`${path} runs ${over} px out of a window of ${size.width}`);
        for (const text of small) beyond.push(`${path} at ${size.width}: ${text}`);
      }
    }
    expect(beyond).toEqual([]);
    expect([...seen.values()].every((count) => count > 0)).toBe(true);
    await page.context().close();
  });

  test(`nothing runs out of the window from 320 to 1920 px, on any kind of page of /${locale}`, async ({
    browser,
    baseURL,
    request,
  }) => {
    const page = await openPage(browser, baseURL);
    const beyond: string[] = [];
    await page.goto(`/${locale}`);
    for (const path of await onePathOfEachKind(request)) {
      for (const { width, over } of await page.evaluate(overAtWidths, `/${locale}${path}`)) {
        beyond.push(`${path} runs ${over} px out of a window of ${width}`);
      }
    }
    expect(beyond).toEqual([]);
    await page.context().close();
  });
}

/** Studies that differ in what they hold: two arms, patients, a sentence, the laboratory, no results. */
const STUDIES = [
  'anlotinib-sts-2020',
  'everolimus-angiosarcoma-2019',
  'yoo-everolimus-phase-2',
  'angiosarcoma-cell-lines-everolimus',
  'euramos-1',
].map((slug) => `/studies/${slug}`);
/** The terms of which most is known. */
const TERMS = [
  '/tumours/sarcoma',
  '/tumours/angiosarcoma',
  '/drugs/anlotinib',
  '/drugs/pembrolizumab',
  '/regimens/everolimus',
];

/** The first address of each folder of the site, the fullest pages, and those that only a question leads to. */
async function onePathOfEachKind(request: APIRequestContext): Promise<string[]> {
  const paths = await everyPath(request);
  const kindOf = (path: string) =>
    path
      .split('/')
      .map((part, depth) => (depth > 1 && part ? '*' : part))
      .join('/');
  const first = new Map(paths.toReversed().map((path) => [kindOf(path), path]));
  const facts = (await (await request.get('/api/v1/facts?limit=1')).json()) as { data: { id: string }[] };
  return [
    ...new Set([
      ...first.values(),
      ...STUDIES,
      ...TERMS,
      '/search?q=everolimus',
      '/outcomes?measure=objective-response',
      '/studies?drug=imatinib&tumour=osteosarcoma',
      `/facts/${facts.data[0]?.id}`,
      '/no-such-page',
    ]),
  ];
}
