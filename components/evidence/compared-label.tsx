/** Told apart by form: full, half, empty. */
const SIGNS: Record<string, string> = { direct: '●', indirect: '◐', 'not-comparable': '○' };

/** Whether a pair can be compared: a sign and words; `brief` stands for them where there is little room. */
export function ComparedLabel({
  verdict,
  label,
  brief,
}: {
  verdict: string;
  label: string;
  brief?: string | undefined;
}) {
  return (
    <>
      <span aria-hidden="true">{SIGNS[verdict]} </span>
      {brief !== undefined && (
        <span className="compare-label" aria-hidden="true">
          {brief}
        </span>
      )}
      <span className={brief === undefined ? 'compare-label' : 'sr-only'}>{label}</span>
    </>
  );
}
