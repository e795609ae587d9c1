import { type Division, divisions } from './divided-cohorts';
import { groupBy } from './group-by';
import type { PatientTime } from './patient-time';
import { type CohortLink, primariesOf, type SharingOfCohorts, sharedPatients } from './shared-patients';
import { type Inherited, inheritance } from './studied-treatments';
import type { AdverseEventItem, CharacteristicOfStudy, OutcomeItem } from './study-items';

/** A patient whose own row is printed. */
export interface PatientOfCohort {
  id: string;
  labelEn: string;
  labelZh: string;
  times: PatientTime[];
}

interface WordsOfStudy {
  textEn: string | null;
  textZh: string | null;
  factId: string;
}

/** What views of cohorts read of the store's row; the store's `listEvidenceCohorts` fits it. */
export interface CohortInput {
  id: string;
  ordinal: number;
  slug: string;
  studySlug: string;
  labelEn: string;
  labelZh: string;
  role: string;
  parentId: string | null;
  partition: string | null;
  analysisSet: string | null;
  /** Its own; of the cohort with what it inherits, those of the nearest parent cohort or of its study too. */
  tumours: string[];
  alternativeRegimens: boolean;
  /** Who belongs here depends on what happened under treatment. */
  outcomeDefined: boolean;
  /** Null where the paper does not print it. */
  size: number | null;
  sizeSign: string | null;
  sizeFactId: string | null;
  study: {
    slug: string;
    ordinal: number;
    origin: string;
    paperSlug: string;
    titleEn: string;
    titleZh: string;
    shortTitleEn: string;
    shortTitleZh: string;
    references: string;
    design: string | null;
    phase: string | null;
    responseCriteria: string | null;
    adverseEventGrading: string | null;
    patients: number | null;
    mentionFactId: string;
    tumours: { tumourSlug: string }[];
    settings: { setting: string }[];
    /** How patients came to their treatment, in the paper's sense. */
    allocation: WordsOfStudy | null;
    /** What its patients had, as a registry prints it. */
    conditions: WordsOfStudy[];
    /** Tumours of them that the vocabulary hasn't: how many patients have which is not known. */
    otherTumours: WordsOfStudy[];
  };
  regimens: {
    id: string;
    slug: string;
    labelEn: string;
    labelZh: string;
    sequence: string;
    partial?: boolean;
    drugs: { drugSlug: string; supportive: boolean; factId: string }[];
    characteristics: CharacteristicOfStudy[];
  }[];
  overlaps: (CohortLink & { factId: string })[];
  characteristics: CharacteristicOfStudy[];
  outcomes: Omit<OutcomeItem, 'kind' | 'regimenId' | 'patientId' | 'date'>[];
  adverseEvents: AdverseEventItem[];
  /** Adverse events that were not read, since there are many. */
  eventsBeyond: number;
  /** Patients whose own rows are printed, with the times to their events; what else is known of them is among the characteristics. */
  patients: PatientOfCohort[];
}

/** A cohort with what it inherits from the cohorts it is part of, and from its study. */
export interface EvidenceCohort extends CohortInput, Inherited<CohortInput> {
  /** Results of other cohorts against this one. */
  comparedIn: { cohort: CohortInput; outcome: CohortInput['outcomes'][number] }[];
}

export interface CohortEvidence {
  cohorts: EvidenceCohort[];
  byId: ReadonlyMap<string, EvidenceCohort>;
  sharedPatients: SharingOfCohorts;
  /** By the id of a cohort that a paper only cites, the same patients in the papers that report them themselves. */
  primaries: ReadonlyMap<string, readonly string[]>;
  /** The whole that a cohort divides with others. */
  divisionOf: (
    cohort: Pick<EvidenceCohort, 'id' | 'parentId' | 'partition'>,
  ) => Division<EvidenceCohort> | null;
}

/** What tells which cohorts may share patients. */
export type Sharing = Pick<CohortEvidence, 'sharedPatients' | 'primaries'>;

/** All cohorts, with what they inherit; the ground for pages of tumours, drugs, regimens, the map and comparisons. */
export function cohortEvidence(rows: readonly CohortInput[]): CohortEvidence {
  const inheritedBy = inheritance(rows, ({ study }) => study.tumours.map(({ tumourSlug }) => tumourSlug));
  const links = rows.flatMap(({ overlaps }) => overlaps);
  const against = groupBy(
    rows.flatMap((cohort) =>
      cohort.outcomes
        .filter(({ versusId }) => versusId !== null && versusId !== cohort.id)
        .map((outcome) => ({ cohort, outcome })),
    ),
    ({ outcome }) => outcome.versusId,
  );
  const cohorts = rows.map(
    (row): EvidenceCohort => ({ ...row, ...inheritedBy(row), comparedIn: against.get(row.id) ?? [] }),
  );
  return {
    cohorts,
    divisionOf: divisions(cohorts),
    byId: new Map(cohorts.map((cohort) => [cohort.id, cohort])),
    sharedPatients: sharedPatients(rows, links),
    primaries: primariesOf(rows, links),
  };
}

/**
 * The largest cohorts among these that cannot share patients, for a count of patients: whole cohorts before their parts,
 * and of reports on the same patients that of the paper which reports them itself, else the larger one. Cohorts without a printed size come last.
 */
export function separateCohorts<
  Cohort extends Pick<EvidenceCohort, 'id' | 'size' | 'ancestors' | 'ordinal' | 'studySlug'> & {
    study: { ordinal: number };
  },
>({ sharedPatients: shared, primaries }: Sharing, cohorts: readonly Cohort[]): Cohort[] {
  const keptOf = new Map<string, Cohort[]>();
  const ids = new Set(cohorts.map(({ id }) => id));
  const primary = cohorts.filter(({ id }) => !primaries.get(id)?.some((own) => ids.has(own)));
  const bySize = primary.sort(
    (a, b) => (b.size ?? -1) - (a.size ?? -1) || a.ancestors.length - b.ancestors.length,
  );
  for (const cohort of bySize) {
    // Of other studies none can share patients with it: all cohorts beside all others would be too many.
    const near = [...shared.tiedTo(cohort.studySlug)].flatMap((study) => keptOf.get(study) ?? []);
    if (near.some((other) => shared(cohort.id, other.id) !== null)) continue;
    const of = keptOf.get(cohort.studySlug);
    if (of) of.push(cohort);
    else keptOf.set(cohort.studySlug, [cohort]);
  }
  return [...keptOf.values()]
    .flat()
    .sort((a, b) => a.study.ordinal - b.study.ordinal || a.ordinal - b.ordinal);
}
