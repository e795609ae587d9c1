import type { OwnDataOutcome } from '@/lib/own-data/analyse-own-data';
import { leftOutText } from '@/lib/own-data/describe-reading';
import { rCode } from '@/lib/own-data/r-code';
import { groupLabel, ownStatistics } from '@/lib/present/pages/analyse/own-statistics';
import type { ViewContext } from '@/lib/present/words/view-context';
import { BYTE_ORDER_MARK, csvRecord } from './csv';

/** What a reader may take away of an analysis of own data, beside its picture. */
export type OwnDataFileKind = 'results' | 'curve' | 'code' | 'left-out';

export interface OwnDataFile {
  name: string;
  mediaType: string;
  text: string;
}

/** A file of an outcome, with all digits; null where the outcome has nothing of the kind. */
export function ownDataFile(
  context: ViewContext,
  outcome: OwnDataOutcome,
  kind: OwnDataFileKind,
  date: string,
): OwnDataFile | null {
  if (kind === 'code') {
    const text = rCode(outcome, context.text.analyse.sourceLine(date));
    return text === null ? null : { name: 'own-data.R', mediaType: 'text/plain;charset=utf-8', text };
  }
  const records = { results, curve, 'left-out': leftOut }[kind](context, outcome);
  if (records.length < 2) return null;
  return {
    name: `own-data-${kind}.csv`,
    mediaType: 'text/csv;charset=utf-8',
    text: BYTE_ORDER_MARK + records.map(csvRecord).join(''),
  };
}

const cell = (value: number | null | undefined) =>
  value === null || value === undefined ? '' : String(value);

function results(context: ViewContext, outcome: OwnDataOutcome): string[][] {
  const rows = ownStatistics(context, outcome).map(({ name, of, figures, text, reason }) => [
    name,
    of,
    ...[figures.estimate, figures.lower, figures.upper, figures.standardError].map(cell),
    ...[figures.statistic, figures.degreesOfFreedom, figures.pValue].map(cell),
    reason ?? text,
  ]);
  return [[...context.text.analyse.csvColumns], ...rows];
}

function curve(context: ViewContext, { result }: OwnDataOutcome): string[][] {
  if (result?.kind !== 'survival') return [];
  const columns = [
    'group',
    'time',
    'atRisk',
    'events',
    'censored',
    'survival',
    'standardError',
    'lower',
    'upper',
  ];
  const rows = result.analysis.groups.flatMap(({ label, curve: steps }) =>
    steps.map((step) => [
      groupLabel(context, label),
      ...[step.time, step.atRisk, step.events, step.censored].map(cell),
      ...[step.survival, step.standardError, step.lower, step.upper].map(cell),
    ]),
  );
  return [columns, ...rows];
}

function leftOut(context: ViewContext, outcome: OwnDataOutcome): string[][] {
  const { form } = context.text.analyse;
  const rows = outcome.reading.rows.leftOut.map((row) => [
    String(row.line),
    leftOutText(context.locale, row),
  ]);
  return [[form.line, context.text.columns.reason], ...rows];
}
