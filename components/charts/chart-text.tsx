/** Rough width of a text in user units: CJK characters are square, others about half. */
export const widthOf = (text: string, size: number) =>
  [...text].reduce((total, character) => total + (/[\u2e80-\uffef]/u.test(character) ? 1 : 0.54), 0) * size;

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

interface ChartTextProps {
  x: number;
  y: number;
  size?: number;
  anchor?: 'start' | 'middle' | 'end';
  muted?: boolean;
  bold?: boolean;
  fill?: string;
  children: string;
}

export function ChartText({
  x,
  y,
  size = 12,
  anchor = 'start',
  muted,
  bold,
  fill,
  children,
}: ChartTextProps) {
  return (
    <text
      x={x}
      y={y}
      fontSize={size}
      textAnchor={anchor}
      fontWeight={bold ? 600 : undefined}
      fill={fill ?? (muted ? 'var(--ink-2)' : 'var(--ink)')}
    >
      {children}
    </text>
  );
}
