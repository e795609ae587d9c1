import { type AskedFor, askedFor, termAt } from './asked-for';
import type { SearchEntry } from './search-index';

/** An age that a question names, the sex where it names one, and the question without the two. */
export interface AskedAge {
  years: number;
  /** A term of the vocabulary. */
  sex: Sex | null;
  rest: string;
}

const OLDEST = 110;
/** Years up to so many beside a drug are how long it was given. */
const LONGEST_GIVEN = 15;

interface Place {
  years: number;
  from: number;
  to: number;
}

const NO_BOUND = '(?<!(?:over|under|above|below|than|least|most|[<>≤≥~≈])\\s*)';
const NO_DIGIT_BEFORE = '(?<![\\p{Script=Latin}\\p{N}.,/+\\p{Dash}=])';
const YEARS = '(?:years?|yrs?)';
/** "64 years old", "64-year-old", "64 y/o", "64岁", but not "60岁以上". */
const OLD = new RegExp(
  `${NO_BOUND}${NO_DIGIT_BEFORE}(\\d{1,3})[\\s-]*(?:(?:${YEARS}|y)[\\s/-]*(?:old|o)(?!\\p{L})|[周週]?[岁歲](?![以及或])|y(?!\\p{L}))`,
  'gu',
);
/** "aged 64", "age: 64", "年龄64" */
const AGED = new RegExp(
  `(?:(?<!\\p{Script=Latin})aged?(?!\\p{L})|年[龄齡])\\s*(?:of\\s|[:=为是])?\\s*(\\d{1,3})(?![\\p{Script=Latin}\\p{N}]|\\s?%|[.,/\\p{Dash}]\\p{N})(?:\\s*${YEARS}(?!\\p{L}))?`,
  'gu',
);
/** A number by itself, or with "years". */
const BARE = new RegExp(
  `${NO_BOUND}${NO_DIGIT_BEFORE}(\\d{1,3})(?:[\\s-]*(${YEARS}))?(?![\\p{Script=Latin}\\p{N}]|\\s?%|[.,/\\p{Dash}]\\p{N})`,
  'gu',
);

const SEXES = { female: 'woman|female|girl|lady|女性?|女士', male: 'man|male|boy|gentleman|男性?|男士' };
type Sex = keyof typeof SEXES;
const sexWords = (words: string) => `(?<!\\p{Script=Latin})(?:${words})(?!\\p{Script=Latin})`;
const SEX = sexWords(Object.values(SEXES).join('|'));
const SEX_BEFORE = new RegExp(`${SEX}[\\s,，]*$`, 'u');
const SEX_AFTER = new RegExp(`^[\\s,，-]*${SEX}`, 'u');
/** Beside a number, between it and what is named. */
const JOINS_BEFORE = /(?:(?<!\p{Script=Latin})(?:an?|the|and|with|in)\s+|[\s,，;；])+$/u;
const JOINS_AFTER = /^(?:[\s,，;；的]|(?:with|and|has|having|患有?)(?!\p{Script=Latin}))+/u;
/** What is counted, not how old somebody is: "64 angiosarcoma patients". */
const COUNTED =
  /(?<!\p{L})(?:patients|cases|subjects|people|participants|women|men|studies|trials|papers)(?!\p{L})|[例名]/u;

const placesOf = (pattern: RegExp, text: string): (Place & { unit: string | undefined })[] =>
  [...text.matchAll(pattern)]
    .map((match) => ({
      years: Number(match[1]),
      unit: match[2],
      from: match.index,
      to: match.index + match[0].length,
    }))
    .filter(({ years }) => years <= OLDEST);

/**
 * The age that a question asks about beside a tumour or a drug, in years. It says so ("64 years old", "64岁"), or is a number
 * that nothing but the name, or a sex, stands beside: "16 patients", "400 mg" and "phase 2" are none. Null where there is none, or several are meant.
 */
export function askedAge(terms: readonly SearchEntry[], query: string): AskedAge | null {
  if (!/\p{Nd}/u.test(query)) return null;
  const text = query.normalize('NFKC').toLowerCase();
  const said = [...placesOf(OLD, text), ...placesOf(AGED, text)];
  const [only, ...further] = said.length > 0 ? said : placesOf(BARE, text).filter(isBareAge(terms, text));
  if (!only || further.some(({ years }) => years !== only.years)) return null;
  const others = `${text.slice(0, only.from)} ${text.slice(only.to)}`;
  const sexes = (Object.keys(SEXES) as Sex[]).filter((sex) => sexIn(sex).test(others));
  const sex = sexes.length === 1 ? (sexes[0] ?? null) : null;
  const rest = (sex === null ? others : others.replace(sexIn(sex), ' ')).replace(/\s+/gu, ' ').trim();
  return isAboutTerms(askedFor(terms, rest)) ? { years: only.years, sex, rest } : null;
}

const sexIn = (sex: Sex) => new RegExp(sexWords(SEXES[sex]), 'u');

const isAboutTerms = ({ tumours, drugs }: AskedFor) => tumours.length + drugs.length > 0;

/** Whether a number without a word for it is an age by what stands beside it. */
const isBareAge =
  (terms: readonly SearchEntry[], text: string) =>
  ({ years, unit, from, to }: Place & { unit: string | undefined }): boolean => {
    const before = text.slice(0, from);
    const after = text.slice(to);
    if (SEX_BEFORE.test(before) || SEX_AFTER.test(after)) return !COUNTED.test(text);
    const beside = [
      termAt(terms, before.replace(JOINS_BEFORE, ''), 'end'),
      termAt(terms, after.replace(JOINS_AFTER, ''), 'start'),
    ];
    // Whatever else stands there says what the number counts.
    if (beside.includes('other') || beside.every((one) => one === 'nothing')) return false;
    if (unit !== undefined && years <= LONGEST_GIVEN && beside.includes('drug')) return false;
    return !COUNTED.test(text);
  };
