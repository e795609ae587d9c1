import { describe, expect, it } from 'vitest';
import { database } from '@/lib/data/database';
import { comparerOf } from '@/lib/present/cohorts/comparability';
import { onDatabase } from '../../fixtures/built-database';
import { allEvidence, contextsOfDatabase } from '../../fixtures/every-page';

onDatabase('real');

/** Words that would give a reason of ours for what a study did, or deny what a paper may not have printed. */
const REASONS_OF_OURS = /\bbecause\b|\bneither was\b|\bwas not allocated\b|因为|由于|均未分配/u;

describe('a reason not to compare', () => {
  it('states how treatment was allocated only where the study prints its design or its allocation', async () => {
    const evidence = await allEvidence();
    const db = await database();
    const printed = new Set(
      (
        await db.characteristic.findMany({
          where: { measure: { in: ['design', 'allocation'] } },
          select: { studySlug: true },
        })
      ).map(({ studySlug }) => studySlug),
    );
    let pairs = 0;
    for (const context of await contextsOfDatabase()) {
      const comparer = comparerOf(evidence, context.labels);
      for (const a of evidence.cohorts) {
        for (const b of evidence.cohorts.filter(
          (other) => other.studySlug === a.studySlug && other.ordinal > a.ordinal,
        )) {
          const comparison = comparer.compare(a.id, b.id);
          const place = comparer.placeOf(a.id, b.id);
          if (!comparison || !place) continue;
          pairs += 1;
          const rules = comparison.reasons.map(({ id }) => id);
          if (rules.includes('not-randomised') || place.randomised === true)
            expect([a.id, b.id, printed.has(a.studySlug)]).toEqual([a.id, b.id, true]);
          // Arms that the paper sets against each other are never said not to be arms.
          if (place.differentArms) expect(rules).not.toContain('groups-not-allocated');
        }
      }
    }
    expect(pairs).toBeGreaterThan(100);
  });

  it('never denies that two groups are compared which the paper itself sets against each other', async () => {
    const evidence = await allEvidence();
    const [context] = await contextsOfDatabase();
    if (!context) throw new Error('There is no language');
    const comparer = comparerOf(evidence, context.labels);
    const set = evidence.cohorts.flatMap((cohort) =>
      cohort.outcomes.flatMap(({ versusId }) => {
        const other = evidence.byId.get(versusId ?? '');
        const isOfOneWhole = other && cohort.partition !== null && other.partition === cohort.partition;
        return isOfOneWhole ? [[cohort.id, other.id] as const] : [];
      }),
    );
    expect(set.length).toBeGreaterThan(3);
    for (const [a, b] of set) {
      const rules = comparer.compare(a, b)?.reasons.map(({ id }) => id) ?? [];
      expect([a, b, rules]).toEqual([a, b, expect.not.arrayContaining(['groups-not-allocated'])]);
    }
  });

  it('is worded as what is printed, with no reason of ours', async () => {
    for (const context of await contextsOfDatabase()) {
      const { reasons, meanings } = context.text.comparability;
      const sentences = [...Object.values(reasons).map((say) => say('A; B')), ...Object.values(meanings)];
      expect(sentences.length).toBeGreaterThan(40);
      expect(sentences.filter((sentence) => REASONS_OF_OURS.test(sentence))).toEqual([]);
    }
  });
});
