import { describe, expect, it } from 'vitest';
import { seriesOf } from '@/lib/present/pages/study/cohort-series';
import { cohortOf, studyInput, testOf } from '../../../../fixtures/study-input';

const ids = (...slugs: string[]) => slugs.map((slug) => cohortOf(slug).id);
const numbers = (study: Parameters<typeof studyInput>[0]) => [...seriesOf(studyInput(study))];

describe('colours of cohorts', () => {
  it('are the first for every set of one group of patients', () => {
    const cohorts = [
      cohortOf('all'),
      cohortOf('resected', { role: 'subgroup' }),
      cohortOf('safety', { role: 'analysis-set' }),
    ];
    expect(numbers({ cohorts }).map(([, series]) => series)).toEqual([0, 0, 0]);
  });

  it('tell arms apart, before other cohorts', () => {
    const cohorts = [
      cohortOf('all'),
      cohortOf('drug', { role: 'arm' }),
      cohortOf('placebo', { role: 'arm' }),
    ];
    expect(numbers({ cohorts })).toEqual(ids('drug', 'placebo', 'all').map((id, index) => [id, index]));
  });

  it('tell groups apart that a test compares', () => {
    const cohorts = ['all', 'late', 'early'].map((slug) => cohortOf(slug, { role: 'subgroup' }));
    expect(numbers({ cohorts, tests: [testOf(['late', 'early'])] }).map(([, series]) => series)).toEqual([
      0, 1, 2,
    ]);
  });
});
