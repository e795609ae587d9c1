import { z } from 'zod';
import {
  ALLOCATIONS,
  DESIGN_FAMILIES,
  type DesignFamily,
  EFFECT_TYPES,
  FACT_KINDS,
  FLOW_STEPS,
  MEASURE_TYPES,
  PERSON_PARTS,
} from './kinds';
import { lineRange, printedWords, slug } from './source';
import { QUANTITIES } from './units';

const labels = {
  en: z.string().min(1),
  zh: z.string().min(1),
  /** Other spellings in either language, for search. */
  synonyms: z.array(z.string()).optional(),
};

/** A place of a paper of this site that says it; checked against the paper's text like that of a datum. */
export const knowledgeLocation = z.strictObject({ paper: slug, lines: lineRange, verbatim: printedWords });
export type KnowledgeLocation = z.infer<typeof knowledgeLocation>;

/** Where a term has something from: a term of the vocabulary `sources`, or a place of a paper. */
export type KnowledgeSource = string | KnowledgeLocation;

/** Of what a term says beyond its names, where each field is from. */
const sourcesOf = <Field extends string>(...fields: readonly [Field, ...Field[]]) =>
  z.partialRecord(z.enum(fields), z.array(z.union([slug, knowledgeLocation])).min(1)).optional();
export type SourcesOf<Field extends string> = Partial<Record<Field, KnowledgeSource[]>>;

/** Codes of other systems, and the grades that one of them defines: each list says of which of them it is the source. */
export const CODE_FIELDS = [
  'tumours.oncotree',
  'tumours.nci',
  'drugs.nci',
  'adverse-events.ctcae',
  'adverse-events.highestGrade',
] as const;

/** A source beside the papers: something public that was read, or this site's own judgement, which says so. */
export const sourceTerm = z.discriminatedUnion('kind', [
  z.strictObject({
    ...labels,
    kind: z.literal('public'),
    /** Where it was read. */
    url: z.url(),
    /** On which day it was read there. */
    read: z.iso.date(),
    /** Of which codes it is the source, in every term that has them. */
    codes: z.array(z.enum(CODE_FIELDS)).min(1).optional(),
  }),
  z.strictObject({ ...labels, kind: z.literal('own') }),
]);
export type SourceTerm = z.infer<typeof sourceTerm>;

/** What is said of a term beyond its names and codes, which no paper need say. */
export const TUMOUR_KNOWLEDGE = ['parent'] as const;
export type TumourKnowledge = (typeof TUMOUR_KNOWLEDGE)[number];
/** `names`: of a drug whose name in one of the languages no paper prints. */
export const DRUG_KNOWLEDGE = ['names', 'class', 'targets', 'mechanism', 'brands'] as const;
export type DrugKnowledge = (typeof DRUG_KNOWLEDGE)[number];
export const CRITERIA_KNOWLEDGE = ['thresholds', 'besides'] as const;
export type CriteriaKnowledge = (typeof CRITERIA_KNOWLEDGE)[number];

export const tumourTerm = z.strictObject({
  ...labels,
  oncotree: z.string().optional(),
  nci: z.string().optional(),
  parent: slug.optional(),
  sources: sourcesOf(...TUMOUR_KNOWLEDGE),
});
export type TumourTerm = z.infer<typeof tumourTerm>;

export const drugTerm = z.strictObject({
  ...labels,
  class: slug,
  targets: z.array(z.string()).optional(),
  mechanism: z.strictObject({ en: z.string(), zh: z.string() }).optional(),
  brands: z.array(z.string()).optional(),
  nci: z.string().optional(),
  sources: sourcesOf(...DRUG_KNOWLEDGE),
});
export type DrugTerm = z.infer<typeof drugTerm>;

