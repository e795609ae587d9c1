import { chunksOf } from '@/lib/domain/chunks-of';
import { plainCell } from './cell-figure';
import { type ColumnProfile, codeOf, codesOf } from './column-profile';
import type { SurvivalName } from './survival-words';
import type { ChosenCoding, EventMeaning, Phrase, QuestionOption } from './table-roles';
import { phrase } from './table-roles';

/** Words of an event column by what they stand for, in both languages. */
const WORDS: Record<'event' | 'censored' | 'competing' | 'yes' | 'no', string> = {
  event:
    'dead|died|death|deceased|dod|event|failed|failure|relapse|relapsed|recurrence|recurred|recurrent|progression|progressed|progressive disease|pd|dead of disease|tod|死亡|死|已死亡|去世|身故|复发|已复发|进展|已进展|疾病进展|发生|发生事件|事件|终点事件|转移',
  censored:
    'alive|living|censored|censor|censored observation|lost|lost to follow-up|lost to follow up|ltfu|no event|event-free|event free|ned|awd|alive with disease|withdrawn|survived|disease free|diseasefree|disease-free|no progression|no relapse|lebend|存活|生存|活|在世|健在|删失|截尾|失访|未死亡|未复发|未进展|无事件|未发生|无复发|无进展|失访/删失',
  competing:
    'competing|competing event|other cause|doc|dead of other causes|death from other causes|其他原因死亡|竞争事件|其他死亡',
  yes: '1|true|yes|y|t|是|有|√|+|阳性',
  no: '0|false|no|n|f|none|否|无|未|没有|−|阴性',
};
type WordMeaning = keyof typeof WORDS;
const MEANING = new Map(
  (Object.entries(WORDS) as [WordMeaning, string][]).flatMap(([meaning, line]) =>
    line.split('|').map((word) => [word, meaning]),
  ),
);

/** `1:DECEASED`, `1.死亡`, `1 = dead`, `dead (1)`: the word without its number. */
const wordIn = (code: string) =>
  code
    .replace(/^\d+\s*[:.=：、\-)]\s*/u, '')
    .replace(/[(（]\s*\d+\s*[)）]$/u, '')
    .trim();

const meaningOf = (code: string): WordMeaning | undefined => MEANING.get(code) ?? MEANING.get(wordIn(code));

/** Words of which one is an event and one is none, whatever their column is called. */
export function sayWhatHappened(values: readonly string[]): boolean {
  const all = values.map(meaningOf);
  return (
    all.includes('event') &&
    all.includes('censored') &&
    all.every((each) => each && !['yes', 'no'].includes(each))
  );
}

/** Words for yes and no, not numbers, whatever their column is called. */
export const areYesAndNo = (values: readonly string[]) =>
  values.every((value) => !/^\d$/u.test(value)) &&
  (['yes', 'no'] as const).every((word) => values.some((value) => meaningOf(value) === word));

interface CodeCount {
  value: string;
  count: number;
  means: EventMeaning | null;
}

export interface EventCoding {
  codes: CodeCount[];
  why: Phrase;
  /** Null where the coding is settled. */
  question: { text: Phrase; options: QuestionOption[] } | null;
}

/** How often each code stands beside a time with a mark (`6+`), and without one. */
export type MarkCounts = ReadonlyMap<string, { marked: number; plain: number }>;

/**
 * What each value of an event column means: by the reader's word, the name of the column, the words in it, the marks of
 * the times; whatever stays open is asked.
 */
export function codeEvents(
  profile: ColumnProfile,
  name: SurvivalName,
  chosen: ChosenCoding,
  marks: MarkCounts | null,
): EventCoding {
  const counts = codesOf(profile);
  const values = [...counts.keys()];
  const settled = (means: ReadonlyMap<string, EventMeaning>, why: Phrase): EventCoding => ({
    codes: values.map((value) => ({ value, count: counts.get(value) ?? 0, means: means.get(value) ?? null })),
    why,
    question: null,
  });
  const wanted = new Map(Object.entries(chosen).map(([value, means]) => [codeOf(value), means]));
  if (values.length > 0 && values.every((value) => wanted.has(value)))
    return settled(wanted, phrase('coding-chosen'));
  if (values.includes(BLANK)) return withBlanks(profile, counts, name);
  const guess = guessMeanings(values, profile.name, name);
  const marked = marks && meaningsByMarks(values, marks);
  if (marked === 'contradicts' || (marked && guess && contradicts(guess.means, marked))) {
    return open(profile, counts, guess?.means ?? new Map(), phrase('coding-marks-disagree'));
  }
  if (marked) return settled(new Map([...marked, ...wanted]), phrase('coding-marks'));
  if (!guess) return open(profile, counts, new Map(wanted), phrase('coding-unknown'));
  const means = new Map([...guess.means, ...wanted]);
  if (guess.sure && values.every((value) => means.has(value))) return settled(means, guess.why);
  return open(profile, counts, means, guess.why);
}

