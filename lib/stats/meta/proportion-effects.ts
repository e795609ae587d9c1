import { requireEventsOfTotal, requireNonEmpty, requireOneOf } from '../require-argument';
import type { StudyEffect } from './study-effect';

const transformations = ['logit', 'freeman-tukey'] as const;

/** Scale on which proportions are pooled. */
export type ProportionTransformation = (typeof transformations)[number];

export interface StudyProportion {
  label: string;
  events: number;
  total: number;
}

/**
 * Proportions as effects with standard errors.
 *
 * On the logit scale ½ is added to events and non-events of those studies only in which one of them is 0. The
 * Freeman–Tukey double arcsine needs no correction.
 *
 * Source: Freeman MF, Tukey JW. Ann Math Stat 1950;21:607–11. Equivalent to R
 * `metafor::escalc(measure = "PLO")` and `"PFT"`.
 */
export function proportionEffects(
  proportions: readonly StudyProportion[],
  transformation: ProportionTransformation,
): StudyEffect[] {
  requireNonEmpty('proportions', proportions);
  requireOneOf('transformation', transformation, transformations);
  return proportions.map(({ label, events, total }, index) => {
    requireEventsOfTotal(`proportions[${index}]`, events, total);
    return {
      label,
      ...(transformation === 'logit' ? logitEffect(events, total) : freemanTukeyEffect(events, total)),
    };
  });
}

function logitEffect(events: number, total: number) {
  const add = events === 0 || events === total ? 0.5 : 0;
  const yes = events + add;
  const no = total - events + add;
  return { estimate: Math.log(yes / no), standardError: Math.sqrt(1 / yes + 1 / no) };
}

function freemanTukeyEffect(events: number, total: number) {
  return { estimate: doubleArcsine(events, total), standardError: Math.sqrt(1 / (4 * total + 2)) };
}

/** Mean of the arcsine transforms of x/(n + 1) and (x + 1)/(n + 1); n need not be whole. */
export function doubleArcsine(events: number, total: number): number {
  return (Math.asin(Math.sqrt(events / (total + 1))) + Math.asin(Math.sqrt((events + 1) / (total + 1)))) / 2;
}
