import { z } from 'zod';
import type { PatientItem } from '@/lib/data/tables/patients-table';
import { ORIGINS } from '@/lib/domain/kinds';
import { characteristicRow, toCharacteristicRow } from './characteristic-row';
import { bilingual, bilingualOf, factId, localCohort } from './row-parts';

export const patientTime = z.strictObject({
  endpoint: z.string().describe('Slug of the endpoint.'),
  time: z.number().describe('Time to the event or to the end of observation.'),
  unit: z.string().describe('Unit of the time.'),
  event: z.boolean().describe('False where censored.'),
  note: bilingual.nullable().describe('What the extractors remark, a reading of theirs for instance.'),
  factId,
});

export const patientRow = z
  .strictObject({
    id: z.string().describe('<study>/<slug>'),
    study: z.string().describe('Slug of the study.'),
    slug: z.string().describe('Name in addresses.'),
    paper: z.string().describe('Slug of the paper that reports it.'),
    origin: z
      .enum(ORIGINS)
      .describe(
        'primary: reported by the paper itself; registry: of a record of a trial registry; secondary: of a study that the paper cites.',
      ),
    cohort: localCohort,
    label: bilingual.describe('Name.'),
    times: z.array(patientTime).describe('Times to events, one an endpoint.'),
    characteristics: z.array(characteristicRow).describe('What describes it.'),
  })
  .meta({ id: 'Patient' });
export type PatientApiRow = z.infer<typeof patientRow>;

type StoredTime = PatientItem['times'][number];

export function toPatientTime({ measure, time, unit, event, noteEn, noteZh, factId }: StoredTime) {
  return { endpoint: measure, time, unit, event, note: bilingualOf(noteEn, noteZh), factId };
}

export function toPatientRow(patient: PatientItem): PatientApiRow {
  return {
    id: patient.id,
    study: patient.study.slug,
    slug: patient.slug,
    paper: patient.study.paperSlug,
    origin: patient.study.origin as PatientApiRow['origin'],
    cohort: patient.cohort.slug,
    label: { en: patient.labelEn, zh: patient.labelZh },
    times: patient.times.map(toPatientTime),
    characteristics: patient.characteristics.map(toCharacteristicRow),
  };
}
