import { afterAll, beforeAll, expect, it } from 'vitest';
import { readEvidenceOf } from '@/app/read-term-evidence';
import { getVocabulary } from '@/lib/data/reads/get-vocabulary';
import { studiesOfTreatment } from '@/lib/data/reads/studies-of-term';
import { askList, EVERYTHING } from '@/lib/data/tables/ask-list';
import { LISTS } from '@/lib/data/tables/lists';
import { treatmentsOfResult } from '@/lib/domain/cohort-of-result';
import { evidenceOfTreatment, underTreatment } from '@/lib/domain/evidence-entry';
import { regimenPage } from '@/lib/present/pages/regimens/regimen-page';
import { textOf } from '@/lib/text/text-of';
import { useDatabase } from '../fixtures/built-database';

let cleanUp: () => void;
beforeAll(async () => {
  cleanUp = await useDatabase('real');
});
afterAll(() => cleanUp());

const limit = 2000;

it('the lists of a regimen have the results of its page, and those against it, and no others', async () => {
  const labels = await getVocabulary();
  const context = { locale: 'en' as const, text: textOf('en'), labels, verdicts: {} };
  const { rows: treatments } = await askList(LISTS.treatments, EVERYTHING, { limit });
  let compared = 0;
  for (const treatment of treatments) {
    const evidence = await readEvidenceOf(await studiesOfTreatment(treatment), 'all');
    const entries = evidenceOfTreatment(evidence, treatment.slug).map((entry) =>
      underTreatment(entry, treatment),
    );
    const query = { ...EVERYTHING, filters: { regimen: [treatment.slug] } };
    const [outcomes, events] = await Promise.all([
      askList(LISTS.outcomes, query, { limit }),
      askList(LISTS.adverseEvents, query, { limit }),
    ]);
    const own = new Set(entries.flatMap((entry) => entry.outcomes.map(({ factId }) => factId)));
    const listed = outcomes.rows.map(({ factId }) => factId);
    expect(listed, treatment.slug).toEqual(expect.arrayContaining([...own]));
    for (const row of outcomes.rows.filter(({ factId }) => !own.has(factId)))
      expect(treatmentsOfResult({ cohort: row.versus ?? row.cohort }), row.id).toContain(treatment.slug);
    // Of groups who were given one or another, what happened to whom is not told.
    const alone = entries.filter(({ cohort }) => cohort.treatments.length === 1);
    expect(new Set(events.rows.map(({ factId }) => factId)), treatment.slug).toEqual(
      new Set(alone.flatMap((entry) => entry.adverseEvents.map(({ factId }) => factId))),
    );
    compared += own.size + events.rows.length;
    const view = regimenPage(
      {
        context,
        evidence,
        checkResults: [],
        tests: [],
        regimens: [],
        related: [],
        shown: { shown: 1, of: 1 },
      },
      treatment,
    );
    expect(view.files.map(({ href }) => href)).toEqual(
      ['outcomes', 'adverse-events'].map((list) => `/api/v1/${list}?regimen=${treatment.slug}&format=csv`),
    );
  }
  expect(compared).toBeGreaterThan(100);
});
