import { describe, expect, it } from 'vitest';
import { VERDICTS } from '@/lib/audit/rule';
import {
  ANALYSIS_SETS,
  COHORT_ROLES,
  FACT_KINDS,
  OCCURRENCES,
  ORIGINS,
  OVERLAP_RELATIONS,
  STATEMENT_ROLES,
  TEST_NAMES,
  TIME_UNITS,
} from '@/lib/domain/kinds';
import { measureTerm } from '@/lib/domain/vocabulary';
import { en } from '@/lib/text/en';
import { zh } from '@/lib/text/zh';

type Leaf = [path: string, value: string | ((...parameters: never[]) => string)];

/** Every word with its path. */
function leavesOf(words: object, path = ''): Leaf[] {
  return Object.entries(words).flatMap(([key, value]): Leaf[] => {
    const inner = path ? `${path}.${key}` : key;
    return typeof value === 'string' || typeof value === 'function'
      ? [[inner, value]]
      : leavesOf(value as object, inner);
  });
}

/** What a word with blanks says where every blank is filled, with a number or else with a word; a list has three. */
function said([, value]: Leaf, blank: number | string): string {
  if (typeof value === 'string') return value;
  const fill = value as (...parameters: unknown[]) => unknown;
  const blanks = Array.from({ length: value.length || 3 }, () => blank);
  try {
    return String(fill(...blanks));
  } catch {
    return String(fill(...blanks.map(String)));
  }
}

/** Units are named where they need a name in the language: singular forms in English, abbreviations in Chinese. */
const isUnit = ([path]: Leaf) => path.startsWith('units.');

const english = leavesOf(en);
const chinese = leavesOf(zh);

