/** How two groups of patients, or two results, may be set against one another. */
export const COMPARABILITIES = ['direct', 'indirect', 'not-comparable'] as const;
export type Comparability = (typeof COMPARABILITIES)[number];

/** What a rule does to the verdict where it applies. A `caution` leaves it, and is shown beside it. */
export const EFFECTS = ['caution', 'indirect', 'not-comparable'] as const;
export type Effect = (typeof EFFECTS)[number];

/** What a rule looks at. */
export type Aspect =
  | 'patients'
  | 'design'
  | 'population'
  | 'setting'
  | 'size'
  | 'origin'
  | 'endpoint'
  | 'criteria'
  | 'denominator'
  | 'adverse-events';

interface RuleBase<Id extends string> {
  id: Id;
  about: Aspect;
  effect: Effect;
  /** Results to which it applies are not pooled. */
  blocksPooling: boolean;
}

/** One row of a table of rules: a test of either side by itself, or of both together. */
export type Rule<Id extends string, Side, Place> = RuleBase<Id> &
  (
    | { either: (side: Side, other: Side, place: Place) => boolean }
    | { both: (a: Side, b: Side, place: Place) => boolean }
  );

/** A rule that applies, and to whom. */
export interface Reason<Id extends string = string> extends RuleBase<Id> {
  /** The sides that it applies to; both, where it is about the pair. */
  sides: readonly ('a' | 'b')[];
}

/** Every rule of a table that applies. */
export function reasonsOf<Id extends string, Side, Place>(
  rules: readonly Rule<Id, Side, Place>[],
  a: Side,
  b: Side,
  place: Place,
): Reason<Id>[] {
  return rules.flatMap((rule) => {
    const { id, about, effect, blocksPooling } = rule;
    const sides =
      'both' in rule
        ? (['a', 'b'] as const).filter(() => rule.both(a, b, place))
        : [
            ...(rule.either(a, b, place) ? (['a'] as const) : []),
            ...(rule.either(b, a, place) ? (['b'] as const) : []),
          ];
    return sides.length > 0 ? [{ id, about, effect, blocksPooling, sides }] : [];
  });
}

/** Both sides state something, and nothing of it is the same. */
export const disjoint = (a: readonly string[], b: readonly string[]) =>
  a.length > 0 && b.length > 0 && !a.some((value) => b.includes(value));

/** Some of what the sides state is the same, and some is not. */
export const partlyAlike = (a: readonly string[], b: readonly string[]) =>
  a.some((value) => b.includes(value)) && !(a.length === b.length && a.every((value) => b.includes(value)));

/** The worst that the reasons do; direct where they do nothing. */
export function verdictOf(reasons: readonly Pick<Reason, 'effect'>[]): Comparability {
  const effects = reasons.map(({ effect }) => effect);
  if (effects.includes('not-comparable')) return 'not-comparable';
  return effects.includes('indirect') ? 'indirect' : 'direct';
}
