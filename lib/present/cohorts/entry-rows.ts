import type { EvidenceEntry } from '@/lib/domain/evidence-entry';
import { hasResults } from '@/lib/domain/evidence-entry';

/** One row of a table of cohorts: an entry, and the entries whose results stand in its row. */
export interface EntryRow {
  entry: EvidenceEntry;
  /** Parts of the cohort: responders, an analysis set, single cases. */
  parts: EvidenceEntry[];
  /** How many rows above it are cohorts that it is part of. */
  depth: number;
  /** Nothing was seen in the cohort as a whole; rows below tell of its parts. */
  reportedByParts: boolean;
}

/** Groups that a reader compares; everything else within a cohort of the same tumour is a detail of it. */
const OF_ITS_OWN = ['all', 'arm', 'stratum'];

/** Puts entries into rows: cohorts with their parts, parts of another tumour in a row below. Nothing is told twice. */
export function entryRows(entries: readonly EvidenceEntry[]): EntryRow[] {
  const wholes = new Map(
    entries.filter(({ tumour }) => tumour === null).map((entry) => [entry.cohort.id, entry]),
  );
  const around = ({ cohort, tumour }: EvidenceEntry): EvidenceEntry | undefined => {
    const chain = tumour === null ? cohort.ancestors : [cohort.id, ...cohort.ancestors];
    return chain.map((id) => wholes.get(id)).find((found) => found !== undefined);
  };
  const sameTumours = (a: EvidenceEntry, b: EvidenceEntry) =>
    a.tumours.length === b.tumours.length && a.tumours.every((tumour) => b.tumours.includes(tumour));
  // A part that was given something else is no detail of the whole.
  const sameTreatments = ({ cohort: a }: EvidenceEntry, { cohort: b }: EvidenceEntry) =>
    a.treatments.length === b.treatments.length &&
    a.treatments.every(({ slug }) => b.treatments.some((other) => other.slug === slug));
  const hostOf = (entry: EvidenceEntry): EvidenceEntry => {
    const outer = around(entry);
    if (
      !outer ||
      OF_ITS_OWN.includes(entry.cohort.role) ||
      !sameTumours(entry, outer) ||
      !sameTreatments(entry, outer)
    )
      return entry;
    return hostOf(outer);
  };
  const rows = new Map<string, EntryRow>();
  for (const entry of entries) {
    if (hostOf(entry) === entry) {
      rows.set(entry.key, { entry, parts: [], depth: 0, reportedByParts: false });
    }
  }
  for (const entry of entries) {
    const host = hostOf(entry);
    if (host !== entry) rows.get(host.key)?.parts.push(entry);
  }
  return inTreeOrder([...rows.values()], around, hostOf);
}

function inTreeOrder(
  rows: readonly EntryRow[],
  around: (entry: EvidenceEntry) => EvidenceEntry | undefined,
  hostOf: (entry: EvidenceEntry) => EvidenceEntry,
): EntryRow[] {
  const parentKey = ({ entry }: EntryRow) => {
    const outer = around(entry);
    return outer ? hostOf(outer).key : null;
  };
  const ownOf = ({ entry, parts }: EntryRow) => [entry, ...parts].some(hasResults);
  const below = (row: EntryRow, depth: number): EntryRow[] => {
    const children = rows
      .filter((other) => parentKey(other) === row.entry.key)
      .flatMap((other) => below(other, depth + 1));
    const isReported = ownOf(row);
    // An empty row stands only at the top: there it says that nothing, or nothing of the whole, is reported.
    if (!isReported && children.length === 0 && depth > 0) return [];
    return [{ ...row, depth, reportedByParts: !isReported && children.length > 0 }, ...children];
  };
  return rows.filter((row) => parentKey(row) === null).flatMap((row) => below(row, 0));
}