/** A coding that 1 and 0, yes and no gave, opened again since the times speak against it. */
export function doubtCoding(profile: ColumnProfile, { codes }: EventCoding): EventCoding {
  const means = new Map(codes.flatMap(({ value, means: one }) => (one ? [[value, one] as const] : [])));
  return open(profile, codesOf(profile), means, phrase('coding-times-disagree'));
}

/** The value of cells that are empty. */
export const BLANK = '';

/** One code, and blanks beside it: they may be the patients without it, or those of whom nothing is known. */
function withBlanks(
  profile: ColumnProfile,
  counts: ReadonlyMap<string, number>,
  name: SurvivalName,
): EventCoding {
  const [value = ''] = [...counts.keys()].filter((code) => code !== BLANK);
  const means = guessMeanings([value], profile.name, name)?.means.get(value) ?? 'event';
  const other = means === 'event' ? 'censored' : 'event';
  const asked = open(profile, counts, new Map(), phrase('coding-blank'));
  const options = [
    { [value]: means, [BLANK]: other },
    { [value]: means, [BLANK]: 'missing' },
    { [value]: other, [BLANK]: means },
  ] as Record<string, EventMeaning>[];
  const text = asked.question?.text ?? phrase('ask-coding', profile.name);
  return {
    ...asked,
    question: {
      text,
      options: options.map((coding) => ({
        text: phrase('coding-is', ...codingWords(coding, counts)),
        coding,
      })),
    },
  };
}

interface Guess {
  means: Map<string, EventMeaning>;
  sure: boolean;
  why: Phrase;
}

function guessMeanings(values: readonly string[], title: string, name: SurvivalName): Guess | null {
  const said = meaningsInName(values, title);
  if (said)
    return { means: said, sure: values.every((value) => said.has(value)), why: phrase('coding-in-name') };
  const words = values.map((value) => meaningOf(value));
  const isYesNo = words.every((word) => word === 'yes' || word === 'no');
  if (isYesNo) return byPolarity(values, words as ('yes' | 'no')[], name);
  // Words say what they mean whatever the column is called.
  const means = new Map<string, EventMeaning>();
  values.forEach((value, index) => {
    const word = words[index];
    if (word && word !== 'yes' && word !== 'no') means.set(value, word);
  });
  if (means.size > 0) return { means, sure: means.size === values.length, why: phrase('coding-words') };
  return null;
}

function byPolarity(values: readonly string[], words: readonly ('yes' | 'no')[], name: SurvivalName): Guess {
  const turned = name.concept === 'censoring' || name.concept === 'alive';
  const means = new Map<string, EventMeaning>(
    values.map((value, index) => [value, (words[index] === 'yes') === turned ? 'censored' : 'event']),
  );
  // A lone 1 may also be the "censored" of 1 and 2, unless the name says what has happened.
  const alone = values.length === 1 && /^[01]$/u.test(values[0] ?? '') && !turned && name.endpoint === '';
  const sure = !name.openPolarity && !alone && name.strength === 3;
  const why = name.openPolarity
    ? phrase('coding-open-name')
    : alone
      ? phrase('coding-alone')
      : phrase(turned ? `coding-${name.concept}` : 'coding-yes-no');
  return { means, sure, why };
}

/** What stands on both sides of an equals sign or colon: `1=dead, 0=alive`. */
function equalsIn(text: string): [left: string, right: string][] {
  return text.split(/[^\p{L}\p{N}\s=:-]/u).flatMap((part) => {
    const sides = part.split(/[=:]/u).map((side) => side.trim());
    return [...chunksOf(sides, 2)].flatMap(([left = '', right = '']): [string, string][] =>
      left === '' || right === '' ? [] : [[left, right]],
    );
  });
}

