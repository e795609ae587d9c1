import { comparePrinted } from '@/lib/domain/datum-numbers';
import type { Entry } from '@/lib/domain/entry';
import { findPrinted, type PaperText } from '@/lib/domain/printed-text';
import type { Problem } from '@/lib/domain/problem';

const sourcePath = (entry: Entry, index: number) =>
  entry.form === 'mention' && entry.path.at(-1) === 'source'
    ? entry.path
    : index === 0
      ? [...entry.path, 'source']
      : [...entry.path, 'also', index - 1];

/** Each number of an entry stands in what it says is printed, and nothing else does. Needs no text. */
export function checkValues(entries: readonly Entry[]): Problem[] {
  return entries.flatMap((entry): Problem[] => {
    if (entry.form === 'mention' || entry.form === 'drug' || entry.form === 'treatment') return [];
    const { missing, surplus } = comparePrinted(entry.datum, entry.sources);
    return [
      ...missing.map((number) => ({
        file: entry.file,
        path: entry.path,
        message: `${number} stands in none of its asPrinted (${entry.sources.map((s) => `"${s.asPrinted}"`).join(', ')})`,
      })),
      ...surplus.map(({ index, numbers }) => ({
        file: entry.file,
        path: sourcePath(entry, index),
        message: `asPrinted "${entry.sources[index]?.asPrinted}" also prints ${numbers.join(', ')}, which the entry does not hold`,
      })),
    ];
  });
}

/** Where else it is printed, for who mistook the line or the wording. */
function whereInstead(text: PaperText, asPrinted: string): string {
  const places = findPrinted(text, asPrinted, [1, text.lines.length]).map(({ start, end }) =>
    [...new Set([start, end - 1].map((at) => text.characters[at]?.line))].join('–'),
  );
  if (places.length === 0) return ', nor anywhere else; quote it as the text has it';
  const shown = places.slice(0, 3).join(', ');
  return `: it stands in line ${places.length > 3 ? `${shown} and elsewhere` : shown}`;
}

/** Each `asPrinted` stands at its lines, exactly once or at the `nth` place. */
export function checkPlaces(text: PaperText, entries: readonly Entry[]): Problem[] {
  return entries.flatMap((entry) =>
    entry.sources.flatMap((source, index): Problem[] => {
      const problem = (message: string) => [{ file: entry.file, path: sourcePath(entry, index), message }];
      const [first, last] = source.lines;
      if (last > text.lines.length) return problem(`the text has ${text.lines.length} lines, not ${last}`);
      const spans = findPrinted(text, source.asPrinted, source.lines);
      const where = first === last ? `line ${first}` : `lines ${first}–${last}`;
      if (spans.length === 0) {
        return problem(
          `"${source.asPrinted}" is not printed in ${where}${whereInstead(text, source.asPrinted)}`,
        );
      }
      if (source.nth !== undefined && source.nth > spans.length) {
        return problem(
          `"${source.asPrinted}" stands only ${spans.length} times in ${where}, so there is no nth: ${source.nth}`,
        );
      }
      if (source.nth === undefined && spans.length > 1) {
        return problem(
          `"${source.asPrinted}" stands ${spans.length} times in ${where}: narrow the lines, lengthen the label, or add nth`,
        );
      }
      return [];
    }),
  );
}
