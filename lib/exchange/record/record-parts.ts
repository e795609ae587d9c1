import { isDiscrepancy } from '@/lib/present/provenance/check-results';
import { sectionName } from '@/lib/present/words/section-name';
import type { FactRow } from '../api/fact-row';
import { type Bilingual, type Contexts, contextsOf, inBoth, joinParts } from './bilingual';
import type { RecordInput } from './record-input';
import type { LocationRecord } from './study-record';
import {
  type CodedRecord,
  type DrugRecord,
  drugRecord,
  type TermRecord,
  termRecord,
  tumourRecord,
} from './term-record';

/** What the parts of a record share: the input by name, the words, and what may be said of any figure. */
export interface RecordParts {
  input: RecordInput;
  contexts: Contexts;
  /** A sentence of `text.record` in both languages. */
  say: (of: (words: Contexts['en']['text']['record']) => string) => Bilingual;
  cohortLabel: (slug: string) => Bilingual;
  tumour: (slug: string) => CodedRecord;
  drug: (slug: string) => DrugRecord;
  term: (group: string, slug: string) => TermRecord;
  /** What a reader has to know of a figure beside itself. */
  notesOf: (row: { factId: string; note: Bilingual | null; contradicts: string | null }) => Bilingual[];
  /** How a registry words what vocabularies have another name for, or none. */
  registeredOf: (row: RegisteredRow) => Bilingual[];
  /** That the study is only cited, where it is. */
  secondarySource: Bilingual[];
  locationsOf: (factId: string) => LocationRecord[];
}

/** The fields in which a row keeps a registry's own words. */
interface RegisteredRow {
  title?: string | null;
  class?: Bilingual | null;
  unitVerbatim?: string | null;
  timeFrame?: string | null;
  comment?: string | null;
  method?: string | null;
  hypothesis?: string | null;
  termVerbatim?: string | null;
  organSystem?: string | null;
  ascertainment?: string | null;
  sourceVocabulary?: string | null;
  atRisk?: number | null;
}

const REGISTERED = [
  'title',
  'unitVerbatim',
  'timeFrame',
  'comment',
  'method',
  'hypothesis',
  'termVerbatim',
  'organSystem',
  'ascertainment',
  'sourceVocabulary',
  'atRisk',
] as const satisfies readonly (keyof RegisteredRow)[];

/** Those that a row has, by the names of their fields. */
const registeredWords = (row: RegisteredRow): [field: string, value: string][] => [
  ...(row.class ? [['class', row.class.en] as [string, string]] : []),
  ...REGISTERED.flatMap((field): [string, string][] => {
    const value = row[field];
    return value === null || value === undefined ? [] : [[field, String(value)]];
  }),
];

export function recordParts(input: RecordInput): RecordParts {
  const { study, paper, labels } = input;
  const contexts = contextsOf(labels);
  const say: RecordParts['say'] = (of) => inBoth(contexts, (context) => of(context.text.record));
  const labelOf = new Map(study.cohorts.map(({ slug, label }) => [slug, label]));
  const facts = new Map(input.facts.map((fact) => [fact.id, fact]));
  const secondarySource =
    study.origin === 'secondary'
      ? [
          inBoth(contexts, ({ locale, text }) =>
            text.record.secondarySource(paper.title[locale], study.references.join(', ')),
          ),
        ]
      : [];
  return {
    input,
    contexts,
    say,
    cohortLabel: (slug) => labelOf.get(slug) ?? { en: slug, zh: slug },
    tumour: (slug) => tumourRecord(labels, slug),
    drug: (slug) => drugRecord(labels, slug),
    term: (group, slug) => termRecord(labels, group, slug),
    notesOf: ({ factId, note, contradicts }) => [
      ...(note ? [note] : []),
      ...(contradicts === null ? [] : [say((words) => words.contradicts(contradicts))]),
      ...input.checkResults
        .filter((checkResult) => isDiscrepancy(checkResult) && checkResult.facts[0] === factId)
        .map(({ verdict, explanation }) =>
          inBoth(contexts, ({ locale, text }) =>
            text.record.recomputed(text.verdicts[verdict] ?? verdict, explanation[locale]),
          ),
        ),
      ...secondarySource,
    ],
    registeredOf: (row) =>
      registeredWords(row).map(([field, value]) =>
        inBoth(contexts, ({ text }) => text.record.titled(text.registry.fields[field] ?? field, value)),
      ),
    secondarySource,
    locationsOf: (factId) => {
      const fact = facts.get(factId);
      return fact ? locationsOfFact(contexts, fact) : [];
    },
  };
}

/** The place that the fact was read at, and further lines that print the same. */
function locationsOfFact(
  contexts: Contexts,
  { section, lines, path, verbatim, alsoAt }: FactRow,
): LocationRecord[] {
  const first: LocationRecord = {
    verbatim,
    words: inBoth(contexts, (context) =>
      joinParts(context, [
        sectionName(context, section),
        lines ? context.text.source.lines(...lines) : (path ?? ''),
      ]),
    ),
  };
  if (alsoAt.length === 0) return [first];
  const others = inBoth(contexts, (context) =>
    context.text.record.titled(
      context.text.source.alsoAt,
      joinParts(
        context,
        alsoAt.map((also) => context.text.source.lines(...also)),
      ),
    ),
  );
  return [first, { verbatim: null, words: others }];
}
