import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/lib/data/database';
import { writeDatabase } from '@/lib/data/import/write-database';
import { getFactGroup } from '@/lib/data/reads/get-fact';
import { getOverview } from '@/lib/data/reads/get-overview';
import { getPaper, listPapers } from '@/lib/data/reads/get-paper';
import { getPatientTimes } from '@/lib/data/reads/get-patient-times';
import { getStudy } from '@/lib/data/reads/get-study';
import { getVocabulary } from '@/lib/data/reads/get-vocabulary';
import { listCohorts } from '@/lib/data/reads/list-cohorts';
import { listFacts } from '@/lib/data/reads/list-facts';
import { listAdverseEvents, listOutcomes } from '@/lib/data/reads/list-outcomes';
import { listPatients } from '@/lib/data/reads/list-patients';
import { listRegimens } from '@/lib/data/reads/list-regimens';
import { listStatements } from '@/lib/data/reads/list-statements';
import { listStudies } from '@/lib/data/reads/list-studies';
import { inventedPaper, temporaryDatabase } from './temporary-database';

describe('queries', () => {
  const place = temporaryDatabase();
  beforeAll(() => writeDatabase(inventedPaper(), place.file));
  afterAll(async () => {
    await (await database()).$disconnect();
    place.remove();
  });

  it('give null for what does not exist', async () => {
    expect(await getStudy('unheard-of')).toBeNull();
    expect(await getPaper('unheard-of')).toBeNull();
    expect(await getFactGroup('000000000000')).toBeNull();
    expect(await getPatientTimes('unheard-of')).toBeNull();
  });

  it('list a statement with each of the tumours that it is about', async () => {
    for (const tumourSlug of ['soft-tissue-sarcoma', 'liposarcoma']) {
      expect((await listStatements({ tumourSlug })).map(({ textEn }) => textEn)).toContain(
        'Followed for only two years',
      );
    }
    expect(await listStatements({ tumourSlug: 'unheard-of' })).toEqual([]);
  });

  it('take names as names, whatever stands in them', async () => {
    expect(await getStudy("x' OR '1'='1")).toBeNull();
    expect(await getPaper('%')).toBeNull();
  });

  it('list studies with own ones first', async () => {
    expect((await listStudies()).map(({ slug, origin }) => [slug, origin])).toEqual([
      ['fixturib-trial', 'primary'],
      ['earlier-report', 'secondary'],
    ]);
  });

  it('give a study with everything on its page', async () => {
    const study = await getStudy('fixturib-trial');
    expect(study?.cohorts.map(({ slug, size, parentId }) => [slug, size, parentId])).toEqual([
      ['all', 20, null],
      ['fixturib', 12, 'fixturib-trial/all'],
      ['control', 8, 'fixturib-trial/all'],
    ]);
    expect(study?.cohorts[1]?.overlaps.map(({ toId, relation }) => [toId, relation])).toEqual([
      ['earlier-report/all', 'includes'],
    ]);
    expect(study?.patients).toBe(20);
    expect(study?.tests[0]?.counts).toHaveLength(2);
    expect(study?.statements[0]?.claims.map(({ significant }) => significant)).toEqual([false]);
    const [first, second, third] = study?.outcomes ?? [];
    expect([first?.count, second?.of, third?.contradictsId]).toEqual([6, 8, first?.id]);
    expect(study?.patientRows).toHaveLength(5);
  });

  it('show an overlap from both of its studies', async () => {
    const cited = await getStudy('earlier-report');
    expect(cited?.cohorts[0]?.overlappedBy.map(({ fromId, from }) => [fromId, from.study.slug])).toEqual([
      ['fixturib-trial/fixturib', 'fixturib-trial'],
    ]);
  });

  it('give patients with times, and no time for a blank cell', async () => {
    const times = (await listPatients()).map(({ slug, times: own }) => [
      slug,
      own.map(({ time, event }) => [time, event]),
    ]);
    expect(times).toEqual([
      ['patient-1', [[18, false]]],
      ['patient-2', [[12, true]]],
      ['patient-3', [[7.5, true]]],
      ['patient-4', [[4, true]]],
      ['patient-5', []],
    ]);
    const study = await getPatientTimes('fixturib-trial');
    expect(study?.patientRows.flatMap((row) => row.times)).toHaveLength(4);
  });

  it('give a fact with all facts of its entry, and every place', async () => {
    const facts = await listFacts();
    const age = facts.find(({ measure }) => measure === 'age-mean');
    const group = await getFactGroup(age?.id ?? '');
    expect(group?.map(({ measure, valueNumber }) => [measure, valueNumber])).toEqual([
      ['age-mean', 52.5],
      ['age-standard-deviation', 8.1],
    ]);
    const size = facts.find(({ measure, cohort }) => measure === 'cohort-size' && cohort === 'all');
    expect([size?.firstLine, size?.locations.map(({ firstLine }) => firstLine)]).toEqual([6, [3]]);
  });

  it('list what the paper reports in the order of its text, then what was calculated from it', async () => {
    const facts = await listFacts();
    const calculated = facts.findIndex(({ method }) => method === 'calculated');
    expect(calculated).toBe(54);
    expect(new Set(facts.slice(calculated).map(({ method }) => method))).toEqual(new Set(['calculated']));
    const lines = facts.slice(0, calculated).map(({ firstLine }) => firstLine ?? 0);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });

  it('count what the data set holds', async () => {
    const { counts } = await getOverview();
    expect(counts).toEqual({
      papers: 1,
      studies: 2,
      primaryStudies: 1,
      registryStudies: 0,
      secondaryStudies: 1,
      cohorts: 4,
      regimens: 2,
      outcomes: 5,
      outcomesNotReported: 0,
      adverseEvents: 2,
      patients: 5,
      facts: 54,
    });
  });

  it('list outcomes and adverse events of the papers’ own patients first, cohorts, regimens and papers as they stand in the files', async () => {
    expect((await listOutcomes()).map(({ study, count }) => [study.slug, count])).toEqual([
      ['fixturib-trial', 6],
      ['fixturib-trial', 1],
      ['fixturib-trial', 5],
      ['fixturib-trial', null],
      ['earlier-report', 2],
    ]);
    expect(
      (await listAdverseEvents()).map(({ term, occurrence, count }) => [term, occurrence, count]),
    ).toEqual([
      ['mucositis-oral', 'observed', 3],
      ['hepatitis', 'none-observed', 0],
    ]);
    expect((await listCohorts()).map(({ id }) => id)).toEqual([
      'earlier-report/all',
      'fixturib-trial/all',
      'fixturib-trial/fixturib',
      'fixturib-trial/control',
    ]);
    expect((await listRegimens()).map(({ id, drugs }) => [id, drugs[0]?.drugSlug])).toEqual([
      ['earlier-report/fixturib', 'fixturib'],
      ['fixturib-trial/fixturib', 'fixturib'],
    ]);
    expect((await listPapers()).map(({ slug, _count }) => [slug, _count.facts])).toEqual([
      ['fixturib-2021', 54],
    ]);
  });

  it('give the vocabulary with names, brands and parents', async () => {
    const labels = await getVocabulary();
    expect(labels.drugs.fixturib).toMatchObject({ zh: '费克替尼', brands: ['Fixtura'], synonyms: ['FX-1'] });
    expect(labels.tumours.liposarcoma).toMatchObject({ parent: 'soft-tissue-sarcoma', synonyms: [] });
    expect(labels.measures['objective-response']).toMatchObject({ type: 'count', favours: 'higher' });
    expect(labels.adverseEvents['mucositis-oral']).toMatchObject({
      ctcae: 'Mucositis oral',
      highestGrade: 5,
    });
    expect(labels.groups.sexes?.male?.zh).toBe('男');
  });

  it('give a paper in the order of its text, with what was excluded', async () => {
    const paper = await getPaper('fixturib-2021');
    expect(paper?.facts).toHaveLength(54);
    expect(paper?.excludedNumbers.map(({ reason }) => reason)).toEqual([
      'reference-mark',
      'section-number',
      'figure-or-table-label',
      'other',
      'figure-or-table-label',
    ]);
    expect(paper?.excludedSentences.map(({ reason, firstLine }) => [reason, firstLine])).toEqual([
      ['other', 18],
      ['background', 23],
    ]);
    // Two rows of the one part that a table interrupts.
    expect(paper?.sections.filter(({ kind }) => kind === 'results')).toMatchObject([
      { ordinal: 4, firstLine: 10, lastLine: 11 },
      { ordinal: 4, firstLine: 17, lastLine: 19 },
    ]);
    expect(paper?.notes.map(({ id }) => id)).toEqual(['fixturib-2021/small']);
  });
});
