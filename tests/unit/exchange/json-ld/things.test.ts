import { describe, expect, test } from 'vitest';
import { DESIGN_FAMILIES, type DesignFamily } from '@/lib/domain/kinds';
import { breadcrumbs } from '@/lib/exchange/json-ld/breadcrumbs';
import { jsonLdDocument } from '@/lib/exchange/json-ld/document';
import { paperThing } from '@/lib/exchange/json-ld/paper-thing';
import type { SpeakingSite } from '@/lib/exchange/json-ld/site';
import { siteThings } from '@/lib/exchange/json-ld/site-things';
import { studyThings, studyThingsWithResults } from '@/lib/exchange/json-ld/study-things';
import { drugThing, tumourThing } from '@/lib/exchange/json-ld/term-things';
import { makeStudyRecord } from '@/lib/exchange/record/make-study-record';
import type { PaperRecord } from '@/lib/exchange/record/paper-record';
import type { DesignRecord, StudyRecord } from '@/lib/exchange/record/study-record';
import { drugRecord, tumourRecord } from '@/lib/exchange/record/term-record';
import { adverseEventRowOf, outcomeRowOf, testRowOf } from '../../../fixtures/api-rows';
import { recordInput } from '../../../fixtures/record-input';
import { problemsOf } from '../../../fixtures/schema-org';
import { LABELS } from '../../../fixtures/view-context';

const site: SpeakingSite = {
  address: 'https://evidence.example.org',
  name: 'Sarcoma Evidence',
  description: 'Clinical evidence on sarcoma drugs',
  dataDescription: 'All of it',
  language: 'en',
  version: '0123456789ab',
  released: '2026-02-01',
};
const record = (rows: Parameters<typeof recordInput>[0] = {}) => makeStudyRecord(recordInput(rows));
const study: StudyRecord = {
  ...record(),
  design: {
    slug: 'randomised-controlled-trial',
    name: { en: 'Randomised controlled trial', zh: '随机对照试验' },
    family: 'randomised',
    isRandomised: true,
  },
};
const { paper } = study;
const DESIGN = study.design as DesignRecord;
const plain = (things: Parameters<typeof jsonLdDocument>[0]) =>
  jsonLdDocument(things)['@graph'] as unknown as Record<string, unknown>[];

describe('a study as linked data', () => {
  test('is a trial on its conditions, with its drugs, its data, and the paper behind them', () => {
    const [trial, data, article] = plain(studyThings(site, study));
    expect(trial).toMatchObject({
      '@type': 'MedicalTrial',
      '@id': 'https://evidence.example.org/studies/study#study',
      trialDesign: 'https://schema.org/RandomizedTrial',
      healthCondition: [{ '@type': 'MedicalCondition' }, { name: 'Angiosarcoma' }],
      studySubject: [{ '@type': 'Drug', name: 'Everolimus' }],
      subjectOf: [{ '@id': data?.['@id'] }, { '@id': article?.['@id'] }],
    });
    expect(data).toMatchObject({
      '@type': 'Dataset',
      description: 'A study. Extracted from: A paper. Clinical evidence on sarcoma drugs',
      publisher: { '@type': 'Organization', name: 'Sarcoma Evidence' },
      version: '0123456789ab',
      datePublished: '2026-02-01',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      about: { '@id': trial?.['@id'] },
      isBasedOn: { '@id': article?.['@id'] },
    });
  });

  test('leaves results to the file that a page names, and has them there', () => {
    const rows = { outcomes: [outcomeRowOf({ count: 14, of: 19 })] };
    const [, onPage] = plain(studyThings(site, record(rows)));
    const [, inFile] = plain(studyThingsWithResults(site, record(rows)));
    expect(onPage).not.toHaveProperty('variableMeasured');
    expect(onPage?.distribution).toContainEqual({
      '@type': 'DataDownload',
      encodingFormat: 'application/ld+json',
      contentUrl: 'https://evidence.example.org/api/v1/studies/study/jsonld?language=en',
    });
    expect(inFile?.variableMeasured).toHaveLength(1);
  });

  test('is a trial or an observational study only where its design is one', () => {
    const typeOf = (family: DesignFamily) =>
      plain(studyThings(site, { ...study, design: { ...DESIGN, family, isRandomised: false } }))[0]?.[
        '@type'
      ];
    expect(Object.fromEntries(DESIGN_FAMILIES.map((family) => [family, typeOf(family)]))).toEqual({
      randomised: 'MedicalTrial',
      'single-arm': 'MedicalTrial',
      trial: 'MedicalTrial',
      comparison: 'MedicalObservationalStudy',
      observational: 'MedicalObservationalStudy',
      'case-report': 'MedicalObservationalStudy',
      synthesis: 'MedicalStudy',
      laboratory: 'MedicalStudy',
      'not-stated': 'MedicalStudy',
    });
    expect(plain(studyThings(site, { ...study, design: null }))[0]?.['@type']).toBe('MedicalStudy');
  });

  test('is not called randomised where the groups were not drawn by lot', () => {
    const design = {
      ...DESIGN,
      slug: 'single-arm-trial',
      family: 'single-arm',
      isRandomised: false,
    } as const;
    const [trial] = plain(studyThings(site, { ...study, design }));
    expect(trial).not.toHaveProperty('trialDesign');
  });
});

