import type { Row } from './row';
import { likePrinted, likeTexts, sharedLines, sharedPart } from './similarity';

/** A row with whom and what it is about in the names of the first extraction, as text that can be compared. */
export interface AlignedRow {
  row: Row;
  pool: string;
  aspects: Readonly<Record<string, string>>;
  /** The list that it stands in. */
  part: string;
}

/** What tells two data of one measure apart; the rest is what is said of them. */
const IDENTITY = [
  'cohort',
  'patient',
  'regimen',
  'versus',
  'statistic',
  'drug',
  'tumour',
  'time',
  'test',
  'between',
];

/** Their lines stand for their places. */
const ON_LINES: ReadonlySet<Row['kind']> = new Set([
  'note',
  'number excluded',
  'section of the text',
  'sentence excluded',
]);
const restsOnLines = ({ kind }: Row) => ON_LINES.has(kind);

function alike(a: Row, b: Row): { printed: number; lines: number } {
  let [printed, lines] = [0, 0];
  for (const left of a.locations) {
    for (const right of b.locations) {
      const shared = sharedLines(left.lines, right.lines);
      if (shared === 0) continue;
      lines = Math.max(lines, shared);
      printed = Math.max(printed, likePrinted(left.verbatim, right.verbatim));
    }
  }
  return { printed, lines };
}

/**
 * How likely two rows are the same datum; undefined where they are not. They are where they are about the same and
 * print the same figure, or stand at the same place and say nearly the same. Another figure at another place is another datum.
 */
export function rowSimilarity(a: AlignedRow, b: AlignedRow): number | undefined {
  if (a.pool !== b.pool) return undefined;
  const isTopic = a.row.topic === b.row.topic;
  const equal = (aspect: string) => a.aspects[aspect] === b.aspects[aspect];
  const figures = sharedPart(a.row.numbers, b.row.numbers);
  const words = a.row.words && b.row.words ? likeTexts(a.row.words, b.row.words) : 0;
  if (restsOnLines(a.row)) {
    const same = a.row.kind === 'note' ? Math.max(words, figures ?? 0) : isTopic ? 1 : 0;
    return same >= 0.34 ? 3 * same + (figures ?? 0) : undefined;
  }
  const isIdentity = isTopic && IDENTITY.every(equal);
  const { printed, lines } = alike(a.row, b.row);
  const isTerm = equal('term') && a.aspects.term !== undefined;
  const points =
    4 * Number(isTopic) +
    3 * (figures ?? Math.max(words, Number(isTerm))) +
    3 * printed +
    lines +
    2 * Number(equal('cohort')) +
    IDENTITY.filter(equal).length / 2 +
    Number(a.part === b.part) / 2 +
    Number(isTerm);
  if (lines === 0) {
    // Without a figure or words of its own, a row says no more than its term, if it has one.
    const isSaid = figures === undefined ? equal('term') && !a.row.words && !b.row.words : figures === 1;
    return isIdentity && isSaid ? points : undefined;
  }
  const said = Math.max(printed, figures ?? Math.max(words, Number(isTerm)));
  if (isIdentity) return said >= 0.34 ? points : undefined;
  const isFigure = figures === 1 || (figures === undefined && said >= 0.5);
  if (isTopic) return isFigure || printed >= 0.8 ? points : undefined;
  return isFigure && printed >= 0.5 ? points : undefined;
}
