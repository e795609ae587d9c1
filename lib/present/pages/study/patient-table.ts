import { groupBy } from '@/lib/domain/group-by';
import { personMeasures } from '@/lib/domain/labels';
import type { CharacteristicOfStudy, StudyInput } from '@/lib/domain/study-items';
import { timeKey } from '@/lib/domain/timepoint';
import { withCommas } from '@/lib/text/punctuation';
import { calledTogether, nameWithGroup, type ResultView, resultView } from '../../results/result-view';
import { formatQuantity } from '../../words/format-number';
import { inLocale, measureName, type ViewContext } from '../../words/view-context';
import { cohortLabel } from './cohort-series';
import { type DatumView, datumView } from './datum-view';
import { timeRow, timeState } from './time-row';

/** A value of a patient; `isAfter`: what the one before it was changed to. */
export interface PatientTableCell {
  view: ResultView;
  isAfter: boolean;
}

export interface PatientTableView {
  columns: string[];
  /** `cohort` is empty where all patients are of one. `who`: age and sex, under the name. */
  rows: { key: string; label: string; who: ResultView[]; cohort: string; cells: PatientTableCell[][] }[];
  /** What is known of few patients only, what is printed again elsewhere, and how responses were judged, patient by patient. */
  more: { patient: string; data: DatumView[] }[];
}

/** How responses were judged takes a sentence. */
const TOLD_APART = ['response-criteria'];

/** Columns in the order in which a case is told: who, what disease, what was given, what came of it. */
function rankOf({ labels }: ViewContext, measure: string): number {
  const { profile, group, ordinal } = labels.measures[measure] ?? {};
  if (profile !== undefined) return profile;
  const LATER = 1000;
  if (labels.adverseEvents[measure]) return 3 * LATER;
  return group === undefined ? LATER + (ordinal ?? 0) : 2 * LATER + (ordinal ?? 0);
}

/** The measure whose value was changed to this one's; null for a value that stands by itself. */
const changedFrom = ({ labels }: ViewContext, measure: string) =>
  labels.measures[measure]?.changedFrom ?? null;

type Rows = readonly CharacteristicOfStudy[];

/** Each value once: what two places print alike is one value. */
const withoutRepeats = (cells: readonly PatientTableCell[]) =>
  cells.filter(
    ({ view, isAfter }, index) =>
      cells.findIndex((other) => other.view.figure === view.figure && other.isAfter === isAfter) === index,
  );

/** Every column of the patients' tables, a patient a row. */
export function patientTable(context: ViewContext, study: StudyInput): PatientTableView | null {
  if (study.patientRows.length === 0) return null;
  const data = study.characteristics.filter(
    ({ kind, patientId }) => kind === 'patient' && patientId !== null,
  );
  const isSeveral = new Set(study.patientRows.map(({ cohortId }) => cohortId)).size > 1;
  const columns = columnsOf(context, study, data);
  const byPatient = groupBy(data, ({ patientId }) => patientId);
  const known = (patient: string) => byPatient.get(patient) ?? [];
  const endpoints = endpointsOf(study);
  const isAfter = ({ measure }: CharacteristicOfStudy) => changedFrom(context, measure) !== null;
  const rows: PatientTableView['rows'] = study.patientRows.map((patient) => ({
    key: patient.id,
    label: inLocale(context, patient.labelEn, patient.labelZh),
    who: personMeasures(context.labels).flatMap((measure) =>
      known(patient.id)
        .filter((row) => row.measure === measure)
        .slice(0, 1)
        .map((row) => resultView(context, row)),
    ),
    cohort: isSeveral ? cohortLabel(context, study, patient.cohortId) : '',
    cells: [
      ...columns.map(({ key, unit }) =>
        withoutRepeats(
          known(patient.id)
            .filter((row) => keyOf(context, row) === key)
            .sort((a, b) => Number(isAfter(a)) - Number(isAfter(b)))
            .map((row) => ({ view: withoutUnit(context, row, unit), isAfter: isAfter(row) })),
        ),
      ),
      ...endpoints.map(({ measure, unit }): PatientTableCell[] => {
        const time = patient.times.find((candidate) => candidate.measure === measure);
        if (!time) return [];
        const row = { ...timeRow(time), noteEn: time.noteEn, noteZh: time.noteZh };
        const { figure } = resultView(context, row);
        return [
          {
            view: {
              ...withoutUnit(context, row, unit),
              words: withCommas([figure, timeState(context, time)]),
            },
            isAfter: false,
          },
        ];
      }),
    ],
  }));
  return {
    columns: [
      ...columns.map(({ title }) => title),
      ...endpoints.map(({ measure, unit }) => headOf(context, measureName(context, measure), unit)),
    ],
    rows,
    more: study.patientRows.flatMap((patient, index) => {
      const { who = [], cells = [] } = rows[index] ?? {};
      const shown = new Set([...who, ...cells.flat().map(({ view }) => view)].map(({ fact }) => fact));
      const others = known(patient.id).filter(({ factId }) => !shown.has(factId));
      const name = inLocale(context, patient.labelEn, patient.labelZh);
      return others.length === 0
        ? []
        : [{ patient: name, data: others.map((row) => datumView(context, row)) }];
    }),
  };
}

