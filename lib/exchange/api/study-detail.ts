import { z } from 'zod';
import { BIAS_FIELDS, REFERENCE_KINDS } from '@/lib/domain/kinds';
import { measurementValues } from '@/lib/domain/measurement';
import { statementValues } from '@/lib/domain/statement';
import type { NoteItem, StatementOfStudy, StudyInput } from '@/lib/domain/study-items';
import { pValue, testValues } from '@/lib/domain/test-result';
import { type CharacteristicRow, characteristicRow, toCharacteristicRow } from './characteristic-row';
import { rowFields, rowValues } from './derived-row';
import { bilingual, factId, lines, localOf, patientSlug, rowId, signOf, slugs, words } from './row-parts';

export const testRow = z
  .strictObject({
    id: rowId,
    between: slugs.describe('Cohorts compared, the comparator last.'),
    tumour: words.describe('Slug of the tumour.'),
    ...rowFields(testValues),
    pSign: pValue.shape.sign
      .unwrap()
      .nullable()
      .describe(pValue.shape.sign.description ?? ''),
    pValue: pValue.shape.value.nullable().describe(pValue.shape.value.description ?? ''),
    counts: slugs.describe('Ids of the outcomes that it was computed from.'),
    factId,
  })
  .meta({ id: 'TestResult' });

export type TestRow = z.infer<typeof testRow>;

export const measurementRow = z
  .strictObject({
    id: rowId,
    patient: patientSlug,
    ...rowFields(measurementValues),
    timeMonths: z.number().describe('Since the start of treatment; 0 is before it.'),
    dimensions: z.array(z.number()).describe('In the order printed.'),
    factId,
  })
  .meta({ id: 'Measurement' });

const recordRow = z
  .strictObject({
    number: z.string().describe('Number in the registry.'),
    version: z.string().describe('Day on which this version was submitted.'),
    url: z.string().describe('Address at the registry.'),
    references: z
      .array(
        z.strictObject({
          pmid: words.describe('PubMed id.'),
          kind: z.enum(REFERENCE_KINDS).describe('What the publication is to the record.'),
          citation: z.string().describe('As the record prints it.'),
        }),
      )
      .describe('Publications that the record names.'),
  })
  .meta({ id: 'RegistryRecord' });

export const statementRow = z
  .strictObject({
    id: rowId,
    cohort: words.describe('Slug of the cohort, local to the study.'),
    tumour: words.describe('Slug of the tumour.'),
    tumours: slugs.describe('Slugs of the tumours that a statement is about, where they are several.'),
    drug: words.describe('Slug of the drug.'),
    ...rowFields(statementValues),
    factId,
  })
  .meta({ id: 'Statement' });

export const noteRow = z
  .strictObject({
    id: rowId,
    weight: z.enum(['caution', 'information']).describe('caution, or information.'),
    bias: z.enum(BIAS_FIELDS).nullable().describe('Of a caution: in which field it sees a bias.'),
    concerns: slugs.describe('Measures, cohorts and tests that it concerns; none: the whole study.'),
    text: bilingual.describe('The judgement.'),
    lines: lines.describe('First and last line of the paper’s text file, from 1.'),
    places: z
      .array(z.strictObject({ lines, fact: z.string().nullable().describe('A fact that stands there.') }))
      .describe('All lines that it rests on, with a fact whose source shows them.'),
  })
  .meta({ id: 'Note' });

/** What only the single study shows beside its rows of the lists. */
export const studyDetailFields = {
  attributes: z.array(characteristicRow).describe('What describes the study.'),
  tests: z.array(testRow).describe('Reported tests of hypotheses.'),
  measurements: z.array(measurementRow).describe('Measurements of lesions.'),
  record: recordRow.nullable().describe('Of which registry record it is; null of a paper’s study.'),
  statements: z.array(statementRow).describe('Statements.'),
  notes: z.array(noteRow).describe('Judgements of the extractors that no arithmetic can make.'),
};

export function toTestRow(test: StudyInput['tests'][number]): TestRow {
  return {
    id: test.id,
    between: test.cohorts.map(({ cohortId }) => localOf(cohortId)),
    tumour: test.tumourSlug,
    ...rowValues(testValues, test),
    pSign: signOf(test.pSign),
    pValue: test.pValue,
    counts: test.counts.map(({ outcomeId }) => outcomeId),
    factId: test.factId,
  };
}

export function toMeasurementRow(item: StudyInput['measurements'][number]): z.infer<typeof measurementRow> {
  return {
    id: item.id,
    patient: localOf(item.patientId),
    ...rowValues(measurementValues, item),
    timeMonths: item.timeMonths,
    dimensions: [item.dimension1, item.dimension2, item.dimension3].filter((size) => size !== null),
    factId: item.factId,
  };
}

export function toStatementRow(item: StatementOfStudy): z.infer<typeof statementRow> {
  return {
    id: item.id,
    cohort: item.cohortId === null ? null : localOf(item.cohortId),
    tumour: item.tumourSlug,
    tumours: item.tumours.map(({ tumourSlug }) => tumourSlug),
    drug: item.drugSlug,
    ...rowValues(statementValues, item),
    factId: item.factId,
  };
}

export function toNoteRow({
  id,
  weight,
  bias,
  concerns,
  textEn,
  textZh,
  locations,
}: NoteItem): z.infer<typeof noteRow> {
  return {
    id,
    weight: weight as 'caution' | 'information',
    bias: bias as z.infer<typeof noteRow>['bias'],
    concerns: concerns === '' ? [] : concerns.split(','),
    text: { en: textEn, zh: textZh },
    lines: [locations[0]?.firstLine ?? 0, locations[0]?.lastLine ?? 0],
    places: locations.map(({ firstLine, lastLine, factId }) => ({
      lines: [firstLine, lastLine],
      fact: factId,
    })),
  };
}

/** What describes a study itself, as rows. */
export const attributesOf = ({ characteristics }: Pick<StudyInput, 'characteristics'>): CharacteristicRow[] =>
  characteristics.filter(({ kind }) => kind === 'study').map(toCharacteristicRow);

/** Which registry record a study is of; null of a paper's. */
function toRecord({
  recordNumber = null,
  recordVersion = null,
  recordUrl = null,
  references = [],
}: StudyInput['paper']): z.infer<typeof recordRow> | null {
  if (recordNumber === null || recordVersion === null || recordUrl === null) return null;
  return {
    number: recordNumber,
    version: recordVersion,
    url: recordUrl,
    references: references.map(({ pmid, kind, citation }) => ({
      pmid,
      kind: kind as (typeof REFERENCE_KINDS)[number],
      citation,
    })),
  };
}

type Detailed = Pick<
  StudyInput,
  'characteristics' | 'tests' | 'measurements' | 'paper' | 'statements' | 'notes'
>;

export function toStudyDetail(study: Detailed) {
  return {
    attributes: attributesOf(study),
    tests: study.tests.map(toTestRow),
    measurements: study.measurements.map(toMeasurementRow),
    record: toRecord(study.paper),
    statements: study.statements.map(toStatementRow),
    notes: study.notes.map(toNoteRow),
  };
}
