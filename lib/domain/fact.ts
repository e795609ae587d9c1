import { hash } from 'node:crypto';
import type { Datum } from './datum';
import type { Entry } from './entry';
import type { ReadPaper } from './files';
import type { FactKind, Sign } from './kinds';
import { type PatientCell, readPatientRows } from './patient-rows';
import { isRegistryLocation, type Localized, type RegistryLocation, type Source } from './source';
import { formatTimepoint, type Timepoint } from './timepoint';

/** One number (or term, date, text) with its place: the atom that every page, file and API row is made of. */
export interface Fact {
  /** From what the fact is about, not from where it stands in the file. */
  id: string;
  paper: string;
  sourceFile: string;
  study: string | null;
  cohort: string | null;
  patient: string | null;
  regimen: string | null;
  kind: FactKind;
  measure: string;
  drug: string | null;
  tumour: string | null;
  value: number | string | null;
  /** The words in Chinese, where `value` is words in English. */
  valueZh: string | null;
  sign: Sign | null;
  unit: string | null;
  numerator: number | null;
  denominator: number | null;
  time: Timepoint | null;
  /** What the paper calls the measure, where the vocabulary calls it otherwise. */
  named: Localized | null;
  /** What the extractors remark of the entry. */
  note: Localized | null;
  /** For patients' times: true where the event had not happened by then. */
  censored: boolean | null;
  /** Primary place first. */
  locations: Source[];
  /** Key of the entry that it is part of. */
  entry: string;
}

/** `<file stem>/<path>`: names an entry within one version of the data. */
export const entryKey = (entry: Pick<Entry, 'file' | 'path'>) => `${entry.file}#${entry.path.join('.')}`;

interface Part {
  measure: string;
  value: number | string | null;
  valueZh?: string;
  sign?: Sign;
  unit?: string | null;
  numerator?: number;
  denominator?: number;
  /** In a registry's record: names of the fields beside the figure that may hold this part. */
  beside?: readonly string[];
}

/** Fields of a registry's record that hold what stands beside a figure. */
const BESIDE = {
  lower: ['lowerLimit', 'ciLowerLimit'],
  upper: ['upperLimit', 'ciUpperLimit'],
  spread: ['spread', 'dispersionValue'],
  events: ['numEvents'],
} as const;

/** Figures that an entry may give beside its own, each a fact of its own, in the order in which they are read. */
interface FiguresBeside {
  valuesOf: (datum: Datum) => readonly (number | 'open')[] | undefined;
  /** What the measure of each is called after the measure of the entry, and where a registry's record has it. */
  parts: readonly (readonly [suffix: string, beside: readonly string[]])[];
  /** Of the statistic (`…-median-lower`), not of the measure alone (`…-minimum`). */
  ofStatistic?: true;
  unit?: string;
}

const single = (value: number | undefined) => (value === undefined ? undefined : [value]);

const FIGURES_BESIDE: readonly FiguresBeside[] = [
  {
    valuesOf: ({ range }) => range,
    parts: [
      ['minimum', BESIDE.lower],
      ['maximum', BESIDE.upper],
    ],
  },
  {
    // An open end is a fact, too: "not reached".
    valuesOf: ({ interval }) => interval && [interval.lower ?? 'open', interval.upper ?? 'open'],
    parts: [
      ['lower', BESIDE.lower],
      ['upper', BESIDE.upper],
    ],
    ofStatistic: true,
  },
  {
    valuesOf: ({ quartiles }) => quartiles,
    parts: [
      ['lower-quartile', BESIDE.lower],
      ['upper-quartile', BESIDE.upper],
    ],
  },
  {
    valuesOf: ({ standardDeviation }) => single(standardDeviation),
    parts: [['standard-deviation', BESIDE.spread]],
  },
  {
    valuesOf: ({ standardError }) => single(standardError),
    parts: [['standard-error', BESIDE.spread]],
    ofStatistic: true,
  },
  {
    valuesOf: ({ coefficientOfVariation }) => single(coefficientOfVariation),
    parts: [['coefficient-of-variation', BESIDE.spread]],
    unit: '%',
  },
];

