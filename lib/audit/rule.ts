import type { Localized } from '@/lib/domain/source';
import type { EvidenceIndex } from './evidence-index';

/**
 * Worst first. `rounding`: the figure follows under a usual convention, but not under the usual one (cut off instead of
 * rounded; a limit included or not). `changes-conclusion`: what is recomputed contradicts a claim or crosses the
 * threshold that the paper states. `sensitivity`: the figure follows as it is usually read, and another reading that the paper
 * does not take would give another.
 */
export const VERDICTS = [
  'changes-conclusion',
  'disagrees',
  'rounding',
  'sensitivity',
  'not-checkable',
  'agrees',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Verdicts that a reader should know of before using a number. */
export const DISCREPANCIES = [
  'changes-conclusion',
  'disagrees',
  'rounding',
] as const satisfies readonly Verdict[];

/** The gravest of them: what does not agree is said at once. */
export const GRAVE = ['changes-conclusion', 'disagrees'] as const satisfies readonly Verdict[];

export const RULE_FAMILIES = [
  'significance',
  'tests',
  'patient-rows',
  'denominators',
  'subgroups',
  'totals',
  'percentages',
  'repetition',
  'summaries',
  'intervals',
  'grades',
  'doses',
] as const;
type RuleFamily = (typeof RULE_FAMILIES)[number];

/** What one rule says of one printed figure. */
export interface RuleResult {
  verdict: Verdict;
  paper: string;
  study: string | null;
  /** The figure as the paper prints it. */
  printed: string;
  /** The same figure as it comes out; free of words. */
  recomputed: string;
  /** How it comes out, in figures: "10/23 = 43.478 %". */
  arithmetic: string;
  /** One plain sentence for a reader: what disagrees and how much it matters. */
  explanation: Localized;
  /** Ids of all facts used, the printed figure first. */
  facts: string[];
  /** Of how many facts, from the first on, the verdict is: several where one fault is in all of them. 1 where left out. */
  concerned?: number;
}

/** A rule knows no paper: it reads whatever evidence there is. */
export interface AuditRule {
  /** Named like its file. */
  id: string;
  family: RuleFamily;
  /** What the rule checks. */
  title: Localized;
  /** Its check results question what the figures concerned are divided by, not the figures themselves. */
  questionsDenominator?: true;
  /** Where it disagrees, patients are missing from the groups or counted twice: no test of them should be made. */
  questionsParts?: true;
  /** It sets studies of several papers side by side: it runs once, over the studies that refer to others and these. */
  acrossPapers?: true;
  audit(index: EvidenceIndex): RuleResult[];
}

export interface CheckResult extends RuleResult {
  concerned: number;
  /** Stable: from the rule and the facts. */
  id: string;
  rule: string;
  family: RuleFamily;
}
