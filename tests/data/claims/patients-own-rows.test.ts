import { describe, expect, it } from 'vitest';
import { evidenceOfTumour, patientTumours } from '@/lib/domain/evidence-entry';
import type { Labels } from '@/lib/domain/labels';
import { FEWEST_FOR_MEDIAN } from '@/lib/domain/patient-time';
import { headlineOf } from '@/lib/present/evidence-table/answer-sentence';
import type { EvidenceRowView } from '@/lib/present/evidence-table/evidence-row';
import { onDatabase } from '../../fixtures/built-database';
import {
  allEvidence,
  contextsOfDatabase,
  everyDrugPage,
  everyRegimenPage,
  everyTumourPage,
} from '../../fixtures/every-page';
import { resultsOf, rowsOf } from '../../fixtures/rows-of-pages';

onDatabase('real');

/** What is calculated of patients' own rows, open and folded. */
const calculatedOf = ({ calculated, moreCalculated }: EvidenceRowView) =>
  [...calculated, ...moreCalculated].flatMap(({ times }) => times.map(({ time }) => time));
/** What was seen in a patient, and not who the patient is: a grouped measure, a response, an adverse event. */
const isResult = ({ measures, adverseEvents }: Labels, measure: string) =>
  measures[measure]?.group !== undefined ||
  measures[measure]?.values === 'responses' ||
  adverseEvents[measure] !== undefined;

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
            ...calculatedOf(row).flatMap(({ times }) => times.map(({ fact }) => fact)),
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
                kind === 'patient' && patientId === patient && isResult(labels, measure),
            );
            const held = [...times, ...results].map(({ factId }) => factId);
            expect(held.length).toBeGreaterThan(0);
            expect([page.slug, held.filter((fact) => !facts.has(fact))]).toEqual([page.slug, []]);
            // What they report is no gap, and their own cards tell of it too.
            const reported = new Set(
              page.coverage.rows.flatMap(({ key, of }) =>
                Object.values(of).some(({ figures, words }) => figures + words > 0) ? [key] : [],
              ),
            );
            const measures = results.map(({ measure }) => measure);
            const isResponse = (measure: string) => labels.measures[measure]?.values === 'responses';
            if (measures.some(isResponse))
              expect([page.slug, reported.has('response')]).toEqual([page.slug, true]);
            if (measures.some((measure) => labels.adverseEvents[measure])) {
              expect([page.slug, reported.has('events'), reported.has('grades')]).toEqual([
                page.slug,
                true,
                true,
              ]);
            }
            const card = page.patientsLikeThis?.cards.find(({ key }) => key === patient);
            const onCard = new Set(card?.results.map(({ view }) => view.fact));
            const responses = results.filter(({ measure }) => isResponse(measure));
            expect(responses.filter(({ factId }) => !onCard.has(factId))).toEqual([]);
          }
        }
      }
      expect(seen).toBeGreaterThan(0);
    }
  });

  it('give no page the figure of one of them for that of all', async () => {
    for (const context of await contextsOfDatabase()) {
      const pages = [...(await everyTumourPage(context)), ...(await everyDrugPage(context))];
      let reported = 0;
      for (const { table } of pages) {
        for (const row of table.rows) {
          const headline = headlineOf(context, row);
          expect(headline?.results.some(({ result }) => result.ofPatient) ?? false).toBe(false);
          reported += row.shares.some(({ results }) => results.some(({ result }) => result.ofPatient))
            ? 1
            : 0;
        }
      }
      expect(reported).toBeGreaterThan(0);
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
      const calculated = rows.flatMap(calculatedOf);
      expect(calculated.length).toBeGreaterThan(4);
      for (const { key, text, times } of calculated) {
        const cohort = evidence.cohorts.find(({ id }) => key.startsWith(`${id}-`));
        const endpoint = key.slice((cohort?.id.length ?? 0) + 1);
        const events = (cohort?.patients ?? []).filter((patient) =>
          patient.times.some(({ measure, event }) => measure === endpoint && event),
        ).length;
        if (events >= FEWEST_FOR_MEDIAN && text !== '') continue;
        expect([key, text, times.length > 0]).toEqual([key, '', true]);
      }
    }
  });
});
