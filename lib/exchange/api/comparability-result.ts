import { z } from 'zod';
import type { ResultComparison } from '@/lib/domain/comparability/compare-cohorts';
import { COMPARABILITIES, EFFECTS } from '@/lib/domain/comparability/rule';
import type { CohortEvidence } from '@/lib/domain/evidence-cohort';
import type { Labels } from '@/lib/domain/labels';
import {
  type CohortComparisonView,
  comparabilityWords,
  type ReasonView,
} from '@/lib/present/cohorts/comparability-view';
import { textOf } from '@/lib/text/text-of';
import { bilingual, factId } from './row-parts';

const reason = z
  .strictObject({
    rule: z.string().describe('Id of the rule, as docs/methods/comparability lists them.'),
    effect: z.enum(EFFECTS),
    text: bilingual.describe('The reason in words.'),
    fact: factId.nullable().describe('The fact that the words come from, where they are the paper’s.'),
  })
  .meta({ id: 'ComparabilityReason' });

const verdict = z.enum(COMPARABILITIES);
const result = z
  .string()
  .nullable()
  .describe('Id of the fact of the result; null where the cohort reports none.');

export const comparabilityResult = z
  .strictObject({
    cohorts: z.array(z.string()).describe('Ids, in the order of the address.'),
    pairs: z
      .array(
        z.strictObject({
          a: z.string(),
          b: z.string(),
          verdict: verdict.describe('The best that an outcome of the two reaches.'),
          randomised: z
            .boolean()
            .nullable()
            .describe('Of arms of one study; null where the study does not say, and between studies.'),
          reasons: z.array(reason),
          outcomes: z
            .array(
              z.strictObject({
                kind: z
                  .enum(['outcome', 'adverse-event'])
                  .describe('Whether it is an outcome or an adverse event.'),
                measure: z.string().describe('The outcome’s measure, or the event’s term.'),
                a: result,
                b: result,
                verdict: verdict.describe('Whether the two can be compared.'),
                reasons: z.array(reason).describe('Those of the outcome; those of the pair hold as well.'),
              }),
            )
            .describe('Outcome results.'),
        }),
      )
      .describe('Every pair of the cohorts once.'),
  })
  .meta({ id: 'Comparability' });
type ComparabilityResult = z.infer<typeof comparabilityResult>;

/** Every pair of these cohorts by the rules, with the reasons in both languages. */
export function comparabilityOf(
  evidence: CohortEvidence,
  labels: Labels,
  ids: readonly string[],
): ComparabilityResult {
  const [en, zh] = (['en', 'zh'] as const).map((locale) =>
    comparabilityWords({ locale, text: textOf(locale), labels, verdicts: {} }, evidence),
  );
  const pairs = ids.flatMap((a, index) =>
    ids.slice(index + 1).flatMap((b) => {
      const [inEnglish, inChinese] = [en?.compare(a, b), zh?.compare(a, b)];
      return inEnglish && inChinese ? [pairOf(evidence, inEnglish, inChinese)] : [];
    }),
  );
  return { cohorts: [...ids], pairs };
}

function pairOf(
  evidence: CohortEvidence,
  en: CohortComparisonView,
  zh: CohortComparisonView,
): ComparabilityResult['pairs'][number] {
  const factOf = (cohort: string, kind: ResultComparison['kind'], id: string | null) => {
    const of = evidence.byId.get(cohort);
    const rows = kind === 'outcome' ? of?.outcomes : of?.adverseEvents;
    return rows?.find((row) => row.id === id)?.factId ?? null;
  };
  return {
    a: en.a.id,
    b: en.b.id,
    verdict: en.verdict,
    randomised: en.randomised,
    reasons: bothLanguages(en.reasons, zh.reasons),
    outcomes: en.outcomes.map((outcome, index) => ({
      kind: outcome.kind,
      measure: outcome.measure,
      a: factOf(en.a.id, outcome.kind, outcome.a),
      b: factOf(en.b.id, outcome.kind, outcome.b),
      verdict: outcome.verdict,
      reasons: bothLanguages(outcome.reasons, zh.outcomes[index]?.reasons ?? []),
    })),
  };
}

/** The views of both languages list the same reasons in the same order. */
const bothLanguages = (en: readonly ReasonView[], zh: readonly ReasonView[]) =>
  en.map(({ rule, effect, text, fact }, index) => ({
    rule,
    effect,
    text: { en: text, zh: zh[index]?.text ?? '' },
    fact,
  }));
