import { ancestorsOf as ancestorsAmong } from '@/lib/domain/cohort-ancestry';
import { groupBy } from '@/lib/domain/group-by';
import type { AuditedEntry, StudyEvidence } from './evidence-index';

export interface KnownSize {
  value: number;
  factId: string;
}

/** What a study's entries say of the size of each cohort. */
interface Sizes {
  printed: ReadonlyMap<string, AuditedEntry>;
  /** The entries that give a denominator of their own cohort. */
  denominators: ReadonlyMap<string, readonly AuditedEntry[]>;
}

/** By the entries, of which every figure asks the same. */
const known = new WeakMap<StudyEvidence['entries'], Sizes>();

function sizesOf({ entries }: StudyEvidence): Sizes {
  const held = known.get(entries);
  if (held) return held;
  const printed = new Map<string, AuditedEntry>();
  for (const audited of entries) {
    const { form, cohort } = audited.entry;
    if (form === 'size' && cohort !== undefined && !printed.has(cohort)) printed.set(cohort, audited);
  }
  const using = entries.filter((audited) => ownDenominator(audited) !== undefined);
  const sizes = { printed, denominators: groupBy(using, ({ entry }) => entry.cohort ?? '') };
  known.set(entries, sizes);
  return sizes;
}

/** The size that a paper prints for a cohort, unless it is printed as "about" or "more than". */
export function printedSize(study: StudyEvidence, cohort: string): KnownSize | undefined {
  const size = study.cohorts.get(cohort)?.size;
  const found = sizesOf(study).printed.get(cohort);
  return size && !size.sign && found ? { value: size.value, factId: found.factId } : undefined;
}

const ownDenominator = ({ entry }: AuditedEntry) =>
  (entry.form === 'datum' || entry.form === 'adverse-event') &&
  entry.cohort !== undefined &&
  !entry.datum.ofCohort
    ? entry.datum.of
    : undefined;

/** The printed size, or else the one denominator that all figures of the cohort share. */
export function knownSize(study: StudyEvidence, cohort: string): KnownSize | undefined {
  const printed = printedSize(study, cohort);
  if (printed || study.cohorts.get(cohort)?.size) return printed;
  const using = sizesOf(study).denominators.get(cohort) ?? [];
  const denominators = new Set(using.map(ownDenominator));
  const [value] = denominators;
  const [first] = using;
  return denominators.size === 1 && value !== undefined && first
    ? { value, factId: first.factId }
    : undefined;
}

/** Parent, parent's parent and so on. */
export const ancestorsOf = ({ cohorts }: StudyEvidence, cohort: string): string[] =>
  ancestorsAmong(cohort, (id) => cohorts.get(id)?.parent);
