import { describe, expect, it } from 'vitest';
import { BrokenRecord } from '@/lib/curation/registry/read-record';
import { entriesOf } from '@/lib/domain/entry';
import { factsOfPaper } from '@/lib/domain/fact';
import { isRegistryLocation } from '@/lib/domain/source';
import {
  category,
  denominators,
  event,
  flowPeriod,
  group,
  inventedRecord,
  outcome,
  row,
} from '../../../fixtures/registry/invented-record';
import { readInvented } from '../../../fixtures/registry/read-invented';

const single = (fields: Parameters<typeof outcome>[0]) =>
  readInvented(inventedRecord({ outcomes: [outcome(fields)] }));

describe('a record', () => {
  const { paper, study, problems, coverage } = readInvented(inventedRecord());

  it('is read with every value of its results accounted for, each found again at its path', () => {
    expect(problems).toEqual([]);
    expect(coverage.open).toEqual([]);
    expect(coverage.held).toBeGreaterThan(60);
    expect(coverage.held + Object.values(coverage.outside).reduce((a, b) => a + b, 0)).toBe(coverage.values);
  });

  it('gives each limit of an interval the path of its own', () => {
    const { facts } = factsOfPaper(paper, entriesOf(paper));
    const at = (measure: string) =>
      facts
        .filter((fact) => fact.measure === measure)
        .flatMap(({ locations: [place], value }) =>
          place && isRegistryLocation(place) ? [[place.path, place.verbatim, value]] : [],
        );
    const base =
      '/resultsSection/outcomeMeasuresModule/outcomeMeasures[Progression-free Survival]/classes[]/categories[]';
    expect(at('progression-free-survival-median')).toEqual([
      [`${base}/measurements[OG000]/value`, '6.20', 6.2],
      [`${base}/measurements[OG001]/value`, '2.9', 2.9],
    ]);
    expect(at('progression-free-survival-median-lower')[0]).toEqual([
      `${base}/measurements[OG000]/lowerLimit`,
      '4.1',
      4.1,
    ]);
    expect(at('progression-free-survival-median-upper')[1]).toEqual([
      `${base}/measurements[OG001]/upperLimit`,
      'NA',
      'open',
    ]);
  });

  it('has the groups of the flow as its arms, which the other modules’ groups are', () => {
    expect(study.cohorts.map(({ id, role, size, regimens }) => [id, role, size?.value, regimens])).toEqual([
      ['all', 'all', 78, undefined],
      ['fixturinib', 'arm', 40, ['fixturinib']],
      ['placebo', 'arm', 38, ['placebo']],
    ]);
  });

  it('has its outcome with rank, time frame, denominator, and what the record remarks of a missing limit', () => {
    expect(study.outcomes[1]).toMatchObject({
      measure: 'progression-free-survival',
      statistic: 'median',
      value: 2.9,
      unit: 'months',
      of: 38,
      interval: { lower: 1.8, level: 95 },
      endpointRank: 'primary',
      timeFrame: 'Up to 2 years',
      comment: 'upper limit not reached',
    });
  });

  it('sets the control as the comparator of a hazard ratio, and says that this is our reading', () => {
    expect(study.outcomes[2]).toMatchObject({
      measure: 'hazard-ratio-progression-free-survival',
      value: 0.51,
      cohort: 'fixturinib',
      versus: 'placebo',
      interval: { lower: 0.31, upper: 0.84, level: 95 },
    });
    expect(study.outcomes[2]?.note?.en).toContain('our reading');
    expect(study.tests).toMatchObject([
      {
        test: 'log-rank',
        method: 'Log Rank',
        hypothesis: 'superiority',
        pValue: { sign: '<', value: 0.001 },
        between: ['fixturinib', 'placebo'],
      },
    ]);
  });

  it('tells serious from other events, with patients, events, organ system and the totals of each group', () => {
    expect(study.adverseEvents.filter(({ cohort }) => cohort === 'fixturinib')).toMatchObject([
      { term: 'all-cause-mortality', count: 12, of: 40 },
      { term: 'serious-adverse-event', count: 2, of: 40, serious: true },
      { term: 'any-other-adverse-event', count: 30, of: 40, serious: false },
      { term: 'pneumonia', count: 2, events: 2, serious: true, organSystem: 'infections-and-infestations' },
      { term: 'nausea', count: 21, events: 34, of: 40, serious: false, termVerbatim: 'Nausea' },
    ]);
  });

  it('keeps the flow with the reasons for leaving, each share of those who started', () => {
    const placebo = study.cohorts.find(({ id }) => id === 'placebo');
    const flow = (placebo?.characteristics ?? []).filter(({ measure }) =>
      /^participants-|^reason-/u.test(measure),
    );
    expect(flow.map(({ measure, category, count, of }) => [measure, category?.en, count, of])).toEqual([
      ['participants-started', undefined, 38, undefined],
      ['participants-completed', undefined, 25, 38],
      ['participants-not-completed', undefined, 13, 38],
      ['reason-not-completed', 'Adverse Event', 2, undefined],
      ['reason-not-completed', 'Lost to Follow-up', 11, undefined],
    ]);
  });

  it('has phase, design, condition, numbers and sponsor as attributes', () => {
    const told = Object.fromEntries(
      study.attributes.map(({ measure, term, text, count }) => [measure, term ?? text?.en ?? count]),
    );
    expect(told).toMatchObject({
      design: 'randomised-controlled-trial',
      phase: 'phase-2-3',
      condition: 'Leiomyosarcoma',
      sponsor: 'Invented Sponsor',
      enrolled: 78,
    });
    expect(study.tumours).toEqual(['leiomyosarcoma']);
  });
});

