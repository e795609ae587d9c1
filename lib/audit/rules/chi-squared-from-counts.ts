import type { EvidenceIndex, StudyEvidence } from '../evidence-index';
import { figure, pFigure, printedP, reportedValue } from '../figure';
import type { AuditRule, RuleResult, Verdict } from '../rule';
import {
  couldBePrintedAs,
  isSignificant,
  significanceThreshold,
  type TestEntry,
  testsOf,
} from '../significance';
import { reproduces, type TestVariant, twoByTwoVariants } from '../two-by-two-variants';

/** The fourfold table that a test names as its input. */
function tableOf(study: StudyEvidence, counts: readonly string[] | undefined) {
  const inputs = (counts ?? []).flatMap((name) => study.named.get(name) ?? []);
  const groups = inputs.flatMap(({ entry }) => {
    if (entry.form !== 'datum' && entry.form !== 'adverse-event') return [];
    const { count, of } = entry.datum;
    return count === undefined || of === undefined ? [] : [{ events: count, total: of }];
  });
  const [a, b] = groups;
  return groups.length === 2 && a && b ? { table: { a, b }, inputs } : undefined;
}

const names = (variants: readonly TestVariant[]) => variants.map(({ name }) => name).join(', ');

function explain(
  matching: readonly TestVariant[],
  crossing: readonly TestVariant[],
  all: boolean,
  threshold: number,
) {
  if (matching.length > 0) {
    const usual = matching.some(({ name }) => name === 'Pearson');
    const others =
      crossing.length > 0
        ? {
            en: ` By other usual tests (${names(crossing)}) P falls on the other side of the threshold: the result is a borderline one.`,
            zh: `若用其他常用检验（${names(crossing)}），P值落在界值另一侧，结果处于临界。`,
          }
        : { en: '', zh: '' };
    return {
      en: `The counts give the printed result ${usual ? 'by the usual test' : `by the variant ${names(matching)}`}.${others.en}`,
      zh: `由例数按${usual ? '常规检验' : `${names(matching)}法`}可得原文结果。${others.zh}`,
    };
  }
  if (all) {
    return {
      en: 'No usual variant of the test gives the printed result from the printed counts, and all of them put P on the other side of the threshold: the conclusion does not follow from the counts.',
      zh: '按原文例数，任何常用检验均不能得出原文结果，且P值均落在界值另一侧：结论与例数不符。',
    };
  }
  const [lost, gained] = [
    crossing.filter(({ pValue }) => pValue >= threshold),
    crossing.filter(({ pValue }) => pValue < threshold),
  ];
  const turn =
    lost.length > 0
      ? {
          en: ` By ${names(lost)} the difference is no longer significant.`,
          zh: `按${names(lost)}，差异不再显著。`,
        }
      : gained.length > 0
        ? {
            en: ` By ${names(gained)} the difference becomes significant.`,
            zh: `按${names(gained)}，差异变为显著。`,
          }
        : { en: ' Whether it is significant stays the same.', zh: '显著性结论不变。' };
  return {
    en: `No usual variant of the test gives the printed result from the printed counts.${turn.en}`,
    zh: `按原文例数，任何常用检验均不能得出原文结果。${turn.zh}`,
  };
}

function auditTest(study: StudyEvidence, { entry, factIds }: TestEntry): RuleResult[] {
  const { datum, sources } = entry;
  const input = tableOf(study, datum.counts);
  if (datum.test !== 'chi-squared' && datum.test !== 'not-stated') return [];
  if (!input || (datum.statistic === undefined && !datum.pValue)) return [];
  const threshold = significanceThreshold(study);
  const variants = twoByTwoVariants(input.table);
  const { statistic, pValue } = datum;
  const shown = statistic === undefined ? undefined : reportedValue(statistic, sources);
  const matching = variants.filter((variant) =>
    shown
      ? variant.statistic !== undefined && reproduces(variant.statistic, Number(shown.text), shown.decimals)
      : pValue && couldBePrintedAs(variant.pValue, pValue, reportedValue(pValue.value, sources).decimals),
  );
  const printed = isSignificant(pValue, threshold.value) ?? datum.significant;
  const crossing =
    printed === undefined ? [] : variants.filter((variant) => variant.pValue < threshold.value !== printed);
  const all = variants.length > 0 && crossing.length === variants.length;
  const verdict: Verdict =
    variants.length === 0
      ? 'not-checkable'
      : matching.length > 0
        ? 'agrees'
        : all
          ? 'changes-conclusion'
          : 'disagrees';
  const [a, b] = [input.table.a, input.table.b];
  const [usual] = variants;
  const list = variants.map(
    ({ name, statistic: value, pValue: p }) =>
      `${name} ${value === undefined ? '' : `χ² ${figure(value)}, `}${pFigure(p)}`,
  );
  return [
    {
      verdict,
      paper: study.paper,
      study: study.slug,
      printed: [shown ? `χ² = ${shown.text}` : '', pValue ? printedP(pValue) : ''].filter(Boolean).join(', '),
      recomputed:
        usual?.statistic === undefined ? '–' : `χ² = ${figure(usual.statistic)}, ${pFigure(usual.pValue)}`,
      arithmetic: `${a.events}/${a.total} – ${b.events}/${b.total}: ${list.join('; ')}`,
      explanation:
        variants.length === 0
          ? { en: 'All or none had the event, so there is no test.', zh: '事件全有或全无，无法检验。' }
          : explain(matching, crossing, all, threshold.value),
      facts: [...factIds, ...input.inputs.map(({ factId }) => factId)],
    },
  ];
}

/** A reported χ² (or P) against the counts it was computed from, by every usual variant of the test. */
export const chiSquaredFromCounts: AuditRule = {
  id: 'chi-squared-from-counts',
  family: 'tests',
  title: { en: 'χ² test recomputed from the counts', zh: '由例数重算χ²检验' },
  audit: (index: EvidenceIndex) =>
    index.studies.flatMap((study) => testsOf(study).flatMap((test) => auditTest(study, test))),
};
