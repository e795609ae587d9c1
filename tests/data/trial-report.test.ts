import { parse } from 'csv-parse/sync';
import type { EvidenceStatistic } from 'fhir/r5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GET as getEvents } from '@/app/api/v1/adverse-events/route';
import { GET as getCohorts } from '@/app/api/v1/cohorts/route';
import { GET as getOutcomes } from '@/app/api/v1/outcomes/route';
import { GET as getJsonLd } from '@/app/api/v1/studies/[slug]/jsonld/route';
import { GET as getStudyRow } from '@/app/api/v1/studies/[slug]/route';
import { database } from '@/lib/data/database';
import { writeDatabase } from '@/lib/data/import/write-database';
import { getStudy } from '@/lib/data/reads/get-study';
import { getVocabulary } from '@/lib/data/reads/get-vocabulary';
import { adverseEventValues } from '@/lib/domain/adverse-event';
import { outcomeValues } from '@/lib/domain/outcome';
import { rowFieldNames } from '@/lib/exchange/api/derived-row';
import { csvNumber, csvTruth } from '@/lib/exchange/csv';
import type { StudyWithRows } from '@/lib/exchange/record/record-input';
import { studyPage } from '@/lib/present/pages/study/study-page';
import { LOCALES } from '@/lib/text/locale';
import { readSeeds } from '@/seeds/read-seeds';
import { call } from '../api/call';
import { evidenceByRow } from '../fhir/evidence-by-row';
import { bundleOf } from '../fhir/study-bundles';
import { validateBundle } from '../fhir/validator/validate-bundle';
import { copyTrialReport, TRIAL_REPORT } from '../fixtures/trial-report';
import { contextIn } from '../fixtures/view-context';
import { temporaryDatabase } from './temporary-database';

const place = temporaryDatabase();
let study: StudyWithRows;
beforeAll(async () => {
  const copy = copyTrialReport();
  const { files, problems } = readSeeds(copy.seeds);
  if (!files || problems.length > 0) throw new Error(JSON.stringify(problems));
  await writeDatabase(files, place.file);
  copy.remove();
  study = await (
    await call(getStudyRow, `/studies/${TRIAL_REPORT}`, { params: { slug: TRIAL_REPORT } })
  ).json();
}, 60_000);
afterAll(async () => {
  await (await database()).$disconnect();
  place.remove();
});

/** What only a registry's record words so: `tests/api/registry-records.test.ts` follows it. */
const OF_RECORDS: readonly string[] = [
  'title',
  'class',
  'unitVerbatim',
  'comment',
  'timeFrame',
  'atRisk',
  'termVerbatim',
  'organSystem',
  'ascertainment',
  'sourceVocabulary',
];

/** Fields that only other kinds of report have: lists of terms, results in words, a paper that contradicts itself. */
const ELSEWHERE = [
  'term',
  'text',
  'inWords',
  'category',
  'sign',
  'criteria',
  'standardDeviation',
  'notReported',
  'note',
];

/** What rows of the database hold: figures as printed, whole numbers, dates, words; of a figure's ends with an open one too. */
const heldBy = (rows: readonly object[], locale: 'en' | 'zh') =>
  rows.flatMap((row) =>
    Object.entries(row as Record<string, unknown>).flatMap(([name, value]) => {
      const isFigure = name.endsWith('Printed') || name === 'count' || name === 'events' || name === 'date';
      const isWords = ['text', 'covariates'].some(
        (field) => name === `${field}${locale === 'en' ? 'En' : 'Zh'}`,
      );
      return value !== null && value !== undefined && (isFigure || isWords)
        ? [{ measure: (row as { measure?: string }).measure, name, said: String(value) }]
        : [];
    }),
  );

/** A value as a cell of CSV. */
const cellOf = (value: unknown) => {
  if (typeof value === 'boolean') return csvTruth(value);
  return typeof value === 'number' ? csvNumber(value) : String(value);
};

