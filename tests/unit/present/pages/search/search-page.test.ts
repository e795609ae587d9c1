import { describe, expect, it } from 'vitest';
import { findEntries } from '@/lib/analysis/search/find-entries';
import { evidenceIndex } from '@/lib/present/pages/search/evidence-index';
import { searchPage } from '@/lib/present/pages/search/search-page';
import { MAP_LABELS, mapContext } from '../../../../fixtures/map-cohorts';

const index = evidenceIndex({
  labels: MAP_LABELS,
  treatments: [{ slug: 'everolimus', drugs: ['everolimus'], labels: [], studyCount: 1 }],
  methods: [],
  results: new Map(),
  adverseEvents: new Map(),
  tumourStudies: new Map([['angiosarcoma', 1]]),
  drugStudies: new Map([['everolimus', 1]]),
});
const page = (query: string, locale: 'en' | 'zh' = 'en') =>
  searchPage(mapContext(locale), { ...findEntries(index, query.trim()), index }, query);
const marked = (parts: readonly { text: string; marked: boolean }[] = []) =>
  parts.map(({ text, marked: isMarked }) => (isMarked ? `[${text}]` : text)).join('');

describe('the page of a search', () => {
  it('marks what was found in the title', () => {
    const [group] = page('everol').groups;
    expect(group).toMatchObject({ kind: 'drug', label: 'Drugs', total: 1 });
    expect(marked(group?.hits[0]?.title)).toBe('[Everol]imus');
    expect(group?.hits[0]).toMatchObject({ other: '依维莫司', why: [], url: '/drugs/everolimus' });
  });

  it('says why something was found where its title does not show it', () => {
    const [hit] = page('afini').groups[0]?.hits ?? [];
    expect(marked(hit?.title)).toBe('Everolimus');
    expect(hit?.why.map(({ as, parts }) => `${as}: ${marked(parts)}`)).toEqual(['brand name: [Afini]tor']);
    const [chinese] = page('依维', 'en').groups[0]?.hits ?? [];
    expect(chinese?.why.map(({ as, parts }) => `${as}: ${marked(parts)}`)).toEqual([
      'Chinese name: [依维]莫司',
    ]);
    const [english] = page('everol', 'zh').groups[0]?.hits ?? [];
    expect(english?.why[0]?.as).toBe('英文名');
  });

  it('finds an adverse event that nobody reports, and says so', () => {
    const [slug = '', { en = '' } = {}] = Object.entries(MAP_LABELS.adverseEvents)[0] ?? [];
    for (const [locale, words] of [
      ['en', 'no study held here reports it'],
      ['zh', '本站所收研究均未报告'],
    ] as const) {
      const group = page(en, locale).groups.find(({ kind }) => kind === 'adverse-event');
      expect(group?.hits.find((hit) => hit.slug === slug)?.detail).toBe(words);
    }
  });

  it('says how much was found, or that it was found otherwise than written', () => {
    expect(page('angiosarcoma').summary).toBe('1 hit for “angiosarcoma”.');
    expect(page('angiosarkoma').summary).toMatch(/^Nothing is called “angiosarkoma”/u);
    expect(page('xyzzy').summary).toBe('Nothing was found for “xyzzy”.');
    expect(page('  ').summary).toBe('');
  });

  it('shows what can be looked for where there is nothing to show, and each example finds something', () => {
    for (const query of ['', 'xyzzy']) {
      const { examples, groups } = page(query);
      expect(groups).toEqual([]);
      expect(examples.map(({ kind }) => kind)).toEqual(['tumour', 'drug', 'regimen']);
      for (const { text, href } of examples.flatMap(({ links }) => links)) {
        expect(page(text).groups.length, text).toBeGreaterThan(0);
        expect(new URL(href, 'http://localhost').searchParams.get('q')).toBe(text);
      }
    }
    expect(page('everolimus').examples).toEqual([]);
  });
});
