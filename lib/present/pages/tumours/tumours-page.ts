import type { TumourItem } from '@/lib/data/tables/tumours-table';
import { withAncestors, withKinds } from '@/lib/domain/labels';
import { countsOf } from '../../cohorts/patient-count';
import { type NamedLink, tumourLink } from '../../words/term-links';
import { tumourName, type ViewContext } from '../../words/view-context';

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

/** All tumours, each below the wider one. */
export function tumoursPage(context: ViewContext, items: readonly TumourItem[]): TumourListRow[] {
  const { labels, text } = context;
  const bySlug = new Map(items.map((item) => [item.slug, item]));
  const roots = items.filter(({ slug }) => labels.tumours[slug]?.parent === null);
  // Trees first, then single tumours; within each what has more studies.
  const size = ({ slug }: TumourItem) => withKinds(labels.tumours, slug).length;
  const ordered = [...roots].sort(
    (a, b) => Number(size(b) > 1) - Number(size(a) > 1) || b.studyCount - a.studyCount,
  );
  return ordered
    .flatMap(({ slug }) => withKinds(labels.tumours, slug).flatMap((kind) => bySlug.get(kind) ?? []))
    .map(({ slug, studyCount, primary, patients, treatments }) => {
      const wider = labels.tumours[slug]?.parent;
      return {
        slug,
        ...tumourLink(context, slug),
        depth: withAncestors(labels.tumours, [slug]).length - 1,
        oncotree: labels.tumours[slug]?.oncotree ?? '',
        widerName: wider ? tumourName(context, wider) : '',
        studies: text.terms.bothSources(primary, studyCount - primary),
        patients: countsOf(context, patients),
        treatments,
      };
    });
}
