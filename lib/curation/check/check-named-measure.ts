import type { Entry } from '@/lib/domain/entry';
import { findPrinted, normalise, type PaperText } from '@/lib/domain/printed-text';
import type { Problem } from '@/lib/domain/problem';
import { paperLocations } from '@/lib/domain/source';
import type { Vocabulary } from '@/lib/domain/vocabulary';

/** How far in front of a figure its own words are looked for, in characters without white space. */
const REACH = 40;

/** Shorter names stand within other words, or for several things. */
const isTelling = (name: string) => name.length >= (/\p{Script=Han}/u.test(name) ? 4 : 8);

const folded = (words: string) => normalise(words).toLowerCase();

/** Descriptions are of many things, and an effect is named by its endpoint. */
const hasNameOfItsOwn = ({ type, effect }: { type: string; effect?: object | undefined }) =>
  type !== 'text' && type !== 'ratio' && effect === undefined;

/** A name as one and as many of the thing may be printed. */
const withoutPlural = (name: string) => name.replace(/(?<=[a-z]{3})s$/u, '');

/** Names of results by measure, as they stand in a text without white space. */
export class MeasureNames {
  private readonly byMeasure: ReadonlyMap<string, string[]>;
  private readonly telling: [name: string, measure: string, group: string][];

  constructor({ 'outcome-measures': measures }: Vocabulary) {
    this.byMeasure = new Map(
      Object.entries(measures).map(([measure, { en, zh, synonyms = [] }]) => [
        measure,
        [en, zh, ...synonyms].map((name) => withoutPlural(folded(name))),
      ]),
    );
    this.telling = Object.entries(measures).flatMap(([measure, { group }]) =>
      group
        ? this.of(measure)
            .filter(isTelling)
            .map((name): [string, string, string] => [name, measure, group])
        : [],
    );
  }

  /** All names of a measure, the short ones too. */
  of(measure: string): readonly string[] {
    return this.byMeasure.get(measure) ?? [];
  }

  /** Whether some words have one of the names by itself: within the longer name of another measure it is no name. */
  isNamedIn(words: string, own: readonly string[], group: string): boolean {
    return own.some((name) => {
      const longer = this.telling.filter(
        ([other, , of]) => of === group && !own.includes(other) && other !== name && other.includes(name),
      );
      return longer.reduce((rest, [other]) => rest.replaceAll(other, ' '), words).includes(name);
    });
  }

  /** Measures of a group that some words name; a name within a longer one that is found there counts as that. */
  in(words: string, group: string): { name: string; measure: string }[] {
    const found = this.telling.filter(([name, , of]) => of === group && words.includes(name));
    return found.flatMap(([name, measure]) =>
      found.some(([other]) => other !== name && other.includes(name)) ? [] : [{ name, measure }],
    );
  }
}

/** What a text says of a figure in its own clause: the words in front of it, and those quoted with it. */
function clauseOf(text: PaperText, entry: Entry): string[] {
  return paperLocations(entry.sources).flatMap(({ verbatim, lines, occurrence = 1 }) => {
    const start = findPrinted(text, verbatim, lines)[occurrence - 1]?.start;
    if (start === undefined) return [];
    const front = text.joined
      .slice(Math.max(0, start - REACH), start)
      .split(/[。;；,，、:：]|\.(?!\d)/u)
      .at(-1);
    return [folded(`${front}${verbatim}`)];
  });
}

/** A figure that its clause calls by the name of another measure of the group, and not by its own, is of the other. */
export function checkNamedMeasure(
  vocabulary: Vocabulary,
  names: MeasureNames,
  entries: readonly Entry[],
  text: PaperText,
): Problem[] {
  return entries.flatMap((entry): Problem[] => {
    if (entry.form !== 'datum' || entry.kind !== 'outcome') return [];
    const definition = vocabulary['outcome-measures'][entry.datum.measure];
    if (!definition?.group || !hasNameOfItsOwn(definition)) return [];
    const { group } = definition;
    const own = names.of(entry.datum.measure);
    const clauses = clauseOf(text, entry);
    if (clauses.some((clause) => names.isNamedIn(clause, own, group))) return [];
    const other = clauses
      .flatMap((clause) => names.in(clause, group))
      .find(({ name }) => !own.some((longer) => longer.includes(name)));
    if (!other) return [];
    const message = `the print says "${other.name}", which is the measure ${other.measure}, not ${entry.datum.measure}`;
    return [{ file: entry.file, path: entry.path, message }];
  });
}
