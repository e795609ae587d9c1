import type { OwnDataOutcome, OwnResult } from '@/lib/own-data/analyse-own-data';
import type {
  Estimable,
  MetaAnalysisSummary,
  SurvivalAnalysis,
  TwoArmSummary,
  TwoByTwoAnalysis,
} from '@/lib/stats';
import { medianText } from '../../charts/survival-chart';
import { formatNumber } from '../../words/format-number';
import type { ViewContext } from '../../words/view-context';
import { StatisticLines, type StatisticRow } from './statistic-row';

type ResultOf<Kind extends OwnResult['kind']> = Extract<OwnResult, { kind: Kind }>;

const isMissing = <T>(part: Estimable<T>): part is Extract<Estimable<T>, { notEstimable: string }> =>
  typeof part === 'object' && part !== null && 'notEstimable' in part;

/** All statistics of an outcome, one line each: what the page lists and the file holds. */
export function ownStatistics(context: ViewContext, { result }: OwnDataOutcome): StatisticRow[] {
  if (!result) return [];
  const lines = new StatisticLines(context);
  switch (result.kind) {
    case 'survival':
      addSurvival(context, lines, result.analysis);
      break;
    case 'proportion':
      addProportion(lines, result);
      break;
    case 'two-by-two':
      addTwoByTwo(context, lines, result);
      break;
    case 'meta':
      addMetaAnalysis(context, lines, result);
      break;
  }
  return lines.rows;
}

/** The name of a group; the only one, of a table without groups, is everybody. */
export const groupLabel = ({ text }: ViewContext, label: string) =>
  label === '' ? text.analyse.everyone : label;

function addSurvival(context: ViewContext, lines: StatisticLines, analysis: SurvivalAnalysis): void {
  const { analyse: words } = context.text;
  const name = (label: string) => groupLabel(context, label);
  for (const { label, n, events } of analysis.groups) {
    const text = words.countsText(formatNumber(context, n), formatNumber(context, events));
    lines.add('counts', name(label), text, { estimate: events / n });
  }
  for (const { label, median } of analysis.groups) {
    lines.add('median', name(label), medianText(context, median), { ...median });
  }
  for (const { label, restrictedMean: mean } of analysis.groups) {
    const to = isMissing(mean) ? '' : words.toTime(formatNumber(context, mean.tau));
    lines.estimate('restrictedMean', lines.joined(name(label), to), mean);
  }
  const [first, second] = analysis.groups;
  if (!first || !second) return;
  const difference = analysis.restrictedMeanDifference;
  const to = isMissing(difference) ? '' : words.toTime(formatNumber(context, difference.tau));
  const compared = words.minus(name(second.label), name(first.label));
  lines.estimate('restrictedMeanDifference', lines.joined(compared, to), difference);
  lines.test('logRank', '', analysis.logRank);
  lines.test('petoPeto', '', analysis.petoPeto);
  const { cox } = analysis;
  if (isMissing(cox)) {
    lines.estimate('cox', '', cox);
    return;
  }
  for (const term of cox.terms) {
    const of = words.against(name(term.label), name(cox.reference));
    if ('notEstimable' in term) lines.estimate('hazardRatio', of, term);
    else {
      const { hazardRatio: estimate, lower, upper, standardError, pValue } = term;
      lines.estimate('hazardRatio', of, { estimate, lower, upper, standardError, pValue });
    }
  }
  for (const test of ['likelihoodRatio', 'wald', 'score', 'proportionalHazards'] as const) {
    lines.test(test, '', cox[test]);
  }
}

function addProportion(lines: StatisticLines, { proportion, analysis }: ResultOf<'proportion'>): void {
  const { estimate } = analysis;
  lines.estimate('proportion', proportion.label, { estimate });
  for (const interval of ['wilson', 'clopperPearson', 'agrestiCoull', 'jeffreys'] as const) {
    lines.estimate(interval, proportion.label, { estimate, ...analysis[interval] });
  }
}