describe('a result as linked data', () => {
  const valuesOf = (rows: Parameters<typeof recordInput>[0], language: 'en' | 'zh' = 'en') => {
    const [, data] = plain(studyThingsWithResults({ ...site, language }, record(rows)));
    return (data?.variableMeasured ?? []) as Record<string, unknown>[];
  };
  const part = (propertyID: string, value: unknown) => ({ '@type': 'PropertyValue', propertyID, value });

  test('is its figure, with its limits and terms beside it, under the address of its source', () => {
    const row = outcomeRowOf({
      measure: 'progression-free-survival',
      statistic: 'median',
      value: 5.5,
      unit: 'months',
      lower: 3.1,
      upper: 8,
      level: 95,
      criteria: 'recist-1-1',
    });
    expect(valuesOf({ outcomes: [row] })).toEqual([
      {
        '@type': 'PropertyValue',
        '@id': 'https://evidence.example.org/facts/fact',
        identifier: 'row',
        propertyID: 'progression-free-survival-median',
        name: expect.stringContaining('Cohort a: '),
        value: 5.5,
        unitText: 'months',
        unitCode: 'MON',
        measurementTechnique: 'RECIST 1.1',
        valueReference: [
          part('statistic', 'median'),
          part('lower', 3.1),
          part('upper', 8),
          part('level', 95),
          part('cohort', 'a'),
        ],
      },
    ]);
  });

  test('counts patients under another property than a rate, and keeps their number beside a printed rate', () => {
    const rows = [
      outcomeRowOf({ count: 14, of: 19 }),
      outcomeRowOf({ count: 14, of: 19, value: 73.7, unit: '%' }),
    ];
    const counts = [part('count', 14), part('of', 19)];
    expect(valuesOf({ outcomes: rows })).toMatchObject([
      { propertyID: 'objective-response-count', value: 14, unitText: 'patients' },
      { propertyID: 'objective-response', value: 73.7, unitText: '%' },
    ]);
    for (const { valueReference } of valuesOf({ outcomes: rows }))
      expect(valueReference).toEqual(expect.arrayContaining(counts));
  });

  test('keeps its sign, so that “not reached by 12 months” is not read as 12', () => {
    const [result] = valuesOf({ outcomes: [outcomeRowOf({ value: 12, sign: '>', unit: 'months' })] });
    expect(result).toMatchObject({ value: 12 });
    expect(result?.valueReference).toContainEqual(part('sign', '>'));
  });

  test('in words is the words in the language asked for, and nothing at all where nothing is reported', () => {
    const rows = [outcomeRowOf({ text: { en: 'rare', zh: '少见' } }), outcomeRowOf({ notReported: true })];
    expect(valuesOf({ outcomes: rows }).map(({ value }) => value)).toEqual(['rare', undefined]);
    expect(valuesOf({ outcomes: rows }, 'zh').map(({ value }) => value)).toEqual(['少见', undefined]);
  });

  test('of an event that did not occur is none of the patients', () => {
    const [seen, none] = valuesOf({
      adverseEvents: [
        adverseEventRowOf({ value: 4.5 }),
        adverseEventRowOf({ occurrence: 'none-observed', of: 30 }),
      ],
    });
    expect(seen).toMatchObject({ propertyID: 'nausea', value: 4.5, unitText: '%' });
    expect(none).toMatchObject({ propertyID: 'nausea-count', value: 0, unitText: 'patients' });
  });

  test('of a test is its statistic, with P beside it, or P where no statistic is printed', () => {
    const [whole, only] = valuesOf({
      tests: [testRowOf({ statistic: 4.6, pValue: 0.05, pSign: '<' }), testRowOf({ pValue: 0.2 })],
    });
    expect(whole).toMatchObject({ propertyID: 'recurrence-chi-squared-statistic', value: 4.6 });
    expect(whole?.valueReference).toEqual(
      expect.arrayContaining([
        part('between', 'a'),
        part('between', 'b'),
        part('pValue', 0.05),
        part('pSign', '<'),
      ]),
    );
    expect(only).toMatchObject({ propertyID: 'recurrence-chi-squared-p-value', value: 0.2 });
  });
});

