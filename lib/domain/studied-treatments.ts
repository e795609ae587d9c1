import { linesAmong } from './cohort-ancestry';
import { type Treatment, treatmentsOf } from './treatment';

interface CohortInStudy {
  id: string;
  parentId: string | null;
  /** Its own tumours: none where it names none, several where it is of several together. */
  tumours: readonly string[];
  alternativeRegimens: boolean;
  regimens: readonly { partial?: boolean; drugs: readonly { drugSlug: string; supportive: boolean }[] }[];
}

/** What a cohort inherits from the cohorts that it is part of, and from its study. */
export interface Inherited<C extends CohortInStudy> {
  /** Ids of the cohorts it is part of, nearest first. */
  ancestors: string[];
  /** Its own tumours, else those of the nearest parent cohort, else those of its study. */
  tumours: string[];
  /** A cohort names them, and not the study alone. */
  namesTumours: boolean;
  /** Its own regimens, else those of the nearest parent cohort. */
  givenRegimens: C['regimens'];
  /** Each patient got one of these regimens, not all of them. */
  alternativeRegimens: boolean;
  treatments: Treatment[];
}

/** Answers what a cohort was given and which tumour it had, of cohorts among `cohorts`. */
export function inheritance<C extends CohortInStudy>(
  cohorts: readonly C[],
  tumoursOfStudy: (cohort: C) => readonly string[],
): (cohort: C) => Inherited<C> {
  const chainOf = linesAmong(cohorts);
  return (cohort) => {
    const chain = [cohort, ...chainOf(cohort.id).slice(1)];
    const named = chain.find(({ tumours }) => tumours.length > 0)?.tumours;
    const given = chain.find(({ regimens }) => regimens.length > 0);
    return {
      ancestors: chain.slice(1).map(({ id }) => id),
      tumours: [...(named ?? tumoursOfStudy(cohort))],
      namesTumours: named !== undefined,
      givenRegimens: given?.regimens ?? [],
      alternativeRegimens: given?.alternativeRegimens ?? false,
      treatments: treatmentsOf(given?.regimens ?? [], given?.alternativeRegimens ?? false),
    };
  };
}

/**
 * How a study tells of a tumour. `dedicated-cohort`: in a cohort of nothing else; `subgroup-result`: among the results of a wider cohort;
 * `included-only`: patients with it were in a wider cohort, and that is all.
 */
export const REPORTINGS = ['dedicated-cohort', 'subgroup-result', 'included-only'] as const;
export type Reporting = (typeof REPORTINGS)[number];

/** A treatment that a study investigated in a tumour. */
export interface Studied<C> {
  tumour: string;
  treatment: Treatment;
  reporting: Reporting;
  /** The cohorts of that tumour; where it has none to itself, the wider ones. */
  cohorts: C[];
}

interface TreatedCohort {
  id: string;
  ancestors: readonly string[];
  tumours: readonly string[];
  treatments: readonly Treatment[];
  outcomes: readonly { tumourSlug: string | null }[];
}

/** What one study investigated in which tumour, each pair once. `within` is the tumour and all that it is a kind of. */
export function studiedInStudy<C extends TreatedCohort>(
  tumoursOfStudy: readonly string[],
  cohorts: readonly C[],
  within: (tumour: string) => readonly string[],
): Studied<C>[] {
  const treated = cohorts.filter(({ treatments }) => treatments.length > 0);
  const pairs = new Map<string, Studied<C>>();
  const add = (tumour: string, reporting: Reporting, cohort: C) => {
    for (const treatment of cohort.treatments) {
      const key = `${tumour} ${treatment.slug}`;
      const known = pairs.get(key);
      const rank = known ? REPORTINGS.indexOf(reporting) - REPORTINGS.indexOf(known.reporting) : -1;
      if (rank < 0) pairs.set(key, { tumour, treatment, reporting, cohorts: [cohort] });
      else if (rank === 0 && !known?.cohorts.includes(cohort)) known?.cohorts.push(cohort);
    }
  };
  for (const cohort of treated) {
    const { tumours, outcomes } = cohort;
    for (const tumour of tumours)
      add(tumour, tumours.length === 1 ? 'dedicated-cohort' : 'included-only', cohort);
    for (const { tumourSlug } of outcomes) {
      if (tumourSlug !== null && !tumours.includes(tumourSlug)) add(tumourSlug, 'subgroup-result', cohort);
    }
  }
  for (const tumour of tumoursOfStudy) {
    const wider = treated.filter(({ tumours }) =>
      tumours.some((of) => of !== tumour && within(tumour).includes(of)),
    );
    const isKnown = treated.some(({ tumours }) => tumours.some((of) => within(of).includes(tumour)));
    // A tumour that is no kind of what the cohorts had was in the outermost of them.
    const outermost = treated.filter(
      ({ ancestors }) => !treated.some((other) => ancestors.includes(other.id)),
    );
    for (const cohort of wider.length > 0 ? wider : isKnown ? [] : outermost)
      add(tumour, 'included-only', cohort);
  }
  return [...pairs.values()];
}
