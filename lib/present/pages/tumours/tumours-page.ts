import { evidenceOfTumour, isLaboratory } from '@/lib/analysis/cohorts/evidence-entry';
import { type StudyListItem, tumoursOfStudy } from '@/lib/data/tables/studies-table';
import type { CohortEvidence } from '@/lib/domain/evidence-cohort';
import { withAncestors, withKinds } from '@/lib/domain/labels';
import { treatedEntries } from '../../cohorts/cohort-table';
import { countsOf, patientCount } from '../../cohorts/patient-count';
import { type NamedLink, tumourLink } from '../../words/term-links';
import { tumourName, type ViewContext } from '../../words/view-context';

export type StudyOfTumours = Pick<
  StudyListItem,
  'slug' | 'origin' | 'shortTitleEn' | 'shortTitleZh' | 'tumours' | 'cohorts'
>;

/** A tumour in the list: kinds stand below the wider tumour, and every number counts them too. */
export interface TumourListRow extends NamedLink {
  slug: string;
  depth: number;
  oncotree: string;
  /** The wider tumour, where the place in the list cannot be seen. */
  widerName: string;
  /** "1 own, 9 cited" */
  studies: string;
  /** Those who were given a named drug, of own data and cited. */
  patients: string[];
  treatments: number;
}

/** How many studies are found for a tumour; those of its kinds count too. */
export function studiesByTumour(
  { labels }: Pick<ViewContext, 'labels'>,
  studies: readonly StudyOfTumours[],
): Map<string, StudyOfTumours[]> {
  const found = new Map<string, StudyOfTumours[]>();
  for (const study of studies) {
    for (const slug of withAncestors(labels.tumours, tumoursOfStudy(study))) {
      found.set(slug, [...(found.get(slug) ?? []), study]);
    }
  }
  return found;
}

/** All tumours, each below the wider one. */
export function tumoursPage(
  context: ViewContext,
  evidence: CohortEvidence,
  studies: readonly StudyOfTumours[],
): TumourListRow[] {
  const { labels, text } = context;
  const found = studiesByTumour(context, studies);
  const roots = Object.keys(labels.tumours).filter((slug) => labels.tumours[slug]?.parent === null);
  const studiesOf = (slug: string) => found.get(slug) ?? [];
  // Trees first, then single tumours; within each what has more studies.
  const size = (slug: string) => withKinds(labels.tumours, slug).length;
  const ordered = [...roots].sort(
    (a, b) => Number(size(b) > 1) - Number(size(a) > 1) || studiesOf(b).length - studiesOf(a).length,
  );
  return ordered.flatMap((root) =>
    withKinds(labels.tumours, root).map((slug) => {
      const { entries } = evidenceOfTumour(evidence, labels, slug);
      const clinical = entries.filter(({ cohort }) => !isLaboratory(labels, cohort));
      const treatments = clinical.flatMap(({ cohort }) => cohort.treatments.map((one) => one.slug));
      const count = (origin: string) => studiesOf(slug).filter((study) => study.origin === origin).length;
      const wider = labels.tumours[slug]?.parent;
      return {
        slug,
        ...tumourLink(context, slug),
        depth: withAncestors(labels.tumours, [slug]).length - 1,
        oncotree: labels.tumours[slug]?.oncotree ?? '',
        widerName: wider ? tumourName(context, wider) : '',
        studies: text.terms.ownAndCited(count('own'), count('cited')),
        patients: countsOf(context, patientCount(context, evidence, treatedEntries(context, clinical))),
        treatments: new Set(treatments).size,
      };
    }),
  );
}