const words = (en: string, zh: string) => ({ en, zh, printed: { en: true, zh: true } });
const PRINTED: PaperRecord = {
  ...paper,
  printed: {
    ...paper.printed,
    journal: words('Journal of Fixtures', '装置杂志'),
    volume: '12',
    issue: '3',
    firstPage: '1',
    lastPage: '9',
    doi: '10.1000/x',
    issued: '2021-03',
    authors: [words('Ming Li', '李明')],
  },
};

describe('a paper as linked data', () => {
  test('is a data set where it is a record of a registry', () => {
    const registered = {
      number: 'NCT90000001',
      version: '2024-05-01',
      url: 'https://registry.example/NCT90000001',
    };
    expect(plain([paperThing(site, { ...paper, registered })])[0]).toMatchObject({
      '@type': 'Dataset',
      identifier: { propertyID: 'registration number', value: 'NCT90000001' },
      sameAs: 'https://registry.example/NCT90000001',
    });
  });

  test('has nothing that its text does not print', () => {
    expect(plain([paperThing(site, paper)])).toEqual([
      {
        '@type': 'MedicalScholarlyArticle',
        '@id': 'https://evidence.example.org/papers/paper#paper',
        name: 'A paper',
        headline: 'A paper',
        alternateName: '一篇论文',
        mainEntityOfPage: 'https://evidence.example.org/papers/paper',
        inLanguage: 'zh',
      },
    ]);
  });

  test('stands in an issue of a volume of a journal, as far as they are printed', () => {
    expect(paperThing({ ...site, language: 'zh' }, PRINTED)).toMatchObject({
      isPartOf: {
        issueNumber: '3',
        isPartOf: { volumeNumber: '12', isPartOf: { '@type': 'Periodical', name: '装置杂志' } },
      },
      datePublished: '2021-03',
      pagination: '1-9',
      sameAs: 'https://doi.org/10.1000/x',
      author: [{ '@type': 'Person', name: '李明' }],
    });
    const withoutIssue = { ...PRINTED, printed: { ...PRINTED.printed, issue: null } };
    expect(paperThing(site, withoutIssue).isPartOf).toMatchObject({ volumeNumber: '12' });
  });

  test('tells of what it reports and what it only cites', () => {
    expect(paperThing(site, paper, { reported: ['a'], cited: ['b', 'c'] })).toMatchObject({
      about: [{ '@id': 'https://evidence.example.org/studies/a#study' }],
      mentions: [
        { '@id': 'https://evidence.example.org/studies/b#study' },
        { '@id': 'https://evidence.example.org/studies/c#study' },
      ],
    });
  });
});

