import { describe, expect, it } from 'vitest';
import { entriesOf } from '@/lib/domain/entry';
import { entryKey } from '@/lib/domain/fact';
import { resultsOfOutcomeDefined } from '@/lib/domain/results-of-outcome-defined';
import { cohort, datum, filesWith } from '../../fixtures/evidence-builder';

const COHORTS = [
  cohort('all', 41),
  cohort('free-of-progression', 11, { parent: 'all', outcomeDefined: true }),
  cohort('women', 4, { parent: 'free-of-progression' }),
];

/** Whether the one result of a study is of patients chosen by their outcome. */
function isOfSelected(more: Parameters<typeof datum>[2]): boolean {
  const files = filesWith({
    cohorts: COHORTS,
    outcomes: [datum('partial-response', '1', { count: 1, ...more })],
  });
  const paper = files.papers[0];
  if (!paper) throw new Error('no paper');
  const entries = entriesOf(paper);
  const [result] = entries.filter((entry) => entry.form === 'datum' && entry.kind === 'outcome');
  return result !== undefined && resultsOfOutcomeDefined(paper.studies, entries).has(entryKey(result));
}

describe('a result of patients chosen by their outcome', () => {
  it.each([
    ['of a whole cohort', { cohort: 'all', of: 41 }, false],
    ['of a cohort that was chosen so', { cohort: 'free-of-progression', of: 11 }, true],
    ['of a part of one', { cohort: 'women', of: 4 }, true],
    ['of part of one, counted among all', { cohort: 'free-of-progression', of: 41, ofCohort: 'all' }, false],
  ] as const)('%s: %s', (_, more, expected) => {
    expect(isOfSelected(more)).toBe(expected);
  });
});
