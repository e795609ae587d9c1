import type { FacetCount } from './table-spec';

/** The values with most rows, at most so many, those with more first and equal ones as they stand; a facet may have thousands. */
export function leadingValues(counts: readonly FacetCount[], most: number): FacetCount[] {
  const leading: FacetCount[] = [];
  for (const value of counts) {
    const last = leading[most - 1];
    if (last && value.count <= last.count) continue;
    let place = Math.min(leading.length, most - 1);
    while (place > 0 && (leading[place - 1] as FacetCount).count < value.count) place--;
    leading.splice(place, 0, value);
    leading.length = Math.min(leading.length, most);
  }
  return leading;
}
