import { describe, expect, it } from 'vitest';
import { reportingFirst } from '@/lib/analysis/search/asked-hits';
import type { SearchHit } from '@/lib/analysis/search/find-entries';
import type { NameRole, SearchEntry } from '@/lib/analysis/search/search-index';
import { fold } from '@/lib/domain/fold';

function hit(slug: string, rank: number, role: NameRole, more: Partial<SearchEntry> = {}): SearchHit {
  const name = { ...fold(slug), role, lang: null };
  const entry: SearchEntry = {
    kind: 'study',
    slug,
    path: `/studies/${slug}`,
    title: { en: slug, zh: slug },
    names: [name],
    weight: 0,
    ...more,
  };
  return { entry, rank, found: [{ name, runs: [] }] };
}

describe('studies that report of what was asked for', () => {
  const called = hit('called', 0, 'name');
  const tumour = hit('tumour', 1, 'name', { kind: 'tumour' });
  const included = hit('included', 6, 'about-tumour');
  const reports = hit('reports', 7, 'title');
  const cells = hit('cells', 27, 'about-drug', { isLaboratory: true });
  const all = [called, tumour, included, reports, cells];
  const reporting = new Set(['reports', 'cells']);
  const slugs = (hits: readonly SearchHit[]) => hits.map(({ entry }) => entry.slug);

  it('stand before those that only had such patients, behind what is called so; laboratory work last', () => {
    const sorted = reportingFirst({ way: 'as-written', hits: all }, reporting);
    expect(slugs(sorted)).toEqual(['called', 'tumour', 'reports', 'included', 'cells']);
    expect(sorted.map(({ rank }) => rank)).toEqual([0, 1, 6, 7, 27]);
  });

  it('stand first where nothing has all the words', () => {
    expect(slugs(reportingFirst({ way: 'some-words', hits: all }, reporting))).toEqual([
      'reports',
      'tumour',
      'called',
      'included',
      'cells',
    ]);
  });

  it('none: nothing is moved', () => {
    expect(reportingFirst({ way: 'as-written', hits: all }, new Set())).toEqual(all);
  });
});
