import type { CohortEvidence, EvidenceCohort } from './evidence-cohort';
import { type Labels, withKinds } from './labels';
import { isStudied } from './studied-pairs';
import type { Treatment } from './treatment';

/** A cohort with what was seen in it; or what is reported separately, within a cohort of several tumours, of one of them. */
export interface EvidenceEntry {
  /** Id of the cohort, and behind it the tumour that is reported separately. */
  key: string;
  cohort: EvidenceCohort;
  /** The tumour that is reported separately; null for the cohort as a whole. */
  tumour: string | null;
  tumours: readonly string[];
  /** Other tumours that the paper names of the same cohort, so that its results are of all of them together. */
  together: readonly string[];
  /** Further tumours of the same patients that no vocabulary has, as a registry prints them. */
  alongside: EvidenceCohort['study']['otherTumours'];
  outcomes: EvidenceCohort['outcomes'];
  adverseEvents: EvidenceCohort['adverseEvents'];
  /** Adverse events of it that were not read, since there are many. */
  adverseEventsBeyond: number;
  /** Patients whose own rows are printed; of a tumour that is reported separately, those who have it. */
  patients: EvidenceCohort['patients'];
  /** How many patients it is about; null where no number is printed. */
  size: { value: number; sign: string | null; fact: string | null } | null;
}

const whole = (
  cohort: EvidenceCohort,
  {
    together = [],
    alongside = [],
  }: { together?: readonly string[]; alongside?: EvidenceEntry['alongside'] } = {},
): EvidenceEntry => ({
  key: cohort.id,
  cohort,
  tumour: null,
  tumours: cohort.tumours,
  together,
  alongside,
  outcomes: cohort.outcomes,
  adverseEvents: cohort.adverseEvents,
  adverseEventsBeyond: cohort.eventsBeyond,
  patients: cohort.patients,
  size: cohort.size === null ? null : { value: cohort.size, sign: cohort.sizeSign, fact: cohort.sizeFactId },
});

function part(labels: Labels, cohort: EvidenceCohort, tumour: string): EvidenceEntry {
  const ids = patientTumours(labels, cohort).flatMap((one) => (one.tumour === tumour ? [one.patient] : []));
  const patients = cohort.patients.filter(({ id }) => ids.includes(id));
  const counted = cohort.characteristics.find(
    (row) => row.tumourSlug === tumour && row.count !== null && countsTumours(labels, row.measure),
  );
  const value = counted?.count ?? (patients.length > 0 ? patients.length : null);
  return {
    key: `${cohort.id}:${tumour}`,
    cohort,
    tumour,
    tumours: [tumour],
    together: [],
    alongside: [],
    outcomes: cohort.outcomes.filter(({ tumourSlug }) => tumourSlug === tumour),
    adverseEvents: [],
    adverseEventsBeyond: 0,
    patients,
    size: value === null ? null : { value, sign: null, fact: counted?.factId ?? null },
  };
}

/** Whether a measure counts the patients who have its datum's tumour. */
export function countsTumours({ measures }: Labels, measure: string): boolean {
  const counts = measures[measure]?.countsPatients;
  return counts !== undefined && !counts.term && measures[counts.measure]?.values === 'tumours';
}

/** The tumour that the own row of a patient names. */
export const patientTumours = (
  { measures }: Labels,
  { characteristics }: Pick<EvidenceCohort, 'characteristics'>,
): { patient: string; tumour: string }[] =>
  characteristics.flatMap(({ kind, patientId, measure, term }) =>
    kind === 'patient' && patientId !== null && term !== null && measures[measure]?.values === 'tumours'
      ? [{ patient: patientId, tumour: term }]
      : [],
  );

/** Cells and animals are not patients; which designs study them, the vocabulary says. */
export const isLaboratory = (labels: Labels, { study }: Pick<EvidenceCohort, 'study'>) =>
  labels.groups.designs?.[study.design ?? '']?.laboratory === true;

export interface EvidenceOfTumour {
  entries: EvidenceEntry[];
  /** Cohorts of studies that include the tumour among others, without results of it alone. */
  included: EvidenceCohort[];
}

/**
 * What is known of a tumour and the kinds of it: cohorts of nothing else, cohorts of several named tumours together, and what other cohorts tell apart, be it a
 * result or the rows of single patients.
 */
