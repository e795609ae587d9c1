import { editDistance } from '@/lib/domain/edit-distance';
import { fold } from '@/lib/domain/fold';

/** A name that there is, and what else people call it. */
export interface Known {
  name: string;
  otherNames?: readonly string[];
}

/**
 * `; did you mean "…"?`, with the nearest name: one that is called so, or that a slip or two, more in a long name, lead to. Empty
 * where none is near.
 */
export function didYouMean(wrong: string, known: Iterable<Known>): string {
  const wanted = fold(wrong).folded;
  if (wanted === '') return '';
  let least = Math.max(1, Math.min(3, Math.floor(wanted.length / 4))) + 1;
  let nearest: string | undefined;
  for (const { name, otherNames = [] } of known) {
    for (const spelling of [name, ...otherNames]) {
      const distance = editDistance(wanted, fold(spelling).folded, least - 1);
      if (distance < least) {
        least = distance;
        nearest = name;
      }
      if (least === 0) return `; did you mean "${name}"?`;
    }
  }
  return nearest === undefined ? '' : `; did you mean "${nearest}"?`;
}
