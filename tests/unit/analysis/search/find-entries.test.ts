import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEntries } from '@/lib/analysis/search/find-entries';
import { searchEntries } from '@/lib/analysis/search/search-index';
import type { SearchItem } from '@/lib/data/tables/search-table';
import { treatmentOf } from '@/lib/domain/treatment';
import { evidenceIndex } from '@/lib/present/pages/search/evidence-index';
import { MAP_LABELS } from '../../../fixtures/map-cohorts';

const study = (slug: string, title: string, tumour: string, drug: string): SearchItem => ({
  key: slug,
  kind: 'study',
  study: {
    slug,
    origin: 'primary',
    titleEn: title,
    titleZh: `${title}研究`,
    shortTitleEn: title,
    shortTitleZh: `${title}研究`,
    tumours: [tumour],
    drugs: [drug],
    soughtBy: [],
    facts: 1,
  },
});
const given = (drugs: string[]) => ({ ...treatmentOf(drugs), labels: [], studyCount: 1 });

const terms = evidenceIndex({
  labels: MAP_LABELS,
  treatments: [given(['everolimus']), given(['everolimus', 'sorafenib'])],
  results: new Map([['objective-response', 1]]),
  adverseEvents: new Map(),
  tumourStudies: new Map([
    ['angiosarcoma', 1],
    ['soft-tissue-sarcoma', 1],
    ['gist', 1],
  ]),
  drugStudies: new Map([
    ['everolimus', 1],
    ['imatinib', 1],
  ]),
  methods: [{ topic: 'kaplan-meier', title: { en: 'Kaplan–Meier curve', zh: 'Kaplan–Meier 曲线' } }],
});
const items: SearchItem[] = [
  study('rare', 'Everolimus in angiosarcoma', 'angiosarcoma', 'everolimus'),
  study('gist', 'Imatinib in high-risk GIST', 'gist', 'imatinib'),
  {
    key: 'paper',
    kind: 'paper',
    paper: {
      slug: 'paper',
      titleEn: 'Anlotinib',
      titleZh: '安罗替尼',
      facts: [
        { measure: 'doi', verbatim: '10.1/acm.2020', valueText: '10.1/acm.2020' },
        { measure: 'author', verbatim: 'Hua Li', valueText: 'Hua Li', valueTextZh: '李华' },
      ],
    },
  },
];
const index = [...terms, ...searchEntries(MAP_LABELS, items)];

const found = (query: string) =>
  findEntries(index, query).hits.map(({ entry }) => `${entry.kind} ${entry.slug}`);

