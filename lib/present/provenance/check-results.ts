import { DISCREPANCIES, GRAVE, VERDICTS, type Verdict } from '@/lib/audit/rule';
import { RULES } from '@/lib/audit/rules';
import type { CheckResultItem } from '@/lib/data/tables/audit-table';
import { sectionsIn } from '../words/section-name';
import { inLocale, type ViewContext } from '../words/view-context';

export interface CheckResultView {
  key: string;
  verdict: Verdict;
  label: string;
  rule: string;
  printed: string;
  recomputed: string;
  arithmetic: string;
  explanation: string;
  /** Every input, the printed figure first. */
  facts: string[];
  /** The arithmetic quotes words of a language that isn't the page's. */
  quotes: 'zh' | null;
  study: { title: string; href: string } | null;
}

const asVerdict = (verdict: string): Verdict =>
  VERDICTS.find((known) => known === verdict) ?? 'not-checkable';

export const isDiscrepancy = ({ verdict }: { verdict: string }) =>
  (DISCREPANCIES as readonly string[]).includes(verdict);

/** Verdicts of which it is said at once what does not agree. */
export const isGrave = (verdict: string) => (GRAVE as readonly string[]).includes(verdict);

/** The figures that a check result is of. */
const figuresOf = ({ facts, concerned = 1 }: CheckResultItem): string[] => facts.slice(0, concerned);

/** The worst verdict of each printed figure. Check results come worst first. */
function verdictsByFact(checkResults: readonly CheckResultItem[]): Record<string, Verdict> {
  const verdicts: Record<string, Verdict> = {};
  for (const checkResult of checkResults) {
    for (const printed of figuresOf(checkResult)) verdicts[printed] ??= asVerdict(checkResult.verdict);
  }
  return verdicts;
}

/**
 * The figures that a check speaks against: those that it is of. Where a conclusion changes, also those that the conclusion
 * rests on: who reads them reads it with them.
 */
export const figuresConcerned = (checkResult: CheckResultItem): string[] =>
  checkResult.verdict === 'changes-conclusion' ? checkResult.facts : figuresOf(checkResult);

/** Letters that make words, in a figure as printed or recomputed. */
const WORDS = /\p{L}{4,}|\p{Script=Han}/u;

/** What does not agree, in both figures; where they are words of a paper, in a sentence of ours. */
export function disagreement(context: ViewContext, checkResult: CheckResultItem): string {
  const { printed, recomputed, rule } = checkResult;
  if (WORDS.test(printed + recomputed))
    return inLocale(context, checkResult.explanationEn, checkResult.explanationZh);
  const { printedTwice, printedAndRecomputed } = context.text.number;
  return (rule === 'printed-twice' ? printedTwice : printedAndRecomputed)(printed, recomputed);
}

/** The context with what the audit found of the figures that are shown. */
export function withCheckResults(
  context: ViewContext,
  checkResults: readonly CheckResultItem[],
): ViewContext {
  const disagreements: Record<string, string> = {};
  for (const checkResult of checkResults) {
    if (checkResult.verdict === 'agrees' || checkResult.verdict === 'not-checkable') continue;
    for (const fact of figuresOf(checkResult)) disagreements[fact] ??= disagreement(context, checkResult);
  }
  return {
    ...context,
    verdicts: verdictsByFact(checkResults),
    disagreements,
    checkResults,
    denominatorsAlone: denominatorsAlone(checkResults),
    questionedParts: questionedParts(checkResults),
  };
}

/** Facts whose verdict is of the denominator alone: nothing else is questioned, or nothing else was compared. */
function denominatorsAlone(checkResults: readonly CheckResultItem[]): ReadonlySet<string> {
  const rules = new Set(RULES.filter(({ questionsDenominator }) => questionsDenominator).map(({ id }) => id));
  const factsOf = (own: readonly CheckResultItem[]) => new Set(own.flatMap(figuresOf));
  const alone = (from: readonly CheckResultItem[]) => {
    const otherwise = factsOf(from.filter(({ rule }) => !rules.has(rule)));
    return [...factsOf(from.filter(({ rule }) => rules.has(rule)))].filter((id) => !otherwise.has(id));
  };
  return new Set([...alone(checkResults.filter(isDiscrepancy)), ...alone(checkResults)]);
}

/** Facts of groups of which the audit finds that they do not add up to their whole. */
function questionedParts(checkResults: readonly CheckResultItem[]): ReadonlySet<string> {
  const rules = new Set(RULES.filter((rule) => rule.questionsParts).map(({ id }) => id));
  return new Set(
    checkResults.filter((one) => rules.has(one.rule) && isDiscrepancy(one)).flatMap(({ facts }) => facts),
  );
}

export const ruleTitle = (context: ViewContext, rule: string) =>
  RULES.find(({ id }) => id === rule)?.title[context.locale] ?? rule;

const HAN = /\p{Script=Han}/u;

/** A figure as it is printed; words of a Chinese paper are quoted where an English page says what they mean. */
const onPage = ({ locale, text }: ViewContext, printed: string) =>
  locale === 'en' && HAN.test(printed) ? text.audit.inWords : printed;

export function checkResultView(context: ViewContext, checkResult: CheckResultItem): CheckResultView {
  const verdict = asVerdict(checkResult.verdict);
  return {
    quotes: context.locale === 'en' && HAN.test(checkResult.arithmetic) ? 'zh' : null,
    key: checkResult.id,
    verdict,
    label: context.text.verdicts[verdict] ?? verdict,
    rule: ruleTitle(context, checkResult.rule),
    printed: onPage(context, checkResult.printed),
    recomputed: onPage(context, checkResult.recomputed),
    arithmetic: sectionsIn(context, checkResult.arithmetic),
    explanation: inLocale(context, checkResult.explanationEn, checkResult.explanationZh),
    facts: checkResult.facts,
    study: checkResult.study
      ? {
          title: inLocale(context, checkResult.study.shortTitleEn, checkResult.study.shortTitleZh),
          href: `/${context.locale}/studies/${checkResult.study.slug}`,
        }
      : null,
  };
}
