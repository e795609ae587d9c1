import { describe, expect, it } from 'vitest';
import { PATHS_OF_A_PART, sitemap } from '@/lib/exchange/sitemap';

const site = 'https://evidence.example.org';
const addressesIn = (text: string | null) =>
  [...(text ?? '').matchAll(/<loc>([^<]*)<\/loc>/gu)].map(([, one]) => one);

describe('a sitemap', () => {
  it('has each page in both languages, each with the other, and the day of the data', () => {
    const text = sitemap({ site, paths: ['', '/studies/a'], date: '2026-01-31' }, null);
    expect(addressesIn(text)).toEqual([
      `${site}/en`,
      `${site}/zh`,
      `${site}/en/studies/a`,
      `${site}/zh/studies/a`,
    ]);
    expect(text).toContain(`hreflang="x-default" href="${site}/"`);
    expect(text?.match(/<lastmod>2026-01-31<\/lastmod>/gu)).toHaveLength(4);
    expect(sitemap({ site, paths: [''], date: null }, null)).not.toContain('lastmod');
  });

  it('is an index of parts where there are many pages, which together name each page once', () => {
    const paths = Array.from({ length: 2 * PATHS_OF_A_PART + 1 }, (_, index) => `/studies/s${index}`);
    const input = { site, paths, date: null };
    expect(addressesIn(sitemap(input, null))).toEqual(
      [1, 2, 3].map((part) => `${site}/sitemap.xml?part=${part}`),
    );
    const named = [1, 2, 3].flatMap((part) => addressesIn(sitemap(input, part)));
    expect(named).toHaveLength(2 * paths.length);
    expect(new Set(named)).toEqual(
      new Set(paths.flatMap((path) => [`${site}/en${path}`, `${site}/zh${path}`])),
    );
    expect(sitemap(input, 4)).toBeNull();
  });
});
