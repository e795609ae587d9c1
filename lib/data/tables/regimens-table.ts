import { activeDrugs, distinct } from '@/lib/domain/active-drugs';
import type { CharacteristicItem } from '@/lib/domain/characteristic-item';
import { type Labels, namesOf, withAncestors } from '@/lib/domain/labels';
import type { TableDefinition } from '../table-engine/table-definition';
import { type StudyOfRow, tumoursOfCohort } from './cohorts-table';

export interface RegimenItem {
  id: string;
  slug: string;
  study: StudyOfRow;
  labelEn: string;
  labelZh: string;
  sequence: string;
  partial: boolean;
  drugs: { drugSlug: string; supportive: boolean }[];
  treatments: { treatment: string }[];
  cohorts: { cohort: { slug: string; tumours: string[] } }[];
  characteristics: CharacteristicItem[];
}

/** Tumours of the cohorts that got it, else of its study. */
const tumoursOf = ({ cohorts, study }: RegimenItem) =>
  cohorts.length === 0
    ? tumoursOfCohort([], study)
    : distinct(cohorts.flatMap(({ cohort }) => tumoursOfCohort(cohort.tumours, study)));

/** Filters and search of GET /regimens. */
export function regimensTable(labels: Labels): TableDefinition<RegimenItem> {
  const drugsOf = ({ drugs }: RegimenItem) => activeDrugs(drugs);
  return {
    filters: [
      { name: 'paper', valuesOf: ({ study }) => [study.paperSlug] },
      { name: 'study', valuesOf: ({ study }) => [study.slug] },
      { name: 'origin', valuesOf: ({ study }) => [study.origin] },
      { name: 'drug', valuesOf: drugsOf },
      {
        name: 'class',
        valuesOf: (row) => distinct(drugsOf(row).flatMap((drug) => labels.drugs[drug]?.class ?? [])),
      },
      { name: 'tumour', valuesOf: (row) => withAncestors(labels.tumours, tumoursOf(row)) },
    ],
    sorts: [],
    searchTextsOf: (row) => [
      row.id,
      row.labelEn,
      row.labelZh,
      row.study.shortTitleEn,
      row.study.shortTitleZh,
      ...namesOf(
        labels.drugs,
        row.drugs.map(({ drugSlug }) => drugSlug),
      ),
      ...namesOf(
        labels.groups['non-drug-treatments'] ?? {},
        row.treatments.map(({ treatment }) => treatment),
      ),
      ...namesOf(labels.tumours, withAncestors(labels.tumours, tumoursOf(row))),
    ],
  };
}
