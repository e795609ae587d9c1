import { z } from 'zod';
import type { TableDefinition } from '@/lib/data/table-engine/table-query';
import { ORIGINS } from '@/lib/domain/kinds';
import { type Labels, namesOf, withAncestors } from '@/lib/domain/labels';
import { type CharacteristicItem, characteristicRow, toCharacteristicRow } from './characteristic-row';
import { type StudyOfRow, tumoursOfCohort } from './cohort-row';
import { activeDrugs, bilingual, factId, localCohort } from './row-parts';

export const patientRow = z
  .strictObject({
    id: z.string().describe('<study>/<slug>'),
    study: z.string().describe('Slug of the study.'),
    slug: z.string().describe('Name in addresses.'),
    paper: z.string().describe('Slug of the paper that reports it.'),
    origin: z.enum(ORIGINS).describe('own: reported by the paper itself; cited: second-hand.'),
    cohort: localCohort,
    label: bilingual.describe('Name.'),
    times: z
      .array(
        z.strictObject({
          endpoint: z.string().describe('Slug of the endpoint.'),
          time: z.number().describe('Time to the event or to the end of observation.'),
          unit: z.string().describe('Unit of the time.'),
          event: z.boolean().describe('False where censored.'),
          factId,
        }),
      )
      .describe('Times to events, one an endpoint.'),
    characteristics: z.array(characteristicRow).describe('What describes it.'),
  })
  .meta({ id: 'Patient' });
export type PatientApiRow = z.infer<typeof patientRow>;

export interface PatientItem {
  id: string;
  slug: string;
  study: StudyOfRow;
  labelEn: string;
  labelZh: string;
  cohort: {
    slug: string;
    labelEn: string;
    labelZh: string;
    tumourSlug: string | null;
    regimens: { regimen: { drugs: { drugSlug: string; supportive: boolean }[] } }[];
  };
  characteristics: CharacteristicItem[];
  times: { measure: string; time: number; unit: string; event: boolean; factId: string }[];
}

const drugsOf = ({ cohort }: PatientItem) =>
  activeDrugs(cohort.regimens.flatMap(({ regimen }) => regimen.drugs));

/** Filters and search of GET /patients. */
export function patientsTable(labels: Labels): TableDefinition<PatientItem> {
  const tumoursOf = ({ cohort, study }: PatientItem) =>
    withAncestors(labels.tumours, tumoursOfCohort(cohort.tumourSlug, study));
  return {
    filters: [
      { name: 'paper', valuesOf: ({ study }) => [study.paperSlug] },
      { name: 'study', valuesOf: ({ study }) => [study.slug] },
      { name: 'origin', valuesOf: ({ study }) => [study.origin] },
      { name: 'cohort', valuesOf: ({ study, cohort }) => [cohort.slug, `${study.slug}/${cohort.slug}`] },
      { name: 'endpoint', valuesOf: ({ times }) => times.map(({ measure }) => measure) },
      { name: 'tumour', valuesOf: tumoursOf },
      { name: 'drug', valuesOf: drugsOf },
    ],
    sorts: [],
    searchTextOf: (patient) =>
      [
        patient.id,
        patient.labelEn,
        patient.labelZh,
        patient.cohort.labelEn,
        patient.cohort.labelZh,
        patient.study.shortTitleEn,
        patient.study.shortTitleZh,
        ...namesOf(labels.tumours, tumoursOf(patient)),
        ...namesOf(labels.drugs, drugsOf(patient)),
      ].join('\n'),
  };
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
    times: patient.times.map(({ measure, time, unit, event, factId }) => ({
      endpoint: measure,
      time,
      unit,
      event,
      factId,
    })),
    characteristics: patient.characteristics.map(toCharacteristicRow),
  };
}
