import { z } from 'zod';
import { STATEMENT_ROLES, TEST_NAMES } from '@/lib/domain/kinds';
import { type CharacteristicItem, characteristicRow, toCharacteristicRow } from './characteristic-row';
import {
  bilingual,
  bilingualOf,
  count,
  factId,
  lines,
  localOf,
  number,
  sign,
  signOf,
  slugs,
  words,
} from './row-parts';

export const testRow = z
  .strictObject({
    id: z.string(),
    test: z.enum(TEST_NAMES),
    measure: z.string(),
    between: slugs.describe('Cohorts compared, the comparator last.'),
    tumour: words,
    statistic: number,
    degreesOfFreedom: count,
    pSign: sign,
    pValue: number,
    significant: z.boolean().nullable().describe('As the authors call it.'),
    timepoint: words,
    endpoint: words.describe('Endpoint of the patients’ rows that it was computed from.'),
    counts: slugs.describe('Ids of the outcomes that it was computed from.'),
    note: bilingual.nullable(),
    factId,
  })
  .meta({ id: 'TestResult' });

export const measurementRow = z
  .strictObject({
    id: z.string(),
    patient: z.string(),
    lesion: z.string(),
    label: bilingual,
    method: words,
    timeMonths: z.number().describe('Since the start of treatment; 0 is before it.'),
    sign,
    dimensions: z.array(z.number()).describe('In the order printed.'),
    unit: z.string(),
    note: bilingual.nullable(),
    factId,
  })
  .meta({ id: 'Measurement' });

export const statementRow = z
  .strictObject({
    id: z.string(),
    role: z.enum(STATEMENT_ROLES),
    measure: z.string(),
    cohort: words,
    tumour: words,
    drug: words,
    category: bilingual.nullable().describe('Of what a share is, or what a year or period marks.'),
    value: number,
    sign,
    unit: words,
    count,
    of: count,
    rangeLower: number,
    rangeUpper: number,
    text: bilingual.nullable().describe('Paraphrased.'),
    timepoint: words,
    factId,
  })
  .meta({ id: 'Statement' });

export const noteRow = z
  .strictObject({ id: z.string(), weight: z.enum(['caution', 'information']), text: bilingual, lines })
  .meta({ id: 'Note' });

/** What only the single study shows beside its rows of the lists. */
export const studyDetailFields = {
  attributes: z.array(characteristicRow),
  tests: z.array(testRow),
  measurements: z.array(measurementRow),
  statements: z.array(statementRow),
  notes: z.array(noteRow).describe('Judgements of the extractors that no arithmetic can make.'),
};

interface Noted {
  noteEn: string | null;
  noteZh: string | null;
}

export interface StatementItem {
  id: string;
  role: string;
  measure: string;
  cohortId: string | null;
  tumourSlug: string | null;
  drugSlug: string | null;
  categoryEn: string | null;
  categoryZh: string | null;
  value: number | null;
  sign: string | null;
  unit: string | null;
  count: number | null;
  of: number | null;
  rangeLower: number | null;
  rangeUpper: number | null;
  textEn: string | null;
  textZh: string | null;
  timepoint: string | null;
  factId: string;
}

export interface NoteItem {
  id: string;
  weight: string;
  textEn: string;
  textZh: string;
  firstLine: number;
  lastLine: number;
}

export interface StudyDetailItem {
  characteristics: (CharacteristicItem & { kind: string })[];
  tests: (Noted & {
    id: string;
    test: string;
    measure: string;
    tumourSlug: string | null;
    statistic: number | null;
    degreesOfFreedom: number | null;
    pSign: string | null;
    pValue: number | null;
    significant: boolean | null;
    timepoint: string | null;
    endpoint: string | null;
    factId: string;
    cohorts: { cohortId: string }[];
    counts: { outcomeId: string }[];
  })[];
  measurements: (Noted & {
    id: string;
    patientId: string;
    lesion: string;
    labelEn: string;
    labelZh: string;
    method: string | null;
    timeMonths: number;
    sign: string | null;
    dimension1: number;
    dimension2: number | null;
    dimension3: number | null;
    unit: string;
    factId: string;
  })[];
  statements: StatementItem[];
  notes: NoteItem[];
}

export function toStatementRow({ cohortId, tumourSlug, drugSlug, textEn, textZh, ...item }: StatementItem) {
  return {
    id: item.id,
    role: item.role as z.infer<typeof statementRow>['role'],
    measure: item.measure,
    cohort: cohortId === null ? null : localOf(cohortId),
    tumour: tumourSlug,
    drug: drugSlug,
    category: bilingualOf(item.categoryEn, item.categoryZh),
    value: item.value,
    sign: signOf(item.sign),
    unit: item.unit,
    count: item.count,
    of: item.of,
    rangeLower: item.rangeLower,
    rangeUpper: item.rangeUpper,
    text: bilingualOf(textEn, textZh),
    timepoint: item.timepoint,
    factId: item.factId,
  };
}

export function toNoteRow({
  id,
  weight,
  textEn,
  textZh,
  firstLine,
  lastLine,
}: NoteItem): z.infer<typeof noteRow> {
  return {
    id,
    weight: weight as 'caution' | 'information',
    text: { en: textEn, zh: textZh },
    lines: [firstLine, lastLine],
  };
}

export function toStudyDetail(study: StudyDetailItem) {
  return {
    attributes: study.characteristics.filter(({ kind }) => kind === 'study').map(toCharacteristicRow),
    tests: study.tests.map((test) => ({
      id: test.id,
      test: test.test as z.infer<typeof testRow>['test'],
      measure: test.measure,
      between: test.cohorts.map(({ cohortId }) => localOf(cohortId)),
      tumour: test.tumourSlug,
      statistic: test.statistic,
      degreesOfFreedom: test.degreesOfFreedom,
      pSign: signOf(test.pSign),
      pValue: test.pValue,
      significant: test.significant,
      timepoint: test.timepoint,
      endpoint: test.endpoint,
      counts: test.counts.map(({ outcomeId }) => outcomeId),
      note: bilingualOf(test.noteEn, test.noteZh),
      factId: test.factId,
    })),
    measurements: study.measurements.map((item) => ({
      id: item.id,
      patient: localOf(item.patientId),
      lesion: item.lesion,
      label: { en: item.labelEn, zh: item.labelZh },
      method: item.method,
      timeMonths: item.timeMonths,
      sign: signOf(item.sign),
      dimensions: [item.dimension1, item.dimension2, item.dimension3].filter((size) => size !== null),
      unit: item.unit,
      note: bilingualOf(item.noteEn, item.noteZh),
      factId: item.factId,
    })),
    statements: study.statements.map(toStatementRow),
    notes: study.notes.map(toNoteRow),
  };
}
