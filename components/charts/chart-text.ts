import { type Markup, mark, type Part } from './markup';

/** From here on characters are square: Chinese, Japanese, Korean and their marks. */
const SQUARE = 0x2e80;

/** Rough width of a text in user units: CJK characters are square, others about half. */
export function widthOf(text: string, size: number): number {
  let total = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    // Of a pair that makes one character, the first counts.
    if (code < 0xdc00 || code > 0xdfff)
      total += code >= SQUARE && (code < 0xd800 || code > 0xdbff) ? 1 : 0.54;
  }
  return total * size;
}

/** What stays together: a Chinese character with the brackets and marks that belong to it, or a word. */
const PIECES = /[（《「『〈“]*[\u2e80-\uffef][）》」』〉”，。、；：！？]*\s*|[^\s\u2e80-\uffef]+\s*/gu;

/** A word that no line can hold, an address say, in parts that fit. */
function partsOf(piece: string, width: number, size: number): string[] {
  const parts = [''];
  for (const character of piece) {
    const current = parts.at(-1) ?? '';
    if (current !== '' && widthOf(current + character, size) > width) parts.push(character);
    else parts[parts.length - 1] = current + character;
  }
  return parts;
}

/** Breaks a label into at most `lines` lines that fit; the last one is cut with an ellipsis. */
export function wrapLabel(text: string, width: number, size: number, lines = 2): string[] {
  if (widthOf(text, size) <= width) return [text.trim()];
  const pieces = (text.match(PIECES) ?? [text]).flatMap((piece) => partsOf(piece, width, size));
  const rows: string[] = [''];
  for (const piece of pieces) {
    const current = rows.at(-1) ?? '';
    if (current !== '' && widthOf(current + piece.trimEnd(), size) > width) rows.push(piece);
    else rows[rows.length - 1] = current + piece;
  }
  if (rows.length <= lines) return rows.map((row) => row.trim());
  const kept = rows.slice(0, lines).map((row) => row.trim());
  let last = kept.pop() ?? '';
  while (last.length > 1 && widthOf(`${last}…`, size) > width) last = last.slice(0, -1);
  return [...kept, `${last}…`];
}

/** Sizes of words in a drawing; none is ever shown smaller than drawn. */
export const TEXT = 13;
export const SMALL = 12;

interface TextForm {
  size?: number;
  anchor?: 'start' | 'middle' | 'end';
  muted?: boolean;
  bold?: boolean;
  fill?: string;
  /** An outline in the colour of the ground instead of the letters, to stand below them. */
  halo?: boolean;
}

/** Words of a drawing, their base line at `y`. */
export function words(x: number, y: number, text: Part, form: TextForm = {}): Markup {
  const { size = TEXT, anchor = 'start', muted, bold, fill, halo } = form;
  return mark(
    'text',
    {
      x,
      y,
      'font-size': size,
      'text-anchor': anchor === 'start' ? null : anchor,
      'font-weight': bold ? 600 : null,
      fill: halo ? 'none' : (fill ?? (muted ? 'var(--ink-2)' : 'var(--ink)')),
      ...(halo && {
        class: 'halo',
        stroke: 'var(--surface)',
        'stroke-width': 4,
        'stroke-linejoin': 'round',
        'aria-hidden': 'true',
      }),
    },
    text,
  );
}