describe('figures of records', () => {
  it.each([
    ['a sign in front', '<0.05', { value: 0.05, sign: '<' }],
    ['commas between thousands', '1,234', { value: 1234 }],
    ['NA', 'NA', { noValue: 'not-estimable' }],
    ['a dash', '-', { noValue: 'not-estimable' }],
    ['words', 'see comment', { text: { en: 'see comment' } }],
    ['a negative number', '-0.676', { value: -0.676 }],
  ])('are read with %s', (_, value, expected) => {
    const { study, problems, coverage } = single({
      title: 'Change in a Score',
      paramType: 'MEAN',
      unitOfMeasure: 'units on a scale',
      classes: [row([category({ OG000: value })])],
    });
    expect(problems).toEqual([]);
    expect(coverage.open).toEqual([]);
    expect(study.outcomes[0]).toMatchObject({
      measure: 'other-outcome',
      statistic: 'mean',
      title: 'Change in a Score',
      ...expected,
    });
  });

  it('are not reached where the remark on NA says so', () => {
    const { study } = single({
      title: 'Overall Survival',
      paramType: 'MEDIAN',
      dispersionType: '95% Confidence Interval',
      unitOfMeasure: 'Months',
      classes: [
        row([
          category({
            OG000: { value: 'NA', lowerLimit: '12.1', upperLimit: 'NA', comment: 'Median was not reached' },
          }),
        ]),
      ],
    });
    expect(study.outcomes[0]).toMatchObject({
      measure: 'overall-survival',
      noValue: 'not-reached',
      interval: { lower: 12.1, level: 95 },
    });
  });

  it.each([
    ['Standard Deviation', { spread: '1.5' }, { standardDeviation: 1.5 }],
    ['Standard Error', { spread: '0.3' }, { standardError: 0.3 }],
    ['Geometric Coefficient of Variation', { spread: '44' }, { coefficientOfVariation: 44 }],
    ['Inter-Quartile Range', { lowerLimit: '2', upperLimit: '9' }, { quartiles: [2, 9] }],
    ['Full Range', { lowerLimit: '-1', upperLimit: '9' }, { range: [-1, 9] }],
    [
      '90% Confidence Interval',
      { lowerLimit: '2', upperLimit: '9' },
      { interval: { lower: 2, upper: 9, level: 90 } },
    ],
    [
      '97.5% Confidence Interval',
      { lowerLimit: 'NA', upperLimit: '9' },
      { interval: { upper: 9, level: 97.5 } },
    ],
    ['Some Other Spread', { spread: '7' }, { comment: 'Some Other Spread 7' }],
  ])('have their spread as %s', (dispersionType, spread, expected) => {
    const { study, problems, coverage } = single({
      title: 'A Level',
      paramType: 'MEAN',
      dispersionType,
      unitOfMeasure: 'ng/mL',
      classes: [row([category({ OG000: { value: '5', ...spread } })])],
    });
    expect([problems, coverage.open]).toEqual([[], []]);
    expect(study.outcomes[0]).toMatchObject(expected);
  });

  it('are shares of patients by unit, and by the categories of a best response', () => {
    const percent = single({
      title: 'Objective Response Rate',
      paramType: 'NUMBER',
      unitOfMeasure: 'percentage of participants',
      classes: [row([category({ OG000: '12.5' })])],
    });
    expect(percent.study.outcomes[0]).toMatchObject({
      measure: 'objective-response',
      value: 12.5,
      unit: '%',
      of: 40,
    });
    const best = single({
      title: 'Best Overall Response',
      paramType: 'COUNT_OF_PARTICIPANTS',
      unitOfMeasure: 'Participants',
      classes: [
        row([
          category({ OG000: '1' }, 'Complete Response (CR)'),
          category({ OG000: '4' }, 'Partial Response (PR)'),
          category({ OG000: '3' }, 'Something else'),
        ]),
      ],
    });
    expect(best.study.outcomes.map(({ measure, count, of }) => [measure, count, of])).toEqual([
      ['complete-response', 1, 40],
      ['partial-response', 4, 40],
      ['other-outcome-share', 3, 40],
    ]);
  });

  it('of one row of several are not taken for the whole outcome, unless the row is a time', () => {
    const of = (title: string) =>
      single({
        title: 'Overall Survival',
        paramType: 'NUMBER',
        unitOfMeasure: 'percentage of participants',
        classes: [row([category({ OG000: '80' })], title)],
      }).study.outcomes[0];
    expect(of('Women')).toMatchObject({ measure: 'other-outcome-share', class: { en: 'Women' } });
    expect(of('12 months')).toMatchObject({
      measure: 'overall-survival-rate',
      time: { value: 12, unit: 'month' },
    });
  });

  it('have the denominator of their row before that of the outcome, and none of lesions', () => {
    const { study } = single({
      title: 'Responders',
      paramType: 'COUNT_OF_PARTICIPANTS',
      unitOfMeasure: 'Participants',
      classes: [row([category({ OG000: '3' })], 'Women', [denominators({ OG000: '18' })])],
    });
    expect(study.outcomes[0]).toMatchObject({ count: 3, of: 18 });
    const lesions = single({
      title: 'Lesions gone',
      paramType: 'COUNT_OF_UNITS',
      unitOfMeasure: 'Lesions',
      denoms: [denominators({ OG000: '90' }, 'Lesions')],
      classes: [row([category({ OG000: '30' })])],
    });
    expect(lesions.study.outcomes[0]).toMatchObject({ count: 30 });
    expect(lesions.study.outcomes[0]?.of).toBeUndefined();
  });

  it('are nothing where an outcome was never posted', () => {
    const { study, coverage } = single({
      title: 'Quality of Life',
      denoms: [denominators({ OG000: '0', OG001: '0' })],
    });
    expect(study.outcomes.map(({ notReported, title, cohort }) => [notReported, title, cohort])).toEqual([
      [true, 'Quality of Life', 'fixturinib'],
      [true, 'Quality of Life', 'placebo'],
    ]);
    expect(coverage.open).toEqual([]);
  });
});

