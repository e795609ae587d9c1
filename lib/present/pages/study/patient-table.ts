import { groupBy } from '@/lib/domain/group-by';
import type { CharacteristicOfStudy, StudyInput } from '@/lib/domain/study-items';
import { timeKey } from '@/lib/domain/timepoint';
import { withCommas } from '@/lib/text/punctuation';
import { calledTogether, nameWithGroup, type ResultView, resultView } from '../../results/result-view';
import { inLocale, measureName, type ViewContext } from '../../words/view-context';
import { cohortLabel } from './cohort-series';
import { type DatumView, datumView } from './datum-view';

export interface PatientTableView {
  columns: string[];
  /** `cohort` is empty where all patients are of one. */
  rows: { key: string; label: string; cohort: string; cells: ResultView[][] }[];
  /** What is known of few patients only, patient by patient. */
  more: { patient: string; data: DatumView[] }[];
}

/** Every column of the patients' tables, a patient a row. */
export function patientTable(context: ViewContext, study: StudyInput): PatientTableView | null {
  if (study.patientRows.length === 0) return null;
  const data = study.characteristics.filter(
    ({ kind, patientId }) => kind === 'patient' && patientId !== null,
  );
  const nameOfColumn = (rows: readonly CharacteristicOfStudy[]) => {
    const [first] = rows;
    if (!first) return '';
    const { measures, adverseEvents } = context.labels;
    const group = (measures[first.measure] ?? adverseEvents[first.measure])?.[context.locale];
    return nameWithGroup(context, calledTogether(context, rows).headingOf(first), group ?? first.measure);
  };
  const isSeveral = new Set(study.patientRows.map(({ cohortId }) => cohortId)).size > 1;
  const keyOf = (row: CharacteristicOfStudy) => `${row.measure}|${row.drugSlug ?? ''}|${timeKey(row) ?? ''}`;
  const filled = groupBy(data, keyOf);
  const patientsOf = (rows: readonly CharacteristicOfStudy[]) =>
    new Set(rows.map(({ patientId }) => patientId)).size;
  // A column for what is known of half of the patients or more; the rest is told patient by patient.
  const columns = new Map(
    [...filled]
      .filter(([, rows]) => patientsOf(rows) * 2 >= study.patientRows.length)
      .sort(([, a], [, b]) => patientsOf(b) - patientsOf(a))
      .map(([key, rows]) => [key, nameOfColumn(rows)]),
  );
  const known = (patient: string) => data.filter(({ patientId }) => patientId === patient);
  const endpoints = [
    ...new Set(study.patientRows.flatMap(({ times }) => times.map(({ measure }) => measure))),
  ];
  return {
    columns: [...columns.values(), ...endpoints.map((measure) => measureName(context, measure))],
    rows: study.patientRows.map((patient) => ({
      key: patient.id,
      label: inLocale(context, patient.labelEn, patient.labelZh),
      cohort: isSeveral ? cohortLabel(context, study, patient.cohortId) : '',
      cells: [
        ...[...columns.keys()].map((key) =>
          known(patient.id)
            .filter((row) => keyOf(row) === key)
            .map((row) => resultView(context, row)),
        ),
        ...endpoints.map((measure) => {
          const time = patient.times.find((candidate) => candidate.measure === measure);
          if (!time) return [];
          const view = resultView(context, {
            factId: time.factId,
            value: time.time,
            sign: time.event ? null : '>',
            unit: time.unit,
            count: null,
            of: null,
            noteEn: time.noteEn,
            noteZh: time.noteZh,
          });
          const state = time.event ? context.text.charts.event : context.text.charts.ongoing;
          return [{ ...view, words: withCommas([view.figure, state]) }];
        }),
      ],
    })),
    more: study.patientRows.flatMap((patient) => {
      const rows = known(patient.id).filter((row) => !columns.has(keyOf(row)));
      const name = inLocale(context, patient.labelEn, patient.labelZh);
      return rows.length === 0 ? [] : [{ patient: name, data: rows.map((row) => datumView(context, row)) }];
    }),
  };
}
