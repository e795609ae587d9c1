import { z } from 'zod';
import { LISTS } from '@/lib/data/tables/lists';
import { patientRow, toPatientRow } from '@/lib/exchange/api/patient-row';
import { defineList } from '../_http/define-list';
import { origin } from './value-schemas';

export const patients = defineList({
  list: LISTS.patients,
  summary: 'Individual patients with times to events and characteristics',
  description: 'A row is one patient of a table that a paper prints, with times to events.',
  row: patientRow,
  key: { parameters: ['study', 'patient'] },
  filterValues: {
    origin,
    age: z
      .string()
      .regex(/^\d{1,3}$/u, 'has to be a number of whole years')
      .describe('Age in whole years; where a paper prints only a decade, any year of it.'),
  },
  rowOf: toPatientRow,
});
