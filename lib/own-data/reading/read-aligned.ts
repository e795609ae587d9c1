import type { TableRecord } from './table-record';

/** A line with its number from 1; wide characters take two places, as they do where columns are aligned. */
interface Line {
  number: number;
  text: string;
}

/** Stands behind a wide character, so that places in the text are places on the screen. */
const FILLER = '\u0000';
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6]/gu;
const plain = (text: string) => text.replaceAll(FILLER, '').trim();

const MOST_COLUMNS = 400;
/** R doesn't print more rows than this without saying so. */
const MOST_LINES = 120_000;

/**
 * Reads a print whose columns are aligned, as R's console writes data frames and tibbles: cells may hold spaces and may
 * be blank, and a table that is wider than the console goes on below itself.
 *
 * @returns null where the text isn't aligned
 */
export function readAligned(text: string): TableRecord[] | null {
  if (text.includes('\t') || text.includes('|')) return null;
  const lines = text
    .split(/\r\n|\r|\n/u)
    .map((line, index): Line => ({ number: index + 1, text: line.replace(WIDE, `$&${FILLER}`).trimEnd() }))
    .filter(({ text: each }) => each !== '' && !isTypes(each));
  if (lines.length < 3 || lines.length > MOST_LINES) return null;
  const blocks = blocksOf(lines);
  const tables = blocks?.map((block, index) => readBlock(block, index > 0));
  const [first, ...others] = tables ?? [];
  if (!first || others.some((table) => table?.length !== first.length)) return null;
  const records = first.map(({ line, cells }, row) => ({
    line,
    cells: [...cells, ...others.flatMap((table) => table?.[row]?.cells ?? [])],
  }));
  return (records[0]?.cells.length ?? 0) > 1 ? records : null;
}

const isTypes = (line: string) => /^\s*(?:<\w+(?: \[\d+\])?>\s*)+$/u.test(line);

/** The parts of a print that goes on below itself: each begins with names, and its rows have the same names. */
function blocksOf(lines: readonly Line[]): Line[][] | null {
  const indented = ({ text }: Line) => text.startsWith(' ');
  const [first] = lines as [Line, ...Line[]];
  if (!indented(first)) return [[...lines]];
  const blocks: Line[][] = [];
  const rows = lines.filter((line) => !indented(line)).length;
  // Without names of rows every line may be indented.
  if (rows === 0) return [[...lines]];
  for (const line of lines) {
    if (indented(line) && (blocks.at(-1)?.length ?? 2) > 1) blocks.push([]);
    blocks.at(-1)?.push(line);
  }
  const [top, ...rest] = blocks as [Line[], ...Line[][]];
  if (rest.length === 0) return blocks;
  const name = (line: Line | undefined) => /^\S+/u.exec(line?.text ?? '')?.[0] ?? '';
  const same = rest.every(
    (block) =>
      block.length === top.length && block.every((line, row) => row === 0 || name(line) === name(top[row])),
  );
  return same ? blocks : [[...lines]];
}

/** One block: names above, every cell below within the width of its column. */
function readBlock(lines: readonly Line[], continued: boolean): TableRecord[] | null {
  const [header, ...rows] = lines as [Line, ...Line[]];
  const width = Math.max(...lines.slice(0, 5000).map(({ text }) => text.length));
  const named = header.text.startsWith(' ') && rows.every(({ text }) => !text.startsWith(' '));
  const from = named ? firstGap(lines, width) : 0;
  if (from === null) return null;
  const tokens = [...header.text.matchAll(/\S+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  if (tokens.length === 0 || tokens.length > MOST_COLUMNS) return null;
  const cuts =
    cutsAt(
      rows,
      tokens.slice(0, -1).map(({ end }) => end),
      width,
    ) ??
    cutsAt(
      rows,
      tokens.slice(1).map(({ start }) => start - 1),
      width,
    ) ??
    cutsInGaps(lines, from, tokens.length, width);
  if (!cuts) return null;
  const edges = [...(named ? [from] : []), ...cuts];
  const records = lines.map(({ number, text }) => ({ line: number, cells: cellsBetween(text, edges) }));
  const joined = joinNamesOf(records, named ? 1 : 0);
  return continued && named ? joined.map(({ line, cells }) => ({ line, cells: cells.slice(1) })) : joined;
}

/** The first place that is blank in every line: names of rows end before it. */
function firstGap(lines: readonly Line[], width: number): number | null {
  for (let place = 1; place < width; place += 1) {
    if (lines.every(({ text }) => isBlank(text, place))) return place;
  }
  return null;
}

const isBlank = (text: string, place: number) => place >= text.length || text[place] === ' ';

/** Cuts at the edges of the names, where no row has anything at any of them, and most reach the last column. */
function cutsAt(rows: readonly Line[], cuts: readonly number[], width: number): number[] | null {
  const last = cuts.at(-1) ?? 0;
  if (last >= width) return null;
  if (!rows.every(({ text }) => cuts.every((cut) => isBlank(text, cut)))) return null;
  return rows.filter(({ text }) => text.length > last).length >= rows.length / 2 ? [...cuts] : null;
}

/** Cuts between runs of places of which each is filled somewhere, where there are as many runs as names. */
function cutsInGaps(lines: readonly Line[], from: number, names: number, width: number): number[] | null {
  const cuts: number[] = [];
  let filled = false;
  for (let place = from + (from > 0 ? 1 : 0); place < width; place += 1) {
    const blank = lines.every(({ text }) => isBlank(text, place));
    if (blank && filled) cuts.push(place);
    filled = !blank;
  }
  return cuts.length + 1 === names ? cuts : null;
}

function cellsBetween(text: string, edges: readonly number[]): string[] {
  const all = [0, ...edges, text.length + (edges.at(-1) ?? 0)];
  return all.slice(1).map((edge, index) => plain(text.slice(all[index], edge)));
}

/** A name with a space stands over two columns, of which one is blank in all rows: they are one. */
function joinNamesOf(records: TableRecord[], from: number): TableRecord[] {
  const width = records[0]?.cells.length ?? 0;
  const blank = Array.from({ length: width }, (_, index) =>
    records.every(({ cells }, row) => row === 0 || cells[index] === ''),
  );
  if (!blank.some((each, index) => each && index >= from)) return records;
  return records.map(({ line, cells }) => {
    const joined: string[] = [];
    let held = '';
    cells.forEach((cell, index) => {
      if (blank[index] && index >= from && index < width - 1) held = `${held} ${cell}`.trim();
      else {
        joined.push(`${held} ${cell}`.trim());
        held = '';
      }
    });
    return { line, cells: joined };
  });
}