describe('a search', () => {
  it('finds a tumour by its name in either language, whatever width, case and hyphens', () => {
    for (const query of [
      'angiosarcoma',
      'ANGIOSARCOMA',
      'ａｎｇｉｏ－ｓａｒｃｏｍａ',
      'angio sarcoma',
      '血管肉瘤',
      '血管',
    ]) {
      expect(found(query)[0], query).toBe('tumour angiosarcoma');
    }
  });

  it('finds a drug by a brand name and says so', () => {
    const [hit] = findEntries(index, 'afinitor').hits;
    expect(hit?.entry.slug).toBe('everolimus');
    expect(hit?.found[0]?.name).toMatchObject({ role: 'brand', text: 'Afinitor' });
    expect(found('mTOR inhibitor')).toEqual(['drug everolimus']);
  });

  it('puts names before what is told of a thing', () => {
    const [first, ...others] = found('everolimus');
    expect(first).toBe('drug everolimus');
    expect(others.sort()).toEqual(['regimen everolimus', 'regimen everolimus-plus-sorafenib', 'study rare']);
    expect(found('GIST')).toEqual(['tumour gist', 'study gist']);
  });

  it('finds a paper by its author in either script', () => {
    expect(found('Hua Li')).toEqual(['paper paper']);
    expect(found('李华')).toEqual(['paper paper']);
  });

  it('finds regimens, papers by DOI, measures with results, and methods', () => {
    expect(found('sorafenib everolimus')[0]).toBe('regimen everolimus-plus-sorafenib');
    expect(found('10.1/ACM.2020')).toEqual(['paper paper']);
    expect(found('objective response')).toEqual(['measure objective-response']);
    expect(found('kaplan meier')).toEqual(['method kaplan-meier']);
    // Nobody reports it, so there is nothing to lead to.
    expect(found('recurrence')).toEqual([]);
  });

  it('wants all words, wherever they stand and in whichever order', () => {
    expect(found('angiosarcoma afinitor')).toEqual(['study rare']);
    expect(found('afinitor angiosarcoma')).toEqual(['study rare']);
    expect(found('血管肉瘤 依维莫司')).toEqual(['study rare']);
  });

  it('sees through a slip only where nothing is found as written', () => {
    const result = findEntries(index, 'imatinab');
    expect(result.way).toBe('misspelt');
    expect(result.hits[0]?.entry.slug).toBe('imatinib');
    expect(findEntries(index, 'imatinib').way).toBe('as-written');
    expect(found('imatinib')).not.toContain('drug everolimus');
  });

  it('sees through one wrong Chinese character, where the rest of the name is there', () => {
    const result = findEntries(index, '依维莫丝');
    expect(result.way).toBe('misspelt');
    expect(result.hits[0]?.entry.slug).toBe('everolimus');
    // Two characters of three would be another word.
    expect(found('依维丝丝')).toEqual([]);
  });

  it('finds plurals by the singular, as they are written', () => {
    expect(findEntries(index, 'angiosarcomas')).toMatchObject({ way: 'as-written' });
    expect(found('angiosarcomas')[0]).toBe('tumour angiosarcoma');
  });

  it('does not ask for the words that only join others', () => {
    expect(found('imatinib for the GIST')).toEqual(['study gist']);
    expect(findEntries(index, 'imatinib for the GIST').way).toBe('as-written');
  });

  it('puts what has more of the words first, and what has the rarer of them', () => {
    const hits = found('response rate of imatinib in unresectable GIST');
    expect(hits[0]).toBe('study gist');
  });

  it('leads from everyday words to the list of what is meant', () => {
    for (const query of ['side effects', '副作用', 'toxicity']) {
      expect(found(query), query).toContain('page adverse-events');
    }
    expect(found('副作用依维莫司')).toEqual(
      expect.arrayContaining(['page adverse-events', 'drug everolimus']),
    );
  });

  it('puts patients of the papers themselves before cited ones, and those before laboratory work', () => {
    const titled = (slug: string, title: string, origin: string) => {
      const item = study(slug, title, 'angiosarcoma', 'everolimus');
      return item.kind === 'study' ? { ...item, study: { ...item.study, origin } } : item;
    };
    const studies = searchEntries(
      MAP_LABELS,
      [
        titled('cells', 'Angiosarcoma cell lines', 'secondary'),
        titled('phase-2', 'Angiosarcoma, phase 2', 'secondary'),
        titled('primary', 'Everolimus in angiosarcoma', 'primary'),
      ],
      new Set(['cells']),
    );
    expect(findEntries(studies, 'angiosarcoma').hits.map(({ entry }) => entry.slug)).toEqual([
      'primary',
      'phase-2',
      'cells',
    ]);
  });

  it('finds a study by the last part of its address before what only has some of its words', () => {
    const slug = 'everolimus-rare-2019';
    const withIt = [
      ...index,
      ...searchEntries(MAP_LABELS, [
        study(slug, 'Everolimus in a rare tumour', 'angiosarcoma', 'everolimus'),
      ]),
    ];
    for (const query of [slug, slug.toUpperCase(), slug.replaceAll('-', ' ')])
      expect(findEntries(withIt, query).hits[0]?.entry.slug).toBe(slug);
    expect(findEntries(withIt, 'everolimus').hits[0]?.entry.slug).toBe('everolimus');
    // What is called as in its address is marked where it is called so.
    expect(findEntries(withIt, 'soft tissue sarcoma').hits[0]?.found).not.toEqual([]);
  });

  it('finds American spellings', () => {
    expect(found('stromal tumor')[0]).toBe('tumour gist');
  });

  it('offers what some of the words find, where none has all', () => {
    const result = findEntries(index, 'imatinib xyzzy');
    expect(result).toMatchObject({ way: 'some-words', words: ['imatinib'] });
    expect(result.hits[0]?.entry.slug).toBe('imatinib');
    // Chinese is written without spaces.
    expect(found('血管肉瘤依维莫司')).toEqual(
      expect.arrayContaining(['tumour angiosarcoma', 'drug everolimus']),
    );
  });

  it('finds nothing for nothing, and nothing for what is not there', () => {
    expect(found('')).toEqual([]);
    expect(found(' - ')).toEqual([]);
    expect(findEntries(index, 'xyzzy')).toEqual({ way: 'some-words', hits: [], words: [] });
  });

  const anyName = fc.constantFrom(
    ...index.flatMap((entry) => entry.names.map((name) => ({ entry, name, text: name.text }))),
  );
  const isFound = (query: string, entry: (typeof index)[number]) =>
    findEntries(index, query).hits.some((hit) => hit.entry === entry);

  it('finds everything by each of its names, however it is typed', () => {
    const wide = (text: string) =>
      text.replace(/[!-~]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(
        anyName,
        fc.constantFrom(
          (text: string) => text,
          (text: string) => text.toUpperCase(),
          wide,
          (text: string) => ` ${text}  `,
          (text: string) => text.replaceAll(' ', '-'),
        ),
        ({ entry, text }, typed) => {
          expect(isFound(typed(text), entry)).toBe(true);
        },
      ),
    );
  });

  it('finds everything by the start of each of its names', () => {
    fc.assert(
      fc.property(anyName, fc.integer({ min: 1, max: 12 }), ({ entry, text }, length) => {
        const typed = [...text].slice(0, length).join('');
        fc.pre(/[\p{L}\p{Nd}]/u.test(typed));
        expect(isFound(typed, entry)).toBe(true);
      }),
    );
  });

  it('finds a thing by its whole name at least as well as by any part of the name', () => {
    fc.assert(
      fc.property(
        anyName,
        fc.nat(20),
        fc.integer({ min: 2, max: 20 }),
        ({ entry, name, text }, from, length) => {
          // Of this name alone: the part of one name may be the whole of a better one.
          const alone = [{ ...entry, names: [name] }];
          const rank = (query: string) => findEntries(alone, query).hits[0]?.rank ?? Number.POSITIVE_INFINITY;
          expect(rank(text)).toBeLessThanOrEqual(rank(text.slice(from, from + length)));
        },
      ),
    );
  });
});

describe('response criteria', () => {
  const labels = {
    ...MAP_LABELS,
    groups: {
      ...MAP_LABELS.groups,
      'response-criteria': {
        'recist-1-1': { en: 'RECIST 1.1', zh: 'RECIST 1.1', synonyms: [], sources: {} },
      },
    },
  } as typeof MAP_LABELS;
  const index = evidenceIndex({
    labels,
    treatments: [],
    results: new Map(),
    adverseEvents: new Map(),
    tumourStudies: new Map(),
    drugStudies: new Map(),
    methods: [],
  });

  it('lead to the results that were judged by them', () => {
    const [hit] = findEntries(index, 'recist').hits;
    expect(hit?.entry).toMatchObject({ kind: 'page', path: '/outcomes?criteria=recist-1-1' });
  });
});
