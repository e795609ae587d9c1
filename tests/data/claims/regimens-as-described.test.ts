import { describe, expect, it } from 'vitest';
import { database } from '@/lib/data/database';
import { EVERYTHING } from '@/lib/data/table-engine/table-spec';
import { askList } from '@/lib/data/tables/ask-list';
import { LISTS } from '@/lib/data/tables/lists';
import { regimenRows } from '@/lib/present/pages/regimens/regimens-page';
import { treatmentName } from '@/lib/present/words/view-context';
import { onDatabase } from '../../fixtures/built-database';
import {
  allEvidence,
  contextsOfDatabase,
  everyDrugPage,
  everyRegimenPage,
  everyStudyPage,
  everyTumourPage,
} from '../../fixtures/every-page';
import { cohortsOf, rowsOf } from '../../fixtures/rows-of-pages';

onDatabase('real');

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

  it('of which the paper prints a part is no regimen of that part alone: on every page, list and map it says so', async () => {
    const partial = (await regimensOfDatabase()).filter((regimen) => regimen.partial);
    const evidence = await allEvidence();
    const given = new Set(
      evidence.cohorts.flatMap(({ id, givenRegimens }) =>
        givenRegimens.some((regimen) => partial.some((other) => other.id === regimen.id)) ? [id] : [],
      ),
    );
    expect(given.size).toBeGreaterThan(1);
    for (const context of await contextsOfDatabase()) {
      const marked = new RegExp(context.locale === 'zh' ? '其余未报告' : 'rest not reported', 'u');
      const pages = [
        ...(await everyTumourPage(context)),
        ...(await everyDrugPage(context)),
        ...(await everyRegimenPage(context)),
      ];
      const rows = pages.flatMap((page) =>
        rowsOf(page).map((row) => ({
          words: [row.title, page.head.title].join(' '),
          isOfPart: cohortsOf(row).some((cohort) => given.has(cohort)),
        })),
      );
      expect(rows.filter(({ isOfPart }) => isOfPart).length).toBeGreaterThan(3);
      expect(rows.filter(({ words, isOfPart }) => isOfPart && !marked.test(words))).toEqual([]);
      const listed = (await askList(LISTS.treatments, EVERYTHING, { limit: 200 })).rows;
      const mapped = (await askList(LISTS.map, EVERYTHING, { limit: 500 })).rows;
      const studies = new Set(partial.map(({ studySlug }) => studySlug));
      const names = [
        ...regimenRows(context, listed)
          .filter(({ slug }) =>
            listed.some((one) => one.slug === slug && one.studies.every((s) => studies.has(s))),
          )
          .map(({ text }) => text),
        ...mapped
          .filter(({ study }) => studies.has(study.slug))
          .map(({ treatment }) => treatmentName(context, treatment)),
      ];
      expect(names.length).toBeGreaterThan(2);
      expect(names.filter((name) => !marked.test(name))).toEqual([]);
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
