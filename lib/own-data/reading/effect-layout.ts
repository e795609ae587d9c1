import { isNothing } from './cell-figure';
import { comparesSeveral } from './compared-arms';
import type { EffectConcept } from './effect-words';
import {
  type Assignment,
  hasRepeats,
  isDated,
  isFreeFor,
  isNumeric,
  namesRows,
  type Proposal,
  type ReadableTable,
  type TableColumn,
} from './table-column';
import { type Phrase, phrase, type TableRole } from './table-roles';

const EFFECTS: readonly EffectConcept[] = ['ratio', 'log-ratio', 'difference', 'generic', 'percentage'];
const MOST_OFFERED = 6;
const OTHER_LEVEL = /(?<!\d)(?:50|80|90|98|99|99\.9)\s*[%％_ ]/u;
const refused = (code: string, weight: number): Proposal => ({
  kind: 'effects',
  certainty: 'sure',
  assignments: [],
  refusal: { code, text: phrase(code) },
  weight,
});

/** A measure of spread: a standard error, a variance, or two limits. */
interface Spread {
  columns: [TableColumn, TableRole, Phrase][];
  sure: boolean;
}

/** Reads a table as one of effects of studies, each with its spread. */
export function proposeEffects(table: ReadableTable): Proposal | null {
  const { columns, rows } = table;
  if (comparesSeveral(table)) return refused('refuse-several-arms', 9);
  if (holdsMeans(table)) return refused('refuse-means', 2);
  const numbers = columns.filter((column) => isNumeric(column) && !isDated(column) && !namesRows(column));
  const effects = effectsOf(numbers);
  const spread = spreadOf(numbers);
  const label = labelOf(table);
  if (effects.length === 0) {
    return (
      betweenLimits(table, numbers, spread, label) ??
      meansWithError(numbers, spread, label) ??
      guessEffects(table, numbers, spread, label) ??
      refuseOther(table)
    );
  }
  const strong = effects.filter(
    ({ chosen, hint, effect }) => chosen === 'effect' || hint === 'effect' || effect.strength === 3,
  );
  if (spread.length === 0) {
    const named =
      strong.some(({ effect }) => ['ratio', 'log-ratio'].includes(effect.concept)) ||
      columns.some(({ effect }) => effect.concept === 'p-value' && effect.strength === 3);
    const means = columns.filter(({ effect }) => effect.concept === 'sd').length > 0;
    if (means) return refused('refuse-means', 3);
    return strong.length > 0 && named && label ? refused('refuse-no-spread', 4) : refuseOther(table);
  }
  // Limits are taken as those of a 95 % interval; a name that says another level is no place to guess.
  const limits = spread.flatMap(({ columns: each }) => each).filter(([, role]) => role === 'lower');
  if (limits.some(([{ name, chosen }]) => chosen === null && OTHER_LEVEL.test(name))) {
    return refused('refuse-level', 8);
  }
  const candidates = strong.length > 0 ? strong : effects;
  const assignments = candidates.slice(0, MOST_OFFERED).flatMap((effect) =>
    spreadFor(effect, spread).map(
      (each): Assignment => ({
        layout: 'effects',
        roles: new Map([
          ...(label
            ? [
                [
                  label.index,
                  { role: 'label' as const, why: phrase(label.chosen ? 'chosen' : 'name-label') },
                ] as const,
              ]
            : []),
          [effect.index, { role: 'effect' as const, why: whyOf(effect) }],
          ...each.columns.map(([column, role, why]) => [column.index, { role, why }] as const),
        ]),
      }),
    ),
  );
  const outcome = columns.find(
    ({ effect, chosen, profile }) =>
      chosen === null && effect.concept === 'outcome' && profile.distinct.size > 1,
  );
  const repeated = label !== undefined && hasRepeats(rows, label.index);
  if (outcome && repeated && !columns.some(({ chosen }) => chosen === 'effect'))
    return refused('refuse-long-outcomes', 8);
  // The first arm of each study has no difference from itself: several arms below each other.
  const isArm = ({ count, chosen }: TableColumn) =>
    count.concept === 'arm' && count.strength === 3 && !chosen;
  if (repeated && columns.some(isArm) && strong.some(({ profile }) => profile.filled < rows.length)) {
    return refused('refuse-several-arms', 8);
  }
  const percentages = candidates.every(
    ({ effect, chosen }) => effect.concept === 'percentage' && chosen === null,
  );
  const sure = strong.length > 0 && spread.some((each) => each.sure) && !percentages;
  return { kind: 'effects', certainty: sure ? 'sure' : 'guess', assignments, weight: sure ? 7 : 3 };
}