export function evidenceOfTumour(
  { cohorts }: CohortEvidence,
  labels: Labels,
  tumour: string,
): EvidenceOfTumour {
  const within = new Set(withKinds(labels.tumours, tumour));
  const isWithin = (slug: string | null) => slug !== null && within.has(slug);
  const entries = cohorts.flatMap((cohort) => {
    // What a cohort names itself is all of what it has.
    const alongside = cohort.namesTumours ? [] : cohort.study.otherTumours;
    if (cohort.tumours.length > 0 && cohort.tumours.every(isWithin)) return [whole(cohort, { alongside })];
    if (cohort.namesTumours && cohort.tumours.length > 1 && cohort.tumours.some(isWithin))
      return [whole(cohort, { together: cohort.tumours.filter((slug) => !isWithin(slug)), alongside })];
    const named = [
      ...cohort.outcomes.map(({ tumourSlug }) => tumourSlug),
      ...patientTumours(labels, cohort).map(({ tumour: own }) => own),
    ];
    const apart = new Set(named.filter(isWithin));
    return [...apart].map((slug) => part(labels, cohort, slug ?? ''));
  });
  const reported = new Set(entries.map(({ cohort }) => cohort.studySlug));
  return {
    entries,
    included: cohorts.filter(
      ({ studySlug, study, tumours, characteristics }) =>
        !reported.has(studySlug) &&
        [
          ...tumours,
          ...study.tumours.map(({ tumourSlug }) => tumourSlug),
          ...characteristics.map(({ tumourSlug }) => tumourSlug),
        ].some(isWithin),
    ),
  };
}

/** Whether its patients have one tumour or another, so that how many have which is not known. */
export const isOfSeveral = ({ together, alongside }: Pick<EvidenceEntry, 'together' | 'alongside'>) =>
  together.length + alongside.length > 0;

/** Every cohort as an entry of its own. */
export const everyCohort = ({ cohorts }: CohortEvidence): EvidenceEntry[] =>
  cohorts.map((cohort) => whole(cohort));

/** Cohorts that were given the drug, alone or with others, as what is studied. */
export const evidenceOfDrug = ({ cohorts }: CohortEvidence, drug: string): EvidenceEntry[] =>
  cohorts
    .filter(({ treatments }) => treatments.some(({ drugs }) => drugs.includes(drug)))
    .map((cohort) => whole(cohort));

export const evidenceOfTreatment = ({ cohorts }: CohortEvidence, slug: string): EvidenceEntry[] =>
  cohorts
    .filter(({ treatments }) => treatments.some((treatment) => treatment.slug === slug))
    .map((cohort) => whole(cohort));

/** Entries whose cohorts were given something that is studied, alone or with others. */
export const treatedEntries = (labels: Labels, entries: readonly EvidenceEntry[]) =>
  entries.filter(({ cohort }) => cohort.treatments.some((treatment) => isStudied(labels, treatment)));

/** Entries of patients. */
export const clinicalEntries = (labels: Labels, entries: readonly EvidenceEntry[]) =>
  entries.filter(({ cohort }) => !isLaboratory(labels, cohort));

/** The results of one treatment of a cohort whose regimens were each given by themselves, where they name it; else all results. */
export function underTreatment(entry: EvidenceEntry, treatment: Pick<Treatment, 'drugs'>): EvidenceEntry {
  if (entry.cohort.treatments.length < 2) return entry;
  return {
    ...entry,
    outcomes: entry.outcomes.filter(
      ({ drugSlug }) => drugSlug !== null && treatment.drugs.includes(drugSlug),
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

/** First-hand: reported by the paper itself, or posted in a registry. */
export const isPrimary = ({ cohort }: Pick<EvidenceEntry, 'cohort'>) => cohort.study.origin !== 'secondary';

/** Whether an entry holds anything that was seen, in it or in a cohort that is set against it. */
export const hasResults = ({
  cohort,
  tumour,
  outcomes,
  adverseEvents,
  patients,
}: Pick<EvidenceEntry, 'cohort' | 'tumour' | 'outcomes' | 'adverseEvents' | 'patients'>) =>
  adverseEvents.length > 0 ||
  (tumour === null && cohort.comparedIn.length > 0) ||
  outcomes.some(({ notReported }) => !notReported) ||
  patients.some(({ times }) => times.length > 0);
