import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesOf } from '@/lib/domain/entry';
import { type Fact, factsOfPaper, identityOf, withLetter } from '@/lib/domain/fact';
import type { ReadPaper } from '@/lib/domain/files';
import { readSeeds } from '@/seeds/read-seeds';
import {
  adverseEvent,
  cohort,
  datum,
  filesWith,
  place,
  type StudyInput,
  words,
} from '../../fixtures/evidence-builder';

const factsOf = (paper: ReadPaper): Fact[] => factsOfPaper(paper, entriesOf(paper)).facts;
const factsOfStudy = (study: StudyInput) => filesWith(study).papers.flatMap(factsOf);

const { files } = readSeeds('tests/fixtures/invented-paper/seeds');
const paper = files?.papers[0];
if (!paper) throw new Error('the invented paper can’t be read');

/** What must not change where only the order in the files does. */
const idOf = ({ id, kind, measure, value, cohort: of, patient }: Fact) =>
  [id, kind, measure, value, of, patient].join(' ');

const shuffled = <Item>(items: readonly Item[]) =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });

describe('the address of a fact', () => {
  const before = factsOf(paper).map(idOf).sort();

  it('stays when entries change their places in the files', () => {
    const study = paper.studies.find(({ study: { origin } }) => origin === 'primary');
    if (!study) throw new Error('no own study');
    const reordered = fc.record({
      cohorts: shuffled(study.study.cohorts),
      outcomes: shuffled(study.study.outcomes),
      adverseEvents: shuffled(study.study.adverseEvents),
      measurements: shuffled(study.study.measurements),
      attributes: shuffled(study.study.attributes),
      rows: shuffled(study.tables[0]?.rows ?? []),
      studies: shuffled(paper.studies),
    });
    fc.assert(
      fc.property(reordered, ({ rows, studies, ...sections }) => {
        const after = factsOf({
          ...paper,
          studies: studies.map((other) =>
            other === study
              ? {
                  ...study,
                  study: { ...study.study, ...sections },
                  tables: study.tables.map((table) => ({ ...table, rows })),
                }
              : other,
          ),
        });
        expect(after.map(idOf).sort()).toEqual(before);
      }),
    );
  });

  it('stays when other entries are added, and when the figure is corrected or found elsewhere too', () => {
    const base: StudyInput = {
      cohorts: [cohort('all', 20)],
      outcomes: [datum('recurrence', '5例', { cohort: 'all', count: 5 })],
    };
    const [id] = factsOfStudy(base).filter(({ measure }) => measure === 'recurrence');
    const changed: StudyInput = {
      cohorts: [cohort('men', 9), cohort('all', 20)],
      outcomes: [
        datum('partial-response', '2例', { cohort: 'all', count: 2 }),
        {
          ...datum('recurrence', '6例', { cohort: 'all', count: 6 }),
          also: [{ ...place('6例'), lines: [7, 7] }],
        },
      ],
      adverseEvents: [adverseEvent('nausea', '1例', { count: 1 })],
    };
    const [after] = factsOfStudy(changed).filter(({ measure }) => measure === 'recurrence');
    expect(after?.id).toBe(id?.id);
    expect(after?.value).toBe(6);
    expect(after?.locations).toHaveLength(2);
  });

  it('differs where anything that the fact is about differs', () => {
    const base = { cohort: 'all', count: 5 };
    const variants: Parameters<typeof datum>[2][] = [
      base,
      { ...base, cohort: 'men' },
      { ...base, time: { value: 1, unit: 'year' } },
      { ...base, time: { value: 1, unit: 'month' } },
      { ...base, criteria: 'recist-1-1' },
      { ...base, analysisSet: 'safety-set' },
      { ...base, qualifier: 'second' },
      { ...base, tumour: 'liposarcoma' },
      { ...base, drug: 'doxorubicin' },
      { ...base, versus: 'men' },
      { ...base, category: words('early') },
    ];
    const ids = variants.map((fields) => {
      const facts = factsOfStudy({ outcomes: [datum('recurrence', '5例', fields)] });
      return facts.find(({ measure }) => measure === 'recurrence')?.id;
    });
    expect(new Set(ids).size).toBe(variants.length);
  });

  it('is twelve digits, and no two of a paper are the same', () => {
    const ids = factsOf(paper).map(({ id }) => id);
    expect(ids.every((id) => /^[0-9a-f]{12}$/u.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('holds a letter, so that a spreadsheet takes it for no number', () => {
    const ids = Array.from({ length: 20_000 }, (_, index) => identityOf([index]));
    expect(ids.filter((id) => Number.isFinite(Number(id)))).toEqual([]);
    expect(['012345678901', '12e345678901', '0a0000000000'].map(withLetter)).toEqual([
      'a12345678901',
      'b2e345678901',
      '0a0000000000',
    ]);
  });
});

describe('the facts of an entry', () => {
  const factsOfOutcome = (measure: string, fields: Parameters<typeof datum>[2]) =>
    factsOfStudy({ outcomes: [datum(measure, '1', { cohort: 'all', ...fields })] })
      .filter(({ kind }) => kind === 'outcome')
      .map((fact) => [fact.measure, fact.sign, fact.value, fact.unit, fact.numerator, fact.denominator]);

  it('are count, denominator and rate together', () => {
    expect(factsOfOutcome('recurrence', { count: 10, of: 23, value: 43.5, unit: '%' })).toEqual([
      ['recurrence', null, 43.5, '%', 10, 23],
    ]);
  });

  it('are words in both languages where there is no figure', () => {
    const [fact] = factsOfStudy({
      outcomes: [datum('recurrence', '1', { cohort: 'all', text: { en: 'rare', zh: '少见' } })],
    }).filter(({ kind }) => kind === 'outcome');
    expect([fact?.value, fact?.valueZh]).toEqual(['rare', '少见']);
    const [counted] = factsOfStudy({
      outcomes: [datum('recurrence', '1', { cohort: 'all', count: 1, text: { en: 'rare', zh: '少见' } })],
    }).filter(({ kind }) => kind === 'outcome');
    expect([counted?.value, counted?.valueZh]).toEqual([1, null]);
  });

  it('are patients where only a count is printed', () => {
    expect(factsOfOutcome('recurrence', { count: 10 })).toEqual([
      ['recurrence', null, 10, 'patients', 10, null],
    ]);
  });

  it('are the figure, both ends of a range, the limits and the deviation', () => {
    expect(
      factsOfOutcome('time-to-recurrence', {
        statistic: 'median',
        value: 7.5,
        sign: '>',
        unit: 'months',
        range: [1, 20],
        interval: { lower: 5, upper: 9, level: 95 },
        standardDeviation: 2,
      }),
    ).toEqual([
      ['time-to-recurrence-median', '>', 7.5, 'months', null, null],
      ['time-to-recurrence-minimum', null, 1, 'months', null, null],
      ['time-to-recurrence-maximum', null, 20, 'months', null, null],
      ['time-to-recurrence-median-lower', null, 5, 'months', null, null],
      ['time-to-recurrence-median-upper', null, 9, 'months', null, null],
      ['time-to-recurrence-standard-deviation', null, 2, 'months', null, null],
    ]);
  });

  it('of an adverse event are its patients and its grades', () => {
    const eventFacts = (fields: Parameters<typeof adverseEvent>[2]) =>
      factsOfStudy({ adverseEvents: [adverseEvent('nausea', '1', fields)] })
        .filter(({ kind }) => kind === 'adverse-event')
        .map(({ measure, value, unit }) => [measure, value, unit]);
    expect(eventFacts({ count: 3, of: 12, grade: [1, 2] })).toEqual([
      ['nausea', 3, 'patients'],
      ['nausea-grade-minimum', 1, null],
      ['nausea-grade-maximum', 2, null],
    ]);
    expect(eventFacts({ value: 25, unit: '%', grade: [3, 3] })).toEqual([
      ['nausea', 25, '%'],
      ['nausea-grade', 3, null],
    ]);
    expect(eventFacts({ occurrence: 'none-observed' })).toEqual([['nausea', 0, 'patients']]);
    expect(eventFacts({})).toEqual([['nausea', null, 'patients']]);
  });

  it('of a test are its statistic and its P with its sign, or what was said of its significance', () => {
    const testFacts = (fields: Partial<NonNullable<StudyInput['tests']>[number]>) =>
      factsOfStudy({ tests: [{ test: 'chi-squared', measure: 'recurrence', source: place('1'), ...fields }] })
        .filter(({ kind }) => kind === 'test')
        .map(({ measure, sign, value }) => [measure, sign, value]);
    expect(testFacts({ statistic: 4.62, pValue: { sign: '<', value: 0.05 } })).toEqual([
      ['recurrence-chi-squared-statistic', null, 4.62],
      ['recurrence-p-value', '<', 0.05],
    ]);
    expect(testFacts({ significant: false })).toEqual([['recurrence-significance', null, 'not-significant']]);
  });
});

describe('entriesOf', () => {
  it('reads every source of the files into one entry', () => {
    const places = entriesOf(paper).flatMap(({ sources }) => sources);
    const written = JSON.stringify([paper.paper, paper.studies.map(({ study }) => study)]).match(
      /"verbatim":/gu,
    );
    expect(places).toHaveLength(written?.length ?? 0);
  });
});
