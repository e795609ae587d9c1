import type { CSSProperties } from 'react';

interface IntervalGlyphProps {
  /** In percent. */
  value: number;
  lower: number;
  upper: number;
  /** Patients behind it, for the size of the mark; null where nobody prints them. */
  patients?: number | null;
  origin: 'own' | 'cited';
  /** The second arm of a pair has another colour, dash and mark. */
  series?: 1 | 2;
}

/** Marks grow with the number of patients. */
const MARKS = [
  [60, 13],
  [30, 11],
  [10, 9],
] as const;
const SMALLEST = 7;

/** A share with its interval on the axis from 0 to 100 % that its column has; the words beside it say the same. */
export function IntervalGlyph({ value, lower, upper, patients, origin, series = 1 }: IntervalGlyphProps) {
  const [, size] = MARKS.find(([from]) => (patients ?? 0) >= from) ?? [0, SMALLEST];
  const style = { '--at': value, '--from': lower, '--to': upper, '--size': `${size}px` } as CSSProperties;
  return <span className={`glyph ${origin} series-${series}`} style={style} aria-hidden="true" />;
}

/** The axis of the column, in its head. */
export function ShareAxis() {
  return (
    <span className="share-axis" aria-hidden="true">
      {[0, 25, 50, 75, 100].map((tick) => (
        <i key={tick} style={{ insetInlineStart: `${tick}%` }}>
          {tick}
          {tick === 100 && ' %'}
        </i>
      ))}
    </span>
  );
}