const partsBeside = (datum: Datum, measure: string): Part[] =>
  FIGURES_BESIDE.flatMap(({ valuesOf, parts, ofStatistic, unit }) => {
    const values = valuesOf(datum) ?? [];
    return values.map((value, at): Part => {
      const [suffix = '', beside] = parts[at] ?? [];
      const of = ofStatistic ? measure : datum.measure;
      return { measure: `${of}-${suffix}`, value, unit: unit ?? datum.unit ?? null, beside };
    });
  });

/** The facts that one entry states: the figure itself, then range, interval and dispersion. */
function partsOf(entry: Entry): Part[] {
  switch (entry.form) {
    case 'size':
      return [{ measure: 'cohort-size', value: entry.datum.value, sign: entry.datum.sign, unit: 'patients' }];
    case 'drug':
      return [{ measure: 'drug', value: entry.datum.drug }];
    case 'treatment':
      return [{ measure: 'treatment', value: entry.datum.treatment }];
    case 'mention':
      return [{ measure: 'mention', value: entry.datum.label }];
    case 'measurement':
      return entry.datum.dimensions.map((value, index) => ({
        measure: `lesion-dimension-${index + 1}`,
        value,
        sign: entry.datum.sign,
        unit: entry.datum.unit,
      }));
    case 'test': {
      const { datum } = entry;
      const parts: Part[] = [];
      if (datum.statistic !== undefined) {
        parts.push({ measure: `${datum.measure}-${datum.test}-statistic`, value: datum.statistic });
      }
      if (datum.pValue) {
        parts.push({
          measure: `${datum.measure}-p-value`,
          value: datum.pValue.value,
          sign: datum.pValue.sign,
        });
      }
      if (parts.length === 0) {
        const value =
          datum.significant === undefined ? null : datum.significant ? 'significant' : 'not-significant';
        parts.push({ measure: `${datum.measure}-significance`, value });
      }
      return parts;
    }
    case 'adverse-event': {
      const { datum } = entry;
      const noneObserved = datum.occurrence === 'none-observed' ? 0 : null;
      const [lowest, highest] = datum.grade ?? [];
      return [
        {
          measure: datum.term,
          value: datum.value ?? datum.count ?? noneObserved,
          unit: datum.value === undefined ? 'patients' : '%',
          numerator: datum.count,
          denominator: datum.of,
        },
        ...(datum.events === undefined
          ? []
          : [
              {
                measure: `${datum.term}-events`,
                value: datum.events,
                unit: 'events',
                beside: BESIDE.events,
              },
            ]),
        ...(datum.exposureRate === undefined
          ? []
          : [
              {
                measure: `${datum.term}-exposure-rate`,
                value: datum.exposureRate,
                unit: datum.exposureUnit ?? null,
              },
            ]),
        ...(lowest === undefined || highest === undefined
          ? []
          : lowest === highest
            ? [{ measure: `${datum.term}-grade`, value: lowest }]
            : [
                { measure: `${datum.term}-grade-minimum`, value: lowest },
                { measure: `${datum.term}-grade-maximum`, value: highest },
              ]),
      ];
    }
    default: {
      const { datum } = entry;
      const parts: Part[] = [];
      const said =
        datum.inWords && datum.value === undefined && datum.count === undefined ? 'in-words' : undefined;
      const measure = [datum.measure, datum.statistic ?? said].filter(Boolean).join('-');
      const unit = datum.unit ?? null;
      const main =
        datum.value ??
        datum.count ??
        datum.date ??
        datum.term ??
        datum.inWords ??
        datum.text?.en ??
        datum.noValue;
      if (main !== undefined || (!datum.range && !datum.interval && !datum.quartiles)) {
        parts.push({
          measure,
          value: main ?? null,
          ...(datum.text && main === datum.text.en ? { valueZh: datum.text.zh } : {}),
          sign: datum.sign,
          unit: datum.value === undefined && datum.count !== undefined ? (datum.unit ?? 'patients') : unit,
          numerator: datum.count,
          denominator: datum.of,
        });
      }
      parts.push(...partsBeside(datum, measure));
      return parts;
    }
  }
}

