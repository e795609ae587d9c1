import type { EvidenceCohort } from '@/lib/domain/evidence-cohort';
import { type EvidenceEntry, hasResults, underTreatment } from '@/lib/domain/evidence-entry';
import type { Labels } from '@/lib/domain/labels';
import { isStudied } from '@/lib/domain/studied-pairs';
import type { Treatment } from '@/lib/domain/treatment';
import { type EntryRow, entryRows } from '../cohorts/entry-rows';

/** One arm of a row: a cohort with its parts, and what it was given. */
export interface EvidenceArm {
  row: EntryRow;
  /** Null where no drug is named: a comparator, radiotherapy, imaging. */
  treatment: Treatment | null;
}

/** A row of the table of evidence: one arm, or an arm and its comparator. */
export type EvidenceArms = readonly [EvidenceArm] | readonly [EvidenceArm, EvidenceArm];

/** What each treatment of a cohort came to, where it names several given apart; what names none stands by itself. */
function armsOf(row: EntryRow): EvidenceArm[] {
  const { treatments } = row.entry.cohort;
  if (treatments.length < 2) return [{ row, treatment: treatments[0] ?? null }];
  const under = (treatment: Treatment): EvidenceArm => ({
    treatment,
    row: {
      ...row,
      entry: underTreatment(row.entry, treatment),
      parts: row.parts.map((part) => underTreatment(part, treatment)),
    },
  });
  const named = new Set(treatments.flatMap(({ drugs }) => drugs));
  const rest = (entry: EvidenceEntry): EvidenceEntry => ({
    ...entry,
    outcomes: entry.outcomes.filter(({ drugSlug }) => drugSlug === null || !named.has(drugSlug)),
  });
  const whole = { ...row, entry: rest(row.entry), parts: row.parts.map(rest) };
  return [...treatments.map(under), { row: whole, treatment: null }];
}

/** A drug that was given stands in a row even where nothing came of it; without one there has to be a result. */
const isReported = ({ row, treatment }: EvidenceArm) =>
  treatment !== null || [row.entry, ...row.parts].some(hasResults);

const isArmOf = (a: EvidenceCohort, b: EvidenceCohort) =>
  a.role === 'arm' &&
  b.role === 'arm' &&
  a.parentId !== null &&
  a.parentId === b.parentId &&
  a.partition === b.partition;

/** Whether the paper sets one cohort against the other: by a result, or as the two arms of a study. */
function isAgainst(first: EvidenceArm, second: EvidenceArm, all: readonly EvidenceArm[]): boolean {
  const [a, b] = [first.row.entry.cohort, second.row.entry.cohort];
  if (a.studySlug !== b.studySlug || a.id === b.id || first.row.entry.tumour !== second.row.entry.tumour)
    return false;
  if (first.row.entry.outcomes.some(({ versusId }) => versusId === b.id)) return true;
  return isArmOf(a, b) && all.filter(({ row }) => isArmOf(row.entry.cohort, a)).length === 2;
}

/** Arms and their comparators in rows; a comparator stands beside its arm and not in a row of its own. */
export function evidenceArms(labels: Labels, entries: readonly EvidenceEntry[]): EvidenceArms[] {
  const arms = entryRows(entries)
    .filter(({ reportedByParts }) => !reportedByParts)
    .flatMap(armsOf)
    .filter(isReported);
  const triesOne = ({ treatment }: EvidenceArm) => treatment !== null && isStudied(labels, treatment);
  const taken = new Set<EvidenceArm>();
  const rows: EvidenceArms[] = [];
  // Those that try something look for their comparators first.
  const inOrder = [...arms].sort((a, b) => Number(triesOne(b)) - Number(triesOne(a)));
  for (const first of inOrder) {
    if (taken.has(first)) continue;
    const others = arms.filter(
      (other) => other !== first && !taken.has(other) && isAgainst(first, other, arms),
    );
    const [second] = others;
    taken.add(first);
    if (second && others.length === 1) {
      taken.add(second);
      rows.push([first, second]);
    } else rows.push([first]);
  }
  return rows;
}
