import { cells, requireTwoByTwo, type TwoByTwoTable } from '../proportions/two-by-two-table';
import { requireNonEmpty, requireOneOf } from '../require-argument';
import type { StudyEffect } from './study-effect';

/** A study of two arms; effects are of `a` versus `b`. */
export interface TwoArmStudy extends TwoByTwoTable {
  label: string;
}

const twoArmMeasures = ['RR', 'OR', 'RD', 'Peto'] as const;

/** Log risk ratio, log odds ratio, risk difference, and Peto's one-step log odds ratio. */
export type TwoArmMeasure = (typeof twoArmMeasures)[number];

/**
 * The effect of each study with its standard error. For RR, OR and RD ½ is added to all four cells of those studies
 * that have a zero cell. Under Peto's method nothing is added; studies in which nobody or everybody had the event say
 * nothing and have no effect.
 *
 * Source: Yusuf S et al. Prog Cardiovasc Dis 1985;27:335–71 (Peto). Equivalent to R `metafor::escalc(measure, ai, bi,
 * ci, di, add = 1/2, to = "only0", drop00 = FALSE)` with measure RR, OR, RD or PETO.
 *
 * @throws RangeError if there are no studies, or one has counts that aren't events out of a total
 */
export function twoArmEffects(studies: readonly TwoArmStudy[], measure: TwoArmMeasure): StudyEffect[] {
  requireNonEmpty('studies', studies);
  requireOneOf('measure', measure, twoArmMeasures);
  return studies.flatMap((study) => {
    requireTwoByTwo(study);
    const effect = measure === 'Peto' ? petoEffect(study) : effectOf(study, measure);
    return effect ? [{ label: study.label, ...effect }] : [];
  });
}

type Effect = Pick<StudyEffect, 'estimate' | 'standardError'>;

function effectOf(study: TwoArmStudy, measure: Exclude<TwoArmMeasure, 'Peto'>): Effect {
  const counts = cells(study);
  const add = counts.includes(0) ? 0.5 : 0;
  const [a, b, c, d] = counts.map((count) => count + add) as [number, number, number, number];
  const [n1, n2] = [a + b, c + d];
  switch (measure) {
    case 'RR':
      return {
        estimate: Math.log(a / n1 / (c / n2)),
        standardError: Math.sqrt(1 / a - 1 / n1 + 1 / c - 1 / n2),
      };
    case 'OR':
      return {
        estimate: Math.log((a / b) * (d / c)),
        standardError: Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d),
      };
    case 'RD':
      return {
        estimate: a / n1 - c / n2,
        standardError: Math.sqrt((a / n1) * (b / n1 / n1) + (c / n2) * (d / n2 / n2)),
      };
  }
}

/** Observed minus expected events of the first arm over their hypergeometric variance. */
function petoEffect(study: TwoArmStudy): Effect | null {
  const [a, b, c, d] = cells(study);
  const [n1, n2, events, others] = [a + b, c + d, a + c, b + d];
  const total = n1 + n2;
  const variance = ((n1 / total) * (n2 / total) * events * others) / (total - 1);
  if (!(variance > 0)) return null;
  return { estimate: (a - (events * n1) / total) / variance, standardError: 1 / Math.sqrt(variance) };
}
