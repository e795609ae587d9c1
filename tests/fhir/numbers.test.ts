import type { Bundle, Evidence, EvidenceStatistic, Quantity } from 'fhir/r5';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { database } from '@/lib/data/database';
import { getPatientTimes } from '@/lib/data/reads/get-patient-times';
import { getVocabulary } from '@/lib/data/reads/get-vocabulary';
import { FEWEST_FOR_MEDIAN } from '@/lib/domain/patient-time';
import { endpointsOf, storedSurvival } from '@/lib/exchange/api/stored-survival';
import { useDatabase } from '../fixtures/built-database';
import { evidenceByRow, evidenceIn, resourcesOf } from './evidence-by-row';
import { allBundles } from './study-bundles';

// The rows are read from the database itself, past the views that the bundles are made from.

let cleanUp: () => void;
let bundles: Map<string, Bundle>;
let byRow: Map<string, Evidence[]>;
beforeAll(async () => {
  cleanUp = await useDatabase('real');
  bundles = await allBundles();
  byRow = evidenceByRow(bundles.values());
});
afterAll(() => cleanUp());

const COMPARATORS: Record<string, string> = { '>': '>', '<': '<', '≥': '>=', '≤': '<=' };

/** The one Evidence of a row. */
function evidenceOf(kind: string, id: string): Evidence {
  const found = byRow.get(`${kind} ${id}`) ?? [];
  expect(found, `${kind} ${id}`).toHaveLength(1);
  return found[0] as Evidence;
}

const attribute = (statistic: EvidenceStatistic | undefined, code: string) =>
  (statistic?.attributeEstimate ?? []).filter(({ type }) =>
    type?.coding?.some((coding) => coding.code === code),
  );

const saysCalculated = (texts: readonly { text?: string }[] | undefined) =>
  (texts ?? []).some(({ text }) => /calculated/u.test(text ?? ''));

interface Share {
  value: number | null;
  count: number | null;
  of: number | null;
  /** Of patients chosen by their outcome: no share is calculated. */
  ofOutcomeDefined?: boolean;
}

/** Counts as stored; a percentage as stored, else from the counts and saying so. */
function expectShare(statistic: EvidenceStatistic | undefined, row: Share, at: string) {
  expect(statistic?.numberAffected ?? null, at).toBe(row.count);
  expect(statistic?.sampleSize?.numberOfParticipants ?? null, at).toBe(row.of);
  if (row.value !== null) {
    expect(statistic?.quantity?.value, at).toBe(row.value);
    expect(saysCalculated(statistic?.note), at).toBe(false);
  } else if (row.ofOutcomeDefined) {
    expect(statistic?.quantity?.value, at).toBe(row.count);
    expect(statistic?.quantity?.code, at).not.toBe('%');
  } else if (row.count !== null && row.of !== null) {
    expect(statistic?.quantity?.value, at).toBeCloseTo((100 * row.count) / row.of, 1);
    expect(statistic?.quantity?.code, at).toBe('%');
    expect(saysCalculated(statistic?.note), at).toBe(true);
  }
}

/** A reported interval is there as stored; a calculated one holds the rate and says that it is calculated. */
function expectInterval(
  statistic: EvidenceStatistic | undefined,
  row: Share & { lower?: number | null; upper?: number | null; level?: number | null },
  at: string,
) {
  const intervals = attribute(statistic, 'STATO:0000196');
  const { lower = null, upper = null, level = null, count, of } = row;
  if (level !== null) {
    expect(intervals, at).toHaveLength(1);
    expect(intervals[0]?.range?.low?.value ?? null, at).toBe(lower);
    expect(intervals[0]?.range?.high?.value ?? null, at).toBe(upper);
    expect(intervals[0]?.level, at).toBeCloseTo(level / 100, 12);
    expect(intervals[0]?.description, at).toContain('as reported');
  } else if (count !== null && of !== null && !row.ofOutcomeDefined) {
    expect(intervals, at).toHaveLength(1);
    const { low, high } = intervals[0]?.range ?? {};
    const share = (100 * count) / of;
    expect(low?.value, at).toBeLessThanOrEqual(share + 0.05);
    expect(high?.value, at).toBeGreaterThanOrEqual(share - 0.05);
    expect(intervals[0]?.description, at).toContain('calculated');
    expect(intervals[0]?.description, at).toContain('not reported');
  } else {
    expect(intervals, at).toEqual([]);
  }
}

function expectQuantity(quantity: Quantity | undefined, value: number, sign: string | null, at: string) {
  expect(quantity?.value, at).toBe(value);
  expect(quantity?.comparator, at).toBe(sign === null ? undefined : COMPARATORS[sign]);
}

