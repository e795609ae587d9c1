import { type Fact, identityOf } from '@/lib/domain/fact';
import { wilsonInterval } from '@/lib/stats';

/** What follows from one count and its denominator; the measure's ending names the method. */
function calculationsOf(fact: Fact): { ending: string; value: number }[] {
  const { numerator, denominator } = fact;
  if (numerator === null || denominator === null || numerator > denominator) return [];
  const { lower, upper } = wilsonInterval(numerator, denominator);
  return [
    { ending: 'percent', value: (100 * numerator) / denominator },
    { ending: 'wilson-lower', value: 100 * lower },
    { ending: 'wilson-upper', value: 100 * upper },
  ];
}

/**
 * Facts that no paper prints: the percentage of each count with a denominator and its 95 % Wilson limits, in percent.
 * Each stands in the entry of the count that it is calculated from, and leads to the same places.
 */
export function calculatedFacts(facts: readonly Fact[]): Fact[] {
  return facts.flatMap((fact) =>
    calculationsOf(fact).map(({ ending, value }) => ({
      ...fact,
      id: identityOf([fact.id, 'calculated', ending]),
      measure: `${fact.measure}-${ending}`,
      value,
      sign: null,
      unit: '%',
    })),
  );
}
