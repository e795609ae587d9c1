/** Told apart by form: full, half, empty. */
const SIGNS: Record<string, string> = { direct: '●', indirect: '◐', 'not-comparable': '○' };

/** Whether a pair can be compared: a sign and words. */
export function ComparedLabel({ verdict, label }: { verdict: string; label: string }) {
  return (
    <>
      <span aria-hidden="true">{SIGNS[verdict]} </span>
      <span className="compare-label">{label}</span>
    </>
  );
}
