import { describe, expect, it } from 'vitest';
import { comparedPairs } from '@/lib/present/pages/study/compared-pairs';
import { cohortOf, studyInput, testOf } from '../../../../fixtures/study-input';

const pairsOf = (study: Parameters<typeof studyInput>[0]) =>
  comparedPairs(studyInput(study)).map(({ first, second }) => [first.slug, second.slug]);

const subgroup = (slug: string, parent = 'all') =>
  cohortOf(slug, { role: 'subgroup', parentId: `trial/${parent}` });

describe('comparedPairs', () => {
  it('pairs two arms of the same patients, in the order of the file', () => {
    expect(pairsOf({ cohorts: [cohortOf('all'), cohortOf('new'), cohortOf('old')] })).toEqual([
      ['new', 'old'],
    ]);
  });

  it('pairs no three arms, no arms of different patients, no subgroups, and no arms that nothing joins', () => {
    expect(pairsOf({ cohorts: ['all', 'a', 'b', 'c'].map((slug) => cohortOf(slug)) })).toEqual([]);
    expect(pairsOf({ cohorts: [cohortOf('a'), cohortOf('b', { parentId: 'trial/others' })] })).toEqual([]);
    expect(pairsOf({ cohorts: [cohortOf('all'), subgroup('a'), subgroup('b')] })).toEqual([]);
    expect(pairsOf({ cohorts: ['a', 'b'].map((slug) => cohortOf(slug, { parentId: null })) })).toEqual([]);
  });

  it('keeps apart two divisions of the same patients', () => {
    const arm = (slug: string, partition: string) => cohortOf(slug, { partition });
    expect(
      pairsOf({
        cohorts: [
          arm('ct', 'imaging'),
          arm('radiograph', 'imaging'),
          arm('3-monthly', 'interval'),
          arm('6-monthly', 'interval'),
        ],
      }),
    ).toEqual([
      ['ct', 'radiograph'],
      ['3-monthly', '6-monthly'],
    ]);
  });

  it('takes from a test which is the comparator, and names the pair once', () => {
    expect(
      pairsOf({
        cohorts: [cohortOf('all'), cohortOf('control'), cohortOf('new')],
        tests: [testOf(['new', 'control']), testOf(['new', 'control'], { id: 'another' })],
      }),
    ).toEqual([['new', 'control']]);
  });

  it('pairs whatever a test compares, unless one lies within the other', () => {
    const cohorts = [cohortOf('all'), subgroup('young'), subgroup('old'), subgroup('very-old', 'old')];
    expect(pairsOf({ cohorts, tests: [testOf(['young', 'very-old'])] })).toEqual([['young', 'very-old']]);
    expect(pairsOf({ cohorts, tests: [testOf(['very-old', 'old'])] })).toEqual([]);
    expect(pairsOf({ cohorts, tests: [testOf(['young', 'all'])] })).toEqual([]);
    expect(pairsOf({ cohorts, tests: [testOf(['young', 'old', 'very-old']), testOf(['young'])] })).toEqual(
      [],
    );
  });
});
