import { eventTable, logRankTest, petoPetoTest, riskSets } from '@/lib/stats';
import type { StudyEvidence } from '../evidence-index';
import { figure, pFigure, printedP, reportedValue } from '../figure';
import { cellsOf, patientsOfCohort } from '../patients-of-cohort';
import type { AuditRule, RuleResult, Verdict } from '../rule';
import {
  couldBePrintedAs,
  isSignificant,
  significanceThreshold,
  type TestEntry,
  testsOf,
} from '../significance';
import { reproduces } from '../two-by-two-variants';

/** Times and events of the compared cohorts; undefined where one has no rows. */
function groupsOf(study: StudyEvidence, cohorts: readonly string[], endpoint: string) {
  const groups = cohorts.map((cohort) =>
    cellsOf(patientsOfCohort(study, cohort) ?? [], { measure: endpoint }).filter(
      ({ cell }) => cell.value !== undefined && cell.censored !== undefined,
    ),
  );
  return groups.length >= 2 && groups.every((cells) => cells.length > 0) ? groups : undefined;
}

function explain(verdict: Verdict, matching: string, usual: string) {
  if (verdict === 'agrees') {
    return {
      en: `The patients' rows give the printed result by the ${matching} test.`,
      zh: `由患者表格按${matching}检验，可得原文结果。`,
    };
  }
  return verdict === 'changes-conclusion'
    ? {
        en: `The patients' rows give ${usual}: the difference falls on the other side of the threshold, so the printed conclusion does not follow.`,
        zh: `由患者表格得${usual}：落在界值另一侧，原文结论不成立。`,
      }
    : {
        en: `The patients' rows give ${usual}, not the printed result; the significance is the same.`,
        zh: `由患者表格得${usual}，与原文结果不符；显著性结论不变。`,
      };
}

function auditTest(study: StudyEvidence, { entry, factIds }: TestEntry): RuleResult[] {
  const { datum, sources } = entry;
  const { endpoint, statistic, pValue } = datum;
  if (!endpoint || (datum.test !== 'log-rank' && datum.test !== 'not-stated')) return [];
  const groups = groupsOf(study, datum.between ?? [], endpoint);
  if (!groups || (statistic === undefined && !pValue)) return [];
  const sets = riskSets(
    eventTable(
      groups.map((cells) => ({
        time: cells.map(({ cell }) => cell.value ?? 0),
        event: cells.map(({ cell }) => cell.censored === false),
      })),
    ),
  );
  const tests = [
    { name: 'log-rank', result: logRankTest(sets) },
    { name: 'Peto–Peto', result: petoPetoTest(sets) },
  ].flatMap(({ name, result }) => ('notEstimable' in result ? [] : [{ name, ...result }]));
  const [usual] = tests;
  if (!usual) return [];
  const shown = statistic === undefined ? undefined : reportedValue(statistic, sources);
  const matching = tests.filter((test) =>
    shown
      ? reproduces(test.chiSquare, Number(shown.text), shown.decimals)
      : pValue && couldBePrintedAs(test.pValue, pValue, reportedValue(pValue.value, sources).decimals),
  );
  const threshold = significanceThreshold(study).value;
  const printed = isSignificant(pValue, threshold) ?? datum.significant;
  const crosses = printed !== undefined && usual.pValue < threshold !== printed;
  const verdict: Verdict = matching.length > 0 ? 'agrees' : crosses ? 'changes-conclusion' : 'disagrees';
  const events = groups.map((cells) => cells.filter(({ cell }) => cell.censored === false).length);
  const result = `χ² = ${figure(usual.chiSquare)}, ${pFigure(usual.pValue)}`;
  return [
    {
      verdict,
      paper: study.paper,
      study: study.slug,
      printed: [shown ? `χ² = ${shown.text}` : '', pValue ? printedP(pValue) : ''].filter(Boolean).join(', '),
      recomputed: result,
      arithmetic: [
        groups.map((cells, group) => `${events[group]}/${cells.length}`).join(' – '),
        ...tests.map(({ name, chiSquare, pValue: p }) => `${name} χ² ${figure(chiSquare)}, ${pFigure(p)}`),
      ].join('; '),
      explanation: explain(verdict, matching[0]?.name ?? '', result),
      facts: [...factIds, ...groups.flat().map(({ factId }) => factId)],
    },
  ];
}

/** A reported log-rank test against the patients' own times. */
export const logRankFromRows: AuditRule = {
  id: 'log-rank-from-rows',
  family: 'tests',
  title: { en: 'Log-rank test recomputed from the patients’ rows', zh: '由患者表格重算log-rank检验' },
  audit: (index) =>
    index.studies.flatMap((study) => testsOf(study).flatMap((test) => auditTest(study, test))),
};
