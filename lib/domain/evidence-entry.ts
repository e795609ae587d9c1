import type { CohortEvidence, EvidenceCohort } from './evidence-cohort';
import { type Labels, withKinds } from './labels';
import type { Treatment } from './treatment';
import { isTried } from './tried-pairs';

/** A cohort with what was seen in it; or what is told apart, within a cohort of several tumours, of one of them. */
export interface EvidenceEntry {
  /** Id of the cohort, and behind it the tumour that is told apart. */
  key: string;
  cohort: EvidenceCohort;
  /** The tumour that is told apart; null for the cohort as a whole. */
  tumour: string | null;
  tumours: readonly string[];
  outcomes: EvidenceCohort['outcomes'];
  adverseEvents: EvidenceCohort['adverseEvents'];
  /** Patients whose own rows are printed; none where only a tumour is told apart. */
  patients: EvidenceCohort['patients'];
}

const whole = (cohort: EvidenceCohort): EvidenceEntry => ({
  key: cohort.id,
  cohort,
  tumour: null,
  tumours: cohort.tumours,
  outcomes: cohort.outcomes,
  adverseEvents: cohort.adverseEvents,
  patients: cohort.patients,
});

const part = (cohort: EvidenceCohort, tumour: string): EvidenceEntry => ({
  key: `${cohort.id}:${tumour}`,
  cohort,
  tumour,
  tumours: [tumour],
  outcomes: cohort.outcomes.filter(({ tumourSlug }) => tumourSlug === tumour),
  adverseEvents: [],
  patients: [],
});

/** Cells and animals are not patients; which designs study them, the vocabulary says. */
export const isLaboratory = (labels: Labels, { study }: Pick<EvidenceCohort, 'study'>) =>
  labels.groups.designs?.[study.design ?? '']?.laboratory === true;

export interface EvidenceOfTumour {
  entries: EvidenceEntry[];
  /** Cohorts of studies that include the tumour and tell nothing of it apart. */
  included: EvidenceCohort[];
}

/**
 * What is known of a tumour and the kinds of it: cohorts of nothing else, and what other cohorts tell apart. A cohort
 * that merely includes the tumour says nothing of it.
 */
export function evidenceOfTumour(
  { cohorts }: CohortEvidence,
  labels: Labels,
  tumour: string,
): EvidenceOfTumour {
  const within = new Set(withKinds(labels.tumours, tumour));
  const isWithin = (slug: string | null) => slug !== null && within.has(slug);
  const entries = cohorts.flatMap((cohort) => {
    if (cohort.tumours.length > 0 && cohort.tumours.every(isWithin)) return [whole(cohort)];
    const apart = new Set(cohort.outcomes.map(({ tumourSlug }) => tumourSlug).filter(isWithin));
    return [...apart].map((slug) => part(cohort, slug ?? ''));
  });
  const told = new Set(entries.map(({ cohort }) => cohort.studySlug));
  return {
    entries,
    included: cohorts.filter(
      ({ studySlug, study, tumours, characteristics }) =>
        !told.has(studySlug) &&
        [
          ...tumours,
          ...study.tumours.map(({ tumourSlug }) => tumourSlug),
          ...characteristics.map(({ tumourSlug }) => tumourSlug),
        ].some(isWithin),
    ),
  };
}

/** Cohorts that were given the drug, alone or with others, as what is tried. */
export const evidenceOfDrug = ({ cohorts }: CohortEvidence, drug: string): EvidenceEntry[] =>
  cohorts.filter(({ treatments }) => treatments.some(({ drugs }) => drugs.includes(drug))).map(whole);

export const evidenceOfTreatment = ({ cohorts }: CohortEvidence, slug: string): EvidenceEntry[] =>
  cohorts.filter(({ treatments }) => treatments.some((treatment) => treatment.slug === slug)).map(whole);

/** Every treatment that a cohort was given, by its slug. */
export const treatmentsGiven = ({ cohorts }: Pick<CohortEvidence, 'cohorts'>): Treatment[] => [
  ...new Map(cohorts.flatMap(({ treatments }) => treatments).map((one) => [one.slug, one])).values(),
];

/** Entries whose cohorts were given something that is tried, alone or with others. */
export const treatedEntries = (labels: Labels, entries: readonly EvidenceEntry[]) =>
  entries.filter(({ cohort }) => cohort.treatments.some((treatment) => isTried(labels, treatment)));

/** Entries of patients. */
export const clinicalEntries = (labels: Labels, entries: readonly EvidenceEntry[]) =>
  entries.filter(({ cohort }) => !isLaboratory(labels, cohort));

/** The results of one treatment of a cohort whose regimens were each given by themselves; else all results. */
export function underTreatment(entry: EvidenceEntry, treatment: Pick<Treatment, 'drugs'>): EvidenceEntry {
  if (entry.cohort.treatments.length < 2) return entry;
  return {
    ...entry,
    outcomes: entry.outcomes.filter(
      ({ drugSlug }) => drugSlug === null || treatment.drugs.includes(drugSlug),
    ),
  };
}

export interface TreatmentGroup {
  treatment: Treatment;
  entries: EvidenceEntry[];
}

/** Entries by treatment, in the order in which treatments first stand; those without a drug are in none. */
export function byTreatment(entries: readonly EvidenceEntry[]): TreatmentGroup[] {
  const groups = new Map<string, TreatmentGroup>();
  for (const entry of entries) {
    for (const treatment of entry.cohort.treatments) {
      const group = groups.get(treatment.slug) ?? { treatment, entries: [] };
      group.entries.push(underTreatment(entry, treatment));
      groups.set(treatment.slug, group);
    }
  }
  return [...groups.values()];
}

export const isOwn = ({ cohort }: Pick<EvidenceEntry, 'cohort'>) => cohort.study.origin === 'own';

/** Whether an entry holds anything that was seen. */
export const hasResults = ({
  outcomes,
  adverseEvents,
  patients,
}: Pick<EvidenceEntry, 'outcomes' | 'adverseEvents' | 'patients'>) =>
  adverseEvents.length > 0 ||
  outcomes.some(({ notReported }) => !notReported) ||
  patients.some(({ times }) => times.length > 0);
