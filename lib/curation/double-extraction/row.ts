import { assertedNumbers, type NumericFields } from '@/lib/domain/datum-numbers';
import { type Entry, entriesOf, studyEntries } from '@/lib/domain/entry';
import type { PatientTable } from '@/lib/domain/extraction-file';
import type { PatientRow, ReadPaper, ReadStudy } from '@/lib/domain/files';
import { type Localized, type PaperLocation, paperLocations, type Source } from '@/lib/domain/source';
import { UNORDERED } from './unordered-lists';

export type Path = readonly (string | number)[];

/** What can stand in two extractions of one study: an entry, or what entries are about. */
export const ROW_KINDS = [
  'paper',
  'study',
  'publication',
  'attribute',
  'cohort',
  'cohort size',
  'characteristic',
  'overlap',
  'regimen',
  'drug',
  'other treatment',
  'treatment detail',
  'patient table',
  'column',
  'patient row',
  'patient',
  'patient detail',
  'outcome',
  'test',
  'adverse event',
  'measurement',
  'statement',
  'note',
  'number excluded',
  'section of the text',
  'sentence excluded',
] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** What local names are given to; the other extractor chose others. */
export type NamedKind = 'cohort' | 'regimen' | 'patient' | 'entry' | 'note';

export interface Owner {
  kind: 'cohort' | 'regimen' | 'patient';
  name: string;
}

/** One row of an extraction: what it is about, what it says, and where. */
export interface Row {
  kind: RowKind;
  /** Only rows of one pool can be the same thing. */
  pool: string;
  path: Path;
  /** The cohort, regimen or patient inside whose entry it stands. */
  owner?: Owner;
  /** Its local name, where it has one. */
  name?: string;
  /** Measure, adverse event or drug; empty where the kind says it all. */
  topic: string;
  /** Whom and what else it is about, with the names of its own file; given or inherited. */
  context: Readonly<Record<string, unknown>>;
  /** All that it says, as the file has it, by field. */
  fields: Readonly<Record<string, unknown>>;
  /** Where it is printed, primary place first, and the path of the node that holds them. */
  locations: readonly PaperLocation[];
  locationsPath: Path;
  numbers: readonly number[];
  words?: Localized;
}

export interface ComparedTable {
  path: Path;
  table: PatientTable;
  file: string;
  rows: readonly PatientRow[];
}

/** One extraction, taken apart. */
export interface Extraction {
  /** The file whose paths the rows have. */
  file: string;
  rows: Row[];
  tables: ComparedTable[];
}

const KIND_OF: Partial<Record<Entry['kind'], RowKind>> = {
  publication: 'publication',
  study: 'attribute',
  cohort: 'characteristic',
  regimen: 'treatment detail',
  patient: 'patient detail',
  outcome: 'outcome',
};

const KIND_OF_FORM: Partial<Record<Entry['form'], RowKind>> = {
  size: 'cohort size',
  drug: 'drug',
  treatment: 'other treatment',
  test: 'test',
  'adverse-event': 'adverse event',
  measurement: 'measurement',
  statement: 'statement',
};

/** Fields that place and name an entry; what is left is what it says. */
const APART = new Set(['id', 'source', 'also']);

const inOneOrder = (value: unknown) =>
  Array.isArray(value)
    ? value.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b), 'en', { numeric: true }))
    : value;

/** Fields that are given, but for some; lists whose order says nothing have one order. */
const without = (entry: object, names: ReadonlySet<string>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(entry)
      .filter(([name, value]) => !names.has(name) && value !== undefined)
      .map(([name, value]) => [name, UNORDERED.has(name) ? inOneOrder(value) : value]),
  );

function topicOf(entry: Entry): string {
  switch (entry.form) {
    case 'adverse-event':
      return entry.datum.term;
    case 'drug':
      return entry.datum.drug;
    case 'treatment':
      return entry.datum.treatment;
    case 'size':
    case 'mention':
      return '';
    case 'measurement':
      return 'lesion';
    default:
      return entry.datum.measure;
  }
}

const ASPECTS = [
  'versus',
  'statistic',
  'drug',
  'tumour',
  'time',
  'criteria',
  'analysisSet',
  'assessor',
  'model',
  'estimator',
  'changeFromBaseline',
  'term',
  'occurrence',
  'causality',
  'grade',
  'test',
  'between',
  'role',
] as const;

function rowOfEntry(entry: Entry, owner: Owner | undefined): Row {
  const { datum } = entry;
  const given = datum as NumericFields & Record<string, unknown> & { id?: string };
  const context: Record<string, unknown> = {
    cohort: entry.form === 'test' ? undefined : entry.cohort,
    patient: entry.patient,
    regimen: entry.regimen,
  };
  // The term of an adverse event, and the drug of a regimen, are its topic.
  for (const aspect of ASPECTS) if (given[aspect] !== topicOf(entry)) context[aspect] = given[aspect];
  // The statistic of a test is a figure; that of a datum says what its figure is.
  if (entry.form === 'test') context.statistic = undefined;
  const isDatum = entry.form === 'datum' || entry.form === 'statement';
  return {
    kind: KIND_OF_FORM[entry.form] ?? KIND_OF[entry.kind] ?? 'attribute',
    pool: isDatum ? 'datum' : entry.form,
    path: entry.path,
    ...(owner ? { owner } : {}),
    ...(given.id ? { name: given.id } : {}),
    topic: topicOf(entry),
    context: without(context, new Set()),
    fields: without(given, APART),
    locations: paperLocations(entry.sources),
    locationsPath: entry.path,
    numbers: assertedNumbers(given).required,
    ...(given.text ? { words: given.text } : {}),
  };
}

