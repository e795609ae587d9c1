import { countPatients, type PatientNumber, type PatientNumbers } from '@/lib/domain/count-patients';
import type { CohortEvidence, EvidenceCohort } from '@/lib/domain/evidence-cohort';
import type { EvidenceEntry } from '@/lib/domain/evidence-entry';
import type { SharedPatients } from '@/lib/domain/shared-patients';
import type { ViewContext } from '../words/view-context';
import { namesAmongStudies } from './cohort-name';

/** How many different patients there are, by who reports them, and whom the count leaves out. */
export interface PatientCountView {
  primary: { patients: string; studies: string } | null;
  registry: { patients: string; studies: string } | null;
  secondary: { patients: string; studies: string } | null;
  /** Cohorts that are not counted again, with the reason. */
  leftOut: { key: string; text: string; href: string }[];
}

/** "5 primary", "at least 83 secondary": of whom there are any. */
export const countsOf = (
  { text }: Pick<ViewContext, 'text'>,
  { primary, registry, secondary }: PatientNumbers,
): string[] => [
  ...(primary === null ? [] : [text.patientCount.primary(numberText({ text }, primary))]),
  ...(registry === null ? [] : [text.patientCount.registry(numberText({ text }, registry))]),
  ...(secondary === null ? [] : [text.patientCount.secondary(numberText({ text }, secondary))]),
];

const numberText = ({ text }: Pick<ViewContext, 'text'>, { patients, isMore }: PatientNumber) =>
  text.patientCount.patients(patients, isMore);

/** Numbers of patients are added up over cohorts that cannot share patients, and over no others. */
export function patientCount(
  context: ViewContext,
  evidence: CohortEvidence,
  entries: readonly EvidenceEntry[],
): PatientCountView {
  const { primary, registry, secondary, cohorts, kept } = countPatients(evidence, entries);
  const words = context.text.patientCount;
  const view = (number: PatientNumber | null) =>
    number && { patients: numberText(context, number), studies: context.text.terms.studies(number.studies) };
  return {
    primary: view(primary),
    registry: view(registry),
    secondary: view(secondary),
    leftOut: leftOutOf(evidence, cohorts, kept).map(({ cohort, other, shared }) => ({
      key: cohort.id,
      text: words.leftOut[shared](named(context, cohort), named(context, other)),
      href: `/${context.locale}/studies/${cohort.studySlug}#cohorts`,
    })),
  };
}

interface LeftOut {
  cohort: EvidenceCohort;
  other: EvidenceCohort;
  shared: Exclude<SharedPatients, 'same' | 'part-of'>;
}

/** Cohorts that are not counted because they may share patients with one that is; mere parts need no word. */
function leftOutOf(
  { sharedPatients }: CohortEvidence,
  cohorts: readonly EvidenceCohort[],
  kept: readonly EvidenceCohort[],
): LeftOut[] {
  return cohorts
    .filter((cohort) => !kept.includes(cohort))
    .flatMap((cohort) => {
      const shares = kept.map((other) => ({ cohort, other, shared: sharedPatients(cohort.id, other.id) }));
      if (shares.some(({ shared }) => shared === 'part-of')) return [];
      return shares
        .filter((entry): entry is LeftOut => entry.shared === 'linked' || entry.shared === 'possible')
        .slice(0, 1);
    });
}

function named(context: ViewContext, cohort: EvidenceCohort): string {
  const { name, of } = namesAmongStudies(context.locale, cohort.study, cohort);
  return cohort.role === 'all' ? name : context.text.patientCount.cohortOf(name, of);
}