/** Ids never change: where the model has a newer word, they are made of the one that they were first made of. */
const WORDS_OF_IDS: Record<string, string> = {
  'full-analysis-set': 'all',
  'response-evaluable': 'evaluable',
  'safety-set': 'safety',
  'none-observed': 'none-seen',
};
const wordOfIds = (word: string | undefined) => word && (WORDS_OF_IDS[word] ?? word);

interface Aspects {
  drug?: string;
  tumour?: string;
  time?: Timepoint;
  /** What else tells two facts apart. */
  others: unknown[];
}

/** Fields that tell two data apart, with their names; those that are absent leave no trace in the id. */
const named = <Datum extends object>(datum: Datum, fields: readonly (keyof Datum)[]) =>
  fields.flatMap((field) => (datum[field] === undefined ? [] : [[field, datum[field]]]));

function aspectsOf(entry: Entry): Aspects {
  const { datum } = entry;
  switch (entry.form) {
    case 'datum':
    case 'statement': {
      const isWords = entry.datum.text !== undefined || entry.datum.notReported;
      const [place] = entry.sources;
      return {
        drug: entry.datum.drug,
        tumour: entry.datum.tumour,
        time: entry.datum.time,
        others: [
          entry.datum.versus,
          entry.datum.criteria,
          wordOfIds(entry.datum.analysisSet),
          entry.datum.category?.en,
          entry.datum.qualifier,
          entry.datum.term ?? entry.datum.inWords,
          entry.datum.contradicts && [entry.datum.contradicts, place?.section],
          isWords && entry.datum.value === undefined && [place?.section, place?.verbatim],
          ...named(entry.datum, ['estimator', 'changeFromBaseline', 'assessor', 'model']),
          ...('period' in entry.datum && entry.datum.period ? [['period', entry.datum.period.en]] : []),
        ],
      };
    }
    case 'adverse-event':
      return {
        others: [
          wordOfIds(entry.datum.occurrence),
          entry.datum.grade,
          entry.datum.qualifier,
          entry.datum.contradicts,
          ...named(entry.datum, ['causality']),
        ],
      };
    case 'test':
      return {
        tumour: entry.datum.tumour,
        time: entry.datum.time,
        others: [entry.datum.between, entry.datum.qualifier],
      };
    case 'measurement':
      return { time: entry.datum.time, others: [entry.datum.lesion] };
    case 'drug':
      return { drug: entry.datum.drug, others: [] };
    case 'treatment':
      return { others: [entry.datum.treatment] };
    case 'mention':
      return { others: ['label' in datum && datum.label] };
    default:
      return { others: [] };
  }
}

/** Stable id of what a fact is about: 12 hexadecimal digits, of which one at least is a letter that is no exponent. */
export function identityOf(aspects: readonly unknown[]): string {
  return withLetter(hash('sha256', JSON.stringify(aspects)).slice(0, 12));
}

/** An id that spreadsheets would take for a number, `012345678901` or `12e345678901`, with a letter in front. */
export const withLetter = (id: string): string =>
  /^\d+(?:e\d*)?$/u.test(id) ? `${'abcdef'[Number(id[0]) % 6]}${id.slice(1)}` : id;

/** Where a part of an entry stands: in a record each part has a path of its own. */
function locationsOfPart(sources: readonly Source[], { beside = [] }: Part): Source[] {
  const [first, ...others] = sources;
  if (!first || !isRegistryLocation(first)) return [...sources];
  const leaf = beside.find((name) => first.beside?.[name] !== undefined);
  if (leaf === undefined) return [...sources];
  const path = `${first.path.slice(0, first.path.lastIndexOf('/'))}/${leaf}`;
  return [{ ...first, path, verbatim: first.beside?.[leaf] ?? '' }, ...others];
}