export const adverseEventTerm = z.strictObject({
  ...labels,
  /** CTCAE v5.0 term, where there is one. Combined items and terms that v5 lacks have none. */
  ctcae: z.string().optional(),
  /** Highest grade that CTCAE v5.0 defines for the term. */
  highestGrade: z.int().min(1).max(5).optional(),
});
export type AdverseEventTerm = z.infer<typeof adverseEventTerm>;

export const measureTerm = z.strictObject({
  ...labels,
  kinds: z.array(z.enum(FACT_KINDS)).min(1),
  type: z.enum(MEASURE_TYPES),
  /** For `type: term`: the vocabulary (or group of `terms.yaml`) its values come from. */
  values: slug.optional(),
  /** For `type: number`: what the number is a quantity of, so which units it may have. Where it isn't said, it needs some unit. */
  quantity: z.enum(QUANTITIES).optional(),
  /** How the pages group outcomes. */
  group: z
    .enum([
      'response',
      'time-to-event',
      'event-rate',
      'surgery',
      'exposure',
      'quality-of-life',
      'symptom',
      'diagnostic',
      'biomarker',
      'other',
    ])
    .optional(),
  /** Rank among what a study is known by, 1 first; left out where it is no key result. */
  headline: z.int().min(1).optional(),
  /** Which step of the participant flow a count of a cohort is; its reasons for not completing are told by `category`. */
  flow: z.enum(FLOW_STEPS).optional(),
  /** Rank among what tells a reader whether a patient is like theirs, 1 first; left out where it tells nothing of that. */
  profile: z.int().min(1).optional(),
  /** What it says of who a patient is: it stands under the patient's name, and is asked for by itself. */
  person: z.enum(PERSON_PARTS).optional(),
  /** The measure whose value was changed to this one's. */
  changedFrom: slug.optional(),
  /** What a reader asks for, where it is narrower than the group, or in another. */
  topic: z.enum(['progression-free', 'overall-survival', 'adverse-events']).optional(),
  /** Measures of one partition, on one cohort, add up to their denominator. */
  partition: slug.optional(),
  /** Completes this partition where the denominator includes such patients. */
  optionalPart: slug.optional(),
  /** Measures whose counts add up to this one's. */
  sumOf: z.array(slug).optional(),
  /** What a count counts in the patients' own rows: this term of `measure`, or the datum's tumour where none is given. */
  countsPatients: z.strictObject({ measure: slug, term: slug.optional() }).optional(),
  /** A count or rate at a timepoint counts the events of this endpoint by then, or the patients free of them. */
  countsEvents: z.strictObject({ endpoint: slug, eventFree: z.literal(true).optional() }).optional(),
  /** Judged by response criteria (RECIST, Choi), so that results by different ones are of different things. */
  byCriteria: z.literal(true).optional(),
  /** A single patient's value is always a whole number, so that some printed means are impossible. */
  wholeNumbers: z.literal(true).optional(),
  /** A number of patients that is no share of others (how many were enrolled), so it has no rate and misses no denominator. */
  plainCount: z.literal(true).optional(),
  /** Named by the title that its record prints: what no other measure is of. */
  asTitled: z.literal(true).optional(),
  /** For a measure that compares two cohorts: which effect it is, and on what. */
  effect: z.strictObject({ type: z.enum(EFFECT_TYPES), of: slug }).optional(),
  /** Which direction is good for the patient. */
  favours: z.enum(['higher', 'lower']).optional(),
});
export type MeasureTerm = z.infer<typeof measureTerm>;

/** What a mark on the map says of how treatment was allocated; the other kinds say nothing of it. */
const ALLOCATION_OF_FAMILY: Partial<Record<DesignFamily, (typeof ALLOCATIONS)[number]>> = {
  randomised: 'randomised',
  comparison: 'not-randomised',
  'single-arm': 'single-group',
  trial: 'not-stated',
};

