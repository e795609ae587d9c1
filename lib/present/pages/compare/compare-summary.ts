import type { Comparability } from '@/lib/domain/comparability/rule';
import { joinSentences, type ViewContext } from '../../words/view-context';
import type { ComparePair } from './compare-pairs';
import { pairTitle } from './pair-title';

/** What can be compared, in a title and a sentence or two. */
export interface CompareSummary {
  title: string;
  text: string;
}

/** Reasons that are named in the sentence; all stand below. */
const MOST_REASONS = 2;

/** Says of all pairs which can be compared, and why the others cannot: by rule, from their verdicts and reasons. */
export function compareSummary(context: ViewContext, pairs: readonly ComparePair[]): CompareSummary {
  const { text } = context;
  const { summary: words } = text.compare;
  const of = (verdict: Comparability) => pairs.filter((pair) => pair.verdict === verdict);
  const named = (some: readonly ComparePair[]) =>
    pairTitle(some.map(({ a, b }) => [a.letter, b.letter] as const));
  const [direct, indirect, not] = [of('direct'), of('indirect'), of('not-comparable')];
  const title =
    pairs.length === 1
      ? words.one[pairs[0]?.verdict ?? 'not-comparable']
      : direct.length === pairs.length
        ? words.all
        : direct.length > 0
          ? words.only(named(direct))
          : indirect.length > 0
            ? words.sideBySide
            : words.none;
  const allocations = [...new Set(direct.map(({ allocation }) => allocation))].filter((one) => one !== '');
  const sentences = [
    direct.length > 0 ? words.direct(allocations.join(text.comparability.between)) : '',
    indirect.length > 0
      ? words.indirect(indirect.length === pairs.length ? null : named(indirect), reasonsOf(indirect))
      : '',
    not.length > 0 ? words.not(not.length === pairs.length ? null : not.length, reasonsOf(not)) : '',
  ];
  return { title, text: joinSentences(context, sentences.filter(Boolean)) };

  /** The reasons behind a verdict, those of most pairs first, in a few words each. */
  function reasonsOf(some: readonly ComparePair[]): string {
    const counts = new Map<string, number>();
    for (const { verdict, reasons } of some)
      for (const rule of new Set(reasons.filter(({ effect }) => effect === verdict).map((one) => one.rule)))
        counts.set(rule, (counts.get(rule) ?? 0) + 1);
    return [...counts]
      .sort(([, a], [, b]) => b - a)
      .flatMap(([rule]) => words.reasons[rule] ?? [])
      .slice(0, MOST_REASONS)
      .join(text.compare.betweenReasons);
  }
}
