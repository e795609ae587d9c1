import { characteristicValues } from '@/lib/domain/characteristic';
import { lineOf } from '@/lib/domain/cohort-ancestry';
import { adverseEventResult } from '@/lib/present/results/adverse-event-view';
import {
  measureTitle,
  type ResultNumbers,
  resultTraits,
  resultView,
} from '@/lib/present/results/result-view';
import type { ViewContext } from '@/lib/present/words/view-context';
import type { AdverseEventApiRow } from '../api/adverse-event-row';
import type { CharacteristicRow } from '../api/characteristic-row';
import type { CohortApiRow } from '../api/cohort-row';
import { emptyRowValues } from '../api/derived-row';
import type { OutcomeApiRow } from '../api/outcome-row';
import { type Bilingual, inBoth } from './bilingual';
import { adverseEventVariable, eventWords, measuredVariable, timeColumns } from './measured-variable';
import type { RecordParts } from './record-parts';
import { NO_STATISTIC, statisticOf } from './statistic-record';
import type { AttributeRecord, EvidenceRecord, StatisticRecord, VariableRecord } from './study-record';
import type { TermRecord } from './term-record';

/** A result, and the variable that it is of. */
export interface WithVariable {
  evidence: EvidenceRecord;
  variable: VariableRecord;
}

/** The row's numbers as the pages' views read them. */
const asShown = (row: OutcomeApiRow | CharacteristicRow): ResultNumbers => ({
  ...row,
  textEn: row.text?.en ?? null,
  textZh: row.text?.zh ?? null,
});

/** The result as the pages show it, with the words that a count is of. */
const shown =
  (row: OutcomeApiRow | CharacteristicRow) =>
  (context: ViewContext): string => {
    const { words } = resultView(context, asShown(row));
    const text = row.text?.[context.locale];
    return text && !words.includes(text) ? `${text} · ${words}` : words;
  };

/** The paper's own name in a row of the API, as the database holds it. */
const namedColumns = ({ named }: { named: Bilingual | null }) => ({
  namedEn: named?.en,
  namedZh: named?.zh,
});

const titleOf = (row: OutcomeApiRow | CharacteristicRow, tumour: string | null) => (context: ViewContext) =>
  measureTitle(context, {
    measure: row.measure,
    ...namedColumns(row),
    statistic: row.statistic,
    ...timeColumns(row.time),
    tumourSlug: tumour,
    categoryEn: row.category?.en,
    categoryZh: row.category?.zh,
    ...('period' in row ? { periodEn: row.period?.en, periodZh: row.period?.zh } : {}),
    title: row.title,
    classEn: row.class?.en,
    classZh: row.class?.zh,
    ...('assessor' in row
      ? { assessor: row.assessor, model: row.model, changeFromBaseline: row.changeFromBaseline }
      : {}),
  });

/** The P of the one reported test that compared the same cohorts on what the ratio is of, at the same time. */
function reportedP({ input }: RecordParts, row: OutcomeApiRow): AttributeRecord[] {
  const measure = input.labels.measures[row.measure]?.effect?.of;
  const fitting = input.study.tests.filter(
    (test) =>
      test.measure === measure &&
      test.title === row.title &&
      test.timepoint === row.timepoint &&
      test.between.join() === [row.cohort, row.versus].join(),
  );
  const [test] = fitting;
  if (fitting.length !== 1 || !test || test.pValue === null) return [];
  return [{ kind: 'p-value', value: test.pValue, sign: test.pSign, words: null, calculated: false }];
}

/** Whether the study says that it used Kaplan and Meier's method; else a median time to an event only assumes it. */
const namesKaplanMeier = ({ input }: RecordParts) =>
  input.study.attributes.some(({ text }) => /kaplan/iu.test(text?.en ?? ''));

