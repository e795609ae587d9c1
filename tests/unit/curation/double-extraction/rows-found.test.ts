import { describe, expect, it } from 'vitest';
import { compareExtractions } from '@/lib/curation/double-extraction/compare-extractions';
import { extractionOfStudy } from '@/lib/curation/double-extraction/row';
import { type StudyFile, studyFile } from '@/lib/domain/extraction-file';

const place = (line: number, verbatim: string, section = '2.1') => ({
  lines: [line, line] as [number, number],
  section,
  verbatim,
});
const words = (text: string) => ({ en: text, zh: text });
const arm = (id: string, label: string, size: number) => ({
  id,
  label: words(label),
  role: 'arm' as const,
  size: { value: size, source: place(6, `${label} ${size}`) },
});

const base: Partial<StudyFile> = { cohorts: [arm('drug', 'Drug arm', 12), arm('control', 'Control arm', 8)] };
const study = (parts: Partial<StudyFile>): StudyFile =>
  studyFile.parse({
    slug: 's',
    origin: 'primary',
    title: words('T'),
    shortTitle: words('T'),
    source: place(1, 'T'),
    tumours: [],
    ...base,
    ...parts,
  });

/** Rows in both, in A only and in B only of one kind, and the differences in words. */
function found(a: Partial<StudyFile>, b: Partial<StudyFile>, kind: string) {
  const of = (parts: Partial<StudyFile>) =>
    extractionOfStudy({ file: 's.yaml', study: study(parts), tables: [] });
  const { rows, differences, names } = compareExtractions(of(a), of(b));
  const row = rows.find((counted) => counted.kind === kind);
  return {
    rows: [row?.both ?? 0, row?.onlyA ?? 0, row?.onlyB ?? 0],
    differences: differences.map(
      ({ about, difference, field, a: x, b: y }) =>
        `${about}: ${difference === 'row' ? (x ? 'only A' : 'only B') : field}${difference === 'field' ? ` ${x?.value}/${y?.value}` : ''}`,
    ),
    names,
  };
}
const response = {
  measure: 'objective-response',
  cohort: 'drug',
  count: 6,
  of: 12,
  source: place(10, 'response in 6 of 12'),
};

describe('a row is found again', () => {
  it('where it prints the same figure elsewhere', () => {
    const inAbstract = { ...response, source: place(3, '6 responded', 'Abstract') };
    expect(found({ outcomes: [response] }, { outcomes: [inAbstract] }, 'outcome').rows).toEqual([1, 0, 0]);
  });

  it('where one gives it to another cohort, measure or part of the file', () => {
    const other = { ...response, cohort: 'control' };
    expect(found({ outcomes: [response] }, { outcomes: [other] }, 'outcome').differences).toEqual([
      'outcome objective-response, cohort drug: cohort drug/control',
    ]);
    const measure = { ...response, measure: 'partial-response' };
    expect(found({ outcomes: [response] }, { outcomes: [measure] }, 'outcome').differences).toEqual([
      'outcome objective-response, cohort drug: measure objective-response/partial-response',
    ]);
    const { cohort: _, ...inCohort } = response;
    const [drug, control] = base.cohorts ?? [];
    const cohorts = drug && control ? [{ ...drug, characteristics: [inCohort] }, control] : [];
    expect(found({ outcomes: [response] }, { cohorts }, 'characteristic')).toMatchObject({
      rows: [1, 0, 0],
      differences: ['outcome objective-response, cohort drug: part of the file'],
    });
  });

  it('where one overlooked the percentage', () => {
    const whole = {
      ...response,
      value: 50,
      unit: '%' as const,
      source: place(10, 'response in 6 of 12 (50.0%)'),
    };
    const { rows, differences } = found({ outcomes: [whole] }, { outcomes: [response] }, 'outcome');
    expect(rows).toEqual([1, 0, 0]);
    expect(differences.sort()).toEqual([
      'outcome objective-response, cohort drug: unit %/undefined',
      'outcome objective-response, cohort drug: value 50/undefined',
      'outcome objective-response, cohort drug: verbatim response in 6 of 12 (50.0%)/response in 6 of 12',
    ]);
  });
});

