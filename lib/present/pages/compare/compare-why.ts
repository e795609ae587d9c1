import type { Comparability } from '@/lib/domain/comparability/rule';
import { groupBy } from '@/lib/domain/group-by';
import type { OutcomeVerdictView, ReasonView } from '../../cohorts/comparability-view';
import type { ViewContext } from '../../words/view-context';
import type { PairNotes } from './compare-checks';
import type { ComparePair } from './compare-pairs';
import { type LetterPair, pairTitle } from './pair-title';

/** Pairs of columns of which the same is said. */
export interface CompareWhy {
  key: string;
  /** "A, B ↔ C" */
  title: string;
  /** Keys of the pairs. */
  pairs: string[];
  verdict: Comparability;
  label: string;
  meaning: string;
  /** Each once, with all that it is about; the gravest first. */
  reasons: ReasonView[];
  outcomes: WhyOutcome[];
  events: WhyOutcome[];
  onlyOne: string[];
  notes: PairNotes | null;
}

/** An outcome of which the same is said in several pairs. */
interface WhyOutcome {
  key: string;
  title: string;
  /** "A ↔ C, B ↔ C", where not of all pairs. */
  pairs: string;
  verdict: Comparability;
  label: string;
  /** Beside those of the pairs. */
  reasons: ReasonView[];
}

const WORST_FIRST = ['not-comparable', 'indirect', 'caution'];

/** Why each pair can or cannot be compared; what is the same of several pairs is said once. */
export function compareWhy(context: ViewContext, pairs: readonly ComparePair[]): CompareWhy[] {
  const alike = groupBy(pairs, ({ label, reasons }) => JSON.stringify([label, rulesOf(reasons)]));
  return [...alike.values()].map((found) => {
    const [first] = found as [ComparePair];
    const reasons = mergedReasons(
      context,
      found.flatMap((pair) => pair.reasons),
    );
    const said = new Set(reasons.map(({ rule }) => rule));
    const outcomesOf = (part: 'outcomes' | 'events') => mergedOutcomes(context, found, part, said);
    return {
      key: found.map(({ key }) => key).join('-'),
      title: pairTitle(found.map(lettersOf)),
      pairs: found.map(({ key }) => key),
      verdict: first.verdict,
      label: first.label,
      meaning: first.meaning,
      reasons,
      outcomes: outcomesOf('outcomes'),
      events: outcomesOf('events'),
      onlyOne: [...new Set(found.flatMap(({ onlyOne }) => onlyOne))],
      notes: first.notes,
    };
  });
}

const lettersOf = ({ a, b }: ComparePair): LetterPair => [a.letter, b.letter];

const rulesOf = (reasons: readonly ReasonView[]) =>
  [...new Set(reasons.map(({ rule, effect }) => `${effect} ${rule}`))].sort();

/** Reasons of one rule are one sentence; the paper's own words stand as they are. */
function mergedReasons({ text }: ViewContext, reasons: readonly ReasonView[]): ReasonView[] {
  const { comparability: words } = text;
  return [...groupBy(reasons, ({ rule, effect, fact }) => JSON.stringify([rule, effect, fact])).values()]
    .map((found) => {
      const [first] = found as [ReasonView];
      const who = [...new Set(found.flatMap((reason) => reason.who))];
      return who.length === first.who.length
        ? first
        : { ...first, who, text: words.reasons[first.rule]?.(who.join(words.between)) ?? first.text };
    })
    .sort((a, b) => WORST_FIRST.indexOf(a.effect) - WORST_FIRST.indexOf(b.effect));
}

function mergedOutcomes(
  context: ViewContext,
  pairs: readonly ComparePair[],
  part: 'outcomes' | 'events',
  said: ReadonlySet<string>,
): WhyOutcome[] {
  const all = pairs.flatMap((pair) => pair[part].map((outcome) => ({ pair, outcome })));
  const own = ({ reasons }: OutcomeVerdictView) => reasons.filter(({ rule }) => !said.has(rule));
  const alike = groupBy(all, ({ outcome }) =>
    JSON.stringify([outcome.title, outcome.label, rulesOf(own(outcome))]),
  );
  return [...alike].map(([key, found]) => {
    const [{ outcome }] = found as [(typeof found)[number]];
    const of = [...new Set(found.map(({ pair }) => pair))];
    return {
      key,
      title: outcome.title,
      pairs: of.length === pairs.length ? '' : pairTitle(of.map(lettersOf)),
      verdict: outcome.verdict,
      label: outcome.label,
      reasons: mergedReasons(
        context,
        found.flatMap((one) => own(one.outcome)),
      ),
    };
  });
}
