import type { MetadataRoute } from 'next';
import { listMethods } from '@/lib/data/methods';
import { listReleases } from '@/lib/data/reads/list-releases';
import { listSlugs } from '@/lib/data/reads/list-slugs';
import { sitePaths } from '@/lib/present/shell/site-paths';
import { addressOfPage } from './site-address';

/** A sitemap may have 50,000 addresses, and each page has two. */
const MOST_PATHS = 25_000;

/** Every page in both languages, each with the other; the day is that of the data's last release. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [site, slugs, methods, [release]] = await Promise.all([
    addressOfPage(),
    listSlugs(),
    listMethods(),
    listReleases(),
  ]);
  const paths = sitePaths({ ...slugs, methods: methods.map(({ topic }) => topic) });
  return paths.slice(0, MOST_PATHS).flatMap((path) => {
    const languages = {
      en: `${site}/en${path}`,
      'zh-Hans': `${site}/zh${path}`,
      'x-default': `${site}${path || '/'}`,
    };
    return [languages.en, languages['zh-Hans']].map((url) => ({
      url,
      ...(release ? { lastModified: release.date } : {}),
      alternates: { languages },
    }));
  });
}
