import { describe, expect, it } from 'vitest';
import { database } from '@/lib/data/database';
import { columnOf } from '@/lib/present/cohorts/result-cell';
import { onDatabase } from '../../fixtures/built-database';
import {
  contextsOfDatabase,
  everyDrugPage,
  everyRegimenPage,
  everyStudyPage,
  everyTumourPage,
} from '../../fixtures/every-page';
import { cohortsOf, rowsOf } from '../../fixtures/rows-of-pages';

onDatabase('real');

/** What belongs to a dose or its schedule. */
const DOSES = [
  'dose',
  'cumulative-dose',
  'dose-after-change',
  'schedule',
  'frequency',
  'cycle-length',
  'days-on',
];

describe('that something is not reported', () => {
  it('is said of no drug whose dose the evidence holds', async () => {
    const db = await database();
    const doses = await db.characteristic.findMany({ where: { measure: { in: DOSES } } });
    for (const context of await contextsOfDatabase()) {
      const pages = await everyDrugPage(context);
      expect(pages.length).toBeGreaterThan(20);
      for (const { slug, doses: shown } of pages) {
        const reported = shown.reported.flatMap(({ data }) => data.map(({ key }) => key));
        const held = doses.filter(({ drugSlug, kind }) => drugSlug === slug && kind === 'regimen');
        expect([slug, held.map(({ id }) => id).filter((id) => !reported.includes(id))]).toEqual([slug, []]);
        const notReported = shown.notReported.map(({ key }) => key);
        expect([slug, held.filter(({ regimenId }) => notReported.includes(regimenId ?? ''))]).toEqual([
          slug,
          [],
        ]);
      }
    }
  });

  it('is said of the results of no study that has one, in figures, in words or patient by patient', async () => {
    const db = await database();
    const patients = new Set(
      (await db.patient.findMany({ select: { studySlug: true } })).map(({ studySlug }) => studySlug),
    );
    for (const context of await contextsOfDatabase()) {
      const { study: words } = context.text;
      let without = 0;
      for (const { study, page } of await everyStudyPage(context)) {
        const found = study.outcomes.filter(({ notReported }) => !notReported);
        const isNotReported = found.length + study.adverseEvents.length === 0 && !patients.has(study.slug);
        if (page.keyCards.length === 0) {
          expect([study.slug, page.noResults]).toEqual([
            study.slug,
            isNotReported ? words.noOutcomes : words.noKeyResults,
          ]);
          without += 1;
        }
        const reportedOfEvents =
          study.adverseEvents.length > 0 ||
          found.some(({ measure }) => context.labels.measures[measure]?.topic === 'adverse-events') ||
          study.characteristics.some(({ measure }) => context.labels.adverseEvents[measure]);
        expect([study.slug, page.notReported.includes(words.adverseEvents)]).toEqual([
          study.slug,
          !reportedOfEvents,
        ]);
        const groups = new Set(found.map(({ measure }) => context.labels.measures[measure]?.group));
        if (groups.has('response')) expect(page.notReported).not.toContain(words.response);
        expect(page.notReported).not.toContain(
          context.labels.measures['no-result-reported']?.[context.locale],
        );
      }
      expect(without).toBeGreaterThan(10);
    }
  });

  it('is said of randomisation by no page whose studies leave it open', async () => {
    for (const context of await contextsOfDatabase()) {
      const { answer } = context.text;
      // Of a trial whose allocation is not stated nobody can say that it was not randomised.
      for (const page of [...(await everyTumourPage(context)), ...(await everyDrugPage(context))]) {
        const rest = [1, 2].reduce(
          (said, studies) => said.replace(answer.noRandomised(studies), ''),
          page.answer,
        );
        expect(rest).not.toMatch(/not randomi|No randomi|非随机分组|没有随机/u);
      }
      for (const studies of [1, 2]) expect(answer.noRandomised(studies)).toMatch(/reported as|未注明/u);
    }
  });

  it('is said by no section of a study that holds a result of it', async () => {
    let sections = 0;
    for (const context of await contextsOfDatabase()) {
      for (const { study, page } of await everyStudyPage(context)) {
        for (const section of ['response', 'times'] as const) {
          const held = study.outcomes.filter(
            ({ measure, notReported }) => !notReported && columnOf(context, measure) === section,
          );
          const reported = new Set([
            ...[...page.response, ...page.time].flatMap((chart) =>
              'rows' in chart ? chart.rows.map(({ key }) => key) : [],
            ),
            ...page.comparisons.flatMap(({ rows }) => rows.map(({ key }) => key)),
            ...page.sections[section].besides.map(({ key }) => key),
          ]);
          expect([study.slug, held.filter(({ id }) => !reported.has(id))]).toEqual([study.slug, []]);
          if (held.length === 0) continue;
          expect(page.sections[section].empty).toBeUndefined();
          sections += 1;
        }
      }
    }
    expect(sections).toBeGreaterThan(40);
  });

  it('is said by no cell of a row whose cohort the evidence tells of', async () => {
    const db = await database();
    const events = await db.adverseEvent.findMany({ select: { cohortId: true } });
    const withEvents = new Set(events.map(({ cohortId }) => cohortId));
    for (const context of await contextsOfDatabase()) {
      const pages = [
        ...(await everyTumourPage(context)),
        ...(await everyDrugPage(context)),
        ...(await everyRegimenPage(context)),
      ];
      const rows = pages.flatMap(rowsOf);
      expect(rows.length).toBeGreaterThan(30);
      const notReported = rows.filter(
        ({ toxicity, empty }) =>
          toxicity.length === 0 && empty.toxicity.nothing === context.text.cohortTable.nothing,
      );
      expect(
        notReported.filter((row) => cohortsOf(row).some((id) => withEvents.has(id))).map(({ key }) => key),
      ).toEqual([]);
    }
  });
});
