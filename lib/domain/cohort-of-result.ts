import { distinct } from './active-drugs';
import { treatmentsOf } from './treatment';

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

function drugsOfCohort({ regimens, alternativeRegimens }: ResultOfDrugs['cohort']): string[] {
  const treatments = treatmentsOf(
    regimens.map(({ regimen }) => regimen),
    alternativeRegimens,
  );
  return treatments.length > 1 ? [] : treatments.flatMap(({ drugs }) => drugs);
}
