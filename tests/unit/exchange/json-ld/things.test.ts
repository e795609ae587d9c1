import { describe, expect, test } from 'vitest';
import { DESIGN_FAMILIES } from '@/lib/domain/kinds';
import { breadcrumbs } from '@/lib/exchange/json-ld/breadcrumbs';
import { jsonLdDocument } from '@/lib/exchange/json-ld/document';
import { paperThing } from '@/lib/exchange/json-ld/paper-thing';
import { siteThings } from '@/lib/exchange/json-ld/site-things';
import { studyThings } from '@/lib/exchange/json-ld/study-things';
import { drugThing, tumourThing } from '@/lib/exchange/json-ld/term-things';
import type { LinkedPaper } from '@/lib/exchange/linked-data/linked-paper';
import type { LinkedSite } from '@/lib/exchange/linked-data/linked-site';
import type { LinkedStudy } from '@/lib/exchange/linked-data/linked-study';
import { linkedDrug, linkedTumour } from '@/lib/exchange/linked-data/linked-term';
import { problemsOf } from '../../../fixtures/schema-org';
import { contextIn } from '../../../fixtures/view-context';

const context = contextIn('en');
const site: LinkedSite = {
  address: 'https://evidence.example.org',
  name: 'Sarcoma Evidence',
  description: 'Clinical evidence on sarcoma drugs',
  dataDescription: 'All of it',
  language: 'en',
  version: '0123456789ab',
  released: '2026-02-01',
};
const paper: LinkedPaper = {
  slug: 'fixturib-2021',
  title: 'Fixturib',
  otherTitle: '费克替尼',
  printed: { id: 'fixturib-2021', type: 'document', title: '[Fixturib]', language: 'zh' },
};
const study: LinkedStudy = {
  slug: 'trial',
  title: 'Fixturib against placebo',
  otherTitle: '费克替尼与安慰剂',
  shortTitle: 'Fixturib',
  description: 'What was found',
  family: 'randomised',
  design: 'randomised-controlled-trial',
  designName: 'Randomised controlled trial',
  randomised: true,
  tumours: [linkedTumour(context, 'angiosarcoma')],
  drugs: [linkedDrug(context, 'everolimus')],
  results: [
    {
      id: 'r1',
      factId: 'f1',
      kind: 'outcome',
      measure: 'progression-free-survival-median',
      name: 'Progression-free survival, median (all)',
      value: 5.5,
      unit: 'months',
      numbers: { count: null, of: null, lower: 3.1, upper: 8, level: 95 },
      terms: { cohort: 'all', sign: null, timepoint: null },
      criteria: 'RECIST 1.1',
    },
  ],
  registrations: ['NCT00000301'],
  funders: ['Invented Sarcoma Foundation'],
  extractionState: 'reviewed',
  extractedBy: ['A. Extractor'],
  paper,
};
const plain = (things: Parameters<typeof jsonLdDocument>[0]) =>
  jsonLdDocument(things)['@graph'] as unknown as Record<string, unknown>[];

