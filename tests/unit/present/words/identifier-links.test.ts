import { describe, expect, it } from 'vitest';
import { identifierLinks } from '@/lib/present/words/identifier-links';

const hrefs = (text: string) => identifierLinks(text).map(({ href }) => href);

describe('links to what others know by a number', () => {
  it('lead to trials, articles and PubMed', () => {
    expect(hrefs('NCT02449343')).toEqual(['https://clinicaltrials.gov/study/NCT02449343']);
    expect(hrefs('10.12677/acm.2020.103051')).toEqual(['https://doi.org/10.12677/acm.2020.103051']);
    expect(hrefs('PMID: 31234567')).toEqual(['https://pubmed.ncbi.nlm.nih.gov/31234567/']);
  });

  it('are found within a sentence, without its stop, each once', () => {
    expect(hrefs('Registered (NCT02449343); doi:10.1000/x.1. Also NCT02449343.')).toEqual([
      'https://clinicaltrials.gov/study/NCT02449343',
      'https://doi.org/10.1000/x.1',
    ]);
    expect(hrefs('注册号 NCT02449343，DOI 10.1000/x.1。')).toHaveLength(2);
  });

  it('are not made of plain numbers', () => {
    expect(hrefs('31234567 patients, 10.5 months, NCT123')).toEqual([]);
  });
});
