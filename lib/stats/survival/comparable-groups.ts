import type { RiskSets } from './risk-sets';

/**
 * Sorts the groups into classes within which hazard ratios have a finite maximum likelihood estimate.
 *
 * An event in group g while group h is at risk is evidence that g's hazard is not infinitely smaller than h's. If
 * such evidence leads from each group to the other, directly or through further groups, their ratio is bounded on
 * both sides; otherwise the likelihood rises for ever as the ratio runs off to 0 or ∞, or does not depend on it.
 *
 * Source: the condition for paired comparisons of Ford LR. Am Math Mon 1957;64(8, part 2):28–33, applied to risk sets.
 *
 * @returns the class of each group: groups with the same number are mutually comparable
 */
export function comparableGroups(sets: RiskSets): number[] {
  const { groupCount: k } = sets;
  const reaches = evidence(sets);
  for (let via = 0; via < k; via++) {
    for (let from = 0; from < k; from++) {
      if (!reaches[from * k + via]) continue;
      for (let to = 0; to < k; to++) if (reaches[via * k + to]) reaches[from * k + to] = 1;
    }
  }
  const classes = new Array<number>(k).fill(-1);
  for (let group = 0; group < k; group++) {
    if (classes[group] !== -1) continue;
    classes[group] = group;
    for (let other = group + 1; other < k; other++) {
      if (reaches[group * k + other] && reaches[other * k + group]) classes[other] = group;
    }
  }
  return classes;
}

function evidence({ groupCount: k, length, atRisk, events }: RiskSets): Uint8Array {
  const found = new Uint8Array(k * k);
  for (let i = 0; i < length; i++) {
    for (let g = 0; g < k; g++) {
      if (events[i * k + g] === 0) continue;
      for (let h = 0; h < k; h++) if ((atRisk[i * k + h] as number) > 0) found[g * k + h] = 1;
    }
  }
  return found;
}
