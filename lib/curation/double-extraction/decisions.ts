import { z } from 'zod';
import type { Take } from './adjudication';
import type { Difference } from './comparison';

/** A file of decisions. What else an entry holds is for the person who decides. */
export const decisionsFile = z.strictObject({
  decisions: z.array(z.looseObject({ id: z.string(), take: z.unknown().optional() })),
});

const SIDES: Readonly<Record<string, Take>> = { A: { side: 'a' }, B: { side: 'b' } };

const literal = z.strictObject({ literally: z.unknown() });

/** `A`, `B`, or a value; `{ literally: A }` where the value is one of these letters. Undefined while nothing is decided. */
export function readTake(take: unknown): Take | undefined {
  if (take === undefined || take === null) return undefined;
  if (typeof take === 'string' && SIDES[take]) return SIDES[take];
  const value = literal.safeParse(take);
  return { value: value.success ? value.data.literally : take };
}

/**
 * What is decided of each difference, and which are still open. Of wording the first extraction's stands unless decided
 * otherwise; `rest` decides all that nothing else does.
 */
export function decide(
  differences: readonly Difference[],
  given: ReadonlyMap<string, unknown>,
  rest: 'A' | 'B' | undefined,
): { takes: Map<string, Take>; open: Difference[] } {
  const takes = new Map<string, Take>();
  const open: Difference[] = [];
  for (const difference of differences) {
    const standing = rest ?? (difference.isOpen ? undefined : 'A');
    const take = readTake(given.get(difference.id)) ?? (standing && SIDES[standing]);
    if (take) takes.set(difference.id, take);
    else open.push(difference);
  }
  return { takes, open };
}