describe('a study as linked data', () => {
  test('is a trial on a condition, with its drugs, its data, and the paper behind them', () => {
    const [trial, data, article] = plain(studyThings(site, study));
    expect(trial).toMatchObject({
      '@type': 'MedicalTrial',
      '@id': 'https://evidence.example.org/studies/trial#study',
      trialDesign: 'https://schema.org/RandomizedTrial',
      healthCondition: [{ '@type': 'MedicalCondition', name: 'Angiosarcoma' }],
      studySubject: [{ '@type': 'Drug', name: 'Everolimus' }],
      subjectOf: [{ '@id': data?.['@id'] }, { '@id': article?.['@id'] }],
    });
    expect(data).toMatchObject({
      '@type': 'Dataset',
      description: 'What was found',
      publisher: { '@type': 'Organization', name: 'Sarcoma Evidence' },
      version: '0123456789ab',
      datePublished: '2026-02-01',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      about: { '@id': trial?.['@id'] },
      isBasedOn: { '@id': article?.['@id'] },
    });
  });

  test('gives a result as its figure, with its limits and terms beside it, under the address of its source', () => {
    const [, data] = plain(studyThings(site, study));
    expect(data?.variableMeasured).toEqual([
      {
        '@type': 'PropertyValue',
        '@id': 'https://evidence.example.org/facts/f1',
        identifier: 'r1',
        propertyID: 'progression-free-survival-median',
        name: 'Progression-free survival, median (all)',
        value: 5.5,
        unitText: 'months',
        unitCode: 'MON',
        measurementTechnique: 'RECIST 1.1',
        valueReference: [
          { '@type': 'PropertyValue', propertyID: 'lower', value: 3.1 },
          { '@type': 'PropertyValue', propertyID: 'upper', value: 8 },
          { '@type': 'PropertyValue', propertyID: 'level', value: 95 },
          { '@type': 'PropertyValue', propertyID: 'cohort', value: 'all' },
        ],
      },
    ]);
  });

  test('is a trial or an observational study only where its design is one', () => {
    const typeOf = (family: LinkedStudy['family']) =>
      plain(studyThings(site, { ...study, family, randomised: false }))[0]?.['@type'];
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
  });

  test('is not called randomised where the groups were not drawn by lot', () => {
    const [trial] = plain(
      studyThings(site, { ...study, family: 'single-arm', randomised: false, design: 'single-arm-trial' }),
    );
    expect(trial).not.toHaveProperty('trialDesign');
  });
});

describe('a paper as linked data', () => {
  test('has nothing that its text does not print', () => {
    expect(plain([paperThing(site, paper)])).toEqual([
      {
        '@type': 'MedicalScholarlyArticle',
        '@id': 'https://evidence.example.org/papers/fixturib-2021#paper',
        name: 'Fixturib',
        headline: 'Fixturib',
        alternateName: '费克替尼',
        mainEntityOfPage: 'https://evidence.example.org/papers/fixturib-2021',
        inLanguage: 'zh',
      },
    ]);
  });

  test('stands in an issue of a volume of a journal, as far as they are printed', () => {
    const printed = {
      ...paper.printed,
      'container-title': 'Journal of Fixtures',
      volume: '12',
      issue: '3',
      DOI: '10.1000/x',
      issued: { 'date-parts': [[2021, 3]] as [number[]] },
      author: [{ literal: '李明' }],
    };
    expect(paperThing(site, { ...paper, printed })).toMatchObject({
      isPartOf: {
        issueNumber: '3',
        isPartOf: { volumeNumber: '12', isPartOf: { '@type': 'Periodical', name: 'Journal of Fixtures' } },
      },
      datePublished: '2021-03',
      sameAs: 'https://doi.org/10.1000/x',
      author: [{ '@type': 'Person', name: '李明' }],
    });
    const { issue, ...withoutIssue } = printed;
    expect(paperThing(site, { ...paper, printed: withoutIssue }).isPartOf).toMatchObject({
      volumeNumber: '12',
    });
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
    expect(drugThing(site, linkedDrug(context, 'everolimus'), ['trial'])).toMatchObject({
      '@type': 'Drug',
      name: 'Everolimus',
      alternateName: ['依维莫司', 'Afinitor', 'Votubia'],
      study: [{ '@id': 'https://evidence.example.org/studies/trial#study' }],
    });
    const tumour = {
      slug: 'x',
      name: 'X',
      otherNames: [],
      codes: [{ system: 'OncoTree' as const, value: 'ANGS' }],
    };
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
  const printed = {
    ...paper.printed,
    'container-title': 'Journal of Fixtures',
    volume: '12',
    issue: '3',
    page: '1-9',
    DOI: '10.1000/x',
    issued: { 'date-parts': [[2021, 3]] as [number[]] },
    author: [{ literal: '李明' }],
  };
  const download = { file: 'x.zip', mediaType: 'application/zip', bytes: 10, sha256: 'a'.repeat(64) };

  test('knows and allows all that things and ways to pages say', () => {
    const things = [
      ...studyThings(site, study),
      paperThing(site, { ...paper, printed }, { reported: ['a'], cited: ['b'] }),
      drugThing(site, linkedDrug(context, 'everolimus'), ['trial']),
      tumourThing(site, linkedTumour(context, 'angiosarcoma'), ['trial']),
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