/** What one column holds: a measure of a drug at a time, and what it was changed to. */
const keyOf = (context: ViewContext, row: CharacteristicOfStudy) =>
  `${changedFrom(context, row.measure) ?? row.measure}|${row.drugSlug ?? ''}|${timeKey(row) ?? ''}`;

const headOf = ({ text }: ViewContext, name: string, unit: string | null) =>
  unit === null ? name : text.study.nameInUnit(name, formatQuantity({ text }, '', unit).trim());

/** A result whose unit stands in the head of its column. */
function withoutUnit(
  context: ViewContext,
  row: Parameters<typeof resultView>[1],
  unit: string | null,
): ResultView {
  const whole = resultView(context, row);
  if (unit === null) return whole;
  return { ...whole, figure: resultView(context, { ...row, unit: null, unitVerbatim: null }).figure };
}

/** The unit that all share. */
function sharedUnit(units: readonly (string | null)[]): string | null {
  const [unit = null, ...others] = new Set(units);
  return others.length === 0 ? unit : null;
}

/** A column for what is known of half of the patients or more; the rest is told patient by patient. */
function columnsOf(context: ViewContext, study: StudyInput, data: Rows) {
  const patientsOf = (rows: Rows) => new Set(rows.map(({ patientId }) => patientId)).size;
  const apart = [...personMeasures(context.labels), ...TOLD_APART];
  return [...groupBy(data, (row) => keyOf(context, row))]
    .filter(
      ([, rows]) =>
        patientsOf(rows) * 2 >= study.patientRows.length && !apart.includes(rows[0]?.measure ?? ''),
    )
    .map(([key, rows]) => {
      const before = rows.filter(({ measure }) => changedFrom(context, measure) === null);
      const unit = sharedUnit(rows.map((row) => row.unit));
      return {
        key,
        unit,
        title: headOf(context, nameOfColumn(context, before.length > 0 ? before : rows), unit),
        rank: rankOf(context, key.split('|')[0] ?? ''),
      };
    })
    .sort((a, b) => a.rank - b.rank);
}

function nameOfColumn(context: ViewContext, rows: Rows): string {
  const [first] = rows;
  if (!first) return '';
  const { measures, adverseEvents } = context.labels;
  const group = (measures[first.measure] ?? adverseEvents[first.measure])?.[context.locale];
  return nameWithGroup(context, calledTogether(context, rows).headingOf(first), group ?? first.measure);
}

/** The endpoints of which patients have times, and the unit that these share. */
const endpointsOf = ({ patientRows }: StudyInput) =>
  [
    ...groupBy(
      patientRows.flatMap(({ times }) => times),
      ({ measure }) => measure,
    ),
  ].map(([measure, times]) => ({ measure, unit: sharedUnit(times.map(({ unit }) => unit)) }));
