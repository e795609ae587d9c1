import type { Entry } from '@/lib/domain/entry';
import type { ReadPaper } from '@/lib/domain/files';
import { type PaperText, spansOfLocations } from '@/lib/domain/printed-text';
import type { Problem } from '@/lib/domain/problem';
import { Prose, type SentenceStatus } from '@/lib/domain/prose';
import { paperLocations } from '@/lib/domain/source';

/** How much of a sentence a message quotes, in characters. */
const QUOTED = 24;

const linesOf = ([first, last]: readonly [number, number]) =>
  first === last ? `line ${first}` : `lines ${first}–${last}`;

/** Every line that prints anything belongs to one part of the text, so that no part is forgotten. */
function checkSections({ file, paper }: ReadPaper, text: PaperText): Problem[] {
  const problems: Problem[] = [];
  const owner = new Map<number, number>();
  paper.sections.forEach(({ lines }, index) => {
    const problem = (message: string) => problems.push({ file, path: ['sections', index], message });
    for (const [first, last] of lines) {
      if (last > text.lines.length) problem(`the text has ${text.lines.length} lines, not ${last}`);
      const shared = Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((line) =>
        owner.has(line),
      );
      if (shared[0] !== undefined) problem(`line ${shared[0]} belongs to an earlier section too`);
      for (let line = first; line <= last; line += 1) owner.set(line, index);
    }
  });
  let open: [number, number] | undefined;
  const close = () => {
    if (open) {
      const message = `${linesOf(open)} of ${paper.textFile} belong to no section`;
      problems.push({
        file,
        path: ['sections'],
        message: open[0] === open[1] ? message.replace('belong', 'belongs') : message,
      });
    }
    open = undefined;
  };
  text.lines.forEach((_, index) => {
    const line = index + 1;
    if (text.lineStarts[line] === text.lineStarts[line + 1]) return;
    if (owner.has(line)) close();
    else open = [open?.[0] ?? line, line];
  });
  close();
  return problems;
}

/** Each entry names a sentence that holds no datum, and no other entry names it. */
function checkExcluded({ file, paper }: ReadPaper, prose: Prose, sentences: readonly SentenceStatus[]) {
  const named = new Set<number>();
  return paper.excludedSentences.flatMap((entry, index): Problem[] => {
    const at = prose.excludedBy(entry);
    const sentence = sentences[at ?? -1];
    const message =
      at === undefined
        ? `"${entry.text}" is not printed in ${linesOf(entry.lines)}`
        : !sentence
          ? `"${entry.text}" lies in no sentence of the sections`
          : sentence.status === 'evidence'
            ? `the sentence of ${linesOf(sentence.lines)} holds a datum, so it is not excluded`
            : named.has(at)
              ? `the sentence of ${linesOf(sentence.lines)} is excluded twice`
              : undefined;
    if (at !== undefined) named.add(at);
    return message === undefined ? [] : [{ file, path: ['excludedSentences', index], message }];
  });
}

/** Walks every sentence of a paper's running text: it holds a datum, is excluded with a reason, or is a problem. */
export function checkSentences(
  paper: ReadPaper,
  text: PaperText,
  entries: readonly Entry[],
): { sentences: SentenceStatus[]; problems: Problem[] } {
  const { sections, excludedSentences, textFile } = paper.paper;
  const prose = new Prose(text, sections);
  // Where a study or a group is merely named, nothing is said of it yet.
  const evidence = entries
    .filter(({ form }) => form !== 'mention')
    .flatMap(({ sources }) => spansOfLocations(text, paperLocations(sources)));
  const sentences = prose.account(evidence, excludedSentences);
  return {
    sentences,
    problems: [
      ...checkSections(paper, text),
      ...checkExcluded(paper, prose, sentences),
      ...sentences
        .filter(({ status }) => status === 'unaccounted')
        .map(
          ({ lines, text: words }): Problem => ({
            file: textFile,
            line: lines[0],
            path: ['sentence'],
            message: `the sentence of ${linesOf(lines)} (${words.length > QUOTED ? `${words.slice(0, QUOTED)}…` : words}) neither holds a datum nor is listed under excludedSentences`,
          }),
        ),
    ],
  };
}