describe('other things as linked data', () => {
  test('a drug has its class, other names and brands; a tumour its codes', () => {
    expect(drugThing(site, drugRecord(LABELS, 'everolimus'), ['trial'])).toMatchObject({
      '@type': 'Drug',
      name: 'Everolimus',
      alternateName: ['依维莫司', 'Afinitor', 'Votubia'],
      study: [{ '@id': 'https://evidence.example.org/studies/trial#study' }],
    });
    const tumour = { slug: 'x', name: { en: 'X', zh: 'X' }, synonyms: [], oncotree: 'ANGS', nci: null };
    expect(plain([tumourThing(site, tumour)])[0]).toEqual({
      '@type': 'MedicalCondition',
      '@id': 'https://evidence.example.org/tumours/x#tumour',
      name: 'X',
      url: 'https://evidence.example.org/tumours/x',
      code: [{ '@type': 'MedicalCode', codingSystem: 'OncoTree', codeValue: 'ANGS' }],
    });
  });

  test('the site is searched by its own search, and its data have their files with checksums', () => {
    const file = { file: 'sarcoma-evidence-1.json', mediaType: 'application/json', bytes: 7, sha256: 'ab' };
    const [web, data] = plain(siteThings(site, [file], 'Cite it so.'));
    expect(web).toMatchObject({
      potentialAction: {
        target: { urlTemplate: 'https://evidence.example.org/search?q={search_term_string}' },
      },
    });
    expect(data).toMatchObject({
      creditText: 'Cite it so.',
      distribution: [
        { contentUrl: 'https://evidence.example.org/api/v1/downloads/sarcoma-evidence-1.json', sha256: 'ab' },
      ],
    });
  });

  test('breadcrumbs count from one and end with the page', () => {
    const way = [
      { name: 'Start', href: '/en' },
      { name: 'Studies', href: '/en/studies' },
    ];
    expect(breadcrumbs(site, way)).toMatchObject({
      itemListElement: [
        { position: 1, name: 'Start', item: 'https://evidence.example.org/en' },
        { position: 2, name: 'Studies', item: 'https://evidence.example.org/en/studies' },
      ],
    });
  });
});

describe('the vocabulary of schema.org', () => {
  const download = { file: 'x.zip', mediaType: 'application/zip', bytes: 10, sha256: 'a'.repeat(64) };

  test('knows and allows all that things and ways to pages say', () => {
    const things = [
      ...studyThingsWithResults(
        site,
        record({
          outcomes: [outcomeRowOf({ count: 14, of: 19, note: { en: 'A remark', zh: '备注' } })],
          adverseEvents: [adverseEventRowOf({ serious: false })],
          tests: [testRowOf({ statistic: 4.6, significant: true })],
        }),
      ),
      paperThing(site, PRINTED, { reported: ['a'], cited: ['b'] }),
      drugThing(site, drugRecord(LABELS, 'everolimus'), ['trial']),
      tumourThing(site, tumourRecord(LABELS, 'angiosarcoma'), ['trial']),
      ...siteThings(site, [download], 'How to cite'),
      breadcrumbs(site, [
        { name: 'Start', href: '/en' },
        { name: 'Studies', href: '/en/studies' },
      ]),
    ];
    for (const thing of plain(things)) expect(problemsOf(thing)).toEqual([]);
  });

  test.each([
    ['an unknown type', { '@type': 'Trial' }, '/: there is no type Trial'],
    ['a property of another type', { '@type': 'Drug', trialDesign: 'x' }, 'Drug has no such property'],
    ['a text where a thing belongs', { '@type': 'MedicalTrial', studySubject: 'Everolimus' }, 'is none of'],
    [
      'a thing of the wrong type',
      { '@type': 'MedicalTrial', studySubject: { '@type': 'Person', name: 'A' } },
      'Person is none of',
    ],
    ['a number where text belongs', { '@type': 'Drug', proprietaryName: 5 }, '5 is none of'],
    ['a path for an address', { '@type': 'Drug', url: '/drugs/x' }, 'is no URL'],
    ['a day that is none', { '@type': 'Dataset', datePublished: 'last week' }, 'is no Date'],
    ['what is deprecated', { '@type': 'Dataset', catalog: { '@id': 'https://x.org/#c' } }, 'is deprecated'],
    ['a value of a list that is not in it', { '@type': 'MedicalTrial', trialDesign: 'Good' }, 'is none of'],
  ])('does not let pass %s', (_, thing, problem) => {
    expect(problemsOf(thing).join('\n').replace(/^: /u, '/: ')).toContain(problem);
  });
});
