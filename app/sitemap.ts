import type { MetadataRoute } from 'next';
import { listMethods } from '@/lib/data/methods';
import { listPapers } from '@/lib/data/reads/get-paper';
import { getVocabulary } from '@/lib/data/reads/get-vocabulary';
import { listReleases } from '@/lib/data/reads/list-releases';
import { listStudies } from '@/lib/data/reads/list-studies';
import { sitePaths } from '@/lib/present/shell/site-paths';
import { readCohortEvidence } from './read-cohort-evidence';
import { addressOfPage } from './site-address';

/** Every page in both languages, each with the other; the day is that of the data's last release. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [site, studies, papers, methods, { cohorts }, labels, [release]] = await Promise.all([
    addressOfPage(),
    listStudies(),
    listPapers(),
    listMethods(),
    readCohortEvidence(),
    getVocabulary(),
    listReleases(),
  ]);
  return sitePaths({ studies, papers, methods, cohorts, labels }).flatMap((path) => {
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