function withModelNote(parts: RecordParts, statistic: StatisticRecord): StatisticRecord {
  if (!statistic.models.includes('kaplan-meier') || namesKaplanMeier(parts)) return statistic;
  return { ...statistic, notes: [...statistic.notes, parts.say((words) => words.kaplanMeierAssumed)] };
}

/**
 * Regimens of the cohort, else of the nearest parent cohort; of a result that names its drug, those with that drug. Where
 * patients got one of several, a note says so.
 */
export function exposuresOf(
  { input: { study }, say }: RecordParts,
  cohort: string,
  drug: string | null = null,
): { regimens: string[]; notes: Bilingual[] } {
  const cohortNamed = (name: string) => study.cohorts.find(({ slug }) => slug === name);
  const given = lineOf(cohort, (name) => cohortNamed(name)?.parent)
    .map(cohortNamed)
    .find((candidate) => candidate && candidate.regimens.length > 0);
  const regimens = (given?.regimens ?? []).filter(
    (slug) =>
      drug === null ||
      study.regimens.some((regimen) => regimen.slug === slug && regimen.drugs.includes(drug)),
  );
  const isApart = given?.alternativeRegimens === true && regimens.length > 1;
  return { regimens, notes: isApart ? [say((words) => words.alternativeRegimens)] : [] };
}

export function outcomeEvidence(parts: RecordParts, row: OutcomeApiRow): WithVariable {
  const { contexts } = parts;
  const variable = measuredVariable(contexts, row);
  const { tumour } = row;
  const given = row.versus === null ? exposuresOf(parts, row.cohort, row.drug) : null;
  const statistic = statisticOf(contexts, row);
  const { versus } = row;
  const subject = inBoth(contexts, ({ locale, text }) =>
    versus === null
      ? parts.cohortLabel(row.cohort)[locale]
      : text.record.against(parts.cohortLabel(row.cohort)[locale], parts.cohortLabel(versus)[locale]),
  );
  const title = titled(parts, subject, titleOf(row, tumour));
  const noResult = row.notReported ? [parts.say((words) => words.noResult)] : [];
  return {
    variable,
    evidence: {
      kind: 'outcome',
      row,
      id: row.id,
      title,
      description: found(parts, title, (context) => {
        const text = row.text?.[context.locale];
        return row.notReported
          ? [context.text.record.noResult, ...(text ? [text] : [])].join(' ')
          : shown(row)(context);
      }),
      cohort: versus === null ? row.cohort : null,
      compared: versus === null ? [] : [row.cohort, versus],
      tumour: tumour === null ? null : parts.tumour(tumour),
      regimens: given?.regimens ?? [],
      variable: variable.key,
      statistics: statistic
        ? [
            withModelNote(parts, {
              ...statistic,
              attributes: [...statistic.attributes, ...reportedP(parts, row)],
            }),
          ]
        : row.of === null
          ? []
          : [{ ...NO_STATISTIC, participants: row.of }],
      notes: [
        ...noResult,
        ...analysed(parts, row),
        ...(given?.notes ?? []),
        ...parts.registeredOf(row),
        ...parts.notesOf(row),
      ],
      fact: row.factId,
      locations: parts.locationsOf(row.factId),
      calculation: null,
    },
  };
}

/** How a result was estimated and in whom, a note each. */
function analysed({ contexts }: RecordParts, row: OutcomeApiRow | CharacteristicRow): Bilingual[] {
  const { en = null, zh = null } = ('covariates' in row ? row.covariates : null) ?? {};
  const traitsIn = (context: ViewContext) =>
    resultTraits(context, { ...row, covariatesEn: en, covariatesZh: zh });
  return traitsIn(contexts.en).map((_, at) => inBoth(contexts, (context) => traitsIn(context)[at] ?? ''));
}

