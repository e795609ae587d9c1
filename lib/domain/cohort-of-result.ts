import { distinct } from './active-drugs';
import { type Treatment, treatmentsOf } from './treatment';

/** What rows of results tell of their cohort. */
export interface CohortOfResult {
  id: string;
  slug: string;
  labelEn: string;
  labelZh: string;
  role: string;
  size: number | null;
  tumours: string[];
  /** Each regimen was given by itself. */
  alternativeRegimens: boolean;
  regimens: {
    regimen: {
      slug: string;
      labelEn: string;
      labelZh: string;
      partial?: boolean;
      drugs: { drugSlug: string; supportive: boolean }[];
    };
  }[];
}

interface ResultOfDrugs {
  cohort: Pick<CohortOfResult, 'regimens' | 'alternativeRegimens'>;
  versus?: Pick<CohortOfResult, 'regimens' | 'alternativeRegimens'> | null;
  drugSlug?: string | null;
}

/**
 * The drugs that a result is of: the one that it names, else those of its cohort, and those of the cohort that it is set
 * against. Where regimens were each given by themselves, a result that names none is of no drug.
 */
export function drugsOfResult({ cohort, versus, drugSlug }: ResultOfDrugs): string[] {
  const own = drugSlug ? [drugSlug] : drugsOfCohort(cohort);
  return distinct([...own, ...(versus ? drugsOfCohort(versus) : [])]);
}

/**
 * The treatments that a result is of, as the page of a treatment has them: that of its cohort and that which it is set
 * against. Where regimens were each given by themselves, those with the drug that the result names.
 */
export function treatmentsOfResult({ cohort, versus, drugSlug }: ResultOfDrugs): string[] {
  const all = treatmentsOfCohort(cohort);
  const own = all.length > 1 ? all.filter(({ drugs }) => drugSlug != null && drugs.includes(drugSlug)) : all;
  return distinct([...own, ...(versus ? treatmentsOfCohort(versus) : [])].map(({ slug }) => slug));
}

const treatmentsOfCohort = ({ regimens, alternativeRegimens }: ResultOfDrugs['cohort']): Treatment[] =>
  treatmentsOf(
    regimens.map(({ regimen }) => regimen),
    alternativeRegimens,
  );

function drugsOfCohort(cohort: ResultOfDrugs['cohort']): string[] {
  const treatments = treatmentsOfCohort(cohort);
  return treatments.length > 1 ? [] : treatments.flatMap(({ drugs }) => drugs);
}