/** Of a record, a fact is what stands at its path, whatever vocabularies make of it. */
function identityInRecord(entry: Entry, place: RegistryLocation, part: Part, at: number): string {
  const isNamed = entry.form === 'drug' || entry.form === 'treatment';
  return identityOf([
    place.record,
    place.path,
    entry.kind,
    entry.form,
    entry.regimen ?? null,
    isNamed ? part.value : null,
    at === 0 || part.beside ? null : part.measure,
  ]);
}

function factsOfEntry(entry: Entry): Fact[] {
  const aspects = aspectsOf(entry);
  return partsOf(entry).map((part, at) => factOfPart(entry, aspects, part, at));
}

function factOfPart(entry: Entry, aspects: Aspects, part: Part, at: number): Fact {
  const locations = locationsOfPart(entry.sources, part);
  const [place] = locations;
  return {
    id:
      place && isRegistryLocation(place)
        ? identityInRecord(entry, place, part, at)
        : identityOf([
            entry.paper,
            entry.study,
            entry.cohort,
            entry.patient,
            entry.regimen,
            entry.kind,
            part.measure,
            aspects.drug,
            aspects.tumour,
            formatTimepoint(aspects.time),
            ...aspects.others,
          ]),
    paper: entry.paper,
    sourceFile: entry.file,
    study: entry.study ?? null,
    cohort: entry.cohort ?? null,
    patient: entry.patient ?? null,
    regimen: entry.regimen ?? null,
    kind: entry.kind,
    measure: part.measure,
    drug: aspects.drug ?? null,
    tumour: aspects.tumour ?? null,
    value: part.value,
    valueZh: part.valueZh ?? null,
    sign: part.sign ?? null,
    unit: part.unit ?? null,
    numerator: part.numerator ?? null,
    denominator: part.denominator ?? null,
    time: aspects.time ?? null,
    named: ('named' in entry.datum && entry.datum.named) || null,
    note: ('note' in entry.datum && entry.datum.note) || null,
    censored: null,
    locations,
    entry: entryKey(entry),
  };
}

function factOfCell(paper: string, file: string, study: string, cell: PatientCell): Fact {
  const { definition } = cell;
  return {
    id: identityOf([
      paper,
      study,
      cell.cohort,
      cell.patient,
      null,
      'patient',
      definition.measure,
      definition.drug,
      definition.qualifier,
      cell.source.section.replace(/, row \d+$/u, ''),
    ]),
    paper,
    sourceFile: file,
    study,
    cohort: cell.cohort,
    patient: cell.patient,
    regimen: null,
    kind: 'patient',
    measure: definition.measure,
    drug: definition.drug ?? null,
    tumour: null,
    value: cell.value ?? cell.term ?? cell.text?.en ?? null,
    valueZh: cell.value === undefined && cell.term === undefined ? (cell.text?.zh ?? null) : null,
    sign: cell.sign ?? null,
    unit: definition.unit ?? null,
    numerator: null,
    denominator: null,
    time: null,
    named: definition.named ?? null,
    note: definition.note ?? null,
    censored: cell.censored ?? null,
    locations: [cell.source],
    entry: `${file}#${cell.csvLine}.${cell.column}`,
  };
}

/** What a paper says, read once for all who ask. */
export interface FactsOfPaper {
  entries: readonly Entry[];
  facts: Fact[];
  cells: PatientCell[];
}

/** Facts of a paper in text order of their own places, with the entries and cells they come from. */
export function factsOfPaper(
  paper: ReadPaper,
  entries: readonly Entry[],
): { facts: Fact[]; cells: PatientCell[] } {
  const cells: PatientCell[] = [];
  const facts = entries.flatMap(factsOfEntry);
  for (const study of paper.studies) {
    const read = readPatientRows(study);
    cells.push(...read.cells);
    for (const cell of read.cells) {
      const table = study.study.patientTables.findIndex((candidate) =>
        Object.values(candidate.columns).includes(cell.definition),
      );
      const file = study.tables[table]?.file ?? study.file;
      facts.push(factOfCell(paper.paper.slug, file, study.study.slug, cell));
    }
  }
  return { facts, cells };
}