/** A number that describes a cohort; null where the characteristic is no number. */
export function characteristicEvidence(
  parts: RecordParts,
  cohort: CohortApiRow,
  row: CharacteristicRow,
): WithVariable | null {
  const { contexts } = parts;
  const statistic = statisticOf(contexts, row);
  if (!statistic) return null;
  const variable = measuredVariable(contexts, row, row.tumour === null ? null : parts.tumour(row.tumour));
  const title = titled(parts, cohort.label, titleOf(row, row.tumour));
  return {
    variable,
    evidence: {
      kind: 'characteristic',
      row,
      id: row.factId,
      title,
      description: found(parts, title, shown(row)),
      cohort: cohort.slug,
      compared: [],
      tumour: null,
      regimens: [],
      variable: variable.key,
      statistics: [statistic],
      notes: [...analysed(parts, row), ...parts.registeredOf(row), ...parts.notesOf(row)],
      fact: row.factId,
      locations: parts.locationsOf(row.factId),
      calculation: null,
    },
  };
}

/** How many patients a cohort has, with the place that prints it. */
export function sizeEvidence(parts: RecordParts, cohort: CohortApiRow): WithVariable[] {
  const { size, sizeSign, sizeFactId } = cohort;
  if (size === null || sizeFactId === null) return [];
  const evidence = characteristicEvidence(parts, cohort, {
    ...emptyRowValues(characteristicValues),
    measure: 'cohort-size',
    sign: sizeSign,
    count: size,
    drug: null,
    tumour: null,
    contradicts: null,
    factId: sizeFactId,
  });
  return evidence ? [evidence] : [];
}

/** Adverse events; what the paper says did not occur is evidence, too. */
export function adverseEventEvidence(
  parts: RecordParts,
  row: AdverseEventApiRow,
  grading: TermRecord,
): WithVariable {
  const { contexts } = parts;
  const variable = adverseEventVariable(contexts, row, grading);
  const given = exposuresOf(parts, row.cohort);
  const { value, count, of } = row;
  const statistic = statisticOf(contexts, { measure: row.term, value, unit: '%', count, of });
  const title = titled(parts, parts.cohortLabel(row.cohort), (context) =>
    eventWords(context, { ...row, ...namedColumns(row) }),
  );
  const incidence: StatisticRecord[] =
    row.exposureRate === null
      ? []
      : [
          {
            ...NO_STATISTIC,
            kind: 'incidence-rate',
            figure: { value: row.exposureRate, sign: null, unit: row.exposureUnit },
          },
        ];
  const hasCounts = statistic !== null || row.of !== null || row.events !== null;
  return {
    variable,
    evidence: {
      kind: 'adverse-event',
      row,
      id: row.id,
      title,
      description: found(parts, title, (context) => {
        const { words } = adverseEventResult(context, row);
        const occurrence = context.text.occurrences[row.occurrence];
        return row.occurrence === 'observed' || words.includes(occurrence ?? '')
          ? words
          : `${words} · ${occurrence}`;
      }),
      cohort: row.cohort,
      compared: [],
      tumour: null,
      regimens: given.regimens,
      variable: variable.key,
      statistics: hasCounts
        ? [
            {
              ...NO_STATISTIC,
              affected: row.count,
              participants: row.of,
              ...statistic,
              events: row.events,
            },
            ...incidence,
          ]
        : incidence,
      notes: [...given.notes, ...parts.registeredOf(row), ...parts.notesOf(row)],
      fact: row.factId,
      locations: parts.locationsOf(row.factId),
      calculation: null,
    },
  };
}

/** "Anlotinib: recurrence, 1 year" */
export const titled = (
  { contexts }: RecordParts,
  subject: Bilingual,
  what: (context: ViewContext) => string,
): Bilingual =>
  inBoth(contexts, (context) => context.text.record.titled(subject[context.locale], what(context)));

/** The title with what was found. */
export const found = (
  { contexts }: RecordParts,
  title: Bilingual,
  result: (context: ViewContext) => string,
): Bilingual =>
  inBoth(contexts, (context) => context.text.record.found(title[context.locale], result(context)));
