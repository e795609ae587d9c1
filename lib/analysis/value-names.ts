import { editDistance } from '@/lib/domain/edit-distance';
import { fold } from '@/lib/domain/fold';
import { singular } from './search/query-words';
import { americanSpelling } from './search/search-index';
import { simplified } from './search/simplified';

/** A value that can be asked for, and what it is called besides. */
export interface NamedTerm {
  slug: string;
  names: readonly (string | null)[];
}

/** What a name was read as: one value, or several that it fits equally. */
export type ReadName = { value: string } | { several: string[] };

export interface ValueNames {
  has: (slug: string) => boolean;
  /** Null where nothing is called so. */
  read: (given: string) => ReadName | null;
  /** What is called almost so; looks at every name. */
  nearest: (given: string) => string[];
}

const MOST_NEAREST = 3;
/** Of three letters one may be wrong, and no more than five in all. */
const slipsIn = (length: number) => Math.min(5, Math.max(1, Math.floor(length / 3)));

/**
 * Values by all that they are called, in either language, in British and American spelling, whatever the case, hyphens and
 * accents. @param prefix a word that may be left out, as "phase" of "phase 3"
 */
export function valueNames(terms: Iterable<NamedTerm>, prefix = ''): ValueNames {
  const slugs = new Set<string>();
  const byName = new Map<string, Set<string>>();
  for (const { slug, names } of terms) {
    slugs.add(slug);
    for (const name of [slug, ...names]) {
      if (!name) continue;
      for (const spelling of new Set([name, americanSpelling(name)])) {
        const { folded } = fold(spelling);
        if (folded === '') continue;
        byName.set(folded, (byName.get(folded) ?? new Set()).add(slug));
      }
    }
  }
  return {
    has: (slug) => slugs.has(slug),
    read(given) {
      for (const tried of formsOf(given, prefix)) {
        const [only, ...others] = byName.get(tried) ?? [];
        if (only === undefined) continue;
        return others.length === 0 ? { value: only } : { several: [only, ...others].sort() };
      }
      return null;
    },
    nearest: (given) => nearestTo(fold(given).folded, byName),
  };
}

/** The forms in which a name is looked for, as it is given first. */
function formsOf(given: string, prefix: string): Set<string> {
  const { folded } = fold(given);
  const one = singular(folded);
  return new Set([
    folded,
    fold(simplified(given)).folded,
    ...(one === null ? [] : [one]),
    ...(prefix === '' ? [] : [fold(prefix + given).folded]),
  ]);
}

function nearestTo(asked: string, byName: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const most = slipsIn(asked.length);
  const distances = new Map<string, number>();
  const found = (slugs: Iterable<string>, distance: number) => {
    for (const slug of slugs) distances.set(slug, Math.min(distance, distances.get(slug) ?? distance));
  };
  for (const [name, slugs] of byName) {
    const slips = editDistance(asked, name, most);
    if (slips <= most) found(slugs, slips);
    // What holds the name, or is held by it, is near however long it is; what is closer in length is nearer.
    else if (isPart(asked, name) || isPart(name, asked))
      found(slugs, most + Math.abs(name.length - asked.length));
  }
  return [...distances]
    .sort(([a, near], [b, far]) => near - far || (a < b ? -1 : 1))
    .slice(0, MOST_NEAREST)
    .map(([slug]) => slug);
}

const isPart = (part: string, whole: string) =>
  part.length >= (/\p{Script=Han}/u.test(part) ? 2 : 4) && whole.includes(part);
