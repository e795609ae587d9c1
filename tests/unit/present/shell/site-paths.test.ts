import { describe, expect, it } from 'vitest';
import { sitePaths } from '@/lib/present/shell/site-paths';

describe('the paths of the site', () => {
  const paths = sitePaths({
    tumours: ['gist', 'angiosarcoma', 'sarcoma'],
    drugs: ['sunitinib', 'imatinib', 'imatinib'],
    regimens: ['imatinib'],
    studies: ['b', 'a'],
    papers: ['p'],
    methods: ['wilson'],
  });

  it('are listed each once', () => {
    expect(paths).toEqual([...new Set(paths)]);
  });

  it('name every study, paper, drug, regimen, method and tumour', () => {
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
