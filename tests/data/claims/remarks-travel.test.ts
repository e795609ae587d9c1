import { describe, expect, it } from 'vitest';
import { groupBy } from '@/lib/domain/group-by';
import { withCheckResults } from '@/lib/present/provenance/check-results';
import { keyGroupOf } from '@/lib/present/results/headline-measures';
import { onDatabase } from '../../fixtures/built-database';
import { contextsOfDatabase, everySourcePanel, everyStudyPage } from '../../fixtures/every-page';

onDatabase('real');

describe('what the extractors remark', () => {
  it('stands on the page of every fact that it is of, and in every table of its study', async () => {
    for (const context of await contextsOfDatabase()) {
      const own = <T extends { noteEn?: string | null; noteZh?: string | null }>(row: T) =>
        (context.locale === 'en' ? row.noteEn : row.noteZh) ?? '';
      const panels = await everySourcePanel(context);
      expect(panels.filter(({ fact }) => own(fact) !== '').length).toBeGreaterThan(40);
      for (const { fact, panel } of panels) expect([fact.id, panel.note]).toEqual([fact.id, own(fact)]);
      for (const { study, page } of await everyStudyPage(context)) {
        for (const row of study.outcomes) {
          expect([row.id, page.outcomes.find(({ key }) => key === row.id)?.note]).toEqual([row.id, own(row)]);
        }
        for (const row of study.adverseEvents) {
          expect(page.adverseEvents.find(({ key }) => key === row.id)?.note).toContain(own(row));
        }
      }
    }
  });

  it('of a patient’s time stands beside every card and chart that rests on it', async () => {
    for (const context of await contextsOfDatabase()) {
      let seen = 0;
      for (const { study, page } of await everyStudyPage(context)) {
        const times = study.patientRows.flatMap((patient) => patient.times);
        const remarks = (measure?: string) => [
          ...new Set(
            times
              .filter((time) => measure === undefined || time.measure === measure)
              .flatMap(({ noteEn, noteZh }) => (context.locale === 'en' ? noteEn : noteZh) ?? []),
          ),
        ];
        for (const remark of remarks()) {
          for (const chart of page.swimmer)
            expect([study.slug, chart.note]).toEqual([study.slug, expect.stringContaining(remark)]);
          seen += page.swimmer.length;
        }
        for (const measure of new Set(times.map((time) => time.measure))) {
          for (const remark of remarks(measure)) {
            const card = page.keyCards.find(({ key }) => key === `time-${measure}`);
            if (card) expect(card.lines.map(({ text }) => text).join(' ')).toContain(remark);
            seen += card ? 1 : 0;
          }
        }
      }
      expect(seen).toBeGreaterThan(2);
    }
  });
});

describe('key results', () => {
  it('come in whole groups: every arm and category, and the tests between those that are shown', async () => {
    for (const context of await contextsOfDatabase()) {
      let groups = 0;
      for (const { study, page } of await everyStudyPage(context)) {
        const shown = new Set(
          page.keyCards.flatMap(({ figures, rows, lines }) => [
            ...figures.map(({ fact }) => fact),
            ...rows.flatMap((row) => row.figures.map(({ fact }) => fact)),
            ...lines.map(({ fact }) => fact),
          ]),
        );
        const size = (id: string) => study.cohorts.find((cohort) => cohort.id === id)?.size;
        const isSubgroup = (id: string) =>
          study.cohorts.find((cohort) => cohort.id === id)?.role === 'subgroup';
        const headlines = study.outcomes.filter(
          ({ measure, contradictsId, notReported, cohortId, tumourSlug }) =>
            context.labels.measures[measure]?.headline !== undefined &&
            contradictsId === null &&
            !notReported &&
            tumourSlug === null &&
            size(cohortId) !== 1,
        );
        const byGroup = groupBy(headlines, ({ measure, cohortId }) =>
          [isSubgroup(cohortId), keyGroupOf(context, measure)].join(' '),
        );
        for (const own of byGroup.values()) {
          const isShown = own.filter(({ factId }) => shown.has(factId));
          if (isShown.length === 0) continue;
          groups += 1;
          expect([study.slug, own.length - isShown.length]).toEqual([study.slug, 0]);
          const cohorts = new Set(own.map(({ cohortId }) => cohortId));
          const tests = study.tests.filter(
            (test) =>
              own.some(({ measure }) => measure === test.measure) &&
              test.cohorts.length > 1 &&
              test.cohorts.every(({ cohortId }) => cohorts.has(cohortId)),
          );
          for (const { factId } of tests)
            expect([study.slug, factId, shown.has(factId)]).toEqual([study.slug, factId, true]);
        }
      }
      expect(groups).toBeGreaterThan(12);
    }
  });

  it('have no difference and no test of ours where the audit doubts the parts', async () => {
    for (const context of await contextsOfDatabase()) {
      let questioned = 0;
      for (const { page } of await everyStudyPage(context)) {
        for (const { rows } of page.comparisons) {
          for (const { counts, calculated } of rows) {
            if (!counts.every(({ fact }) => context.questionedParts?.has(fact))) continue;
            questioned += 1;
            expect(new Set(calculated)).toEqual(new Set([context.text.number.notReportedSign]));
          }
        }
      }
      expect(questioned).toBeGreaterThan(0);
      expect(withCheckResults(context, []).questionedParts?.size).toBe(0);
    }
  });

  it('call serious only what the paper calls serious, and not what is severe', async () => {
    const [context] = await contextsOfDatabase();
    if (!context) throw new Error('There is no context');
    const panels = await everySourcePanel(context);
    const printed = new Map(
      panels.map(({ fact }) => [fact.id, fact.locations.map(({ verbatim }) => verbatim).join(' ')]),
    );
    let serious = 0;
    for (const { study } of await everyStudyPage(context)) {
      for (const { serious: isSerious, factId } of study.adverseEvents) {
        if (!isSerious) continue;
        serious += 1;
        expect([factId, printed.has(factId)]).toEqual([factId, true]);
        expect([factId, /严重的/u.test(printed.get(factId) ?? '')]).toEqual([factId, false]);
      }
    }
    expect(serious).toBeGreaterThan(1);
  });
});
