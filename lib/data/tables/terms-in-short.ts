import { countPatients, type PatientNumbers } from '@/lib/domain/count-patients';
import { divisions } from '@/lib/domain/divided-cohorts';
import type { CohortEvidence, CohortInput, EvidenceCohort } from '@/lib/domain/evidence-cohort';
import {
  clinicalEntries,
  evidenceOfDrug,
  evidenceOfTreatment,
  evidenceOfTumour,
  isPrimary,
  treatedEntries,
} from '@/lib/domain/evidence-entry';
import type { Labels } from '@/lib/domain/labels';
import { primariesOf, sharedPatients } from '@/lib/domain/shared-patients';
import { type Treatment, treatmentsOf } from '@/lib/domain/treatment';
import { MOST_STUDIES } from './studies-in-short';
import type { TreatmentItem } from './treatments-table';

/** Names that studies give a treatment, by which it can be found. */
const MOST_NAMES = 50;

/** What lists of terms show of a drug or tumour beside its studies. */
export interface DrugInShort {
  patients: PatientNumbers;
  /** In which it was studied. */
  tumours: string[];
}
export interface TumourInShort {
  patients: PatientNumbers;
  /** How many different ones patients were given. */
  treatments: number;
}

const onlyNumbers = ({ primary, registry, secondary }: PatientNumbers): PatientNumbers => ({
  primary,
  registry,
  secondary,
});

/**
 * Counts, over all studies, what lists show of tumours, drugs and treatments. Studies come a few at a time; of each
 * cohort only its place, its size and what it was given are kept.
 */
export class TermsInShort {
  readonly #labels: Labels;
  readonly #cohorts: EvidenceCohort[] = [];
  /** Cohorts that were given each treatment, by its slug, in the order in which treatments first stand. */
  readonly #given = new Map<string, { treatment: Treatment; cohorts: EvidenceCohort[] }>();
  #evidence: CohortEvidence | null = null;

  constructor(labels: Labels) {
    this.#labels = labels;
  }

  add(cohorts: readonly EvidenceCohort[]): void {
    for (const whole of cohorts) {
      // Each cohort was read with a study of its own.
      const before = this.#cohorts.at(-1)?.study;
      const cohort = inShort(whole, before?.slug === whole.studySlug ? before : whole.study);
      this.#cohorts.push(cohort);
      for (const treatment of cohort.treatments) {
        const cohorts = this.#given.get(treatment.slug)?.cohorts ?? [];
        cohorts.push(cohort);
        this.#given.set(treatment.slug, { treatment, cohorts });
      }
    }
  }

  /** All cohorts that were added, and which of them may share patients. */
  get evidence(): CohortEvidence {
    const cohorts = this.#cohorts;
    const links = cohorts.flatMap(({ overlaps }) => overlaps);
    this.#evidence ??= {
      cohorts,
      byId: new Map(cohorts.map((cohort) => [cohort.id, cohort])),
      divisionOf: divisions(cohorts),
      sharedPatients: sharedPatients(cohorts, links),
      primaries: primariesOf(cohorts, links),
    };
    return this.#evidence;
  }

  tumour(slug: string): TumourInShort {
    const { entries } = evidenceOfTumour(this.evidence, this.#labels, slug);
    const clinical = clinicalEntries(this.#labels, entries);
    const treatments = clinical.flatMap(({ cohort }) => cohort.treatments.map((one) => one.slug));
    return {
      patients: onlyNumbers(countPatients(this.evidence, treatedEntries(this.#labels, clinical))),
      treatments: new Set(treatments).size,
    };
  }

  drug(slug: string): DrugInShort {
    const entries = clinicalEntries(this.#labels, evidenceOfDrug(this.evidence, slug));
    return {
      patients: onlyNumbers(countPatients(this.evidence, entries)),
      tumours: [...new Set(entries.flatMap(({ tumours }) => tumours))],
    };
  }

  treatments(): TreatmentItem[] {
    return [...this.#given.values()]
      .map(({ treatment, cohorts }) => this.#treatment(treatment, cohorts))
      .sort(
        (a, b) =>
          Number(b.hasPrimary) - Number(a.hasPrimary) ||
          b.studyCount - a.studyCount ||
          (a.slug < b.slug ? -1 : 1),
      );
  }

  #treatment({ slug, drugs }: Treatment, cohorts: EvidenceCohort[]): TreatmentItem {
    const entries = evidenceOfTreatment({ ...this.evidence, cohorts }, slug);
    const clinical = clinicalEntries(this.#labels, entries);
    const primaryFirst = [...entries.filter(isPrimary), ...entries.filter((entry) => !isPrimary(entry))];
    // A regimen of other drugs is only a part of what was given.
    const regimens = entries
      .flatMap(({ cohort }) => cohort.givenRegimens)
      .filter((regimen) => treatmentsOf([regimen], false)[0]?.slug === slug);
    const names = new Map(
      regimens.map(({ labelEn, labelZh }) => [`${labelEn}\n${labelZh}`, { en: labelEn, zh: labelZh }]),
    );
    const studies = [...new Set(primaryFirst.map(({ cohort }) => cohort.studySlug))];
    return {
      slug,
      drugs,
      labels: [...names.values()].slice(0, MOST_NAMES),
      tumours: [...new Set(entries.flatMap(({ tumours }) => tumours))],
      studies: studies.slice(0, MOST_STUDIES),
      studyCount: studies.length,
      patients: onlyNumbers(countPatients(this.evidence, clinical)),
      isLaboratory: clinical.length === 0,
      hasPrimary: clinical.some(isPrimary),
    };
  }
}

type Regimen = CohortInput['regimens'][number];

/** Cohorts that inherit a regimen share it. */
const plainRegimens = new WeakMap<Regimen, Regimen>();

function plain(regimen: Regimen): Regimen {
  const known = plainRegimens.get(regimen) ?? { ...regimen, characteristics: [] };
  plainRegimens.set(regimen, known);
  return known;
}

/** Of results only which tumours they tell apart. */
function inShort(cohort: EvidenceCohort, study: EvidenceCohort['study']): EvidenceCohort {
  const oneOfTumour = new Map(cohort.outcomes.map((outcome) => [outcome.tumourSlug, outcome]));
  return {
    ...cohort,
    study,
    regimens: [],
    givenRegimens: cohort.givenRegimens.map(plain),
    // Which tumour each patient has, and how many have it.
    characteristics: cohort.characteristics.filter(
      ({ kind, term, tumourSlug }) => tumourSlug !== null || (kind === 'patient' && term !== null),
    ),
    outcomes: [...oneOfTumour].flatMap(([tumour, outcome]) => (tumour === null ? [] : [outcome])),
    adverseEvents: [],
    patients: cohort.patients.map((patient) => ({ ...patient, times: [] })),
    comparedIn: [],
  };
}