export const designTerm = z
  .strictObject({
    ...labels,
    /** What kind of design it is, for maps of the evidence. */
    family: z.enum(DESIGN_FAMILIES),
    /** Left out where nobody is allocated to anything: laboratory work, reviews. */
    allocation: z.enum(ALLOCATIONS).optional(),
    /** Cells or animals, not patients. */
    laboratory: z.literal(true).optional(),
  })
  .refine(({ family, laboratory }) => (family === 'laboratory') === (laboratory === true), {
    path: ['family'],
    message: 'family: laboratory and laboratory: true go together; write both or neither',
  })
  .refine(({ family, allocation }) => [undefined, allocation].includes(ALLOCATION_OF_FAMILY[family]), {
    path: ['family'],
    message: 'a trial has the family of its allocation, as far as that is stated',
  });
export type DesignTerm = z.infer<typeof designTerm>;

export const drugClassTerm = z.strictObject({
  ...labels,
  /** Given in the place of a treatment, and not itself what is studied: placebo. */
  control: z.literal(true).optional(),
});
export type DrugClassTerm = z.infer<typeof drugClassTerm>;

export const criteriaTerm = z.strictObject({
  ...labels,
  /** From which change in the sum of the longest diameters of the lesions on a response category holds. */
  thresholds: z
    .array(
      z.strictObject({
        /** Percent; negative where lesions shrink. */
        change: z.number(),
        /** What the change is counted from: the size before treatment, or the smallest size so far. */
        from: z.enum(['baseline', 'smallest']),
        /** Term of the group `responses`. */
        response: slug,
      }),
    )
    .optional(),
  /** What else decides, beside size. */
  besides: z.strictObject({ en: z.string().min(1), zh: z.string().min(1) }).optional(),
  sources: sourcesOf(...CRITERIA_KNOWLEDGE),
});
export type CriteriaTerm = z.infer<typeof criteriaTerm>;

export const plainTerm = z.strictObject(labels);
export type PlainTerm = z.infer<typeof plainTerm>;

const vocabularyOf = <T extends z.ZodType>(term: T) => z.record(slug, term);

/** One file each under `seeds/vocabulary/`; `terms.yaml` holds the small closed groups. */
export const VOCABULARY_FILES = {
  tumours: vocabularyOf(tumourTerm),
  drugs: vocabularyOf(drugTerm),
  'drug-classes': vocabularyOf(drugClassTerm),
  'adverse-events': vocabularyOf(adverseEventTerm),
  'outcome-measures': vocabularyOf(measureTerm),
  'response-criteria': vocabularyOf(criteriaTerm),
  designs: vocabularyOf(designTerm),
  sources: vocabularyOf(sourceTerm),
  terms: z.record(slug, vocabularyOf(plainTerm)),
} as const;
export type VocabularyName = keyof typeof VOCABULARY_FILES;

export interface Vocabulary {
  tumours: Record<string, TumourTerm>;
  drugs: Record<string, DrugTerm>;
  'drug-classes': Record<string, DrugClassTerm>;
  'adverse-events': Record<string, AdverseEventTerm>;
  'outcome-measures': Record<string, MeasureTerm>;
  'response-criteria': Record<string, CriteriaTerm>;
  designs: Record<string, DesignTerm>;
  sources: Record<string, SourceTerm>;
  terms: Record<string, Record<string, PlainTerm>>;
}

/** Terms that a registry's record brings: drugs, adverse events, and terms of groups of `terms.yaml`. */
export interface AddedTerms {
  drugs: Record<string, DrugTerm>;
  'adverse-events': Record<string, AdverseEventTerm>;
  terms: Record<string, Record<string, PlainTerm>>;
}

/** The terms that a measure of type `term` may take, or undefined where the vocabulary has no such group. */
export function termsOf(vocabulary: Vocabulary, group: string): Record<string, PlainTerm> | undefined {
  if (group in VOCABULARY_FILES && group !== 'terms' && group !== 'outcome-measures') {
    return vocabulary[group as Exclude<VocabularyName, 'terms' | 'outcome-measures'>];
  }
  return vocabulary.terms[group];
}