/** `Status (1=dead, 0=alive)` says it itself. */
function meaningsInName(values: readonly string[], title: string): Map<string, EventMeaning> | null {
  const means = new Map<string, EventMeaning>();
  let others = 0;
  for (const [left, right] of equalsIn(plainCell(title).toLowerCase())) {
    for (const [code, word] of [
      [left, right],
      [right, left],
    ] as const) {
      const value = codeOf(
        code
          .trim()
          .split(/\s+/u)
          .at(code === left ? -1 : 0) ?? '',
      );
      const meaning = meaningOf(word.trim());
      if (values.includes(value) && meaning && meaning !== 'yes' && meaning !== 'no')
        means.set(value, meaning);
      else if (meaning && /^\d+$/u.test(value)) others += 1;
    }
  }
  if (means.size === 0) return null;
  const [other] = values.filter((value) => !means.has(value));
  const [meaning] = means.values();
  if (
    values.length === 2 &&
    means.size === 1 &&
    others === 0 &&
    other !== undefined &&
    meaning !== 'competing'
  ) {
    means.set(other, meaning === 'event' ? 'censored' : 'event');
  }
  return means;
}

/** Marked times are censored: a code that stands beside all of them, and beside no other, is "censored". */
function meaningsByMarks(
  values: readonly string[],
  marks: MarkCounts,
): Map<string, EventMeaning> | 'contradicts' | null {
  const means = new Map<string, EventMeaning>();
  for (const value of values) {
    const { marked, plain } = marks.get(value) ?? { marked: 0, plain: 0 };
    if (marked > 0 && plain > 0) return 'contradicts';
    if (marked + plain > 0) means.set(value, marked > 0 ? 'censored' : 'event');
  }
  return means.size === values.length && values.length === 2 ? means : null;
}

const contradicts = (a: ReadonlyMap<string, EventMeaning>, b: ReadonlyMap<string, EventMeaning>) =>
  [...a].some(([value, means]) => (means === 'event') !== (b.get(value) === 'event'));

function open(
  profile: ColumnProfile,
  counts: ReadonlyMap<string, number>,
  means: ReadonlyMap<string, EventMeaning>,
  why: Phrase,
): EventCoding {
  const values = [...counts.keys()];
  return {
    codes: values.map((value) => ({ value, count: counts.get(value) ?? 0, means: null })),
    why,
    question: {
      text: phrase('ask-coding', profile.name),
      options: codings(values, means).map((coding) => ({
        text: phrase('coding-is', ...codingWords(coding, counts)),
        coding,
      })),
    },
  };
}

/** Value, meaning and count of each, one after the other. */
const codingWords = (coding: Record<string, EventMeaning>, counts: ReadonlyMap<string, number>) =>
  [...counts].flatMap(([value, count]) => [value, coding[value] ?? 'missing', count]);

const MOST_OPTIONS = 10;

/** Codings that make sense, the likeliest first. */
function codings(
  values: readonly string[],
  known: ReadonlyMap<string, EventMeaning>,
): Record<string, EventMeaning>[] {
  const unknown = values.filter((value) => !known.has(value));
  const base = Object.fromEntries(known);
  const all: Record<string, EventMeaning>[] = [];
  const add = (meaningOfUnknown: (value: string) => EventMeaning) =>
    all.push({ ...base, ...Object.fromEntries(unknown.map((value) => [value, meaningOfUnknown(value)])) });
  if (unknown.length === 0) {
    all.push(base);
    const turned = (means: EventMeaning): EventMeaning =>
      means === 'event' ? 'censored' : means === 'censored' ? 'event' : means;
    all.push(Object.fromEntries(values.map((value) => [value, turned(known.get(value) ?? 'missing')])));
    return all;
  }
  if (known.size > 0) {
    for (const means of ['event', 'censored', 'competing', 'missing'] as const) add(() => means);
    return all;
  }
  // 0 is never the event where larger codes stand beside it; of 1 and 2 the larger is, as in R.
  const zero = values.find((value) => value === '0');
  const candidates = [...values].filter((value) => value !== zero).reverse();
  const first = zero === undefined ? candidates : [...candidates].reverse();
  for (const event of first) add((value) => (value === event ? 'event' : 'censored'));
  if (values.length > 2) {
    for (const censored of zero === undefined ? values : [zero])
      add((value) => (value === censored ? 'censored' : 'event'));
    if (zero !== undefined) {
      for (const event of first)
        add((value) => (value === event ? 'event' : value === zero ? 'censored' : 'competing'));
      for (const event of first)
        add((value) => (value === event ? 'event' : value === zero ? 'censored' : 'missing'));
    }
  }
  if (values.length === 1) add(() => 'censored');
  return all.slice(0, MOST_OPTIONS);
}
