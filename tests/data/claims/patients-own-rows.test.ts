import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evidenceOfTumour, patientTumours } from '@/lib/domain/evidence-entry';
import { FEWEST_EVENTS_FOR_MEDIAN } from '@/lib/present/charts/survival-chart';
import { useDatabase } from '../../fixtures/built-database';
import {
  allEvidence,
  contextsOfDatabase,
  everyDrugPage,
  everyRegimenPage,
  everyTumourPage,
} from '../../fixtures/every-page';
import { resultsOf, rowsOf } from '../../fixtures/rows-of-pages';

let remove: () => void;
beforeAll(async () => {
  remove = await useDatabase('real');
});
afterAll(() => remove());

describe('patients whose own rows are printed', () => {
  it('stand on the page of the tumour that their row names, with all that the row says', async () => {
    const evidence = await allEvidence();
    for (const context of await contextsOfDatabase()) {
      const { labels } = context;
      let seen = 0;
      for (const page of await everyTumourPage(context)) {
        const facts = new Set(
          rowsOf(page).flatMap((row) => [
            ...resultsOf(row).map(({ view }) => view.fact),
            ...row.calculated.flatMap(({ time }) => time.times.map(({ fact }) => fact)),
          ]),
        );
        for (const cohort of evidence.cohorts) {
          if (cohort.tumours.length === 1 && cohort.tumours[0] === page.slug) continue;
          const own = patientTumours(labels, cohort).filter(({ tumour }) => tumour === page.slug);
          const isPart = evidenceOfTumour(evidence, labels, page.slug).entries.some(
            ({ cohort: { id }, tumour }) => id === cohort.id && tumour === page.slug,
          );
          expect([page.slug, cohort.id, isPart]).toEqual([page.slug, cohort.id, isPart || own.length > 0]);
          for (const { patient } of own) {
            seen += 1;
            const times = cohort.patients.find(({ id }) => id === patient)?.times ?? [];
            const results = cohort.characteristics.filter(
              ({ kind, patientId, measure }) =>
                kind === 'patient' && patientId === patient && labels.measures[measure]?.group !== undefined,
            );
            const held = [...times, ...results].map(({ factId }) => factId);
            expect(held.length).toBeGreaterThan(0);
            expect([page.slug, held.filter((fact) => !facts.has(fact))]).toEqual([page.slug, []]);
          }
        }
      }
      expect(seen).toBeGreaterThan(0);
    }
  });

  it('are shown themselves, and no median of them, where few had the event', async () => {
    const evidence = await allEvidence();
    for (const context of await contextsOfDatabase()) {
      const rows = [
        ...(await everyTumourPage(context)),
        ...(await everyDrugPage(context)),
        ...(await everyRegimenPage(context)),
      ].flatMap(rowsOf);
      const calculated = rows.flatMap((row) => row.calculated.map(({ time }) => time));
      expect(calculated.length).toBeGreaterThan(4);
      for (const { key, text, times } of calculated) {
        const cohort = evidence.cohorts.find(({ id }) => key.startsWith(`${id}-`));
        const endpoint = key.slice((cohort?.id.length ?? 0) + 1);
        const events = (cohort?.patients ?? []).filter((patient) =>
          patient.times.some(({ measure, event }) => measure === endpoint && event),
        ).length;
        if (events >= FEWEST_EVENTS_FOR_MEDIAN && text !== '') continue;
        expect([key, text, times.length > 0]).toEqual([key, '', true]);
      }
    }
  });
});
