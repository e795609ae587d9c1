import { describe, expect, it } from 'vitest';
import { toDrugRow } from '@/lib/exchange/api/drug-row';
import { toTumourRow } from '@/lib/exchange/api/tumour-row';
import { facetView } from '@/lib/present/table/facet-view';
import { onDatabase } from '../../fixtures/built-database';
import {
  contextsOfDatabase,
  everyDrugPage,
  everyRegimenPage,
  everyTumourPage,
} from '../../fixtures/every-page';

onDatabase('real');

describe('what a page says from the vocabulary', () => {
  it('is marked as the vocabulary’s, with where the vocabulary has it from, on every page of a term', async () => {
    for (const context of await contextsOfDatabase()) {
      const { labels, text } = context;
      const words = text.terms.knowledge;
      const [tumours, drugs, regimens] = [
        await everyTumourPage(context),
        await everyDrugPage(context),
        await everyRegimenPage(context),
      ];
      for (const { head } of [...tumours, ...drugs, ...regimens]) {
        const { parts } = head.source;
        expect(head.source.label).toBe(
          parts.length > 0 ? text.terms.fromVocabulary : text.terms.fromVocabularyAlone,
        );
        for (const { sources } of head.source.parts) {
          expect(sources.length).toBeGreaterThan(0);
          expect(sources.every((source) => source.text !== '')).toBe(true);
        }
      }
      const named = ({ head }: { head: (typeof drugs)[number]['head'] }) =>
        new Set(head.source.parts.map(({ label }) => label));
      for (const page of tumours) {
        expect([page.slug, named(page).has(words.parent)]).toEqual([page.slug, page.wider.length > 0]);
        const { oncotree, nci } = labels.tumours[page.slug] ?? {};
        expect([page.slug, named(page).has(words.codes)]).toEqual([page.slug, Boolean(oncotree ?? nci)]);
      }
      for (const page of drugs) {
        const { targets = [], brands = [], nci, sources } = labels.drugs[page.slug] ?? {};
        expect([page.slug, [...named(page)].sort()]).toEqual([
          page.slug,
          [
            sources?.names && words.names,
            words.class,
            targets.length > 0 && words.targets,
            brands.length > 0 && words.brands,
            nci && words.codes,
          ]
            .filter(Boolean)
            .sort(),
        ]);
      }
      for (const page of regimens) {
        expect([page.slug, named(page).has(words.class)]).toEqual([page.slug, page.drugs.length > 0]);
      }
    }
  });

  it('is marked on the map and on every filter that groups by it, and on no other', async () => {
    for (const context of await contextsOfDatabase()) {
      const { filters, map } = context.text;
      expect(map.legend.vocabulary).not.toBe('');
      const input = {
        context,
        page: { facets: {} },
        asked: { query: { filters: Object.create(null) } },
        valueLabel: (_: string, value: string) => value,
      };
      const noteOf = (name: string) => facetView(input as never, name).note;
      for (const name of ['tumour', 'class'] as const) expect(noteOf(name)).toBe(filters.byVocabulary[name]);
      for (const name of ['design', 'origin', 'toString']) expect(noteOf(name)).toBeNull();
    }
  });

  it('reaches the API with the same sources', async () => {
    const [context] = await contextsOfDatabase();
    if (!context) throw new Error('There is no context');
    const { labels } = context;
    const item = { slug: '', studies: [], own: 0, patients: [], treatments: 0 };
    for (const [slug, { parent, oncotree }] of Object.entries(labels.tumours)) {
      const { sources } = toTumourRow({ ...item, slug } as never, labels);
      const fields = [parent && 'parent', oncotree && 'codes'].filter(Boolean);
      expect([slug, sources.map(({ field }) => field)]).toEqual([slug, fields]);
    }
    const kinds = new Set<string>();
    for (const slug of Object.keys(labels.drugs)) {
      const { sources } = toDrugRow({ ...item, slug } as never, labels);
      expect([slug, sources.some(({ field }) => field === 'class')]).toEqual([slug, true]);
      for (const { kind, name, url, read, paper, lines, verbatim } of sources) {
        kinds.add(kind);
        const said = {
          public: [name?.en, name?.zh, url, read],
          own: [name?.en, name?.zh],
          paper: [paper, lines, verbatim],
        };
        expect(said[kind].every(Boolean), `${slug} ${kind}`).toBe(true);
        if (url) expect(() => new URL(url)).not.toThrow();
      }
    }
    expect([...kinds].sort()).toEqual(['own', 'paper', 'public']);
  });
});
