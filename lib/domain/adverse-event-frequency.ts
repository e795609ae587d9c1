export interface ObservedAdverseEvent {
  occurrence: string;
  count?: number | null;
  of?: number | null;
  value?: number | null;
}

/** In which share of patients an adverse event was seen, for sorting: without a number before what was not seen (-1, -2). */
export function adverseEventFrequency({ occurrence, count, of, value }: ObservedAdverseEvent): number {
  if (occurrence !== 'observed') return -2;
  if (typeof count === 'number' && typeof of === 'number' && of > 0) return count / of;
  return typeof value === 'number' ? value / 100 : -1;
}