describe('groups', () => {
  const groupsOf = (...titles: string[]) =>
    single({
      title: 'A Count',
      paramType: 'COUNT_OF_PARTICIPANTS',
      unitOfMeasure: 'Participants',
      groups: titles.map((title, at) => group(`OG00${at}`, title)),
      denoms: [denominators(Object.fromEntries(titles.map((_, at) => [`OG00${at}`, '9'])))],
      classes: [row([category(Object.fromEntries(titles.map((_, at) => [`OG00${at}`, '1'])))])],
    }).study.outcomes.map(({ cohort }) => cohort);

  it('are the same by title, whatever their numbers, without words that only name a set of patients', () => {
    expect(groupsOf('Placebo (Safety Set)', 'Patients Who Received Fixturinib', '1. Placebo')).toEqual([
      'placebo',
      'fixturinib',
      'placebo',
    ]);
  });

  it('are all patients where they are a total', () => {
    expect(groupsOf('All Participants', 'Total')).toEqual(['all', 'all']);
  });

  it('are cohorts of their own where it isn’t said whose patients they have', () => {
    expect(groupsOf('Placebo then Fixturinib')).toEqual(['placebo-then-fixturinib']);
  });

  it('are what the curator’s mapping says', () => {
    const record = inventedRecord({
      otherEvents: [],
      seriousEvents: [],
      eventGroups: [{ ...group('EG000', 'Cohort Q'), deathsNumAffected: 1, deathsNumAtRisk: 40 }],
    });
    const { study } = readInvented(record, { groups: { NCT90000001: { 'Cohort Q': 'Fixturinib' } } });
    expect(study.adverseEvents.map(({ cohort }) => cohort)).toEqual(['fixturinib']);
  });

  it('that start in no first period are no further arms', () => {
    const flow = {
      groups: [group('FG000', 'Fixturinib'), group('FG001', 'Placebo'), group('FG002', 'Extension')],
      periods: [
        flowPeriod('First', { STARTED: { FG000: '40', FG001: '38', FG002: '0' } }),
        flowPeriod('Second', { STARTED: { FG000: '0', FG001: '0', FG002: '50' } }),
      ],
    };
    const { study } = readInvented(inventedRecord({ flow }));
    expect(study.cohorts.map(({ id, role }) => [id, role])).toEqual([
      ['all', 'all'],
      ['fixturinib', 'arm'],
      ['placebo', 'arm'],
      ['extension', 'analysis-set'],
    ]);
  });
});

