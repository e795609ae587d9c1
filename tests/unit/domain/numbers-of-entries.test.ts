import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { adverseEventValues } from '@/lib/domain/adverse-event';
import { characteristicValues } from '@/lib/domain/characteristic';
import { compareReported, type NumericFields } from '@/lib/domain/datum-numbers';
import { entriesOf } from '@/lib/domain/entry';
import { factsOfPaper } from '@/lib/domain/fact';
import { formOf, type Shape, unwrapped } from '@/lib/domain/flat-fields';
import { outcomeValues } from '@/lib/domain/outcome';
import { statementValues } from '@/lib/domain/statement';
import { testValues } from '@/lib/domain/test-result';
import { adverseEvent, cohort, filesWith, place, type StudyInput } from '../../fixtures/evidence-builder';

type Fields = Record<string, unknown>;

/** Things whose entries have numbers, and a study with one entry of the kind. */
const THINGS: [name: string, shape: Shape, studyWith: (fields: Fields) => object][] = [
  [
    'outcome',
    outcomeValues,
    (fields) => ({ outcomes: [{ measure: 'recurrence', cohort: 'all', source: place('x'), ...fields }] }),
  ],
  [
    'characteristic',
    characteristicValues,
    (fields) => ({ attributes: [{ measure: 'age', cohort: 'all', source: place('x'), ...fields }] }),
  ],
  [
    'statement',
    statementValues,
    (fields) => ({
      statements: [{ role: 'conclusion', measure: 'statement', source: place('x'), ...fields }],
    }),
  ],
  [
    'adverse event',
    adverseEventValues,
    (fields) => ({ adverseEvents: [adverseEvent('nausea', 'x', fields)] }),
  ],
  [
    'test',
    testValues,
    (fields) => ({ tests: [{ test: 'log-rank', measure: 'recurrence', source: place('x'), ...fields }] }),
  ],
];

/** A value of a field that holds numbers, and these numbers; null for a field of another form. */
function sampleOf(field: z.ZodType): { value: unknown; numbers: number[] } | null {
  switch (formOf(field)) {
    case 'number':
      return { value: 7.25, numbers: [7.25] };
    case 'plain':
      return unwrapped(field)._zod.def.type === 'number' ? { value: 7, numbers: [7] } : null;
    case 'range':
      return { value: [3.5, 7.25], numbers: [3.5, 7.25] };
    case 'grades':
      return { value: [2, 3], numbers: [2, 3] };
    case 'interval':
      return { value: { lower: 3.5, upper: 7.25, level: 95 }, numbers: [3.5, 7.25] };
    default:
      return null;
  }
}

const samples = (shape: Shape) =>
  Object.entries(shape).flatMap(([key, field]) => {
    const sample = sampleOf(field);
    return sample ? [{ key, ...sample }] : [];
  });

/** Numbers that the places of an entry need not print, and why. */
const NEED_NOT_BE_PRINTED: Record<string, string> = {
  of: 'May be the size of the cohort, printed elsewhere.',
  degreesOfFreedom: 'May follow from the groups.',
  grade: 'May stand in a table’s head.',
  atRisk: 'Only records have it, of which every value is accounted for by its path.',
};

/** Numbers that are no fact of their own, and why. */
const NO_FACT: Record<string, string> = {
  degreesOfFreedom: 'Belongs to the statistic, and opens with it.',
  atRisk: 'Says why a count has no denominator, and opens with it.',
};

describe.each(THINGS)('each number of a %s', (_name, shape, studyWith) => {
  const numbers = samples(shape);
  const without = (reasons: Record<string, string>) =>
    Object.keys(reasons)
      .filter((key) => shape[key])
      .sort();

  it('must be printed where the entry says, unless a reason is given', () => {
    expect(numbers.length).toBeGreaterThan(1);
    const unasked = numbers.filter(({ key, value, numbers }) => {
      const { missing } = compareReported({ [key]: value } as NumericFields, [place('nothing')]);
      return numbers.some((number) => !missing.includes(number));
    });
    expect(unasked.map(({ key }) => key).sort()).toEqual(without(NEED_NOT_BE_PRINTED));
  });

  it('is a fact, or in one, unless a reason is given', () => {
    const unsaid = numbers.filter(({ key, value, numbers }) => {
      const study = { cohorts: [cohort('all', 20)], ...studyWith({ [key]: value }) } as StudyInput;
      const said = filesWith(study).papers.flatMap((paper) =>
        factsOfPaper(paper, entriesOf(paper)).facts.flatMap((fact) => [
          fact.value,
          fact.numerator,
          fact.denominator,
        ]),
      );
      return numbers.some((number) => !said.includes(number));
    });
    expect(unsaid.map(({ key }) => key).sort()).toEqual(without(NO_FACT));
  });
});