type Named = Pick<Row, 'kind' | 'path' | 'topic' | 'fields' | 'locations'> & Partial<Row>;

const plainRow = (row: Named): Row => ({
  pool: row.kind,
  context: {},
  locationsPath: row.path,
  numbers: [],
  ...row,
  fields: without(row.fields, new Set()),
});

const listed = (place: Source | undefined) => (place ? paperLocations([place]) : []);

/** The rows of one study, in the order of its file, without those of its patient tables. */
function rowsOfStudy({ file, study }: Pick<ReadStudy, 'file' | 'study'>): Row[] {
  const ownerOf = ([section, index]: Path): Owner | undefined => {
    if (typeof index !== 'number') return undefined;
    const named = (kind: Owner['kind'], name: string | undefined) =>
      name === undefined ? undefined : { kind, name };
    if (section === 'cohorts') return named('cohort', study.cohorts[index]?.id);
    if (section === 'regimens') return named('regimen', study.regimens[index]?.id);
    if (section === 'patients') return named('patient', study.patients[index]?.id);
    return undefined;
  };
  // Who extracted it is no part of what the paper says.
  const { slug, origin, title, shortTitle, references, tumours } = study;
  return [
    plainRow({
      kind: 'study',
      path: [],
      topic: '',
      fields: { slug, origin, title, shortTitle, references, tumours },
      locations: listed(study.source),
    }),
    ...study.cohorts.flatMap(
      ({ id, size: _size, source, characteristics: _data, overlaps = [], ...fields }, index) => {
        const path = ['cohorts', index];
        return [
          plainRow({ kind: 'cohort', path, name: id, topic: '', fields, locations: listed(source) }),
          ...overlaps.map(({ source: place, ...overlap }, at) =>
            plainRow({
              kind: 'overlap',
              path: [...path, 'overlaps', at],
              owner: { kind: 'cohort', name: id },
              topic: `${overlap.study}/${overlap.cohort}`,
              context: { cohort: id },
              fields: overlap,
              locations: listed(place),
            }),
          ),
        ];
      },
    ),
    ...study.regimens.map(({ id, label, sequence }, index) =>
      plainRow({
        kind: 'regimen',
        path: ['regimens', index],
        name: id,
        topic: '',
        fields: { label, sequence },
        locations: [],
      }),
    ),
    ...study.patients.map(({ id, cohort, label }, index) =>
      plainRow({
        kind: 'patient',
        path: ['patients', index],
        name: id,
        topic: '',
        fields: { cohort, label },
        locations: [],
      }),
    ),
    ...studyEntries('', { file, study })
      .filter(({ form }) => form !== 'mention')
      .map((entry) => rowOfEntry(entry, ownerOf(entry.path))),
    ...noteRows(study.notes),
  ];
}

function noteRows(notes: ReadStudy['study']['notes']): Row[] {
  return notes.map(({ id, text, lines, weight, bias, concerns, disagree }, index) =>
    plainRow({
      kind: 'note',
      path: ['notes', index],
      name: id,
      topic: '',
      fields: { text, lines, weight, bias, concerns, disagree },
      // A note rests on lines, not on a figure; they serve to find its like.
      locations: [],
      numbers: lines.flatMap(([first, last]) =>
        Array.from({ length: last - first + 1 }, (_, at) => first + at),
      ),
      words: text,
    }),
  );
}

export function extractionOfStudy(read: ReadStudy): Extraction {
  return {
    file: read.file,
    rows: rowsOfStudy(read),
    tables: read.study.patientTables.flatMap((table, index) => {
      const file = read.tables[index];
      return file ? [{ path: ['patientTables', index], table, ...file }] : [];
    }),
  };
}

/** A paper's own file: bibliographic facts, background, notes, its parts, and the numbers and sentences excluded. */
export function extractionOfPaper(paper: ReadPaper): Extraction {
  const { slug, textFile, title, language, status, notes, notEvidence, sections, excludedSentences } =
    paper.paper;
  return {
    file: paper.file,
    tables: [],
    rows: [
      plainRow({
        kind: 'paper',
        path: [],
        topic: '',
        fields: { slug, textFile, title, language, ...(status ? { status } : {}) },
        locations: [],
      }),
      ...entriesOf({ ...paper, studies: [] }).map((entry) => rowOfEntry(entry, undefined)),
      ...noteRows(notes),
      ...notEvidence.map((entry, index) =>
        plainRow({
          kind: 'number excluded',
          path: ['notEvidence', index],
          topic: 'pattern' in entry ? entry.pattern : entry.text,
          fields: { ...entry },
          locations: [],
          numbers: entry.lines ?? [],
        }),
      ),
      ...sections.map(({ kind, lines }, index) =>
        plainRow({
          kind: 'section of the text',
          path: ['sections', index],
          topic: kind,
          fields: { kind, lines },
          locations: [],
          numbers: lines.flat(),
        }),
      ),
      ...excludedSentences.map((entry, index) =>
        plainRow({
          kind: 'sentence excluded',
          path: ['excludedSentences', index],
          topic: entry.text,
          fields: { ...entry },
          locations: [],
          numbers: entry.lines,
        }),
      ),
    ],
  };
}
