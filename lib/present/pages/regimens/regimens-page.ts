import { evidenceOfTreatment, isLaboratory, isOwn } from '@/lib/analysis/cohorts/evidence-entry';
import type { CohortEvidence } from '@/lib/domain/evidence-cohort';
import { countsOf, patientCount } from '../../cohorts/patient-count';
import { type NamedLink, treatmentLink, tumourLink } from '../../words/term-links';
import type { ViewContext } from '../../words/view-context';
import { treatmentsGiven } from './regimen-page';

export interface RegimenListRow extends NamedLink {
  slug: string;
  tumours: NamedLink[];
  /** Of own data, and cited. */
  patients: string[];
  isLaboratory: boolean;
}

/** All treatments that patients, or cells, were given: own data first, then by name. */
export function regimensPage(context: ViewContext, evidence: CohortEvidence): RegimenListRow[] {
  const { labels, locale } = context;
  return treatmentsGiven(evidence)
    .map((treatment) => {
      const entries = evidenceOfTreatment(evidence, treatment.slug);
      const clinical = entries.filter(({ cohort }) => !isLaboratory(labels, cohort));
      return {
        slug: treatment.slug,
        ...treatmentLink(context, treatment),
        tumours: [...new Set(entries.flatMap(({ tumours }) => tumours))].map((slug) =>
          tumourLink(context, slug),
        ),
        patients: countsOf(context, patientCount(context, evidence, clinical)),
        isLaboratory: clinical.length === 0,
        hasOwn: clinical.some(isOwn),
      };
    })
    .sort((a, b) => Number(b.hasOwn) - Number(a.hasOwn) || a.text.localeCompare(b.text, locale))
    .map(({ hasOwn: _, ...row }) => row);
}
