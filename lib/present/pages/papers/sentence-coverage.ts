import { type PaperText, type Span, spansOfLocations } from '@/lib/domain/printed-text';
import { PROSE_KINDS, Prose, type ProseKind, type TextSection } from '@/lib/domain/prose';
import type { ViewContext } from '../../words/view-context';

interface StoredPlace {
  verbatim: string;
  firstLine: number;
  lastLine: number;
  occurrence: number | null;
}

/** A place of a fact; in a record it has no lines. */
type FactLocation = Omit<StoredPlace, 'firstLine' | 'lastLine'> & {
  firstLine: number | null;
  lastLine: number | null;
};

/** What is needed of a paper to account for the sentences of its text. */
export interface PaperWithProse {
  /** Each fact with its first source location; `locations` are those that print the same. */
  facts: (FactLocation & { measure: string; locations: FactLocation[] })[];
  sections: { ordinal: number; kind: string; firstLine: number; lastLine: number }[];
  excludedSentences: (Omit<StoredPlace, 'verbatim'> & {
    reason: string;
    text: string;
    noteEn: string | null;
    noteZh: string | null;
  })[];
}

export interface SentenceCoverageView {
  /** One sentence that says how many there are, and what became of them. */
  summary: string;
  parts: { kind: ProseKind; label: string; all: number; evidence: number; aside: number }[];
}

const linesOf = ({ firstLine, lastLine }: { firstLine: number; lastLine: number }): [number, number] => [
  firstLine,
  lastLine,
];

/** The parts of the text as its file names them: stored is a row for each of their stretches. */
function sectionsOf({ sections }: PaperWithProse): TextSection[] {
  const parts = new Map<number, TextSection>();
  for (const { ordinal, kind, ...lines } of sections) {
    const part = parts.get(ordinal);
    if (part) part.lines.push(linesOf(lines));
    else parts.set(ordinal, { kind: kind as TextSection['kind'], lines: [linesOf(lines)] });
  }
  return [...parts.values()];
}

/** Where a text prints facts. */
export const spansOfFacts = (text: PaperText, facts: PaperWithProse['facts']): Span[] =>
  spansOfLocations(
    text,
    facts.flatMap((fact) =>
      [fact, ...fact.locations].flatMap(({ verbatim, occurrence, firstLine, lastLine }) =>
        firstLine === null || lastLine === null
          ? []
          : [{ verbatim, occurrence: occurrence ?? undefined, lines: linesOf({ firstLine, lastLine }) }],
      ),
    ),
  );

/** How many sentences each part of the text has, and how many of them hold a fact; null without the text. */
export function sentenceCoverage(
  { text: words }: ViewContext,
  paper: PaperWithProse,
  text: PaperText | null,
): SentenceCoverageView | null {
  if (!text) return null;
  // Where a study or a group is merely named, nothing is said of it yet.
  const evidence = paper.facts.filter(({ measure }) => measure !== 'mention');
  const aside = paper.excludedSentences.map(({ reason, text: some, occurrence, ...lines }) => ({
    reason,
    text: some,
    occurrence: occurrence ?? undefined,
    lines: linesOf(lines),
  }));
  const sentences = new Prose(text, sectionsOf(paper)).account(spansOfFacts(text, evidence), aside);
  const count = (kind: ProseKind | null, status?: string) =>
    sentences.filter(
      (sentence) =>
        (kind ?? sentence.kind) === sentence.kind && (status ?? sentence.status) === sentence.status,
    ).length;
  return {
    summary: words.paper.sentenceCoverage(count(null, 'evidence'), count(null, 'excluded'), sentences.length),
    parts: PROSE_KINDS.filter((kind) => count(kind) > 0).map((kind) => ({
      kind,
      label: words.paper.prose[kind],
      all: count(kind),
      evidence: count(kind, 'evidence'),
      aside: count(kind, 'excluded'),
    })),
  };
}
