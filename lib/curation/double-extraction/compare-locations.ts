import { digitsIn } from '@/lib/domain/printed-number';
import { normalise } from '@/lib/domain/printed-text';
import type { PaperLocation } from '@/lib/domain/source';
import { matchPairs } from './match-pairs';
import { likePrinted, sharedLines, sharedPart } from './similarity';

/** A place with its position in the row: 0 is `source`, the others are under `also`. */
export interface LocationAt {
  index: number;
  place: PaperLocation;
}

export interface LocationDifference {
  a?: LocationAt;
  b?: LocationAt;
  /** Absent where only one has the place; `source` where each has another one, and the row can have no two. */
  field?: 'lines' | 'section' | 'verbatim' | 'occurrence' | 'source';
  isOpen: boolean;
}

export interface LocationsCompared {
  pairs: [LocationAt, LocationAt][];
  differences: LocationDifference[];
  /** Which fields of the places in both were the same. */
  fields: { field: string; isSame: boolean }[];
}

const like = (a: LocationAt, b: LocationAt): number | undefined => {
  const lines = sharedLines(a.place.lines, b.place.lines);
  const printed = likePrinted(a.place.verbatim, b.place.verbatim);
  return lines > 0 && printed >= 0.5 ? printed + lines : undefined;
};

/**
 * The places of one datum in two extractions: which both name, and how they quote them. `isSingle` where the row's form
 * has room for one place only.
 */
export function compareLocations(
  a: readonly PaperLocation[],
  b: readonly PaperLocation[],
  isSingle: boolean,
): LocationsCompared {
  const [left, right] = [a, b].map((places) => places.map((place, index): LocationAt => ({ index, place })));
  const pairs = matchPairs(left ?? [], right ?? [], like, ({ place }) => JSON.stringify(place));
  const paired = new Set(pairs.flat());
  const only = (places: LocationAt[] | undefined) => (places ?? []).filter((place) => !paired.has(place));
  let [onlyA, onlyB] = [only(left), only(right)];
  // The one place left on each side is the same, if it lies in the same lines, however it is quoted.
  const [lastA, lastB] = [onlyA[0], onlyB[0]];
  if (onlyA.length === 1 && onlyB.length === 1 && lastA && lastB) {
    if (sharedLines(lastA.place.lines, lastB.place.lines) > 0) {
      pairs.push([lastA, lastB]);
      [onlyA, onlyB] = [[], []];
    } else if (isSingle) {
      const difference: LocationDifference = { a: lastA, b: lastB, field: 'source', isOpen: true };
      return { pairs: [], fields: [{ field: 'place', isSame: false }], differences: [difference] };
    }
  }
  const fields: LocationsCompared['fields'] = [];
  const differences = pairs.flatMap(([x, y]) => {
    const isSame = {
      lines: x.place.lines.join() === y.place.lines.join(),
      section: normalise(x.place.section) === normalise(y.place.section),
      verbatim: normalise(x.place.verbatim) === normalise(y.place.verbatim),
      occurrence: x.place.occurrence === y.place.occurrence,
    };
    const isFigure = (sharedPart(digitsIn(x.place.verbatim), digitsIn(y.place.verbatim)) ?? 1) === 1;
    // Which of several occurrences is meant depends on the lines and the label that are quoted, and goes with them.
    const isSameQuotation = isSame.lines && isSame.verbatim;
    const isNumbered = x.place.occurrence !== undefined || y.place.occurrence !== undefined;
    return (['lines', 'section', 'verbatim', 'occurrence'] as const).flatMap(
      (field): LocationDifference[] => {
        if (field !== 'occurrence' || isNumbered) fields.push({ field, isSame: isSame[field] });
        if (isSame[field]) return [];
        return [
          {
            a: x,
            b: y,
            field,
            isOpen:
              field === 'section' ||
              (field === 'occurrence' && isSameQuotation) ||
              (field === 'verbatim' && !isFigure),
          },
        ];
      },
    );
  });
  return {
    pairs,
    fields,
    differences: [
      ...differences,
      ...onlyA.map((place) => ({ a: place, isOpen: true })),
      ...onlyB.map((place) => ({ b: place, isOpen: true })),
    ],
  };
}
