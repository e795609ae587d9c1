/** A rate with its interval on a 0–100 axis, small enough for a table cell; bars of a column line up. */
export function IntervalBar({ value, lower, upper }: { value: number; lower: number; upper: number }) {
  return (
    <svg
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="mt-1 block h-2.5 w-full min-w-20 max-w-40"
    >
      <rect x={0} y={4.5} width={100} height={1} fill="var(--rule)" />
      <rect
        x={lower}
        y={3}
        width={Math.max(upper - lower, 0.8)}
        height={4}
        fill="var(--series-1)"
        opacity={0.35}
      />
      <rect x={Math.min(Math.max(value - 1, 0), 98)} y={0} width={2} height={10} fill="var(--series-1)" />
    </svg>
  );
}
