import type { CSSProperties } from 'react';

interface IntervalBarProps {
  /** Percent, as are the ends. */
  value: number;
  lower: number;
  upper: number;
  /** Of how many patients the share is: the more, the larger the mark. */
  patients: number;
  /** Second-hand: a hollow mark, a dashed line. */
  secondary?: boolean;
  /** The comparator of a pair: another colour, a round mark. */
  second?: boolean;
}

const TICKS = [0, 25, 50, 75, 100];
/** Sides of the mark in pixels, for fewer than 10, 30, 60 patients, and for more. */
const SIDES = [
  [10, 7],
  [30, 9],
  [60, 11],
  [Number.POSITIVE_INFINITY, 13],
] as const;

const sideOf = (patients: number) => SIDES.find(([below]) => patients < below)?.[1] ?? 13;
const percent = (value: number) => Math.round(10 * Math.min(Math.max(value, 0), 100)) / 10;

/** A share with its interval on an axis from 0 to 100 %, as wide as its column, so that those of a column line up. */
export function IntervalBar({
  value,
  lower,
  upper,
  patients,
  secondary = false,
  second = false,
}: IntervalBarProps) {
  const place = { '--p': percent(value), '--lo': percent(lower), '--hi': percent(upper) };
  return (
    <i
      aria-hidden="true"
      className={['interval', secondary && 'secondary', second && 'second'].filter(Boolean).join(' ')}
      data-side={sideOf(patients)}
      style={place as CSSProperties}
    />
  );
}

/** The axis of the bars below, for the head of their column. */
export function IntervalScale() {
  return (
    <span className="interval-scale" aria-hidden="true">
      {TICKS.map((tick) => (
        <i key={tick} style={{ insetInlineStart: `${tick}%` }}>
          {tick}
          {tick === 100 && ' %'}
        </i>
      ))}
    </span>
  );
}