describe('the words in English and Chinese', () => {
  it('have the same names, and enough of them', () => {
    expect(english.length).toBeGreaterThan(250);
    const pathsOf = (leaves: Leaf[]) =>
      leaves
        .filter((leaf) => !isUnit(leaf))
        .map(([path]) => path)
        .sort();
    expect(pathsOf(chinese)).toEqual(pathsOf(english));
  });

  it('name every unit that has an English name in Chinese, in the plural at least', () => {
    const named = Object.keys(en.units).filter((unit) => !zh.units[unit] && !zh.units[`${unit}s`]);
    expect(named).toEqual([]);
  });

  it('take the same blanks', () => {
    const blanks = (leaves: Leaf[]) =>
      Object.fromEntries(
        leaves
          .filter((leaf) => !isUnit(leaf))
          .map(([path, value]) => [path, typeof value === 'function' ? value.length : 0]),
      );
    expect(blanks(chinese)).toEqual(blanks(english));
  });

  it.each([
    ['English', english],
    ['Chinese', chinese],
  ] as const)('are there: no %s word is empty or loses what its blanks hold', (_language, leaves) => {
    for (const leaf of leaves) {
      for (const blank of [1, 7]) {
        const text = said(leaf, blank);
        expect(text.trim(), leaf[0]).not.toBe('');
        expect(text, leaf[0]).not.toMatch(/undefined|NaN|\[object/u);
      }
    }
  });
});

/** Words that are the same in Chinese: names of people, methods and formats, units, and the language English. */
const SAME_IN_CHINESE = new Set(
  `English
  mg mm cm AUC HR
  CT MRI RECIST CTCAE OncoTree
  CSV TSV ZIP Excel XLSX SQLite API SHA kB SVG PNG RIS BibTeX CSL JSON LD FHIR DOI ID URL GB
  Wilson Clopper Pearson Agresti Coull Jeffreys Yates Fisher Newcombe Wald Cochran
  Cox Efron Breslow log rank Mantel Haenszel Peto logit Freeman Tukey DerSimonian Laird Paule Mandel REML Hartung Knapp`.split(
    /\s+/u,
  ),
);

/** Names of organisations and formats that have no Chinese form. */
const NAMES = /Memorial Sloan Kettering Cancer Center|Frictionless Data Package|Sarcoma Evidence/gu;

describe('the Chinese words', () => {
  it('are Chinese: each has a Han character, or no word that would need translating', () => {
    const untranslated = chinese
      .map((leaf): [string, string] => [leaf[0], said(leaf, 7)])
      .filter(([, text]) => !/\p{Script=Han}/u.test(text))
      .filter(([, text]) => (text.match(/[a-z]{2,}/giu) ?? []).some((word) => !SAME_IN_CHINESE.has(word)));
    expect(untranslated).toEqual([]);
  });

  it('hold no sentence or phrase of English beside the Chinese', () => {
    const phrases = chinese
      .map((leaf): [string, string] => [leaf[0], said(leaf, 7).replaceAll(NAMES, '')])
      .filter(([, text]) => /(?:\b[a-z]{2,}\b ){2,}\b[a-z]{2,}\b/u.test(text));
    expect(phrases).toEqual([]);
  });

  it('use full-width commas and full stops in sentences', () => {
    const halfWidth = chinese
      .map((leaf): [string, string] => [leaf[0], said(leaf, 7)])
      .filter(([, text]) => /\p{Script=Han}[,;?!]|\p{Script=Han}\.(?:$|\s)/u.test(text));
    expect(halfWidth).toEqual([]);
  });
});

const PLURAL_OF_ONE =
  /(?<!\bof )(?<!\bof the )\b1 (?:more |other )?(?:patients|events|rows|results|studies|cohorts|figures|checks|values|lines|months|effects|charts|groups|reasons|facts|numbers|sentences|hits|columns|statements|outcomes|proportions|terms|pairs|rates|cells)\b/u;

/** Words said of two or more only (bounds that are greater, what is pooled), and one in which the blank is a name. */
const NEVER_ONE = new Set([
  'compare.problems.too-many.hint',
  'forest.tooMany',
  'pooling.canBePooled',
  'pooling.studies',
  'analyse.reading.phrases.refuse-too-many-studies',
  'analyse.beyondLimit',
  'analyse.notAllListed',
  'analyse.exampleColumns.armEvents',
]);

describe('the English words', () => {
  it('count one as one: no plural stands after 1, save of a whole (1 of 1 patients)', () => {
    const plural = english
      .filter(([path]) => !NEVER_ONE.has(path))
      .filter((leaf) => [1, '1'].every((one) => PLURAL_OF_ONE.test(said(leaf, one))))
      .map((leaf) => [leaf[0], said(leaf, 1)]);
    expect(plural).toEqual([]);
  });

  it('are English: Han characters stand only for the Chinese pages and for what a reader may type', () => {
    const han = english
      .map((leaf): [string, string] => [leaf[0], said(leaf, 7).replaceAll(/是|否/gu, '')])
      .filter(([path, text]) => !path.startsWith('site.language') && /\p{Script=Han}/u.test(text));
    expect(han).toEqual([]);
  });
});

describe.each([
  ['English', en],
  ['Chinese', zh],
])('%s words', (_language, words) => {
  it.each<[string, readonly string[], Record<string, unknown>]>([
    ['kinds of facts', FACT_KINDS, words.kinds],
    ['origins', ORIGINS, words.origin],
    ['notes on origins', ORIGINS, words.originNote],
    ['roles of cohorts', COHORT_ROLES, words.roles],
    ['analysis sets', ANALYSIS_SETS, words.analysisSets],
    ['occurrences', OCCURRENCES, words.occurrences],
    ['roles of statements', STATEMENT_ROLES, words.statementRoles],
    ['relations of overlaps', OVERLAP_RELATIONS, words.overlapRelations],
    ['tests', TEST_NAMES, words.tests],
    ['verdicts', VERDICTS, words.verdicts],
    ['units of time', TIME_UNITS.flatMap((unit) => [unit, `${unit}s`]), words.units],
    ['groups of outcomes', measureTerm.shape.group.unwrap().options, words.groups],
  ])('name all %s', (_list, names, dictionary) => {
    expect(names.filter((name) => !dictionary[name])).toEqual([]);
  });
});