test('every outcome is there once, with the stored numbers', async () => {
  const rows = await (await database()).outcomeResult.findMany();
  const { measures } = await getVocabulary();
  expect(rows.length).toBeGreaterThan(150);
  for (const row of rows) {
    const evidence = evidenceOf('outcome', row.id);
    const at = `${row.studySlug} ${row.id} ${row.measure}`;
    const [statistic, ...others] = evidence.statistic ?? [];
    expect(others, at).toEqual([]);
    expectInterval(statistic, row, at);
    if (row.value !== null) {
      expectQuantity(statistic?.quantity, row.value, row.sign, at);
      expect(statistic?.quantity?.unit ?? null, at).toBe(row.unit);
    }
    if (row.unit === '%' || row.count !== null || row.of !== null) expectShare(statistic, row, at);
    const [range] = attribute(statistic, 'C38013');
    expect(range?.range?.low?.value ?? null, at).toBe(row.rangeLower);
    expect(range?.range?.high?.value ?? null, at).toBe(row.rangeUpper);
    const [deviation] = attribute(statistic, 'C53322');
    expect(deviation?.quantity?.value ?? null, at).toBe(row.standardDeviation);
    const isInNumbers = [row.value, row.count, row.of, row.rangeLower].some((part) => part !== null);
    expect(statistic !== undefined, at).toBe(isInNumbers);
    if (row.statistic === 'median') {
      expect(
        statistic?.statisticType?.coding?.map(({ code }) => code),
        at,
      ).toContain('STATO:0000574');
      expect(
        statistic?.modelCharacteristic?.some(({ code }) => code.text === 'Kaplan–Meier') ?? false,
        at,
      ).toBe(measures[row.measure]?.group === 'time-to-event');
    }
    if (measures[row.measure]?.effect?.type === 'hazard-ratio') {
      expect(
        statistic?.statisticType?.coding?.map(({ code }) => code),
        at,
      ).toContain('STATO:0000677');
    }
  }
});

test('what is no number stands in words, in both languages', async () => {
  const rows = await (await database()).outcomeResult.findMany();
  const labels = await getVocabulary();
  const chinese = (evidence: Evidence) => JSON.stringify(evidence._description);
  let words = 0;
  for (const row of rows) {
    const evidence = evidenceOf('outcome', row.id);
    if (row.textEn !== null && row.textZh !== null) {
      expect(evidence.description).toContain(row.textEn);
      expect(chinese(evidence)).toContain(row.textZh);
      words += 1;
    }
    if (row.term !== null) {
      const term = labels.groups[labels.measures[row.measure]?.values ?? '']?.[row.term];
      expect(evidence.description).toContain(term?.en);
      expect(chinese(evidence)).toContain(term?.zh);
      words += 1;
    }
    if (row.inWords !== null) {
      const term = labels.groups['results-qualitative']?.[row.inWords];
      expect(evidence.description).toContain(term?.en);
      expect(chinese(evidence)).toContain(term?.zh);
      words += 1;
    }
    if (row.notReported) {
      expect(evidence.statistic).toBeUndefined();
      expect(evidence.note?.map(({ text }) => text)).toContain('No result is reported.');
    }
  }
  expect(words).toBeGreaterThan(50);
});

test('a hazard ratio has the P of its test', async () => {
  const db = await database();
  const { measures } = await getVocabulary();
  const ratios = (await db.outcomeResult.findMany()).filter(({ measure }) => measures[measure]?.effect);
  const tests = await db.testResult.findMany({ include: { cohorts: { orderBy: { ordinal: 'asc' } } } });
  expect(ratios.length).toBeGreaterThan(3);
  for (const ratio of ratios) {
    const fitting = tests.filter(
      ({ measure, cohorts }) =>
        measure === measures[ratio.measure]?.effect?.of &&
        cohorts.map(({ cohortId }) => cohortId).join() === [ratio.cohortId, ratio.versusId].join(),
    );
    const found = attribute(evidenceOf('outcome', ratio.id).statistic?.[0], 'STATO:0000700');
    expect(found.map(({ quantity }) => [quantity?.value, quantity?.comparator])).toEqual(
      fitting.map(({ pValue, pSign }) => [pValue, COMPARATORS[pSign ?? '']]),
    );
  }
});

test('every adverse event is there once, with the stored numbers', async () => {
  const rows = await (await database()).adverseEvent.findMany();
  expect(rows.length).toBeGreaterThan(20);
  for (const row of rows) {
    const evidence = evidenceOf('adverse-event', row.id);
    const at = `${row.studySlug} ${row.id} ${row.term}`;
    const statistic = evidence.statistic?.[0];
    const share = { value: row.value, count: row.count, of: row.of };
    expectShare(statistic, share, at);
    expectInterval(statistic, share, at);
    expect(statistic?.numberOfEvents ?? null, at).toBe(row.events);
    if (row.occurrence === 'none-observed') expect(evidence.description, at).toContain('none observed');
    if (row.gradeLowest !== null) expect(evidence.title, at).toContain(`Grade ${row.gradeLowest}`);
  }
});

