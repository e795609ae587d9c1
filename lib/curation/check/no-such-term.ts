import { termsOf, VOCABULARY_FILES, type Vocabulary } from '@/lib/domain/vocabulary';

/** Says that a term is missing; `group` is a vocabulary, or a group of `terms.yaml`. */
export const noSuchTerm = (name: string, group: string) =>
  `"${name}" is not a term of seeds/vocabulary/${group in VOCABULARY_FILES ? `${group}.yaml` : `terms.yaml (group ${group})`}; add it there or mend it here`;

/** What is wrong with a measure and one of its values, in words; empty where nothing is. */
export function wrongTermOf(
  vocabulary: Vocabulary,
  { measure, term }: { measure: string; term?: string },
): string[] {
  const known = vocabulary['outcome-measures'][measure];
  if (!known) return [noSuchTerm(measure, 'outcome-measures')];
  if (term === undefined) return [];
  if (!known.values) return [`measure "${measure}" is of type ${known.type}, so it has no term "${term}"`];
  return termsOf(vocabulary, known.values)?.[term] ? [] : [noSuchTerm(term, known.values)];
}