describe('names', () => {
  it('without a term are terms of their own, marked as not translated', () => {
    const { paper, vocabulary } = readInvented(
      inventedRecord({ otherEvents: [event('Invented itching', { EG000: [1, 40] })] }),
    );
    expect(paper.terms?.drugs.fixturinib).toMatchObject({ en: 'Fixturinib', zh: 'Fixturinib（未译）' });
    expect(vocabulary['adverse-events']['invented-itching']?.zh).toBe('Invented itching（未译）');
  });

  it('of interventions are drugs by what they contain, without dose and schedule', () => {
    const arms = (name: string) =>
      readInvented(
        inventedRecord({
          armGroups: [{ label: 'Fixturinib', type: 'EXPERIMENTAL', interventionNames: [`Drug: ${name}`] }],
          interventions: [{ type: 'DRUG', name, armGroupLabels: ['Fixturinib'] }],
        }),
      ).study.regimens[0]?.drugs.map(({ drug }) => drug);
    expect(arms('Doxorubicin plus Ifosfamide')).toEqual(['doxorubicin', 'ifosfamide']);
    expect(arms('Fixturinib 20 mg tablets once daily')).toEqual(['fixturinib']);
  });

  it.each([
    'Stage III Adult Leiomyosarcoma AJCC v7',
    'Recurrent Leiomyosarcoma',
    'Metastatic or Unresectable Leiomyosarcoma',
    'Leiomyosarcoma, Adult',
    'Leiomyosarcoma (Adult)',
  ])('of tumours are found without stage, age and course: %s', (condition) => {
    const { study } = readInvented(inventedRecord({ conditions: [condition] }));
    expect(study.tumours).toEqual(['leiomyosarcoma']);
  });

  it('of tumours that no vocabulary has stand apart from other conditions, and from longer names of known ones', () => {
    const { study } = readInvented(
      inventedRecord({
        conditions: ['Leiomyosarcoma', 'Ovarian Cancer', 'Hearing Loss', 'Leiomyosarcoma of Somewhere Odd'],
      }),
    );
    const printed = (measure: string) =>
      study.attributes.flatMap((row) => (row.measure === measure ? [row.text?.en] : []));
    expect(printed('other-tumour')).toEqual(['Ovarian Cancer']);
    expect(printed('condition')).toEqual([
      'Leiomyosarcoma',
      'Hearing Loss',
      'Leiomyosarcoma of Somewhere Odd',
    ]);
  });

  it('are what the curator’s mapping says', () => {
    const { study } = readInvented(inventedRecord({ conditions: ['Rare Thing'] }), {
      tumours: { 'Rare Thing': ['angiosarcoma'] },
      drugs: { Fixturinib: 'pazopanib' },
    });
    expect(study.tumours).toEqual(['angiosarcoma']);
    expect(study.regimens[0]?.drugs[0]?.drug).toBe('pazopanib');
  });
});

describe('what is wrong in a record', () => {
  it('is kept as printed where more are affected than at risk, and makes no share', () => {
    const { study, problems } = readInvented(
      inventedRecord({ otherEvents: [event('Nausea', { EG000: [9, 5], EG001: [0, 0] })] }),
    );
    expect(problems).toEqual([]);
    expect(study.adverseEvents.filter(({ term }) => term === 'nausea')).toMatchObject([
      { count: 9, atRisk: 5 },
      { count: 0, atRisk: 0 },
    ]);
  });

  it('does not stop the rest: titles twice, text of any script, an empty module', () => {
    const twice = outcome({
      title: 'Antwort – 反应 ≥ 30 %',
      paramType: 'NUMBER',
      unitOfMeasure: 'Points]',
      classes: [row([category({ OG000: '1' }, 'a]b~c\\d')])],
    });
    const { problems, coverage, study } = readInvented(
      inventedRecord({ outcomes: [twice, twice], flow: null, baseline: null }),
    );
    expect([problems, coverage.open]).toEqual([[], []]);
    expect(study.outcomes).toHaveLength(2);
  });

  it.each([
    [
      'no number',
      { identificationModule: { briefTitle: 'x' } },
      '/protocolSection/identificationModule/nctId',
    ],
    ['no version', { statusModule: {} }, '/protocolSection/statusModule/lastUpdateSubmitDate'],
  ])('is named with its path: %s', (_, protocol, path) => {
    let found: unknown;
    try {
      readInvented(inventedRecord({ protocol }));
    } catch (error) {
      found = error;
    }
    expect(found).toBeInstanceOf(BrokenRecord);
    expect((found as BrokenRecord).path).toBe(path);
  });
});
