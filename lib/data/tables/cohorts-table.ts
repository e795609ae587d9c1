import { activeDrugs } from '@/lib/domain/active-drugs';
import type { CharacteristicItem } from '@/lib/domain/characteristic-item';
import { type Labels, namesOf, withAncestors } from '@/lib/domain/labels';
import type { TableDefinition } from '../table-engine/table-definition';

export interface StudyOfRow {
  slug: string;
  origin: string;
  paperSlug: string;
  shortTitleEn: string;
  shortTitleZh: string;
  tumours: { tumourSlug: string }[];
}

interface OverlapOfRow {
  relation: string;
  noteEn: string | null;
  noteZh: string | null;
}

export interface CohortItem {
  id: string;
  slug: string;
  study: StudyOfRow & { titleEn: string; titleZh: string };
  labelEn: string;
  labelZh: string;
  role: string;
  parentId: string | null;
  partition: string | null;
  analysisSet: string | null;
  tumours: string[];
  size: number | null;
  sizeSign: string | null;
  sizeFactId: string | null;
  alternativeRegimens: boolean;
  regimens: { regimen: { slug: string; drugs: { drugSlug: string; supportive: boolean }[] } }[];
  overlaps: ({ toId: string } & OverlapOfRow)[];
  overlappedBy: ({ fromId: string } & OverlapOfRow)[];
  characteristics: CharacteristicItem[];
  _count: { patients: number; outcomes: number; adverseEvents: number };
}

const drugsOf = ({ regimens }: CohortItem) => activeDrugs(regimens.flatMap(({ regimen }) => regimen.drugs));

/** The tumours of a cohort, else those of its study. */
export const tumoursOfCohort = (tumours: readonly string[], study: Pick<StudyOfRow, 'tumours'>): string[] =>
  tumours.length === 0 ? study.tumours.map(({ tumourSlug }) => tumourSlug) : [...tumours];

/** Filters and search of GET /cohorts. */
export function cohortsTable(labels: Labels): TableDefinition<CohortItem> {
  const tumoursOf = ({ tumours, study }: CohortItem) =>
    withAncestors(labels.tumours, tumoursOfCohort(tumours, study));
  return {
    filters: [
      { name: 'paper', valuesOf: ({ study }) => [study.paperSlug] },
      { name: 'study', valuesOf: ({ study }) => [study.slug] },
      { name: 'origin', valuesOf: ({ study }) => [study.origin] },
      { name: 'role', valuesOf: ({ role }) => [role] },
      { name: 'tumour', valuesOf: tumoursOf },
      { name: 'drug', valuesOf: drugsOf },
    ],
    sorts: [{ name: 'size', valueOf: ({ size }) => size }],
    searchTextsOf: (cohort) => [
      cohort.id,
      cohort.labelEn,
      cohort.labelZh,
      cohort.study.titleEn,
      cohort.study.titleZh,
      cohort.study.shortTitleEn,
      cohort.study.shortTitleZh,
      ...namesOf(labels.tumours, tumoursOf(cohort)),
      ...namesOf(
        labels.drugs,
        cohort.regimens.flatMap(({ regimen }) => regimen.drugs.map(({ drugSlug }) => drugSlug)),
      ),
    ],
  };
}
