import { type DesignFamily, PERSON_PARTS } from './kinds';
import { ownValue } from './own-value';
import type {
  CODE_FIELDS,
  CriteriaKnowledge,
  CriteriaTerm,
  DesignTerm,
  DrugClassTerm,
  DrugKnowledge,
  MeasureTerm,
  SourcesOf,
  SourceTerm,
  TumourKnowledge,
} from './vocabulary';

/** A term's names in both languages, and what else it is found by. */
export interface Label {
  en: string;
  zh: string;
  synonyms: string[];
}

export interface MeasureLabel extends Label {
  type: MeasureTerm['type'];
  /** The vocabulary, or group of terms, that its values come from. */
  values?: string;
  group?: MeasureTerm['group'];
  topic?: MeasureTerm['topic'];
  headline?: MeasureTerm['headline'];
  profile?: MeasureTerm['profile'];
  person?: MeasureTerm['person'];
  changedFrom?: string;
  flow?: MeasureTerm['flow'];
  partition?: string;
  countsPatients?: MeasureTerm['countsPatients'];
  countsEvents?: MeasureTerm['countsEvents'];
  favours?: MeasureTerm['favours'];
  plainCount?: MeasureTerm['plainCount'];
  byCriteria?: MeasureTerm['byCriteria'];
  asTitled?: MeasureTerm['asTitled'];
  effect?: MeasureTerm['effect'];
  /** Place in the vocabulary, for display order. */
  ordinal: number;
}

export interface AdverseEventLabel extends Label {
  ctcae?: string;
  highestGrade?: number;
}

export interface TumourLabel extends Label {
  oncotree: string | null;
  nci: string | null;
  parent: string | null;
  /** Where what is said beyond the names is from, the codes included. */
  sources: SourcesOf<TumourKnowledge | 'codes'>;
}

export interface DrugLabel extends Label {
  class: string;
  brands: string[];
  targets: string[];
  nci: string | null;
  mechanism: { en: string; zh: string } | null;
  sources: SourcesOf<DrugKnowledge | 'codes'>;
}

/** A term of any other vocabulary, with what designs, drug classes, criteria and sources say beyond their names. */
export interface GroupLabel extends Label {
  family?: DesignTerm['family'];
  allocation?: DesignTerm['allocation'];
  laboratory?: DesignTerm['laboratory'];
  control?: DrugClassTerm['control'];
  thresholds?: CriteriaTerm['thresholds'];
  besides?: CriteriaTerm['besides'];
  sources?: SourcesOf<CriteriaKnowledge>;
  /** Of a source: whether it is public or this site's own, where and when it was read, and which codes are from it. */
  kind?: SourceTerm['kind'];
  url?: string;
  read?: string;
  codes?: (typeof CODE_FIELDS)[number][];
}

/** Labels of every term, by vocabulary and slug. */
export interface Labels {
  tumours: Record<string, TumourLabel>;
  drugs: Record<string, DrugLabel>;
  measures: Record<string, MeasureLabel>;
  adverseEvents: Record<string, AdverseEventLabel>;
  /** Every other vocabulary: designs, phases, settings, criteria, sexes and so on. */
  groups: Record<string, Record<string, GroupLabel>>;
}

/** What kind of design a study has; a design that no paper states is of the kind `not-stated`. */
export const familyOfDesign = ({ groups }: Pick<Labels, 'groups'>, design: string | null): DesignFamily =>
  groups.designs?.[design ?? '']?.family ?? 'not-stated';

/** The measures that say who a patient is, in the order in which a case is told: age, then sex. */
export const personMeasures = ({ measures }: Pick<Labels, 'measures'>): string[] =>
  PERSON_PARTS.flatMap((part) => Object.keys(measures).filter((slug) => measures[slug]?.person === part));

/**
 * The CTCAE term of an adverse event of a study; null where the event has none, or the study graded by another scale:
 * then the definition is not CTCAE's.
 */
export function ctcaeTerm(
  { adverseEvents }: Pick<Labels, 'adverseEvents'>,
  term: string,
  grading: string | null,
): string | null {
  const isOther = grading !== null && grading !== 'not-stated' && !grading.startsWith('ctcae-');
  return isOther ? null : (ownValue(adverseEvents, term)?.ctcae ?? null);
}

/** All names of terms in both languages, for search. */
export function namesOf(
  terms: Record<string, Label & { brands?: string[] }>,
  slugs: Iterable<string>,
): string[] {
  return [...slugs].flatMap((slug) => {
    const term = terms[slug];
    return term ? [term.en, term.zh, ...term.synonyms, ...(term.brands ?? [])] : [slug];
  });
}

/** A tumour and all tumours it is a kind of: a filter for soft tissue sarcoma also finds liposarcoma. */
export function withAncestors(tumours: Labels['tumours'], slugs: Iterable<string>): string[] {
  const found = new Set<string>();
  for (const slug of slugs) {
    let current: string | null = slug;
    while (current && !found.has(current)) {
      found.add(current);
      current = tumours[current]?.parent ?? null;
    }
  }
  return [...found];
}

/** A tumour and every kind of it, each before its own kinds. */
export function withKinds(tumours: Labels['tumours'], slug: string): string[] {
  const found = new Set<string>();
  const add = (at: string) => {
    if (found.has(at)) return;
    found.add(at);
    for (const [kind, { parent }] of Object.entries(tumours)) if (parent === at) add(kind);
  };
  add(slug);
  return [...found];
}

/** The terms of a vocabulary, or of a group of `terms.yaml`, as measures name it; undefined where there is none. */
function termsNamed(labels: Labels, name: string): Readonly<Record<string, Label>> | undefined {
  const own = { tumours: labels.tumours, drugs: labels.drugs, 'adverse-events': labels.adverseEvents };
  return name in own ? own[name as keyof typeof own] : ownValue(labels.groups, name);
}

/** End of the measure of a fact that is told in words. */
const IN_WORDS = '-in-words';

/** The vocabulary that a measure's terms come from; null for a measure without terms. */
export function termsOfMeasure(labels: Labels, measure: string): Readonly<Record<string, Label>> | null {
  const name =
    measure === 'drug'
      ? 'drugs'
      : measure.endsWith(IN_WORDS)
        ? 'results-qualitative'
        : ownValue(labels.measures, measure)?.values;
  return name === undefined ? null : (termsNamed(labels, name) ?? {});
}

/**
 * A term in the vocabulary of its measure, and in no other: the same slug may name something else elsewhere.
 * @throws RangeError where that vocabulary lacks it
 */
export function termOfMeasure(labels: Labels, measure: string, term: string): Label {
  const found = ownValue(termsOfMeasure(labels, measure) ?? {}, term);
  if (!found) throw new RangeError(`"${term}" is no term of the measure "${measure}"`);
  return found;
}