const whyOf = ({ chosen, hint, effect }: TableColumn) =>
  chosen ? phrase('chosen') : hint === 'effect' ? phrase('cut-effect') : phrase(`name-${effect.concept}`);

function effectsOf(numbers: readonly TableColumn[]): TableColumn[] {
  const chosen = numbers.filter((column) => column.chosen === 'effect');
  if (chosen.length > 0) return chosen;
  const cut = numbers.filter(({ hint }) => hint === 'effect');
  if (cut.length > 0) return cut;
  return numbers
    .filter((column) => isFreeFor(column) && column.hint === null && EFFECTS.includes(column.effect.concept))
    .sort((a, b) => b.effect.strength - a.effect.strength);
}

/** Every measure of spread that the table has: the reader's word first, then standard error, variance, limits. */
function spreadOf(numbers: readonly TableColumn[]): Spread[] {
  const by = (role: TableRole, concept: EffectConcept) => {
    const chosen = numbers.filter((column) => column.chosen === role);
    if (chosen.length > 0) return chosen;
    return numbers.filter(
      (column) =>
        isFreeFor(column) &&
        (column.hint === role || (column.hint === null && column.effect.concept === concept)),
    );
  };
  const single = (role: TableRole, concept: EffectConcept): Spread[] =>
    by(role, concept).map((column) => ({
      columns: [[column, role, phrase(column.chosen ? 'chosen' : `name-${concept}`)]],
      sure: column.chosen !== null || column.effect.strength === 3,
    }));
  const [lower, upper] = [by('lower', 'lower'), by('upper', 'upper')];
  const limits = lower.flatMap((low, index): Spread[] => {
    const high = upper[index];
    if (!high) return [];
    const sure = [low, high].every(
      ({ chosen, hint, effect }) => chosen !== null || hint !== null || effect.strength === 3,
    );
    return [
      {
        columns: [
          [low, 'lower', phrase('name-lower')],
          [high, 'upper', phrase('name-upper')],
        ],
        sure,
      },
    ];
  });
  const all = [...single('standard-error', 'standard-error'), ...single('variance', 'variance'), ...limits];
  const chosen = all.filter(({ columns }) => columns.every(([column]) => column.chosen !== null));
  return chosen.length > 0 ? chosen : all;
}

/** Means of two arms, with their spread. */
function holdsMeans({ columns }: ReadableTable): boolean {
  const count = (...concepts: EffectConcept[]) =>
    columns.filter(({ chosen, effect }) => chosen === null && concepts.includes(effect.concept)).length;
  return count('mean') >= 2 && count('sd', 'variance') >= 2;
}

/** Data of studies that this doesn't pool, told by their names. */
function refuseOther({ columns }: ReadableTable): Proposal | null {
  const of = (concept: EffectConcept, least = 3) =>
    columns.filter(
      ({ chosen, effect }) => chosen === null && effect.concept === concept && effect.strength >= least,
    );
  if (of('sd').length > 0) return refused('refuse-means', 2);
  const armed = columns.filter(({ count }) => count.concept === 'events' && count.arm !== '').length === 2;
  if (of('person-time', 2).length === 2) return refused('refuse-rates', armed ? 6 : 2);
  const within = ({ profile }: TableColumn) => profile.minimum >= -1 && profile.maximum <= 1;
  const sizes = columns.some(({ count }) => count.concept === 'total');
  return sizes && of('correlation').some((column) => isNumeric(column) && within(column))
    ? refused('refuse-correlations', 2)
    : null;
}

/** Of several measures of spread, the one that goes with the effect: limits with a ratio, else as listed. */
function spreadFor({ effect }: TableColumn, all: readonly Spread[]): Spread[] {
  const own = all.filter(({ columns }) => columns.every(([column]) => column.effect.rest === effect.rest));
  const spreads = own.length > 0 ? own : all;
  const of = (role: TableRole) => spreads.filter(({ columns }) => columns[0]?.[1] === role);
  const [se, variance, limits] = [of('standard-error'), of('variance'), of('lower')];
  const order = effect.concept === 'ratio' ? [limits, se, variance] : [se, variance, limits];
  const first = order.find((each) => each.length > 0) ?? [];
  return first.length === 1 ? first : first.slice(0, 3);
}

function labelOf({ columns, rows }: ReadableTable): TableColumn | undefined {
  const chosen = columns.find((column) => column.chosen === 'label');
  if (chosen) return chosen;
  const free = columns.filter(
    (column) => isFreeFor(column) && column.profile.filled > 0 && column.hint === null,
  );
  const named = free.filter(({ effect }) => effect.concept === 'label');
  const words = free.filter(({ profile, effect }) => profile.numeric < 0.5 && effect.concept === 'none');
  const group = free.filter(({ survival, profile }) => survival.concept === 'group' && profile.numeric < 0.5);
  const once = (all: readonly TableColumn[]) => all.find((column) => !hasRepeats(rows, column.index));
  return (
    once(named) ??
    named.find(({ effect }) => effect.strength === 3) ??
    once(words) ??
    named[0] ??
    words[0] ??
    group[0]
  );
}

