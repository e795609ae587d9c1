import type { Entry } from '@/lib/domain/entry';
import type { ReadPaper } from '@/lib/domain/files';
import { normalise, type PaperText } from '@/lib/domain/printed-text';
import type { Problem } from '@/lib/domain/problem';
import { type Localized, paperLocations } from '@/lib/domain/source';
import type { Vocabulary } from '@/lib/domain/vocabulary';

/** Lines before and after a place in which a paper may have named what it reports there. */
const REACH = 24;

/** PFS, CR, DoR: the same name in short. */
const ACRONYM = /^[A-Z][A-Za-z0-9-]{1,6}$/u;
/** Words that join the parts of a name, and that a paper may print otherwise or leave out. */
const JOINING = /^(?:and|or|the|of|for|with|by|和|或|与|及|的|在)$/u;

/** As much of a Latin word as its forms share: response, responses, responded. */
const STEM = 5;

const folded = (words: string) => normalise(words).toLowerCase();

/** Words of a name: each Han character, and each Latin word. */
const wordsOf = (name: string) =>
  (name.toLowerCase().match(/\p{Script=Han}|[\p{Script=Latin}\p{Nd}]+/gu) ?? [])
    .filter((word) => !JOINING.test(word))
    .map((word) => word.slice(0, STEM));

/** A printed name may be parted by what it is of: 完全（2例）的病理缓解. */
const standsIn = (sentences: readonly string[], name: string) =>
  sentences.some((sentence) => wordsOf(name).every((word) => sentence.includes(word)));

const sentencesOf = (lines: readonly string[]) => folded(lines.join('\n')).split(/[。;；]|\.(?!\d)/u);

interface NamedTerm {
  en: string;
  zh: string;
  synonyms?: readonly string[] | undefined;
}

/** The names by which pages call a term: what is printed otherwise has a name of its own. */
const ownNames = ({ en, zh, synonyms = [] }: NamedTerm) => [
  en,
  zh,
  ...synonyms.filter((other) => ACRONYM.test(other)),
];

/** Results and events have names of their own; descriptions are of many things, and an effect is named by its endpoint. */
function termOf(vocabulary: Vocabulary, measure: string): NamedTerm | null {
  const event = vocabulary['adverse-events'][measure];
  if (event) return event;
  const term = vocabulary['outcome-measures'][measure];
  if (!term?.group || term.type === 'text' || term.type === 'ratio' || term.effect || term.asTitled)
    return null;
  return term;
}

function problemOf(
  term: NamedTerm,
  named: Localized | undefined,
  sentences: readonly string[],
): string | null {
  const names = ownNames(term);
  if (!named) {
    return names.some((name) => standsIn(sentences, name))
      ? null
      : `nothing about this place prints "${term.zh}" or "${term.en}": say under "named" what the paper calls it`;
  }
  const isPrinted = [named.en, named.zh].some((name) => standsIn(sentences, name));
  if (!isPrinted) return `named: nothing about this place prints "${named.zh}" or "${named.en}"`;
  const isSame = names.some((name) => [named.en, named.zh].some((own) => folded(own) === folded(name)));
  return isSame ? 'named: the vocabulary calls it so already' : null;
}

/** Each result is called as its paper prints it: by the vocabulary's name where that is printed, else by its own. */
export function checkPrintedNames(
  vocabulary: Vocabulary,
  paper: ReadPaper,
  entries: readonly Entry[],
  text: PaperText,
): Problem[] {
  const ofEntries = entries.flatMap(({ file, path, sources, ...entry }): Problem[] => {
    if (entry.form !== 'datum' && entry.form !== 'adverse-event') return [];
    const isEvent = entry.form === 'adverse-event';
    const { named } = entry.datum;
    const term = termOf(vocabulary, isEvent ? entry.datum.term : entry.datum.measure);
    const isNamed = isEvent || entry.kind === 'outcome' || entry.kind === 'patient';
    if (!term || !isNamed)
      return named ? [{ file, path, message: 'named: only of results and adverse events' }] : [];
    const lines = paperLocations(sources).flatMap(({ lines: [first, last] }) =>
      text.lines.slice(Math.max(0, first - 1 - REACH), last + REACH),
    );
    const message = lines.length === 0 ? null : problemOf(term, named, sentencesOf(lines));
    return message ? [{ file, path, message }] : [];
  });
  const ofColumns = paper.studies.flatMap(({ file, study, tables }) =>
    study.patientTables.flatMap(({ columns }, index) => {
      const rows = (tables[index]?.rows ?? []).flatMap(({ cells }) => {
        const line = Number(cells.line);
        return Number.isInteger(line) ? [line] : [];
      });
      // A table's head names its columns, and the text around it may.
      const around = sentencesOf(
        text.lines.slice(Math.max(0, Math.min(...rows) - 1 - REACH), Math.max(...rows) + REACH),
      );
      return Object.entries(columns).flatMap(([column, { measure, named, type }]): Problem[] => {
        const path = ['patientTables', index, 'columns', column];
        if (named && type === 'time-to-event')
          return [{ file, path, message: 'named: an endpoint of patients has a measure of its own' }];
        const term = termOf(vocabulary, measure);
        const message = term && problemOf(term, named, around);
        return message ? [{ file, path, message }] : [];
      });
    }),
  );
  return [...ofEntries, ...ofColumns];
}