describe('a row is another', () => {
  it('where the paper contradicts itself: same measure and cohort, another figure at another place', () => {
    const elsewhere = { ...response, count: 5, source: place(21, '5 of 12 responded', 'Discussion') };
    expect(found({ outcomes: [response] }, { outcomes: [elsewhere] }, 'outcome').rows).toEqual([0, 1, 1]);
    const both = {
      outcomes: [
        { ...response, id: 'six' },
        { ...elsewhere, contradicts: 'six' },
      ],
    };
    const exchanged = {
      outcomes: [
        { ...elsewhere, contradicts: 'one' },
        { ...response, id: 'one' },
      ],
    };
    expect(found(both, exchanged, 'outcome')).toMatchObject({ rows: [2, 0, 0], differences: [] });
  });

  it('where only its neighbour in the same line has the same measure', () => {
    const inControl = {
      ...response,
      cohort: 'control',
      count: 1,
      of: 8,
      source: place(10, 'and in 1 of 8 controls'),
    };
    expect(found({ outcomes: [response] }, { outcomes: [inControl] }, 'outcome').rows).toEqual([0, 1, 1]);
  });

  it('where it says something else in the same line', () => {
    const says = (text: string, verbatim: string) => ({
      role: 'conclusion' as const,
      measure: 'statement',
      text: words(text),
      source: place(20, verbatim),
    });
    const rows = found(
      { statements: [says('The drug works well in most', 'works well')] },
      { statements: [says('No control group was followed', 'not followed up')] },
      'statement',
    ).rows;
    expect(rows).toEqual([0, 1, 1]);
  });
});

describe('cohorts are told apart', () => {
  it('by what they are, not by their names', () => {
    const [drug, control] = base.cohorts ?? [];
    if (!drug || !control) throw new Error();
    const crossed = [
      { ...drug, id: 'control' },
      { ...control, id: 'drug' },
    ];
    const { differences, names } = found(
      { outcomes: [response] },
      { cohorts: crossed, outcomes: [{ ...response, cohort: 'control' }] },
      'outcome',
    );
    expect(differences).toEqual([]);
    expect(names).toEqual([
      { kind: 'cohort', a: 'control', b: 'drug' },
      { kind: 'cohort', a: 'drug', b: 'control' },
    ]);
  });

  it('and carry their own rows with them where only one has them', () => {
    const age = { measure: 'age', value: 58, source: place(7, 'aged 58') };
    const extra = { ...arm('men', 'Men', 5), characteristics: [age] };
    const { rows, differences } = found({}, { cohorts: [...(base.cohorts ?? []), extra] }, 'characteristic');
    expect(rows).toEqual([0, 0, 1]);
    expect(differences).toEqual(['cohort men: only B']);
  });
});

describe('a patient is found again', () => {
  const patient = (id: string, data: [string, Record<string, unknown>, number][]) => ({
    id,
    cohort: 'drug',
    label: words(id),
    data: data.map(([measure, said, line]) => ({
      measure,
      ...said,
      source: place(line, `${measure} ${line}`),
    })),
  });
  const all: Parameters<typeof patient>[1] = [
    ['age', { value: 42 }, 20],
    ['sex', { term: 'male' }, 20],
    ['primary-site', { term: 'stomach' }, 21],
    ['prior-operations', { value: 1 }, 22],
    ['mitotic-count', { value: 5 }, 23],
    ['treatment-duration', { value: 8 }, 24],
    ['dose', { value: 400 }, 25],
    ['time-to-start', { value: 1 }, 26],
  ];

  it('by the few things that one says, among the many that the other does', () => {
    const names = found(
      { patients: [patient('case-1', all)] },
      { patients: [patient('man-42', all.slice(0, 3))] },
      'patient',
    ).names;
    expect(names).toEqual([{ kind: 'patient', a: 'case-1', b: 'man-42' }]);
  });

  it('and is another where nothing that is said of one is said of the other', () => {
    const { rows } = found(
      { patients: [patient('case-1', all.slice(0, 3))] },
      { patients: [patient('man-42', all.slice(3))] },
      'patient',
    );
    expect(rows).toEqual([0, 1, 1]);
  });
});
