import { termsOf, VOCABULARY_FILES, type Vocabulary } from '@/lib/domain/vocabulary';
import { didYouMean } from './did-you-mean';

/** Says that a term is missing, and which one may be meant; `group` is a vocabulary, or a group of `terms.yaml`. */
export function noSuchTerm(vocabulary: Vocabulary, name: string, group: string): string {
  const terms = group === 'outcome-measures' ? vocabulary['outcome-measures'] : termsOf(vocabulary, group);
  const known = Object.entries(terms ?? {}).map(([slug, { en, zh, synonyms = [] }]) => ({
    name: slug,
    otherNames: [en, zh, ...synonyms],
  }));
  const file = group in VOCABULARY_FILES ? `${group}.yaml` : `terms.yaml (group ${group})`;
  return `"${name}" is not a term of seeds/vocabulary/${file}${didYouMean(name, known) || '; add it there or mend it here'}`;
}

/** What is wrong with a measure and one of its values, in words; empty where nothing is. */
export function wrongTermOf(
  vocabulary: Vocabulary,
  { measure, term }: { measure: string; term?: string },
): string[] {
  const known = vocabulary['outcome-measures'][measure];
  if (!known) return [noSuchTerm(vocabulary, measure, 'outcome-measures')];
  if (term === undefined) return [];
  if (!known.values) return [`measure "${measure}" is of type ${known.type}, so it has no term "${term}"`];
  return termsOf(vocabulary, known.values)?.[term] ? [] : [noSuchTerm(vocabulary, term, known.values)];
}
