import type { EvidenceEntry } from '@/lib/analysis/cohorts/evidence-entry';
import { type CohortEvidence, type EvidenceCohort, separateCohorts } from '@/lib/domain/evidence-cohort';
import type { SharedPatients } from '@/lib/domain/shared-patients';
import { inLocale, type ViewContext } from '../words/view-context';

/** How many different patients there are, by who reports them, and whom the count leaves out. */
export interface PatientCountView {
  own: { patients: string; studies: string } | null;
  cited: { patients: string; studies: string } | null;
  /** Cohorts that are not counted again, with the reason. */
  leftOut: { key: string; text: string; href: string }[];
}

/** "5 own", "at least 83 cited": of whom there are any. */
export const countsOf = ({ text }: ViewContext, { own, cited }: PatientCountView): string[] => [
  ...(own === null ? [] : [text.patientCount.own(own.patients)]),
  ...(cited === null ? [] : [text.patientCount.cited(cited.patients)]),
];

/** Numbers of patients are added up over cohorts that cannot share patients, and over no others. */
export function patientCount(
  context: ViewContext,
  evidence: CohortEvidence,
  entries: readonly EvidenceEntry[],
): PatientCountView {
  const cohorts = entries.filter(({ tumour }) => tumour === null).map(({ cohort }) => cohort);
  const kept = separateCohorts(evidence, cohorts);
  const leftOut = leftOutOf(evidence, cohorts, kept);
  const words = context.text.patientCount;
  const countOf = (origin: string) => {
    const from = <Row extends { study: EvidenceCohort['study'] }>(rows: readonly Row[]) =>
      rows.filter(({ study }) => study.origin === origin);
    const all = entries.filter(({ cohort }) => cohort.study.origin === origin);
    if (all.length === 0) return null;
    const sized = from(kept).filter(({ size }) => size !== null);
    const isMore =
      from(kept).some(({ size, sizeSign }) => size === null || sizeSign !== null) ||
      from(cohorts).some(
        ({ id, size }) => size === null && kept.some(({ ancestors }) => ancestors.includes(id)),
      ) ||
      // What is told apart of one tumour has no size of its own.
      all.some(({ tumour }) => tumour !== null);
    const patients = sized.reduce((sum, { size }) => sum + (size ?? 0), 0);
    const studies = new Set(all.map(({ cohort }) => cohort.studySlug)).size;
    return {
      patients: words.patients(sized.length === 0 ? null : patients, isMore),
      studies: context.text.terms.studies(studies),
    };
  };
  return {
    own: countOf('own'),
    cited: countOf('cited'),
    leftOut: leftOut.map(({ cohort, other, shared }) => ({
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

function named(context: ViewContext, { study, role, labelEn, labelZh }: EvidenceCohort): string {
  const title = inLocale(context, study.shortTitleEn, study.shortTitleZh);
  return role === 'all'
    ? title
    : context.text.patientCount.cohortOf(inLocale(context, labelEn, labelZh), title);
}
