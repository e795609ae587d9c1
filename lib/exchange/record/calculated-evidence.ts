import { formatNumber, formatPValue, formatQuantity } from '@/lib/present/words/format-number';
import { measureName, type ViewContext } from '@/lib/present/words/view-context';
import type { StoredSurvival } from '../api/stored-survival';
import { measuredVariable } from './measured-variable';
import type { RecordParts } from './record-parts';
import { exposuresOf, found, titled, type WithVariable } from './result-evidence';
import { fourDigits, NO_STATISTIC } from './statistic-record';
import type { AttributeRecord, EvidenceRecord, StatisticRecord } from './study-record';
import { comparedLabel } from './test-evidence';

const fourDigitsOrOpen = (value: number | null) => (value === null ? null : fourDigits(value));

/**
 * What the study's individual patients give for one endpoint: the Kaplan–Meier median of each group with events enough and, between
 * groups, hazard ratios and the log-rank test. The same numbers as `GET /studies/{slug}/survival`.
 */
export function calculatedEvidence(parts: RecordParts, survival: StoredSurvival): WithVariable[] {
  const { contexts } = parts;
  const { endpoint, unit, groups, cox, logRank } = survival;
  const variable = measuredVariable(contexts, { measure: endpoint, category: null, time: null });
  const name = (context: ViewContext) => measureName(context, endpoint);
  const interval = (lower: number | null, upper: number | null, inUnit: string | null): AttributeRecord => ({
    kind: 'confidence-interval',
    calculated: true,
    level: 95,
    lower: fourDigitsOrOpen(lower),
    upper: fourDigitsOrOpen(upper),
    unit: inUnit,
    words: parts.say((words) => words.intervalFromPatients),
  });
  const pValue = (value: number): AttributeRecord => ({
    kind: 'p-value',
    calculated: true,
    value: fourDigits(value),
    sign: null,
    words: null,
  });
  const evidenceOf = (
    what: string,
    compared: readonly string[],
    titleOf: (context: ViewContext) => string,
    result: (context: ViewContext) => string,
    statistic: Partial<StatisticRecord>,
  ): WithVariable => {
    const [cohort] = compared;
    const title = titled(parts, comparedLabel(parts, compared), titleOf);
    const given =
      compared.length === 1 && cohort !== undefined
        ? exposuresOf(parts, cohort)
        : { regimens: [], notes: [] };
    const evidence: EvidenceRecord = {
      kind: 'calculated',
      row: null,
      id: [endpoint, what, ...compared].join('/'),
      title,
      description: found(parts, title, result),
      cohort: compared.length === 1 && cohort !== undefined ? cohort : null,
      compared: compared.length > 1 ? [...compared] : [],
      tumour: null,
      regimens: given.regimens,
      variable: variable.key,
      statistics: [{ ...NO_STATISTIC, calculated: true, ...statistic }],
      notes: [
        parts.say((words) => words.fromPatients),
        ...survival.notes,
        ...given.notes,
        ...parts.secondarySource,
      ],
      fact: null,
      locations: [],
      calculation: `/api/v1/studies/${survival.study}/survival?endpoint=${endpoint}`,
    };
    return { variable, evidence };
  };

  const medians = groups.flatMap(({ label, n, events, median }) =>
    'notEstimable' in median
      ? []
      : evidenceOf(
          'median',
          [label],
          (context) => context.text.record.medianOf(name(context)),
          (context) =>
            median.estimate === null
              ? context.text.charts.notReached
              : formatQuantity(context, formatNumber(context, median.estimate), unit, median.estimate),
          {
            kind: 'median',
            figure:
              median.estimate === null ? null : { value: fourDigits(median.estimate), sign: null, unit },
            events,
            participants: n,
            attributes:
              median.lower === null && median.upper === null
                ? []
                : [interval(median.lower, median.upper, unit)],
            models: ['kaplan-meier'],
            notes: median.estimate === null ? [notReached(parts)] : [],
          },
        ),
  );
  const ratios =
    'notEstimable' in cox
      ? []
      : cox.terms.flatMap((term) =>
          'notEstimable' in term
            ? []
            : [
                evidenceOf(
                  'hazard-ratio',
                  [term.label, cox.reference],
                  (context) => context.text.record.hazardRatioOf(name(context)),
                  (context) =>
                    `${formatNumber(context, term.hazardRatio, 2)} · P ${equals(formatPValue(context, term.pValue))}`,
                  {
                    kind: 'hazard-ratio',
                    figure: { value: fourDigits(term.hazardRatio), sign: null, unit: null },
                    attributes: [interval(term.lower, term.upper, null), pValue(term.pValue)],
                    models: ['cox'],
                  },
                ),
              ],
        );
  const tests =
    groups.length < 2 || 'notEstimable' in logRank
      ? []
      : [
          evidenceOf(
            'log-rank',
            [...groups.slice(1), ...groups.slice(0, 1)].map(({ label }) => label),
            (context) =>
              context.text.record.testOf(name(context), context.text.tests['log-rank'] ?? 'log-rank'),
            (context) =>
              `χ² = ${formatNumber(context, logRank.chiSquare, 3)} · P ${equals(formatPValue(context, logRank.pValue))}`,
            {
              kind: 'test-statistic',
              figure: { value: fourDigits(logRank.chiSquare), sign: null, unit: null },
              attributes: [pValue(logRank.pValue)],
              models: ['log-rank'],
              degreesOfFreedom: logRank.degreesOfFreedom,
            },
          ),
        ];
  return [...medians, ...ratios, ...tests];
}

const notReached = ({ contexts: { en, zh } }: RecordParts) => ({
  en: en.text.charts.notReached,
  zh: zh.text.charts.notReached,
});

const equals = (pValue: string) => (pValue.startsWith('<') ? pValue : `= ${pValue}`);
