import type { PatientNumbers } from '@/lib/domain/count-patients';
import { type Labels, namesOf } from '@/lib/domain/labels';
import type { TableDefinition } from '../table-engine/table-definition';

/** A treatment that somebody was given, over all studies. */
export interface TreatmentItem {
  slug: string;
  /** In the order that the studies name them. */
  drugs: string[];
  /** What the studies call it; each pair of names once. */
  labels: { en: string; zh: string }[];
  tumours: string[];
  /** Slugs of the first studies that gave it, own data before cited, and how many there are. */
  studies: string[];
  studyCount: number;
  patients: PatientNumbers;
  /** Given to cells and animals only. */
  isLaboratory: boolean;
  /** Given to patients of own data. */
  hasPrimary: boolean;
}

/** Filters and search of /regimens: own data first, those with most studies before others. */
export const treatmentsTable = (labels: Labels): TableDefinition<TreatmentItem> => ({
  filters: [
    { name: 'drug', valuesOf: ({ drugs }) => drugs },
    { name: 'regimen', valuesOf: ({ slug }) => [slug] },
  ],
  sorts: [],
  searchTextsOf: ({ slug, drugs, labels: called, tumours }) => [
    slug,
    ...namesOf(labels.drugs, drugs),
    ...called.flatMap(({ en, zh }) => [en, zh]),
    ...namesOf(labels.tumours, tumours),
  ],
});
