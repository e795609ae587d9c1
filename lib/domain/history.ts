import { z } from 'zod';
import { localized, slug } from './source';

/** What `seeds/history` holds: which versions of the data were published, and what changed between them. */

export const dataVersion = z
  .string()
  .regex(/^[0-9a-f]{12}$/u, 'has to be a data version: 12 hexadecimal digits');

export const release = z.strictObject({
  version: dataVersion,
  date: z.iso.date(),
  note: localized,
});
export type Release = z.infer<typeof release>;

export const RENAMED_KINDS = ['study', 'paper', 'tumour', 'drug'] as const;
export type RenamedKind = (typeof RENAMED_KINDS)[number];

/** A slug that addresses still use, and the one that took its place. */
export const rename = z.strictObject({ kind: z.enum(RENAMED_KINDS), from: slug, to: slug });
export type Rename = z.infer<typeof rename>;

/** `releases.yaml`: oldest first. Only `npm run seeds:release` writes it. */
export const releasesFile = z.strictObject({ releases: z.array(release) });

/** `renames.yaml`: apart from the releases, as a branch that renames something writes it. */
export const renamesFile = z.strictObject({ renames: z.array(rename).nullable() });

/** One reported fact as a release published it; every field as text, as its CSV holds it. */
export const RECORDED_FIELDS = [
  'id',
  'paper',
  'study',
  'cohort',
  'patient',
  'regimen',
  'kind',
  'measure',
  'drug',
  'tumour',
  'timepoint',
  'sign',
  'value',
  'unit',
  'numerator',
  'denominator',
  'censored',
  'verbatim',
  'lines',
] as const;
export type RecordedField = (typeof RECORDED_FIELDS)[number];
export type RecordedFact = Record<RecordedField, string>;

const FIELD = new RegExp(`(?:^|; )(${RECORDED_FIELDS.join('|')}) `, 'u');

/** What a change recorded of a fact: one value ("8.6 % 3/35"), or several with the names of their fields ("value 5; lines 3-3"). */
export function recordedParts(said: string): { field: string | null; value: string }[] {
  // A split by a pattern with a group alternates between what lies between and what was found.
  const [first = '', ...parts] = said.split(FIELD);
  if (parts.length === 0) return [{ field: null, value: first }];
  return parts.flatMap((field, at) => (at % 2 === 1 ? [] : [{ field, value: parts[at + 1] ?? '' }]));
}

export const CHANGES = ['added', 'changed', 'removed'] as const;
export type ChangeName = (typeof CHANGES)[number];

/** What happened to one fact in one release. */
export interface FactChange {
  change: ChangeName;
  fact: string;
  paper: string;
  study: string;
  measure: string;
  /** Fields that differ, for a changed fact. */
  fields: RecordedField[];
  /** What those fields said; of a fact that was removed, its figure. */
  before: string;
  after: string;
  /** Of a fact that was removed: the one that took its place, where one did. */
  replacedBy: string;
}

export interface History {
  releases: Release[];
  renames: Rename[];
  changes: (FactChange & { version: string })[];
  /** The reported facts of the last release. */
  facts: RecordedFact[];
}

export const NO_HISTORY: History = { releases: [], renames: [], changes: [], facts: [] };