function addTwoByTwo(context: ViewContext, lines: StatisticLines, result: ResultOf<'two-by-two'>): void {
  const { a, b, analysis } = result;
  const { against, minus } = context.text.analyse;
  const compared = against(a.label, b.label);
  lines.test('pearson', '', analysis.pearson);
  lines.test('yates', '', analysis.yates);
  const { pValue, oddsRatio } = analysis.fisher;
  lines.add('fisher', '', lines.pText(pValue), { pValue });
  const ratio = (part: TwoByTwoAnalysis['oddsRatio']) =>
    isMissing(part) ? part : { ...part, estimate: part.estimate ?? Infinity };
  lines.estimate('oddsRatio', compared, ratio(analysis.oddsRatio));
  lines.estimate(
    'conditionalOddsRatio',
    compared,
    isMissing(oddsRatio)
      ? oddsRatio
      : { ...oddsRatio, estimate: oddsRatio.estimate ?? Infinity, upper: oddsRatio.upper ?? Infinity },
  );
  lines.estimate('riskRatio', compared, ratio(analysis.riskRatio));
  const { estimate, newcombe, wald } = analysis.riskDifference;
  lines.estimate('riskDifferenceNewcombe', minus(a.label, b.label), { estimate, ...newcombe });
  lines.estimate('riskDifferenceWald', minus(a.label, b.label), { estimate, ...wald });
}

function addMetaAnalysis(context: ViewContext, lines: StatisticLines, result: ResultOf<'meta'>): void {
  const { analysis, ratio, proportions, arms } = result;
  if (isMissing(analysis)) {
    lines.estimate('metaAnalysis', '', analysis);
    return;
  }
  const { estimate, lower, upper, standardError } = analysis;
  if (analysis.backTransformed) lines.estimate('pooledProportion', '', analysis.backTransformed);
  if (ratio) lines.estimate('pooled', '', exponentials({ estimate, lower, upper }));
  const scale = ratio || proportions ? 'pooledScale' : 'pooled';
  lines.estimate(scale, '', { estimate, lower, upper, standardError });
  addQ(context, lines, 'q', analysis.q);
  for (const name of ['iSquared', 'hSquared', 'tauSquared'] as const) {
    const value = analysis[name];
    lines.estimate(name, '', typeof value === 'number' ? { estimate: value } : value);
  }
  const predictionInterval = analysis.backTransformed?.predictionInterval ?? analysis.predictionInterval;
  if (isMissing(predictionInterval)) lines.estimate('predictionInterval', '', predictionInterval);
  else {
    const interval = ratio
      ? exponentials({ estimate, ...predictionInterval })
      : { estimate: analysis.backTransformed?.estimate ?? estimate, ...predictionInterval };
    lines.estimate('predictionInterval', '', interval);
  }
  if (arms) addMantelHaenszel(context, lines, arms.analysis, ratio);
  for (const { label, weight } of analysis.weights) lines.estimate('weight', label, { estimate: weight });
}

function addQ(context: ViewContext, lines: StatisticLines, name: string, q: MetaAnalysisSummary['q']): void {
  if (isMissing(q)) {
    lines.estimate(name, '', q);
    return;
  }
  const { statistic, degreesOfFreedom, pValue } = q;
  const df = context.text.survival.df(degreesOfFreedom);
  const text = lines.joined(`Q = ${formatNumber(context, statistic, 3)}`, df, lines.pText(pValue));
  lines.add(name, '', text, { statistic, degreesOfFreedom, pValue });
}

function addMantelHaenszel(
  context: ViewContext,
  lines: StatisticLines,
  analysis: Estimable<TwoArmSummary>,
  ratio: boolean,
): void {
  if (isMissing(analysis) || !analysis.mantelHaenszel) return;
  const { mantelHaenszel: pooled } = analysis;
  if (isMissing(pooled)) {
    lines.estimate('mantelHaenszel', '', pooled);
    return;
  }
  const { estimate, lower, upper, pValue } = pooled;
  const figures = ratio ? exponentials({ estimate, lower, upper }) : { estimate, lower, upper };
  lines.estimate('mantelHaenszel', '', { ...figures, pValue });
  addQ(context, lines, 'mantelHaenszelQ', pooled.q);
}

const exponentials = (figures: { estimate: number; lower: number; upper: number }) => ({
  estimate: Math.exp(figures.estimate),
  lower: Math.exp(figures.lower),
  upper: Math.exp(figures.upper),
});
