import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/lib/data/database';
import { withAncestors } from '@/lib/domain/labels';
import { useDatabase } from '../../fixtures/built-database';
import { contextsOfDatabase, everyTumourPage } from '../../fixtures/every-page';
import { cohortsOf, rowsOf } from '../../fixtures/rows-of-pages';

let remove: () => void;
beforeAll(async () => {
  remove = await useDatabase('real');
});
afterAll(() => remove());

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
