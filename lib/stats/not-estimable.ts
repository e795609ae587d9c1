/** Why a quantity has no estimate. Every reason is a property of the data, never a wrong argument. */
export type NotEstimableReason =
  /** A comparison needs a second group. */
  | 'one-group'
  /** Nobody had the event. */
  | 'no-events'
  /** A group had left observation before the first event, so nothing compares it with the others. */
  | 'no-one-at-risk'
  /** The likelihood keeps rising as a coefficient runs off to ±∞, for instance when an arm has no events. */
  | 'monotone-likelihood'
  /** The iteration found no maximum although one should exist. */
  | 'did-not-converge'
  /** The statistic's variance is zero, so it cannot be standardised. */
  | 'zero-variance'
  /** τ lies beyond the last observation while survival is still above zero. */
  | 'tau-beyond-follow-up'
  /** A zero cell makes the ratio infinite or undefined. */
  | 'zero-cell'
  /** A row or column of the table is empty. */
  | 'empty-margin'
  /** One study says nothing about the variation between studies. */
  | 'one-study'
  /** A common-effect model assumes no variation between studies. */
  | 'common-effect-model'
  /** No value of the parameter is compatible with the data at this level. */
  | 'empty-interval'
  /** There are too few values. */
  | 'too-few-values'
  /** There are too few events for a median that no paper prints. */
  | 'too-few-events';

/** Stands in place of a result that cannot be estimated. */
export interface NotEstimable {
  notEstimable: NotEstimableReason;
}

/** A result, or the reason why there is none. */
export type Estimable<T> = T | NotEstimable;

export function notEstimable(reason: NotEstimableReason): NotEstimable {
  return { notEstimable: reason };
}

/** Tells a missing estimate from an estimate. */
export function isNotEstimable(result: unknown): result is NotEstimable {
  return typeof result === 'object' && result !== null && 'notEstimable' in result;
}
