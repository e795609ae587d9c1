import { normalise } from '@/lib/domain/printed-text';
import type { NamedKind, Path, Row } from './row';
import { UNORDERED } from './unordered-lists';

/** The second extraction's local names, as the first has them. A name that it has not is absent. */
export type Names = Readonly<Record<NamedKind, ReadonlyMap<string, string>>>;

/** Fields that hold local names. */
const NAMES_IN: Readonly<Record<string, NamedKind>> = {
  cohort: 'cohort',
  versus: 'cohort',
  ofCohort: 'cohort',
  parent: 'cohort',
  between: 'cohort',
  regimen: 'regimen',
  regimens: 'regimen',
  patient: 'patient',
  contradicts: 'entry',
  counts: 'entry',
  disagree: 'entry',
};

/** In one's own words, or names of one's own choice: where both have one, a difference is none of the data. */
const WORDED = new Set([
  'title',
  'shortTitle',
  'label',
  'text',
  'category',
  'period',
  'covariates',
  'partition',
  'lesion',
]);
/** The same where only one has it. */
const OPTIONAL = new Set(['note', 'qualifier', 'slug']);

/** A value with each local name in it turned into another. */
export function renamed(
  field: string,
  value: unknown,
  rename: (kind: NamedKind, name: string) => string,
): unknown {
  if (field === 'claims' && Array.isArray(value)) {
    return value.map((claim) => ({ ...claim, test: rename('entry', String(claim.test)) }));
  }
  const kind = NAMES_IN[field];
  if (!kind || value === undefined) return value;
  return Array.isArray(value) ? value.map((name) => rename(kind, String(name))) : rename(kind, String(value));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null)
    return typeof value === 'string' ? normalise(value) : value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, ordered(inner)]),
  );
}

/** Text that is the same for values that say the same; white space and full-width letters are no difference. */
export function saidBy(
  field: string,
  value: unknown,
  rename: (kind: NamedKind, name: string) => string,
): string | undefined {
  if (value === undefined) return undefined;
  const plain = ordered(renamed(field, value, rename));
  const list = Array.isArray(plain) ? plain.map((item) => JSON.stringify(item)) : undefined;
  return list ? `[${(UNORDERED.has(field) ? list.sort() : list).join()}]` : JSON.stringify(plain);
}

/** Whether a difference in this field is one of wording or naming, not of data. */
export const isWording = (field: string, a: unknown, b: unknown): boolean =>
  OPTIONAL.has(field) || (WORDED.has(field) && a !== undefined && b !== undefined);

/** How a name of the second extraction is called in the first; marked where the first has no such thing. */
export const nameInFirst =
  (names: Names) =>
  (kind: NamedKind, name: string): string =>
    names[kind].get(name) ?? `only in B: ${name}`;

/** The list that a row is an item of; itself where it is a field. */
export const listOf = ({ path }: Pick<Row, 'path'>): Path =>
  typeof path.at(-1) === 'number' ? path.slice(0, -1) : path;
