import type { Origin } from '@/lib/domain/kinds';

/** Primary source, a registry's record, or secondary source: told apart by form, filled, half filled or dashed. */
export function OriginBadge({ origin, label }: { origin: Origin; label: string }) {
  return <span className={`origin-mark ${origin}`}>{label}</span>;
}
