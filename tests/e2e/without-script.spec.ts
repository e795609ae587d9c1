import { expect, test } from '@playwright/test';

/** Addresses that lead to nothing, and the language that the page has. */
const ADDRESSES = [
  ['/en/no-such-page', 'en', 'There is no such page'],
  ['/zh/no/such/page', 'zh-Hans', '没有这个页面'],
  ['/en/tumours/no-such-tumour', 'en', 'There is no such page'],
  ['/zh/studies/no-such-study', 'zh-Hans', '没有这个页面'],
  ['/en/facts/000000000000', 'en', 'There is no such page'],
  ['/en/methods/no-such-method', 'en', 'There is no such page'],
  ['/en/regimens/no-such-drug', 'en', 'There is no such page'],
  ['/xx/tumours', 'en', 'There is no such page'],
  ['/en/tumours/100%', 'en', 'There is no such page'],
  ['/embed/map/no-such-figure', 'en', 'There is no such chart'],
] as const;

for (const [address, lang, title] of ADDRESSES) {
  test(`${address} is a 404 that can be read without a script`, async ({ playwright, baseURL }) => {
    const request = await playwright.request.newContext({
      baseURL,
      extraHTTPHeaders: { 'Accept-Language': 'en' },
    });
    const response = await request.get(address);
    expect(response.status()).toBe(404);
    const html = await response.text();
    expect(html).toMatch(new RegExp(`<html[^>]* ?lang="${lang}"`, 'u'));
    expect(html).toMatch(new RegExp(`<h1[^>]*>${title}`, 'u'));
    expect(html).toMatch(/<a [^>]*href="\//u);
    await request.dispose();
  });
}