test('every reported test is there once, with the stored statistic and P', async () => {
  const rows = await (await database()).testResult.findMany();
  expect(rows.length).toBeGreaterThan(5);
  for (const row of rows) {
    const statistic = evidenceOf('test', row.id).statistic?.[0];
    expect(statistic?.quantity?.value ?? null).toBe(row.statistic);
    const [p] = attribute(statistic, 'STATO:0000700');
    if (row.pValue === null) expect(p).toBeUndefined();
    else expectQuantity(p?.quantity, row.pValue, row.pSign, row.id);
  }
});

test('cohorts have the stored sizes', async () => {
  const rows = await (await database()).cohort.findMany();
  for (const { id, studySlug, size, sizeSign, sizeFactId } of rows) {
    const groups = resourcesOf(bundles.get(studySlug) as Bundle).filter(({ resourceType, ...resource }) =>
      (resource as { identifier?: { value?: string }[] }).identifier?.some(({ value }) => value === id),
    );
    expect(groups, id).toHaveLength(1);
    const [group] = groups;
    if (sizeFactId !== null) {
      const printed = evidenceOf('characteristic', sizeFactId).statistic?.[0];
      expectQuantity(printed?.quantity, size ?? Number.NaN, sizeSign, id);
    }
    if (group?.resourceType === 'Group')
      expect(group.quantity ?? null, id).toBe(sizeSign === null ? size : null);
  }
});

test('what is calculated from patients is what the survival of the study gives, and says so', async () => {
  let medians = 0;
  let without = 0;
  for (const [slug, bundle] of bundles) {
    const patients = await getPatientTimes(slug);
    for (const endpoint of patients ? endpointsOf(patients) : []) {
      const survival = patients && storedSurvival(patients, endpoint);
      for (const { label, n, events, median } of survival?.groups ?? []) {
        const [evidence] = evidenceIn(bundle).filter(({ identifier }) =>
          identifier?.some(({ value }) => value === `${endpoint}/median/${label}`),
        );
        if ('notEstimable' in median) {
          expect([events < FEWEST_FOR_MEDIAN, evidence]).toEqual([true, undefined]);
          without += 1;
          continue;
        }
        const statistic = evidence?.statistic?.[0];
        expect(events).toBeGreaterThanOrEqual(FEWEST_FOR_MEDIAN);
        expect(statistic?.quantity?.value ?? null).toBe(median.estimate);
        expect([statistic?.numberOfEvents, statistic?.sampleSize?.numberOfParticipants]).toEqual([events, n]);
        expect(statistic?.modelCharacteristic?.map(({ code }) => code.text)).toEqual(['Kaplan–Meier']);
        expect(saysCalculated(evidence?.note?.map(({ text = '' }) => ({ text: text.toLowerCase() })))).toBe(
          true,
        );
        medians += 1;
      }
    }
  }
  expect(medians).toBeGreaterThan(1);
  expect(without).toBeGreaterThan(1);
});

test('every reported result leads to its paper, its lines, the printed figure and the address of its fact', async () => {
  const facts = new Map((await (await database()).fact.findMany()).map((fact) => [fact.id, fact]));
  for (const [slug, bundle] of bundles) {
    const citation = resourcesOf(bundle).find(({ resourceType }) => resourceType === 'Citation');
    for (const { identifier, relatedArtifact } of evidenceIn(bundle)) {
      const [source] = relatedArtifact ?? [];
      expect(source?.resourceReference?.reference).toBe(`urn:uuid:${citation?.id}`);
      if (identifier?.[0]?.system === 'urn:sarcoma-evidence:calculated') {
        expect(source?.document?.url).toContain(`/api/v1/studies/${slug}/survival?endpoint=`);
        continue;
      }
      const fact = facts.get(identifier?.[0]?.value ?? '');
      expect(source?.document?.url).toBe(`http://localhost:3000/facts/${fact?.id}`);
      expect(source?.display).toBe(fact?.verbatim);
      expect(source?.label).toContain(String(fact?.firstLine));
      expect(source?.label).toContain(fact?.section);
    }
  }
});

test('every dose leads to the fact that prints it', async () => {
  const rows = await (await database()).characteristic.findMany({ where: { kind: 'regimen' } });
  expect(rows.length).toBeGreaterThan(40);
  for (const { factId, studySlug } of rows) {
    const sources = resourcesOf(bundles.get(studySlug) as Bundle)
      .filter((resource) => resource.resourceType === 'EvidenceVariable')
      .flatMap(({ relatedArtifact = [] }) => relatedArtifact.map(({ document }) => document?.url));
    expect(sources, studySlug).toContain(`http://localhost:3000/facts/${factId}`);
  }
});

test('of a study that is only cited, every result says that it is second-hand', async () => {
  const studies = await (await database()).study.findMany();
  for (const { slug, origin } of studies) {
    for (const { note } of evidenceIn(bundles.get(slug) as Bundle)) {
      const isSecondary = (note ?? []).some(({ text }) => text.startsWith('Secondary source'));
      expect(isSecondary, slug).toBe(origin === 'secondary');
    }
  }
});
