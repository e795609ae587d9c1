import { afterEach, describe, expect, it } from 'vitest';
import { formatProblems } from '@/seeds/print-problems';
import { readSeeds } from '@/seeds/read-seeds';
import { copyInventedPaper, PAPER, type SeedsCopy, STUDY } from '../fixtures/invented-paper';

let copy: SeedsCopy | undefined;
afterEach(() => {
  copy?.remove();
  copy = undefined;
});

const vocabulary = (name: string) => `vocabulary/${name}.yaml`;

/** What somebody might write, in which file, in the place of what, and what is to be said of it. */
const WRONG: readonly (readonly [file: string, from: string, to: string, said: string[]])[] = [
  [STUDY, 'grade: [1, 2]', 'grade: [1, 6]', ['157: adverseEvents.0.grade.1: is 6, and should be at most 5']],
  [STUDY, 'grade: [1, 2]', 'grade: [0, 2]', ['157: adverseEvents.0.grade.0: is 0, and should be at least 1']],
  [STUDY, 'grade: [1, 2]', 'grade: 2', ['157: adverseEvents.0.grade: is 2, and should be a list: [ …, … ]']],
  [
    STUDY,
    'grade: [1, 2]',
    'grade: [2]',
    ['157: adverseEvents.0.grade: has 1 entry, and should have at least 2 entries'],
  ],
  [
    STUDY,
    'grade: [1, 2]',
    'grade: [1, 2, 3]',
    ['157: adverseEvents.0.grade: has 3 entries, and should have at most 2 entries'],
  ],
  [
    STUDY,
    'grade: [1, 2]',
    'grade: [1.5, 2]',
    ['157: adverseEvents.0.grade.0: is 1.5, and should be a whole number, without quotes'],
  ],
  [
    STUDY,
    'grade: [1, 2]',
    'grade: [II, III]',
    [
      '157: adverseEvents.0.grade.0: is "II", and should be a number, without quotes',
      '157: adverseEvents.0.grade.1: is "III", and should be a number, without quotes',
    ],
  ],
  [
    STUDY,
    'occurrence: observed',
    'occurrence: seen',
    ['152: adverseEvents.0.occurrence: is "seen", and should be one of observed, none-observed, no-change'],
  ],
  [
    STUDY,
    '    occurrence: observed\n',
    '',
    ['150: adverseEvents.0.occurrence: is missing: add it, one of observed, none-observed, no-change'],
  ],
  [
    STUDY,
    'lines: [19, 19], section: "2.1", verbatim: "2.0cm"',
    'lines: 19, section: "2.1", verbatim: "2.0cm"',
    ['180: measurements.1.source.lines: is 19, and should be a list: [ …, … ]'],
  ],
  [
    STUDY,
    'lines: [19, 19], section: "2.1", verbatim: "2.0cm"',
    'lines: [19], section: "2.1", verbatim: "2.0cm"',
    ['180: measurements.1.source.lines: has 1 entry, and should have at least 2 entries'],
  ],
  [
    STUDY,
    'lines: [19, 19], section: "2.1", verbatim: "2.0cm"',
    'lines: [0, 19], section: "2.1", verbatim: "2.0cm"',
    ['180: measurements.1.source.lines.0: is 0, and should be at least 1'],
  ],
  [
    STUDY,
    'lines: [19, 19], section: "2.1", verbatim: "2.0cm"',
    'lines: [19, 18], section: "2.1", verbatim: "2.0cm"',
    ['180: measurements.1.source.lines: the first line is after the last'],
  ],
  [
    STUDY,
    'lines: [19, 19], section: "2.1", verbatim: "2.0cm"',
    'line: [19, 19], section: "2.1", verbatim: "2.0cm"',
    [
      '180: measurements.1.source.lines: is missing: add it',
      '180: measurements.1.source.line: there is no field "line" here; did you mean "lines"?',
    ],
  ],
  [
    STUDY,
    'section: "2.1", verbatim: "2.0cm"',
    'section: 2.1, verbatim: "2.0cm"',
    ['180: measurements.1.source.section: is 2.1, and should be text, in quotes: "2.1"'],
  ],
  [
    STUDY,
    'section: "2.1", verbatim: "2.0cm"',
    'section: "", verbatim: "2.0cm"',
    ['180: measurements.1.source.section: is empty: fill it in'],
  ],
  [STUDY, 'verbatim: "2.0cm"', 'verbatim: ""', ['180: measurements.1.source.verbatim: is empty: fill it in']],
  [
    STUDY,
    'verbatim: "2.0cm"',
    `verbatim: "${'患者1的肿瘤'.repeat(7)}"`,
    [
      '180: measurements.1.source.verbatim: has 42 characters: at most 40 characters: the figure or label, not the sentence',
    ],
  ],
  [
    STUDY,
    'verbatim: "2.0cm" }',
    'verbatim: "2.0cm", occurrence: 0 }',
    ['180: measurements.1.source.occurrence: is 0, and should be at least 1'],
  ],
  [
    STUDY,
    'verbatim: "2.0cm" }',
    'verbatim: "2.0cm", occurrence: second }',
    ['180: measurements.1.source.occurrence: is "second", and should be a number, without quotes'],
  ],
  [
    STUDY,
    'slug: fixturib-trial\n',
    'slug: Fixturib_Trial\n',
    ['1: slug: is "Fixturib_Trial": use lower-case letters, digits and single hyphens'],
  ],
  [STUDY, 'slug: fixturib-trial\n', 'slug:\n', ['1: slug: is empty: fill it in']],
  [
    STUDY,
    'origin: primary',
    'origin: ours',
    ['2: origin: is "ours", and should be one of primary, secondary'],
  ],
  [
    STUDY,
    'tumours: [liposarcoma]',
    'tumours: liposarcoma',
    ['6: tumours: is "liposarcoma", and should be a list: [ … ], or lines that begin with "-"'],
  ],
  [
    STUDY,
    'role: all',
    'role: everybody',
    [
      '22: cohorts.0.role: is "everybody", and should be one of all, arm, stratum, subgroup, analysis-set, case',
    ],
  ],
  [
    STUDY,
    'date: "2019-01"',
    'date: 2019/01',
    ['13: attributes.1.date: is "2019/01": a date is YYYY, YYYY-MM or YYYY-MM-DD'],
  ],
  [
    STUDY,
    'date: "2019-01"',
    'date: "2019-13"',
    ['13: attributes.1.date: 2019-13 is not a date: months go from 01 to 12'],
  ],
  [
    STUDY,
    'date: "2019-01"',
    'date: 2019',
    ['13: attributes.1.date: is 2019, and should be text, in quotes: "2019"'],
  ],
  [
    STUDY,
    'value: 52.5',
    'value: "52.5"',
    ['31: cohorts.0.characteristics.0.value: is "52.5", and should be a number, without quotes'],
  ],
  [
    STUDY,
    'value: 52.5',
    'value: 52,5',
    ['31: cohorts.0.characteristics.0.value: is "52,5", and should be a number, without quotes'],
  ],
  [
    STUDY,
    'count: 13',
    'count: 13.5',
    ['40: cohorts.0.characteristics.2.count: is 13.5, and should be a whole number, without quotes'],
  ],
  [
    STUDY,
    'count: 13',
    'count: -13',
    ['40: cohorts.0.characteristics.2.count: is -13, and should be at least 0'],
  ],
  [
    STUDY,
    'count: 13\n        of: 20',
    'count: 13\n        off: 20',
    ['41: cohorts.0.characteristics.2.off: there is no field "off" here; did you mean "of"?'],
  ],
  [
    STUDY,
    'range: [31, 77]',
    'range: [31]',
    ['36: cohorts.0.characteristics.1.range: has 1 entry, and should have at least 2 entries'],
  ],
  [
    PAPER,
    'lines: [[1, 2]]',
    'lines: [1, 2]',
    ['28: sections.0.lines: is [1, 2], and should be a list of such lists: [[1, 2]]'],
  ],
  [
    PAPER,
    'lines: [[1, 2]]',
    'lines: [1-2]',
    ['28: sections.0.lines.0: is "1-2", and should be a list: [ …, … ]'],
  ],
  [
    PAPER,
    '{ kind: title-page, lines: [[1, 2]] }',
    '[1, 2]',
    ['28: sections.0: is a list, and should be fields with their values: { kind: …, lines: … }'],
  ],
  [
    STUDY,
    'range: [31, 77]',
    'range: 31-77',
    ['36: cohorts.0.characteristics.1.range: is "31-77", and should be a list: [ …, … ]'],
  ],
  [
    STUDY,
    'unit: months\n    interval',
    'unit: moons\n    interval',
    [
      '135: outcomes.3.unit: is "moons", and should be one of %, percentage points, hours, days, weeks, months, years, mm, cm, mg/m2/d, mg/m2, mg/kg/d, mg/kg, mg/d, mg/week, mg, g/m2/d, g/m2, g/d, g, /m2/d, AUC, IU, Gy, MBq, patients, lesions, events, specimens, centres, cycles, doses, fractions, operations, reports, subtypes, trials, per day, per week, per 10 HPF, per 50 HPF, per mm2, per 100 patient-years, points, g/L, mmol/L, umol/L, U/L, ng/mL, mmHg, ms, grade, generation, day of cycle, day of treatment',
    ],
  ],
  [
    STUDY,
    'interval: { lower: 5.1, upper: 9.9, level: 95 }',
    'interval: [5.1, 9.9]',
    [
      '136: outcomes.3.interval: is a list, and should be fields with their values: { lower: …, upper: …, level: … }',
    ],
  ],
  [
    STUDY,
    'interval: { lower: 5.1, upper: 9.9, level: 95 }',
    'interval: { lower: 5.1, upper: 9.9, level: 195 }',
    ['136: outcomes.3.interval.level: is 195, and should be less than 100'],
  ],
  [
    STUDY,
    'pValue: { sign: ">", value: 0.05 }',
    'pValue: "> 0.05"',
    ['146: tests.0.pValue: is "> 0.05", and should be fields with their values: { sign: …, value: … }'],
  ],
  [
    STUDY,
    'pValue: { sign: ">", value: 0.05 }',
    'pValue: { sign: bigger, value: 0.05 }',
    ['146: tests.0.pValue.sign: is "bigger", and should be one of >, <, ≥, ≤, ~'],
  ],
  [
    STUDY,
    'pValue: { sign: ">", value: 0.05 }',
    'pValue: { sign: ">", value: 5 }',
    ['146: tests.0.pValue.value: is 5, and should be at most 1'],
  ],
  [
    STUDY,
    'file: fixturib-trial.table-1.csv',
    'file: Table 1.xlsx',
    [
      '91: patientTables.0.file: is "Table 1.xlsx": name a file <study>.<name>.csv beside this one, in lower-case letters, digits, dots and hyphens',
    ],
  ],
  [
    STUDY,
    'cohort: { column: half, values: { left: fixturib, right: control } }',
    'cohort: { column: half }',
    ['94: patientTables.0.cohort.values: is missing: add it'],
  ],
  [
    STUDY,
    'type: time-to-event, unit: months',
    'type: survival, unit: months',
    [
      '97: patientTables.0.columns.time.type: is "survival", and should be one of number, time-to-event, term, text',
    ],
  ],
  [
    STUDY,
    'statistic: median',
    'statistic: middle',
    [
      '132: outcomes.3.statistic: is "middle", and should be one of mean, least-squares-mean, geometric-mean, geometric-least-squares-mean, log-mean, median, minimum, maximum, slope',
    ],
  ],
  [
    STUDY,
    'title: { en: Fixturib against control in liposarcoma, zh: 费克替尼与对照治疗脂肪肉瘤 }',
    'title: Fixturib against control',
    ['3: title: is "Fixturib against control", and should be fields with their values: { en: …, zh: … }'],
  ],
  [vocabulary('drugs'), 'class: kinase-inhibitor, ', '', ['1: fixturib.class: is missing: add it']],
  [
    vocabulary('drugs'),
    'brands: [Fixtura]',
    'brands: Fixtura',
    ['1: fixturib.brands: is "Fixtura", and should be a list: [ … ], or lines that begin with "-"'],
  ],
  [
    vocabulary('drugs'),
    'class: [invented]',
    'class: []',
    [
      '1: fixturib.sources.class: is an empty list: it should have at least 1 entry, or be left out where that is allowed',
    ],
  ],
  [
    vocabulary('drugs'),
    'class: [invented]',
    'class: [{ paper: fixturib-2021, lines: [1] }]',
    [
      '1: fixturib.sources.class.0.lines: has 1 entry, and should have at least 2 entries',
      '1: fixturib.sources.class.0.verbatim: is missing: add it',
    ],
  ],
  [
    vocabulary('drugs'),
    'class: [invented]',
    'class: [3]',
    ['1: fixturib.sources.class.0: is 3, and should be text or fields with their values'],
  ],
  [
    vocabulary('drugs'),
    'class: [invented]',
    'klass: [invented]',
    [
      '1: fixturib.sources.klass: there is no field "klass" here; docs/data-model.md lists those that there are',
    ],
  ],
  [vocabulary('sources'), 'kind: public, ', '', ['1: invented.kind: is missing: add it, one of public, own']],
  [
    vocabulary('sources'),
    'kind: public, ',
    'kind: hearsay, ',
    ['1: invented.kind: is "hearsay", and should be one of public, own'],
  ],
  [
    vocabulary('sources'),
    '"https://example.org/book"',
    'example',
    ['1: invented.url: is "example", and should be an address: https://…'],
  ],
  [
    vocabulary('sources'),
    '"2030-01-01"',
    '"yesterday"',
    ['1: invented.read: is "yesterday", and should be a day: YYYY-MM-DD'],
  ],
  [
    vocabulary('adverse-events'),
    'highestGrade: 5',
    'highestGrade: 7',
    ['1: mucositis-oral.highestGrade: is 7, and should be at most 5'],
  ],
  [
    vocabulary('outcome-measures'),
    'type: term, values: sexes',
    'type: word, values: sexes',
    ['7: sex.type: is "word", and should be one of count, proportion, number, ratio, date, term, text'],
  ],
  [
    vocabulary('designs'),
    'family: ',
    'sort: ',
    [
      '1: cohort-study.family: is missing: add it, one of randomised, comparison, single-arm, trial, observational, case-report, synthesis, laboratory, not-stated',
      '1: cohort-study.sort: there is no field "sort" here; docs/data-model.md lists those that there are',
    ],
  ],
];

describe('what is said of a wrong form', () => {
  it.each(WRONG)(
    'names in %s, for "%s" written as "%s", the line, what is wrong and how to mend it',
    (file, from, to, said) => {
      copy = copyInventedPaper();
      copy.edit({ file, from, to });
      const { problems, lineOf } = readSeeds(copy.seeds, copy.papers);
      expect(formatProblems(problems, lineOf)).toEqual(said.map((problem) => `${file}:${problem}`));
    },
  );

  it('is never the bare message of the library that reads the form', () => {
    const said = WRONG.flatMap(([, , , problems]) => problems);
    expect(said.length).toBeGreaterThan(50);
    expect(
      said.filter((problem) =>
        /: (?:Invalid|Too (?:small|big)|Expected|Required|Unrecognized)/u.test(problem),
      ),
    ).toEqual([]);
  });
});
