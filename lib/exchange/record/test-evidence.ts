import { formatNumber } from '@/lib/present/words/format-number';
import { tumourName, type ViewContext } from '@/lib/present/words/view-context';
import type { TestRow } from '../api/study-detail';
import { type Bilingual, inBoth, joinParts } from './bilingual';
import { measuredVariable } from './measured-variable';
import type { RecordParts } from './record-parts';
import { found, titled, type WithVariable } from './result-evidence';
import { NO_STATISTIC } from './statistic-record';

/** "Anlotinib against chemotherapy"; of a test that names no cohorts, the study itself. */
export const comparedLabel = (parts: RecordParts, between: readonly string[]): Bilingual => {
  const { contexts, input } = parts;
  const reference = between.at(-1);
  if (reference === undefined) return input.study.shortTitle;
  if (between.length === 1) return parts.cohortLabel(reference);
  return inBoth(contexts, ({ locale, text }) =>
    text.record.against(
      between
        .slice(0, -1)
        .map((slug) => parts.cohortLabel(slug)[locale])
        .join(locale === 'zh' ? '、' : ', '),
      parts.cohortLabel(reference)[locale],
    ),
  );
};

/** "χ² = 4.62 · P < 0.05" */
function resultOf(context: ViewContext, { test, statistic, pSign, pValue, significant }: TestRow): string {
  const { record, factSuffixes } = context.text;
  return [
    statistic === null ? '' : `${factSuffixes[`${test}-statistic`]} = ${formatNumber(context, statistic)}`,
    pValue === null ? '' : `P ${pSign ?? '='} ${formatNumber(context, pValue)}`,
    significant === null ? '' : significant ? record.significant : record.notSignificant,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** A reported test of a hypothesis: its statistic, and P as an attribute of it. */
export function testEvidence(parts: RecordParts, row: TestRow): WithVariable {
  const { contexts } = parts;
  const variable = measuredVariable(contexts, {
    measure: row.measure,
    title: row.title,
    category: null,
    time: row.time,
  });
  const title = titled(parts, comparedLabel(parts, row.between), (context) =>
    context.text.record.testOf(
      joinParts(context, [
        variable.title[context.locale],
        ...(row.tumour === null ? [] : [tumourName(context, row.tumour)]),
      ]),
      context.text.tests[row.test] ?? row.test,
    ),
  );
  const { statistic, pValue, significant } = row;
  const [only] = row.between;
  return {
    variable,
    evidence: {
      kind: 'test',
      row,
      id: row.id,
      title,
      description: found(parts, title, (context) => resultOf(context, row)),
      cohort: row.between.length === 1 && only !== undefined ? only : null,
      compared: row.between.length > 1 ? row.between : [],
      tumour: row.tumour === null ? null : parts.tumour(row.tumour),
      regimens: [],
      variable: variable.key,
      statistics:
        statistic === null && pValue === null
          ? []
          : [
              {
                ...NO_STATISTIC,
                kind: statistic === null ? null : 'test-statistic',
                figure: statistic === null ? null : { value: statistic, sign: null, unit: null },
                attributes:
                  pValue === null
                    ? []
                    : [{ kind: 'p-value', value: pValue, sign: row.pSign, words: null, calculated: false }],
                models: [row.test, ...(row.sides === null ? [] : [row.sides])],
                degreesOfFreedom: row.degreesOfFreedom,
              },
            ],
      notes: [
        ...parts.registeredOf(row),
        ...(significant === null
          ? []
          : [parts.say((words) => (significant ? words.significant : words.notSignificant))]),
        ...parts.notesOf({ ...row, contradicts: null }),
      ],
      fact: row.factId,
      locations: parts.locationsOf(row.factId),
      calculation: null,
    },
  };
}
