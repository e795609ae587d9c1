import { type Labels, namesOf, withAncestors } from '@/lib/domain/labels';
import type { MapEntry } from '@/lib/domain/map-entry';
import { pairFilter, pairValue } from '@/lib/domain/studied-pairs';
import type { TableDefinition } from '../table-engine/table-definition';

/** Numbers of patients that a reader may ask for at least. */
export const LEAST_PATIENTS = ['1', '10', '50', '100'] as const;

/** Filters, sorts and search of /map and of GET /map. */
export function mapTable(labels: Labels): TableDefinition<MapEntry> {
  return {
    filters: [
      { name: 'tumour', valuesOf: ({ tumour }) => withAncestors(labels.tumours, [tumour]) },
      { name: 'class', valuesOf: ({ classes }) => classes },
      { name: 'drug', valuesOf: ({ treatment }) => treatment.drugs },
      { name: 'regimen', valuesOf: ({ treatment }) => [treatment.slug] },
      {
        name: pairFilter('regimen'),
        valuesOf: ({ tumour, treatment }) => [pairValue(tumour, treatment.slug)],
      },
      { name: 'family', valuesOf: ({ family }) => [family] },
      { name: 'origin', valuesOf: ({ study }) => [study.origin] },
      { name: 'reporting', valuesOf: ({ reporting }) => [reporting] },
      {
        name: 'minimum',
        valuesOf: ({ patients }) => LEAST_PATIENTS.filter((least) => (patients ?? 0) >= Number(least)),
      },
    ],
    sorts: [
      { name: 'tumour', valueOf: ({ tumour }) => labels.tumours[tumour]?.en ?? tumour },
      { name: 'regimen', valueOf: ({ treatment }) => treatment.slug },
      { name: 'study', valueOf: ({ study }) => study.shortTitleEn },
      { name: 'patients', valueOf: ({ patients }) => patients },
      { name: 'design', valueOf: ({ study }) => study.design },
    ],
    searchTextsOf: ({ study, tumour, treatment }) => [
      study.slug,
      study.titleEn,
      study.titleZh,
      study.shortTitleEn,
      study.shortTitleZh,
      ...namesOf(labels.tumours, withAncestors(labels.tumours, [tumour])),
      ...namesOf(labels.drugs, treatment.drugs),
    ],
  };
}
