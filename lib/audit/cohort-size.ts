import { ancestorsOf as ancestorsAmong } from '@/lib/domain/cohort-ancestry';
import type { AuditedEntry, StudyEvidence } from './evidence-index';

export interface KnownSize {
  value: number;
  factId: string;
}

/** The size that a paper prints for a cohort, unless it is printed as "about" or "more than". */
export function printedSize({ entries, cohorts }: StudyEvidence, cohort: string): KnownSize | undefined {
  const size = cohorts.get(cohort)?.size;
  const found = entries.find(({ entry }) => entry.form === 'size' && entry.cohort === cohort);
  return size && !size.sign && found ? { value: size.value, factId: found.factId } : undefined;
}

const ownDenominator = ({ entry }: AuditedEntry, cohort: string) =>
  (entry.form === 'datum' || entry.form === 'adverse-event') &&
  entry.cohort === cohort &&
  !entry.datum.ofCohort
    ? entry.datum.of
    : undefined;

/** The printed size, or else the one denominator that all figures of the cohort share. */
export function knownSize(study: StudyEvidence, cohort: string): KnownSize | undefined {
  const printed = printedSize(study, cohort);
  if (printed || study.cohorts.get(cohort)?.size) return printed;
  const using = study.entries.filter((audited) => ownDenominator(audited, cohort) !== undefined);
  const denominators = new Set(using.map((audited) => ownDenominator(audited, cohort)));
  const [value] = denominators;
  const [first] = using;
  return denominators.size === 1 && value !== undefined && first
    ? { value, factId: first.factId }
    : undefined;
}

/** Parent, parent's parent and so on. */
export const ancestorsOf = ({ cohorts }: StudyEvidence, cohort: string): string[] =>
  ancestorsAmong(cohort, (id) => cohorts.get(id)?.parent);
