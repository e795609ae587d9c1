import type { Label, Labels } from '@/lib/domain/labels';
import { PAIRED, type Paired, pairFilter, pairValue, readPair } from '@/lib/domain/studied-pairs';
import { readTreatment, treatmentOf } from '@/lib/domain/treatment';
import { type NamedTerm, type ReadName, type ValueNames, valueNames } from './value-names';

/** What studies and papers are called, by slug. */
export type TitledSlugs = Iterable<readonly [slug: string, title: { en: string; zh: string }]>;

/** The vocabulary that the values of a filter come from. */
export const VOCABULARY_OF_FILTER = {
  tumour: 'tumours',
  parent: 'tumours',
  drug: 'drugs',
  class: 'drug-classes',
  measure: 'outcome-measures',
  endpoint: 'outcome-measures',
  term: 'adverse-events',
  design: 'designs',
  phase: 'phases',
  setting: 'settings',
  criteria: 'response-criteria',
} as const;

/** The terms of every vocabulary, by its name in `seeds/vocabulary`. */
export const vocabulariesOf = ({
  tumours,
  drugs,
  measures,
  adverseEvents,
  groups,
}: Labels): Record<string, Readonly<Record<string, Label>>> => ({
  ...groups,
  tumours,
  drugs,
  'outcome-measures': measures,
  'adverse-events': adverseEvents,
});

/** All that a term is called beside its slug, and its codes. */
function namesOfTerm(term: Label): (string | null)[] {
  const {
    brands = [],
    oncotree = null,
    nci = null,
    ctcae = null,
  } = term as Label & {
    brands?: string[];
    oncotree?: string | null;
    nci?: string | null;
    ctcae?: string;
  };
  return [term.en, term.zh, ...term.synonyms, ...brands, oncotree, nci, ctcae];
}

const termsNamed = (terms: Readonly<Record<string, Label>>): NamedTerm[] =>
  Object.entries(terms).map(([slug, term]) => ({ slug, names: namesOfTerm(term) }));

const titled = (slugs: TitledSlugs): NamedTerm[] =>
  [...slugs].map(([slug, { en, zh }]) => ({ slug, names: [en, zh] }));

/** What the values of filters are called, for those whose values have names; by the name of the filter. */
export function filterNames(
  labels: Labels,
  { studies, papers }: { studies: TitledSlugs; papers: TitledSlugs },
): ReadonlyMap<string, ValueNames> {
  const vocabularies = vocabulariesOf(labels);
  const names = new Map(
    Object.entries(VOCABULARY_OF_FILTER).map(([filter, vocabulary]): [string, ValueNames] => [
      filter,
      // Phases and lines are often told by their number alone.
      valueNames(termsNamed(vocabularies[vocabulary] ?? {}), filter),
    ]),
  );
  names.set('study', valueNames(titled(studies)));
  names.set('paper', valueNames(titled(papers)));
  const drugs = names.get('drug') as ValueNames;
  names.set('regimen', treatmentNames(labels, drugs));
  const tumours = names.get('tumour') as ValueNames;
  for (const paired of Object.keys(PAIRED) as Paired[]) {
    const other = names.get(paired);
    if (other) names.set(pairFilter(paired), pairNames(tumours, other));
  }
  return names;
}

/** A value by its slug or a name. */
const readOne = (names: ValueNames, given: string): ReadName | null =>
  names.has(given) ? { value: given } : names.read(given);

/** Between the drugs of a combination. */
const JOINED = /\s*(?:-plus-|[+＋,，、]|\bplus\b|\band\b|联合|加)\s*/iu;

/** A treatment by its drugs, in any order and under any of their names. */
function treatmentNames(labels: Labels, drugs: ValueNames): ValueNames {
  return {
    has: (slug) => readTreatment(slug, labels.drugs)?.slug === slug,
    read(given) {
      const parts = given.split(JOINED).filter(Boolean);
      const read = parts.map((part) => readOne(drugs, part));
      const values = read.flatMap((one) => (one && 'value' in one ? [one.value] : []));
      if (values.length === parts.length && values.length > 0) return { value: treatmentOf(values).slug };
      return read.find((one) => one && 'several' in one) ?? null;
    },
    nearest: (given) =>
      given.split(JOINED).flatMap((part) => (readOne(drugs, part) ? [] : drugs.nearest(part))),
  };
}

/** A pair `tumour/other` of which each half may be a name. */
function pairNames(tumours: ValueNames, others: ValueNames): ValueNames {
  return {
    has(value) {
      const { tumour, other } = readPair(value);
      return tumours.has(tumour) && others.has(other);
    },
    read(given) {
      const { tumour, other } = readPair(given);
      const [first, second] = [readOne(tumours, tumour), readOne(others, other)];
      if (!first || !second) return null;
      if ('value' in first && 'value' in second) return { value: pairValue(first.value, second.value) };
      return 'several' in first ? first : second;
    },
    nearest(given) {
      const { tumour, other } = readPair(given);
      return readOne(tumours, tumour) ? others.nearest(other) : tumours.nearest(tumour);
    },
  };
}
