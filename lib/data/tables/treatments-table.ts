import type { PatientNumbers } from '@/lib/domain/count-patients';
import type { TableDefinition } from '../table-engine/table-definition';

/** A treatment that somebody was given, over all studies. */
export interface TreatmentItem {
  slug: string;
  /** In the order that the studies name them. */
  drugs: string[];
  /** What the studies call it; each pair of names once. */
  labels: { en: string; zh: string }[];
  tumours: string[];
  /** Slugs of the studies that gave it, own data first. */
  studies: string[];
  patients: PatientNumbers;
  /** Given to cells and animals only. */
  isLaboratory: boolean;
  /** Given to patients of own data. */
  hasOwn: boolean;
}

/** Treatments by their drugs, in the order of the studies. */
export const treatmentsTable: TableDefinition<TreatmentItem> = {
  filters: [{ name: 'drug', valuesOf: ({ drugs }) => drugs }],
  sorts: [],
  searchTextOf: () => '',
};
