import { compareReported } from '@/lib/domain/datum-numbers';
import type { Entry } from '@/lib/domain/entry';
import { findPrinted, type PaperText } from '@/lib/domain/printed-text';
import type { Problem } from '@/lib/domain/problem';
import { type PaperLocation, paperLocations } from '@/lib/domain/source';
import { termsOf, type Vocabulary } from '@/lib/domain/vocabulary';

/** Where an entry's source, or a further place of it, stands in its file. */
export const sourcePath = (entry: Entry, index: number) =>
  entry.form === 'mention' && entry.path.at(-1) === 'source'
    ? entry.path
    : index === 0
      ? [...entry.path, 'source']
      : [...entry.path, 'also', index - 1];

/** Digits in the names of the terms that an entry uses, which may be printed with them: the 1.1 of RECIST 1.1. */
function numbersOfTerms(vocabulary: Vocabulary, { form, datum }: Entry): number[] {
  if (form !== 'datum' && form !== 'statement') return [];
  const group = vocabulary['outcome-measures'][datum.measure]?.values;
  const terms = [
    datum.term && group && termsOf(vocabulary, group)?.[datum.term],
    datum.criteria && vocabulary['response-criteria'][datum.criteria],
    datum.drug && vocabulary.drugs[datum.drug],
  ];
  const names = terms.flatMap((term) => (term ? [term.en, term.zh, ...(term.synonyms ?? [])] : []));
  return names.flatMap((name) => name.match(/\d+(?:\.\d+)?/gu) ?? []).map(Number);
}

/** Each number of an entry stands in what it says is printed, and nothing else does. Needs no text. */
export function checkValues(vocabulary: Vocabulary, entries: readonly Entry[]): Problem[] {
  return entries.flatMap((entry): Problem[] => {
    if (entry.form === 'mention' || entry.form === 'drug' || entry.form === 'treatment') return [];
    const { missing, surplus } = compareReported(
      entry.datum,
      entry.sources,
      numbersOfTerms(vocabulary, entry),
    );
    return [
      ...missing.map((number) => ({
        file: entry.file,
        path: entry.path,
        message: `${number} stands in none of its verbatim (${entry.sources.map((s) => `"${s.verbatim}"`).join(', ')})`,
      })),
      ...surplus.map(({ index, numbers }) => ({
        file: entry.file,
        path: sourcePath(entry, index),
        message: `verbatim "${entry.sources[index]?.verbatim}" also prints ${numbers.join(', ')}, which the entry does not hold`,
      })),
    ];
  });
}

/** Where else it is printed, for who mistook the line or the wording. */
function whereInstead(text: PaperText, verbatim: string): string {
  const places = findPrinted(text, verbatim, [1, text.lines.length]).map(({ start, end }) =>
    [...new Set([start, end - 1].map((at) => text.characters[at]?.line))].join('–'),
  );
  if (places.length === 0) return ', nor anywhere else; quote it as the text has it';
  const shown = places.slice(0, 3).join(', ');
  return `: it stands in line ${places.length > 3 ? `${shown} and elsewhere` : shown}`;
}

/** What is wrong with a place, against the text of its paper; null where it is right. */
export function wrongLocation(
  text: PaperText,
  { verbatim, lines, occurrence }: Pick<PaperLocation, 'verbatim' | 'lines' | 'occurrence'>,
): string | null {
  const [first, last] = lines;
  if (last > text.lines.length) return `the text has ${text.lines.length} lines, not ${last}`;
  const spans = findPrinted(text, verbatim, lines);
  const where = first === last ? `line ${first}` : `lines ${first}–${last}`;
  if (spans.length === 0) {
    return `"${verbatim}" is not printed in ${where}${whereInstead(text, verbatim)}`;
  }
  if (occurrence !== undefined && occurrence > spans.length) {
    return `"${verbatim}" stands only ${spans.length} times in ${where}, so there is no occurrence: ${occurrence}`;
  }
  return occurrence === undefined && spans.length > 1
    ? `"${verbatim}" stands ${spans.length} times in ${where}: narrow the lines, lengthen the label, or add occurrence`
    : null;
}

/** Each `verbatim` stands at its lines, exactly once or at the `occurrence` place. */
export function checkLocations(text: PaperText, entries: readonly Entry[]): Problem[] {
  return entries.flatMap((entry) =>
    paperLocations(entry.sources).flatMap((source, index): Problem[] => {
      const message = wrongLocation(text, source);
      return message ? [{ file: entry.file, path: sourcePath(entry, index), message }] : [];
    }),
  );
}
