import { activeDrugs } from '@/lib/domain/active-drugs';
import type { CharacteristicItem } from '@/lib/domain/characteristic-item';
import { type Labels, namesOf, withAncestors } from '@/lib/domain/labels';
import { isAge, yearsOfAge } from '@/lib/domain/patient-age';
import type { PatientTime } from '@/lib/domain/patient-time';
import type { TableDefinition } from '../table-engine/table-definition';
import { type StudyOfRow, tumoursOfCohort } from './cohorts-table';

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
    tumours: string[];
    regimens: { regimen: { drugs: { drugSlug: string; supportive: boolean }[] } }[];
  };
  characteristics: CharacteristicItem[];
  times: Required<PatientTime>[];
}

const drugsOf = ({ cohort }: PatientItem) =>
  activeDrugs(cohort.regimens.flatMap(({ regimen }) => regimen.drugs));

/** The tumour of the patient's own row, else those of the cohort. */
export function tumoursOfPatient(
  { measures }: Pick<Labels, 'measures'>,
  { cohort, study, characteristics }: Pick<PatientItem, 'cohort' | 'study' | 'characteristics'>,
): readonly string[] {
  const own = characteristics.flatMap(({ measure, term }) =>
    term !== null && measures[measure]?.values === 'tumours' ? [term] : [],
  );
  return own.length > 0 ? own : tumoursOfCohort(cohort.tumours, study);
}

/** Filters and search of GET /patients. */
export function patientsTable(labels: Labels): TableDefinition<PatientItem> {
  const tumoursOf = (patient: PatientItem) =>
    withAncestors(labels.tumours, tumoursOfPatient(labels, patient));
  return {
    filters: [
      { name: 'paper', valuesOf: ({ study }) => [study.paperSlug] },
      { name: 'study', valuesOf: ({ study }) => [study.slug] },
      { name: 'origin', valuesOf: ({ study }) => [study.origin] },
      { name: 'cohort', valuesOf: ({ study, cohort }) => [cohort.slug, `${study.slug}/${cohort.slug}`] },
      { name: 'endpoint', valuesOf: ({ times }) => times.map(({ measure }) => measure) },
      { name: 'tumour', valuesOf: tumoursOf },
      { name: 'drug', valuesOf: drugsOf },
      {
        name: 'age',
        valuesOf: ({ characteristics }) =>
          characteristics
            .filter((row) => isAge(labels, row))
            .flatMap(yearsOfAge)
            .map(String),
      },
    ],
    sorts: [],
    searchTextsOf: (patient) => [
      patient.id,
      patient.labelEn,
      patient.labelZh,
      patient.cohort.labelEn,
      patient.cohort.labelZh,
      patient.study.shortTitleEn,
      patient.study.shortTitleZh,
      ...namesOf(labels.tumours, tumoursOf(patient)),
      ...namesOf(labels.drugs, drugsOf(patient)),
    ],
  };
}
