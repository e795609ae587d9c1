import { describe, expect, it } from 'vitest';
import { sitePaths } from '@/lib/present/shell/site-paths';

const term = (parent: string | null) => ({ en: 'x', zh: 'x', parent });
const drugs = (...slugs: string[]) => ({ drugs: slugs.map((drugSlug) => ({ drugSlug })) });

describe('the paths of the site', () => {
  const paths = sitePaths({
    studies: [
      { slug: 'b', tumours: [{ tumourSlug: 'gist' }], regimens: [drugs('imatinib', 'sunitinib')] },
      { slug: 'a', tumours: [{ tumourSlug: 'gist' }], regimens: [drugs('imatinib')] },
    ],
    papers: [{ slug: 'p' }],
    methods: [{ topic: 'wilson' }],
    cohorts: [
      { tumours: ['angiosarcoma'], treatments: [{ slug: 'imatinib' }] },
      { tumours: [], treatments: [{ slug: 'imatinib' }] },
    ] as unknown as Parameters<typeof sitePaths>[0]['cohorts'],
    labels: {
      tumours: { gist: term('sarcoma'), angiosarcoma: term('sarcoma'), sarcoma: term(null) },
    } as unknown as Parameters<typeof sitePaths>[0]['labels'],
  });

  it('are listed each once', () => {
    expect(paths).toEqual([...new Set(paths)]);
  });

  it('name every study, paper, drug, regimen and method, and tumours with the wider ones', () => {
    expect(paths.filter((path) => path.split('/').length === 3)).toEqual([
      '/data/api',
      '/tumours/angiosarcoma',
      '/tumours/gist',
      '/tumours/sarcoma',
      '/drugs/imatinib',
      '/drugs/sunitinib',
      '/regimens/imatinib',
      '/studies/a',
      '/studies/b',
      '/papers/p',
      '/methods/wilson',
    ]);
  });
});
