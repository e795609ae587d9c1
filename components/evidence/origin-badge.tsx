/** Own data or cited, told apart by form: filled or dashed. */
export function OriginBadge({ origin, label }: { origin: 'primary' | 'secondary'; label: string }) {
  return <span className={`origin-mark ${origin}`}>{label}</span>;
}