const offered = (
  label: TableColumn | undefined,
  effect: TableColumn,
  why: Phrase,
  spread: Spread,
): Assignment => ({
  layout: 'effects',
  roles: new Map([
    ...(label ? [[label.index, { role: 'label' as const, why: phrase('name-label') }] as const] : []),
    [effect.index, { role: 'effect' as const, why }],
    ...spread.columns.map(([column, role, own]) => [column.index, { role, why: own }] as const),
  ]),
});

/** A number whose name says nothing, and that lies between the limits in every row: to be asked. */
function betweenLimits(
  { rows }: ReadableTable,
  numbers: readonly TableColumn[],
  spread: readonly Spread[],
  label: TableColumn | undefined,
): Proposal | null {
  const assignments = spread.flatMap((each): Assignment[] => {
    const [low, high] = each.columns.map(([column]) => column);
    if (!low || !high) return [];
    const own = [low, high].map(({ effect }) => effect.rest);
    return numbers
      .filter(
        (column) =>
          isFreeFor(column) &&
          ![low, high, label].includes(column) &&
          ['none', 'mean'].includes(column.effect.concept) &&
          (own.every((rest) => rest === '') || own.every((rest) => rest === column.effect.rest)) &&
          rows.every(({ cells }) => {
            const given = [low, column, high].map(({ index }) => cells[index] ?? '');
            if (given.every((cell) => isNothing(cell))) return true;
            const [least = Number.NaN, value = Number.NaN, most = Number.NaN] = given.map(Number);
            return least <= value && value <= most;
          }),
      )
      .map((column) => offered(label, column, phrase('between-limits'), each));
  });
  if (!label || assignments.length === 0 || assignments.length > MOST_OFFERED) return null;
  return { kind: 'effects', certainty: 'guess', assignments, weight: 3 };
}

/** The mean of each study with its standard error: to be asked. */
function meansWithError(
  numbers: readonly TableColumn[],
  spread: readonly Spread[],
  label: TableColumn | undefined,
): Proposal | null {
  const means = numbers.filter((column) => isFreeFor(column) && column.effect.concept === 'mean');
  const [mean, second] = means;
  const [error, other] = spread.filter(({ columns }) => columns[0]?.[1] === 'standard-error');
  if (!label || !mean || second || !error || other) return null;
  const assignments = [offered(label, mean, phrase('name-mean'), error)];
  return { kind: 'effects', certainty: 'guess', assignments, weight: 3 };
}

/** Without names of effects: words, a number and limits or a spread, to be asked about. */
function guessEffects(
  { named }: ReadableTable,
  numbers: readonly TableColumn[],
  spread: readonly Spread[],
  label: TableColumn | undefined,
): Proposal | null {
  const [a, b, c, ...more] = numbers.filter(
    (column) => isFreeFor(column) && !spread.some(({ columns }) => columns.some(([each]) => each === column)),
  );
  const labelled = label ? [[label.index, { role: 'label' as const, why: phrase('words') }] as const] : [];
  const guess = (...given: [TableColumn, TableRole][]): Assignment => ({
    layout: 'effects',
    roles: new Map([
      ...labelled,
      ...given.map(([column, role]) => [column.index, { role, why: phrase('by-order') }] as const),
    ]),
  });
  // The limits of no effect are those between which an event lies.
  const isCode = a?.profile.whole && a.profile.distinct.size <= 5 && (a.profile.filled ?? 0) > 10;
  if (a && !b && isCode && spread[0]?.columns[0]?.[1] === 'lower')
    return refused('refuse-interval-censored', 2);
  if (a && !b && spread[0]) {
    return {
      kind: 'effects',
      certainty: 'guess',
      weight: 2,
      assignments: [
        guess(
          [a, 'effect'],
          ...spread[0].columns.map(([column, role]) => [column, role] as [TableColumn, TableRole]),
        ),
      ],
    };
  }
  if (named || !label || !a || !b || more.length > 0) return null;
  const assignments = c
    ? [guess([a, 'effect'], [b, 'lower'], [c, 'upper'])]
    : [guess([a, 'effect'], [b, 'standard-error']), guess([a, 'effect'], [b, 'variance'])];
  return { kind: 'effects', certainty: 'guess', assignments, weight: 1 };
}
