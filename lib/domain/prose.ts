import { z } from 'zod';
import { type PrintedSentence, sentencesOf } from './printed-sentences';
import { findPrinted, type PaperText, type Span } from './printed-text';
import { lineRange, localized, slug, VERBATIM_LIMIT } from './source';

/**
 * Words are accounted for like numbers: each sentence of a paper's running text holds a datum, or is excluded with a
 * reason.
 */

/** Parts of a text that are read sentence by sentence. */
export const PROSE_KINDS = [
  'abstract',
  'introduction',
  'methods',
  'results',
  'discussion',
  'conclusion',
] as const;
export type ProseKind = (typeof PROSE_KINDS)[number];

/** Parts that hold no sentences, or none of the authors' own account. */
const OTHER_KINDS = ['title-page', 'heading', 'keywords', 'table', 'legend', 'page-furniture'] as const;

/** A part of the text. What interrupts it (a page, a figure) is left out of its lines, and its sentences run on behind. */
export const textSection = z.strictObject({
  kind: z.enum([...PROSE_KINDS, ...OTHER_KINDS]),
  lines: z.array(lineRange).min(1),
});
export type TextSection = z.infer<typeof textSection>;

/** A sentence that holds no datum, named by some words of it. */
export const excludedSentence = z.strictObject({
  lines: lineRange,
  text: z
    .string()
    .min(1)
    .max(VERBATIM_LIMIT, `at most ${VERBATIM_LIMIT} characters: some words, not the sentence`),
  occurrence: z.int().min(1).optional(),
  /** A term of the group `sentence-exclusions` in terms.yaml. */
  reason: slug,
  note: localized.optional(),
});
export type ExcludedSentence = z.infer<typeof excludedSentence>;

/** A sentence and the part of the text that it belongs to. */
export interface ProseSentence extends PrintedSentence {
  kind: ProseKind;
}

export const isProse = (kind: string): kind is ProseKind => PROSE_KINDS.some((prose) => prose === kind);

/** Sentences of all parts that are read sentence by sentence, in the order of the text. */
function proseOf(text: PaperText, sections: readonly TextSection[]): ProseSentence[] {
  return sections
    .flatMap(({ kind, lines }) =>
      isProse(kind) ? sentencesOf(text, lines).map((sentence) => ({ ...sentence, kind })) : [],
    )
    .sort((a, b) => (a.pieces[0]?.start ?? 0) - (b.pieces[0]?.start ?? 0));
}

/** What became of one sentence: it holds evidence, or is excluded, or neither. */
export type SentenceStatus = ProseSentence &
  ({ status: 'evidence' | 'unaccounted' } | { status: 'excluded'; reason: string });

/** The sentences of a paper's running text, and which of them a stretch of it lies in. */
export class Prose {
  readonly sentences: readonly ProseSentence[];
  /** Of each character of the text the sentence that it belongs to, counted from 1; 0 where it belongs to none. */
  private readonly numbers: Uint32Array;

  constructor(
    private readonly text: PaperText,
    sections: readonly TextSection[],
  ) {
    this.sentences = proseOf(text, sections);
    this.numbers = new Uint32Array(text.characters.length);
    this.sentences.forEach(({ pieces }, index) => {
      for (const { start, end } of pieces) this.numbers.fill(index + 1, start, end);
    });
  }

  /** Index of the sentence that the whole of the span lies in; -1 where it lies in none, or crosses into another. */
  around({ start, end }: Span): number {
    const number = this.numbers[start] ?? 0;
    return this.numbers.subarray(start, end).every((other) => other === number) ? number - 1 : -1;
  }

  /** Index of the sentence that an entry sets aside: -1 where it lies in none, undefined where its words are not printed. */
  excludedBy({ lines, text: words, occurrence = 1 }: ExcludedSentence): number | undefined {
    const span = findPrinted(this.text, words, lines)[occurrence - 1];
    return span && this.around(span);
  }

  /**
   * Accounts for every sentence: evidence where a span lies in it, else excluded where an entry names it.
   *
   * @param evidence where the data of the paper are printed
   */
  account(evidence: readonly Span[], excluded: readonly ExcludedSentence[]): SentenceStatus[] {
    const holding = new Set(evidence.map((span) => this.around(span)));
    const reasons = new Map(excluded.map((entry) => [this.excludedBy(entry), entry.reason]));
    return this.sentences.map((sentence, index): SentenceStatus => {
      if (holding.has(index)) return { ...sentence, status: 'evidence' };
      const reason = reasons.get(index);
      return reason === undefined
        ? { ...sentence, status: 'unaccounted' }
        : { ...sentence, status: 'excluded', reason };
    });
  }
}
