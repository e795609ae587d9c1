import { describe, expect, it } from 'vitest';
import { checkNamedMeasure, MeasureNames } from '@/lib/curation/check/check-named-measure';
import type { Entry } from '@/lib/domain/entry';
import { readPaperText } from '@/lib/domain/printed-text';
import type { Vocabulary } from '@/lib/domain/vocabulary';
import { readSeeds } from '@/seeds/read-seeds';

const vocabulary = readSeeds('seeds').files?.vocabulary as Vocabulary;
const names = new MeasureNames(vocabulary);

/** What is said of one figure of a one-line text that is entered for this measure. */
const said = (line: string, verbatim: string, measure: string) =>
  checkNamedMeasure(
    vocabulary,
    names,
    [
      {
        form: 'datum',
        kind: 'outcome',
        file: 'study.yaml',
        path: ['outcomes', 0],
        datum: { measure },
        sources: [{ lines: [1, 1], section: 'Results', verbatim }],
      } as unknown as Entry,
    ],
    readPaperText(line),
  ).map(({ message }) => message);

describe('a figure whose clause names another measure', () => {
  it.each([
    [
      'Nausea in 55/158. Treatment-related deaths 3/158 (1.9 %).',
      '3/158 (1.9 %)',
      'deaths-on-treatment',
      'treatment-related-deaths',
    ],
    [
      'There was 1 treatment-related death.',
      '1 treatment-related death',
      'deaths-on-treatment',
      'treatment-related-deaths',
    ],
    ['乏力12例，治疗相关死亡 2 例。', '2例', 'deaths-on-treatment', 'treatment-related-deaths'],
    [
      'Deaths on treatment: 3; deaths on treatment 3/158.',
      '3/158',
      'treatment-related-deaths',
      'deaths-on-treatment',
    ],
    ['6个月无进展生存率为 40%。', '40%', 'progression-free-rate', 'progression-free-survival-rate'],
    ['中位总生存期 14 个月。', '14个月', 'progression-free-survival', 'overall-survival'],
  ])('is asked about: %s, %s entered as %s', (line, verbatim, measure, named) => {
    expect(said(line, verbatim, measure)).toEqual([
      expect.stringMatching(new RegExp(`which is the measure ${named}, not ${measure}$`, 'u')),
    ]);
    expect(said(line, verbatim, named)).toEqual([]);
  });

  it.each([
    ['names both', '无进展生存率和总生存率分别为 40%。', '40%', 'overall-survival-rate'],
    ['names neither', '随访期间 3 例死亡。', '3例', 'deaths-on-treatment'],
    ['ends before the figure', '治疗相关死亡少见；随访中 3 例。', '3例', 'deaths-on-treatment'],
    [
      'names the endpoint of an effect',
      '无进展生存期的 HR 为 0.52。',
      '0.52',
      'hazard-ratio-progression-free-survival',
    ],
    ['is of another kind', '治疗相关死亡患者的缓解 3 例。', '3例', 'objective-response'],
  ])('is left alone where the clause %s', (_, line, verbatim, measure) => {
    expect(said(line, verbatim, measure)).toEqual([]);
  });
});
