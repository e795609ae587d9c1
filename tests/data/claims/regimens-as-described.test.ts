import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/lib/data/database';
import { useDatabase } from '../../fixtures/built-database';
import {
  contextsOfDatabase,
  everyDrugPage,
  everyRegimenPage,
  everyStudyPage,
} from '../../fixtures/every-page';
import { rowsOf } from '../../fixtures/rows-of-pages';

let remove: () => void;
beforeAll(async () => {
  remove = await useDatabase('real');
});
afterAll(() => remove());

const regimensOfDatabase = async () =>
  (await database()).regimen.findMany({ include: { drugs: true, treatments: true } });

describe('a regimen', () => {
  it('is of something: no drug is supportive where the study gives nothing else', async () => {
    const regimens = await regimensOfDatabase();
    expect(regimens.length).toBeGreaterThan(30);
    const empty = regimens.filter(
      ({ drugs, treatments }) => treatments.length === 0 && drugs.every(({ supportive }) => supportive),
    );
    expect(empty.map(({ id }) => id)).toEqual([]);
  });

  it('of which the paper prints a part is said to be a part wherever its name stands', async () => {
    const partial = (await regimensOfDatabase()).filter((regimen) => regimen.partial);
    expect(partial.length).toBeGreaterThan(1);
    for (const context of await contextsOfDatabase()) {
      const nameOf = ({ labelEn, labelZh }: { labelEn: string; labelZh: string }) =>
        context.locale === 'zh' ? labelZh : labelEn;
      const pages = await everyStudyPage(context);
      for (const regimen of partial) {
        const page = pages.find(({ study }) => study.slug === regimen.studySlug)?.page;
        const names = page?.regimens.map(({ title }) => title) ?? [];
        expect(names).toContain(context.text.regimen.partial(nameOf(regimen)));
        expect(names).not.toContain(nameOf(regimen));
      }
    }
  });

  it('has supportive drugs by its study, so that a drug is never an addition on every page of its own', async () => {
    const regimens = await regimensOfDatabase();
    const studied = new Set(
      regimens.flatMap(({ drugs }) =>
        drugs.filter(({ supportive }) => !supportive).map((one) => one.drugSlug),
      ),
    );
    const [context] = await contextsOfDatabase();
    if (!context) throw new Error('There is no language');
    for (const page of await everyDrugPage(context)) {
      const rows = rowsOf(page);
      if (rows.length > 0) expect([page.slug, studied.has(page.slug)]).toEqual([page.slug, true]);
    }
    expect((await everyRegimenPage(context)).length).toBeGreaterThan(10);
  });
});
