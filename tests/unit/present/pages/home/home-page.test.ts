import { describe, expect, it } from 'vitest';
import { cohortEvidence } from '@/lib/domain/evidence-cohort';
import { mapInShort } from '@/lib/domain/map-in-short';
import { homePage } from '@/lib/present/pages/home/home-page';
import type { Locale } from '@/lib/text/locale';
import { MAP_LABELS, mapCohort } from '../../../../fixtures/map-cohorts';
import { countOf } from '../../../../fixtures/study-input';
import { contextIn } from '../../../../fixtures/view-context';

const COUNTS = {
  papers: 4,
  studies: 20022,
  primaryStudies: 3,
  registryStudies: 0,
  secondaryStudies: 20019,
  cohorts: 0,
  regimens: 0,
  outcomes: 1000000,
  outcomesNotReported: 0,
  adverseEvents: 0,
  patients: 0,
  facts: 1095,
};

/** The start page of one series that reports its responders at so many times. */
function pageOf(times: number, locale: Locale = 'en') {
  const counts = Array.from({ length: times }, (_, index) => ({
    ...countOf('partial-response', 'all', [index + 1, 20]),
    id: `series/outcomes/${index}`,
    factId: `fact-${index}`,
  }));
  const cohort = mapCohort({
    study: { slug: 'series', design: 'case-series', origin: 'primary' },
    tumour: 'angiosarcoma',
    drugs: [['everolimus']],
    size: 20,
    more: { outcomes: counts },
  });
  const evidence = cohortEvidence([cohort]);
  return homePage(
    contextIn(locale, { labels: MAP_LABELS }),
    COUNTS,
    mapInShort(MAP_LABELS, evidence, [], 'class'),
    {
      context: contextIn(locale, { labels: MAP_LABELS }),
      evidence,
      checkResults: [],
      tests: [],
      studies: ['series'],
    },
    [],
  );
}

describe('a card of the start page', () => {
  it.each([
    [1, null],
    [2, '1 more result of the same measure'],
    [6, '5 more results of the same measure'],
  ])('that has %i results of one measure and arm shows the first, and says how many more', (times, more) => {
    const [card] = pageOf(times).headlines;
    expect(card?.measured.flatMap(({ results }) => results)).toHaveLength(1);
    expect(card?.moreOfIt).toBe(more);
  });

  it('says so in Chinese', () => {
    expect(pageOf(6, 'zh').headlines[0]?.moreOfIt).toBe('同一指标另有 5 项结果');
  });
});

describe('what the data hold', () => {
  it('is written as the language writes numbers', () => {
    const { holds } = pageOf(1);
    expect(holds.map(({ count }) => count)).toEqual(['4', '20,022', '1,000,000', '0', '0', '1,095']);
    expect(holds[1]?.detail).toContain('20,019 cited by them');
  });
});
