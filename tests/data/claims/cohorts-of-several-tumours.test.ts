import { describe, expect, it } from 'vitest';
import { database } from '@/lib/data/database';
import { type Labels, withAncestors } from '@/lib/domain/labels';
import { onDatabase } from '../../fixtures/built-database';
import { contextsOfDatabase, everyTumourPage } from '../../fixtures/every-page';
import { cohortsOf, rowsOf } from '../../fixtures/rows-of-pages';

onDatabase('real');

/** Tumours that some words name, where one text names several; the longest names first, and no tumour that another is a kind of. */
function namedTumours(tumours: Labels['tumours'], texts: readonly string[]): string[] {
  const names = Object.entries(tumours)
    .flatMap(([slug, { en, zh, synonyms }]) => [en, zh, ...synonyms].map((name) => ({ slug, name })))
    .filter(({ name }) => name.length > 3)
    .sort((a, b) => b.name.length - a.name.length);
  const found = texts.flatMap((text) => {
    let rest = text.normalize('NFKC').toLowerCase();
    const named = names.flatMap(({ slug, name }) => {
      const parts = rest.split(name.toLowerCase());
      rest = parts.join('#');
      return parts.length > 1 ? [slug] : [];
    });
    const leaves = [...new Set(named)].filter(
      (slug) =>
        !named.some((other) => other !== slug && withAncestors(tumours, [other]).includes(slug)) &&
        withAncestors(tumours, [slug]).length > 1,
    );
    return leaves.length > 1 ? leaves : [];
  });
  return [...new Set(found)];
}

describe('a cohort of several named tumours', () => {
  it('stands on the page of each of them, and says with which others', async () => {
    const db = await database();
    const named = await db.cohortTumour.findMany();
    const several = named.filter(({ cohortId, tumourSlug }) =>
      named.some((other) => other.cohortId === cohortId && other.tumourSlug !== tumourSlug),
    );
    expect(several.length).toBeGreaterThan(1);
    for (const context of await contextsOfDatabase()) {
      const pages = await everyTumourPage(context);
      for (const { cohortId, tumourSlug } of several) {
        const page = pages.find(({ slug }) => slug === tumourSlug);
        const row = (page ? rowsOf(page) : []).find((one) => cohortsOf(one).includes(cohortId));
        const others = several
          .filter((other) => other.cohortId === cohortId && other.tumourSlug !== tumourSlug)
          .map((other) => context.labels.tumours[other.tumourSlug]?.[context.locale] ?? '?');
        for (const other of others)
          expect([tumourSlug, row?.cautions.together]).toEqual([tumourSlug, expect.stringContaining(other)]);
        // How many of them have the one tumour nobody says.
        const size = await db.cohort.findUnique({ where: { id: cohortId }, select: { size: true } });
        if (size?.size) expect(page?.patients.secondary?.patients).not.toBe(String(size.size));
      }
    }
  });

  it('is filed under each that its name or its place in the paper names, and not under their parent', async () => {
    const db = await database();
    const [context] = await contextsOfDatabase();
    const tumours = context?.labels.tumours ?? {};
    const cohorts = await db.cohort.findMany({ include: { tumours: true } });
    const mentions = await db.fact.findMany({ where: { kind: 'cohort', measure: 'mention' } });
    const wrong = cohorts.flatMap(({ id, slug, studySlug, labelEn, labelZh, tumours: own }) => {
      const places = mentions
        .filter((fact) => fact.studySlug === studySlug && fact.cohort === slug)
        .map(({ verbatim }) => verbatim);
      const missing = namedTumours(tumours, [labelEn, labelZh, ...places]).filter(
        (name) => !own.some(({ tumourSlug }) => tumourSlug === name),
      );
      return missing.length === 0 ? [] : [[id, missing]];
    });
    expect(cohorts.length).toBeGreaterThan(80);
    expect(wrong).toEqual([]);
    expect(namedTumours(tumours, ['Bone sarcoma (osteosarcoma and chondrosarcoma)']).sort()).toEqual([
      'chondrosarcoma',
      'osteosarcoma',
    ]);
    expect(namedTumours(tumours, ['脂肪肉瘤/平滑肌肉瘤患者']).sort()).toEqual([
      'leiomyosarcoma',
      'liposarcoma',
    ]);
    expect(namedTumours(tumours, ['晚期骨和软组织肉瘤', 'Other sarcomas', '滑膜肉瘤'])).toEqual([]);
  });

  it('takes no row from the tumours that it is not of', async () => {
    const db = await database();
    const named = await db.cohortTumour.findMany();
    let seen = 0;
    for (const context of await contextsOfDatabase()) {
      for (const page of await everyTumourPage(context)) {
        for (const row of rowsOf(page).filter(({ cautions }) => cautions.together !== '')) {
          const own = named
            .filter(({ cohortId }) => cohortsOf(row).includes(cohortId))
            .map(({ tumourSlug }) => tumourSlug);
          expect(own.some((slug) => withAncestors(context.labels.tumours, [slug]).includes(page.slug))).toBe(
            true,
          );
          seen += 1;
        }
      }
    }
    expect(seen).toBeGreaterThan(1);
  });
});
