import { DISCREPANCIES, VERDICTS, type Verdict } from '@/lib/audit/rule';
import { RULES } from '@/lib/audit/rules';
import type { FindingItem } from '@/lib/data/tables/audit-table';
import { sectionsIn } from '../words/section-name';
import { inLocale, type ViewContext } from '../words/view-context';

export interface FindingView {
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
  study: { title: string; href: string } | null;
}

const asVerdict = (verdict: string): Verdict =>
  VERDICTS.find((known) => known === verdict) ?? 'not-checkable';

export const isDiscrepancy = ({ verdict }: { verdict: string }) =>
  (DISCREPANCIES as readonly string[]).includes(verdict);

/** The worst verdict of each printed figure. Findings come worst first. */
export function verdictsByFact(findings: readonly FindingItem[]): Record<string, Verdict> {
  const verdicts: Record<string, Verdict> = {};
  for (const { facts, verdict, concerned = 1 } of findings) {
    for (const printed of facts.slice(0, concerned)) verdicts[printed] ??= asVerdict(verdict);
  }
  return verdicts;
}

/** Facts whose verdict is of the denominator alone: nothing else is questioned, or nothing else was compared. */
export function denominatorsAlone(findings: readonly FindingItem[]): ReadonlySet<string> {
  const rules = new Set(RULES.filter(({ questionsDenominator }) => questionsDenominator).map(({ id }) => id));
  const factsOf = (own: readonly FindingItem[]) =>
    new Set(own.flatMap(({ facts, concerned = 1 }) => facts.slice(0, concerned)));
  const alone = (from: readonly FindingItem[]) => {
    const otherwise = factsOf(from.filter(({ rule }) => !rules.has(rule)));
    return [...factsOf(from.filter(({ rule }) => rules.has(rule)))].filter((id) => !otherwise.has(id));
  };
  return new Set([...alone(findings.filter(isDiscrepancy)), ...alone(findings)]);
}

/** Facts of groups of which the audit finds that they do not add up to their whole. */
export function questionedParts(findings: readonly FindingItem[]): ReadonlySet<string> {
  const rules = new Set(RULES.filter((rule) => rule.questionsParts).map(({ id }) => id));
  return new Set(
    findings.filter((one) => rules.has(one.rule) && isDiscrepancy(one)).flatMap(({ facts }) => facts),
  );
}

export const ruleTitle = (context: ViewContext, rule: string) =>
  RULES.find(({ id }) => id === rule)?.title[context.locale] ?? rule;

export function findingView(context: ViewContext, finding: FindingItem): FindingView {
  const verdict = asVerdict(finding.verdict);
  return {
    key: finding.id,
    verdict,
    label: context.text.verdicts[verdict] ?? verdict,
    rule: ruleTitle(context, finding.rule),
    printed: finding.printed,
    recomputed: finding.recomputed,
    arithmetic: sectionsIn(context, finding.arithmetic),
    explanation: inLocale(context, finding.explanationEn, finding.explanationZh),
    facts: finding.facts,
    study: finding.study
      ? {
          title: inLocale(context, finding.study.shortTitleEn, finding.study.shortTitleZh),
          href: `/${context.locale}/studies/${finding.study.slug}`,
        }
      : null,
  };
}
