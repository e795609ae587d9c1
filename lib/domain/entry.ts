import type { AdverseEventDatum } from './adverse-event';
import type { CohortEntry } from './cohort';
import type { CharacteristicDatum, Datum, OutcomeDatum, StatementEntry } from './datum';
import type { ReadPaper, ReadStudy } from './files';
import type { FactKind } from './kinds';
import type { MeasurementDatum } from './measurement';
import type { Source } from './source';
import type { TestDatum } from './test-result';

interface EntryContext {
  kind: FactKind;
  file: string;
  path: readonly (string | number)[];
  paper: string;
  study?: string;
  cohort?: string;
  patient?: string;
  regimen?: string;
  sources: Source[];
}

/** One entry of an extraction file with what its place in the file says of it. */
export type Entry = EntryContext &
  (
    | { form: 'datum'; kind: 'outcome'; datum: OutcomeDatum }
    | { form: 'datum'; kind: Exclude<FactKind, 'outcome'>; datum: CharacteristicDatum }
    | { form: 'statement'; datum: StatementEntry }
    | { form: 'adverse-event'; datum: AdverseEventDatum }
    | { form: 'test'; datum: TestDatum }
    | { form: 'measurement'; datum: MeasurementDatum }
    | { form: 'size'; datum: NonNullable<CohortEntry['size']> }
    | { form: 'drug'; datum: { drug: string; supportive?: true } }
    | { form: 'treatment'; datum: { treatment: string } }
    | { form: 'mention'; datum: { label: string } }
  );

const locationsOf = (entry: { source: Source; also?: Source[] }) => [entry.source, ...(entry.also ?? [])];

/** Entries of a paper's own file: bibliographic facts and background statements. */
function paperEntries({ file, paper }: ReadPaper): Entry[] {
  const context = { file, paper: paper.slug };
  return [
    ...paper.publication.map(
      (datum, index): Entry => ({
        ...context,
        form: 'datum',
        kind: 'publication',
        path: ['publication', index],
        sources: locationsOf(datum),
        datum,
      }),
    ),
    ...paper.statements.map(
      (datum, index): Entry => ({
        ...context,
        form: 'statement',
        kind: 'statement',
        path: ['statements', index],
        sources: locationsOf(datum),
        datum,
      }),
    ),
  ];
}

/** Entries of one study, in the order of the file. Rows of patient tables are read in `patient-rows.ts`. */
export function studyEntries(paper: string, { file, study }: Pick<ReadStudy, 'file' | 'study'>): Entry[] {
  const context = { file, paper, study: study.slug };
  const entries: Entry[] = [];
  const contextOf = (
    path: readonly (string | number)[],
    datum: Datum,
    defaults: { cohort?: string; patient?: string; regimen?: string } = {},
  ) => ({
    ...context,
    path,
    cohort: datum.cohort ?? defaults.cohort,
    patient: datum.patient ?? defaults.patient,
    regimen: defaults.regimen,
    sources: locationsOf(datum),
  });
  const addData = (
    kind: Exclude<FactKind, 'outcome'>,
    path: readonly (string | number)[],
    data: readonly CharacteristicDatum[] | undefined,
    defaults?: { cohort?: string; patient?: string; regimen?: string },
  ) => {
    data?.forEach((datum, index) => {
      entries.push({ ...contextOf([...path, index], datum, defaults), form: 'datum', kind, datum });
    });
  };

  entries.push({
    ...context,
    form: 'mention',
    kind: 'study',
    path: ['source'],
    sources: [study.source],
    datum: { label: study.source.verbatim },
  });
  addData('study', ['attributes'], study.attributes);
  study.cohorts.forEach((cohort, index) => {
    const path = ['cohorts', index];
    if (cohort.size) {
      entries.push({
        ...context,
        form: 'size',
        kind: 'cohort',
        path: [...path, 'size'],
        cohort: cohort.id,
        sources: locationsOf(cohort.size),
        datum: cohort.size,
      });
    }
    if (cohort.source) {
      entries.push({
        ...context,
        form: 'mention',
        kind: 'cohort',
        path: [...path, 'source'],
        cohort: cohort.id,
        sources: [cohort.source],
        datum: { label: cohort.source.verbatim },
      });
    }
    cohort.overlaps?.forEach((overlap, at) => {
      entries.push({
        ...context,
        form: 'mention',
        kind: 'cohort',
        path: [...path, 'overlaps', at],
        cohort: cohort.id,
        sources: [overlap.source],
        datum: { label: overlap.source.verbatim },
      });
    });
    addData('cohort', [...path, 'characteristics'], cohort.characteristics, { cohort: cohort.id });
  });
  study.regimens.forEach((regimen, index) => {
    const path = ['regimens', index];
    regimen.drugs.forEach((drug, at) => {
      entries.push({
        ...context,
        form: 'drug',
        kind: 'regimen',
        path: [...path, 'drugs', at],
        regimen: regimen.id,
        sources: [drug.source],
        datum: drug,
      });
    });
    regimen.treatments?.forEach((treatment, at) => {
      entries.push({
        ...context,
        form: 'treatment',
        kind: 'regimen',
        path: [...path, 'treatments', at],
        regimen: regimen.id,
        sources: [treatment.source],
        datum: treatment,
      });
    });
    addData('regimen', [...path, 'data'], regimen.data, { regimen: regimen.id });
  });
  study.patients.forEach((patient, index) => {
    addData('patient', ['patients', index, 'data'], patient.data, {
      cohort: patient.cohort,
      patient: patient.id,
    });
  });
  study.outcomes.forEach((datum, index) => {
    entries.push({ ...contextOf(['outcomes', index], datum), form: 'datum', kind: 'outcome', datum });
  });
  study.tests.forEach((datum, index) => {
    entries.push({
      ...context,
      form: 'test',
      kind: 'test',
      path: ['tests', index],
      cohort: datum.between?.[0],
      sources: locationsOf(datum),
      datum,
    });
  });
  study.adverseEvents.forEach((datum, index) => {
    entries.push({
      ...context,
      form: 'adverse-event',
      kind: 'adverse-event',
      path: ['adverseEvents', index],
      cohort: datum.cohort,
      sources: locationsOf(datum),
      datum,
    });
  });
  const patients = new Map(study.patients.map((patient) => [patient.id, patient]));
  study.measurements.forEach((datum, index) => {
    const patient = patients.get(datum.patient);
    entries.push({
      ...context,
      form: 'measurement',
      kind: 'measurement',
      path: ['measurements', index],
      cohort: patient?.cohort,
      patient: datum.patient,
      sources: locationsOf(datum),
      datum,
    });
  });
  study.statements.forEach((datum, index) => {
    entries.push({
      ...context,
      form: 'statement',
      kind: 'statement',
      path: ['statements', index],
      cohort: datum.cohort,
      patient: datum.patient,
      sources: locationsOf(datum),
      datum,
    });
  });
  return entries;
}

/** All entries of a paper and its studies. */
export function entriesOf(paper: ReadPaper): Entry[] {
  return [...paperEntries(paper), ...paper.studies.flatMap((study) => studyEntries(paper.paper.slug, study))];
}
