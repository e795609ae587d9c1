import { doubleArcsine, type ProportionTransformation, type StudyProportion } from './proportion-effects';

/**
 * Takes a pooled effect, or a bound of its interval, back to a proportion. The Freeman–Tukey scale has no single
 * inverse for studies of different sizes; as is usual their harmonic mean stands for the size, and values beyond
 * the transforms of 0 and of all events give 0 and 1.
 *
 * Source: Miller JJ. Am Stat 1978;32:138. Equivalent to R `metafor::transf.ilogit` and `transf.ipft.hm`.
 *
 * @param proportions the studies that were pooled
 */
export function proportionFromEffect(
  effect: number,
  transformation: ProportionTransformation,
  proportions: readonly StudyProportion[],
): number {
  if (transformation === 'logit') return 1 / (1 + Math.exp(-effect));
  const size = harmonicMean(proportions.map(({ total }) => total));
  if (effect <= doubleArcsine(0, size)) return 0;
  if (effect >= doubleArcsine(size, size)) return 1;
  const sine = Math.sin(2 * effect);
  const root = Math.sqrt(Math.max(0, 1 - (sine + (sine - 1 / sine) / size) ** 2));
  return (1 - Math.sign(Math.cos(2 * effect)) * root) / 2;
}

function harmonicMean(values: readonly number[]): number {
  return values.length / values.reduce((sum, value) => sum + 1 / value, 0);
}
