import { listPatients } from '@/lib/data/reads/list-patients';
import { patientRow, patientsTable, toPatientRow } from '@/lib/exchange/api/patient-row';
import { defineList } from '../_http/define-list';
import { origin } from './value-schemas';

export const patients = defineList({
  name: 'patients',
  summary: 'Individual patients with times to events and characteristics',
  row: patientRow,
  key: { parameters: ['study', 'patient'], of: ({ id }) => id },
  table: patientsTable,
  filterValues: { origin },
  load: listPatients,
  rowOf: toPatientRow,
});