describe('a trial report with all that the model holds of one', () => {
  it.each([
    ['outcomes', outcomeValues],
    ['adverseEvents', adverseEventValues],
  ] as const)('has %s that use every field', (list, shape) => {
    const rows = study[list] as readonly Record<string, unknown>[];
    const unused = Object.entries(shape).flatMap(([key, field]) =>
      rowFieldNames(key, field).filter((name) =>
        rows.every((row) => row[name] === null || row[name] === false),
      ),
    );
    const others = list === 'outcomes' ? ELSEWHERE : ['named', 'note', 'serious', 'immuneRelated'];
    expect(unused.filter((name) => !others.includes(name) && !OF_RECORDS.includes(name))).toEqual([]);
  });

  it.each([
    ['outcomes', getOutcomes, '/outcomes'],
    ['adverseEvents', getEvents, '/adverse-events'],
  ] as const)('leaves %s as CSV with the values of the JSON', async (list, handler, address) => {
    const csv = await (await call(handler, `${address}?format=csv&study=${TRIAL_REPORT}`)).text();
    const rows: Record<string, string>[] = parse(csv, { bom: true, columns: true });
    const wanted = study[list] as readonly Record<string, unknown>[];
    expect(rows).toHaveLength(wanted.length);
    for (const row of wanted) {
      const line = rows.find(({ id }) => id === row.id);
      for (const [name, value] of Object.entries(row)) {
        if (typeof value === 'object') continue;
        expect(line?.[name], `${row.id} ${name}`).toBe(cellOf(value));
      }
    }
  });

  it('leaves as valid FHIR with the same numbers', async () => {
    const bundle = await bundleOf(TRIAL_REPORT);
    expect(validateBundle(JSON.parse(JSON.stringify(bundle))).faults).toEqual([]);
    const evidence = evidenceByRow([bundle]);
    const estimateOf = (statistic: EvidenceStatistic | undefined, code: string) =>
      statistic?.attributeEstimate?.find(({ type }) => type?.coding?.some((one) => one.code === code));
    for (const row of study.outcomes) {
      const statistic = evidence.get(`outcome ${row.id}`)?.[0]?.statistic?.[0];
      const interval = estimateOf(statistic, 'STATO:0000196')?.range;
      if (row.value !== null) expect(statistic?.quantity?.value, row.id).toBe(row.value);
      else if (row.noValue !== null) expect(statistic?.quantity, row.id).toBeUndefined();
      if (row.level !== null) {
        expect([interval?.low?.value ?? null, interval?.high?.value ?? null], row.id).toEqual([
          row.lower,
          row.upper,
        ]);
      }
      const quartiles = estimateOf(statistic, 'C53245')?.range;
      expect(quartiles?.low?.value ?? null, row.id).toBe(row.quartilesLower);
      expect(estimateOf(statistic, '0000037')?.quantity?.value ?? null, row.id).toBe(row.standardError);
    }
    for (const row of study.adverseEvents) {
      const [counts, incidence] = evidence.get(`adverse-event ${row.id}`)?.[0]?.statistic ?? [];
      expect(counts?.numberAffected, row.id).toBe(row.count);
      expect(counts?.numberOfEvents ?? null, row.id).toBe(row.events);
      expect(incidence?.quantity?.value ?? null, row.id).toBe(row.exposureRate);
    }
    const text = JSON.stringify(bundle);
    for (const said of [
      'NCT00000301',
      'Invented Sarcoma Foundation',
      '2022-06-30',
      'Radiotherapy',
      'C. Reviewer',
    ])
      expect(text, said).toContain(said);
  });

  it('leads the participant flow of each period through page, API, CSV and FHIR with the same numbers', async () => {
    const flow = study.cohorts.flatMap((cohort) =>
      cohort.characteristics.flatMap((row) =>
        row.period ? [{ cohort: cohort.slug, row, period: row.period }] : [],
      ),
    );
    expect(flow).toHaveLength(17);
    const csv = await (await call(getCohorts, `/cohorts?format=csv&study=${TRIAL_REPORT}`)).text();
    const lines: Record<string, string>[] = parse(csv, { bom: true, columns: true });
    const evidence = evidenceByRow([await bundleOf(TRIAL_REPORT)]);
    const stored = await getStudy(TRIAL_REPORT);
    if (!stored) throw new Error('the study is not there');
    const context = { ...contextIn('en'), labels: await getVocabulary() };
    const table = studyPage(context, stored, []).flowTable?.table;
    const groups = table?.columns.map(({ title }) => title);
    expect(groups).toEqual(['Fixturib', 'Placebo']);
    expect(table?.subjects.map(({ name }) => name)).toEqual(['Treatment period', 'Follow-up period']);
    const shown = (table?.subjects ?? []).flatMap(({ name, rows }) =>
      rows.flatMap(({ label, cells }) =>
        cells.flatMap((cell, at) =>
          cell ? [[name, label, groups?.[at], cell.result.figure].join(' | ')] : [],
        ),
      ),
    );
    for (const { cohort, row, period } of flow) {
      const items = lines.find(({ slug }) => slug === cohort)?.characteristics?.split('; ') ?? [];
      expect(
        items.filter(
          (item) =>
            item.includes(`measure ${row.measure},`) &&
            item.includes(`period.en ${period.en}`) &&
            item.includes(`count ${row.count}`),
        ),
        row.factId,
      ).toHaveLength(1);
      const [own] = evidence.get(`characteristic ${row.factId}`) ?? [];
      expect(own?.title).toContain(period.en);
      const statistic = own?.statistic?.[0];
      expect(statistic?.numberAffected ?? statistic?.quantity?.value, row.factId).toBe(row.count);
      const label = row.category?.en ?? context.labels.measures[row.measure]?.en;
      const line = [period.en, label, cohort === 'fixturib' ? 'Fixturib' : 'Placebo', row.count].join(' | ');
      expect(
        shown.filter((text) => text.startsWith(line)),
        line,
      ).toHaveLength(1);
    }
  });

  it.each(LOCALES)('shows on its page everything that the extraction holds, in %s', async (locale) => {
    const stored = await getStudy(TRIAL_REPORT);
    if (!stored) throw new Error('the study is not there');
    const context = { ...contextIn(locale), labels: await getVocabulary() };
    const page = JSON.stringify(studyPage(context, stored, []));
    const said = heldBy(
      [...stored.outcomes, ...stored.adverseEvents, ...stored.tests, ...stored.characteristics],
      locale,
    );
    expect(said.length).toBeGreaterThan(120);
    expect(said.filter((held) => !page.includes(held.said))).toEqual([]);
    const halved = { ...stored, outcomes: stored.outcomes.slice(0, 2), characteristics: [] };
    const less = JSON.stringify(studyPage(context, halved, []));
    expect(said.filter((held) => !less.includes(held.said)).length).toBeGreaterThan(30);
  });

  it('leaves as FHIR with everything that the extraction holds of design, groups and treatment', async () => {
    const stored = await getStudy(TRIAL_REPORT);
    const text = JSON.stringify(await bundleOf(TRIAL_REPORT));
    const said = heldBy(stored?.characteristics ?? [], 'en');
    expect(said.length).toBeGreaterThan(30);
    expect(said.filter((held) => !text.includes(held.said.replace(/\.0$/u, '')))).toEqual([]);
  });

  it('leaves as linked data with registration, funder and who extracted it', async () => {
    const response = await call(getJsonLd, `/studies/${TRIAL_REPORT}/jsonld`, {
      params: { slug: TRIAL_REPORT },
    });
    const text = await response.text();
    for (const said of ['NCT00000301', 'Invented Sarcoma Foundation', 'A. Extractor', 'reviewed'])
      expect(text, said).toContain(said);
  });

  it.each([
    ['en', ['not reached (16.4–not reached)', '90 % CI 12.0–not reached', '[18.9–32.2]', 'Radiotherapy']],
    ['zh', ['未达到 (16.4–未达到)', '90% 置信区间 12.0–未达到', '[18.9–32.2]', '放射治疗']],
  ] as const)('shows on its page what the paper prints, in %s', async (locale, said) => {
    const stored = await getStudy(TRIAL_REPORT);
    if (!stored) throw new Error('the study is not there');
    const context = { ...contextIn(locale), labels: await getVocabulary() };
    const view = studyPage(context, stored, []);
    const results = view.outcomes.map(
      ({ measure, result }) =>
        `${measure}: ${result.figure} (${result.interval?.text}) [${result.ownInterval}]`,
    );
    const treatments = view.regimens.flatMap((regimen) => regimen.treatments.map(({ name }) => name));
    for (const words of said) expect([...results, ...treatments].join('\n')).toContain(words);
    expect(view.head.extraction).toContain('B. Reviewer');
  });
});
