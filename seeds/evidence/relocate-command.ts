import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sourcePath } from '@/lib/curation/check/check-printed-figures';
import type { Edit } from '@/lib/curation/double-extraction/edit';
import { type Entry, entriesOf } from '@/lib/domain/entry';
import type { ReadPaper } from '@/lib/domain/files';
import { findRow } from '@/lib/domain/patient-rows';
import { findPrinted, type PaperText, readPaperText } from '@/lib/domain/printed-text';
import { isProse } from '@/lib/domain/prose';
import { paperLocations } from '@/lib/domain/source';
import { editCsv } from '../edit-csv';
import { editYaml } from '../edit-yaml';
import { counted } from '../print-problems';
import { openSeeds } from '../read-seeds';
import { writeWhole } from '../write-whole';
import { type Command, readParameters, shownName, WrongUsage } from './command';
import { locateSeed } from './locate-seed';

const HELP = `npm run evidence -- relocate <file>

Mends "lines" in all files of a paper after its text has changed: lines were added, broken or joined. <file> is a
paper.yaml, study file or patient table of the paper. What still stands at its lines stays. Else the place is looked for near where it moved to
with its neighbours; where it stands more than once and nothing tells which is meant, the line stays and is listed.

Exit code: 0 where everything has its line, 1 where some are left to mend by hand, 2 where the text is not available.`;

type Lines = readonly [number, number];
interface Place {
  file: string;
  path: readonly (string | number)[];
  verbatim: string;
  lines: Lines;
  occurrence?: number;
  /** Every figure like it in its lines is meant. */
  isEvery?: true;
}

export const relocateCommand: Command = {
  summary: "mends the lines of a paper's files after its text has changed",
  help: HELP,
  run(parameters, place) {
    const { given } = readParameters(parameters, {}, ['<file>']);
    const seed = locateSeed(place, given[0] ?? '');
    if (!('paper' in seed)) throw new WrongUsage(`${given[0]} belongs to no paper`);
    const seeds = openSeeds(place.seedsFolder, place.papersFolder, { drafts: true });
    const [paper] = [...seeds.papers((folder) => (folder === seed.paper ? 'all' : 'nothing'))];
    if (!paper || paper.unread.length > 0) {
      throw new WrongUsage(`the files of ${seed.paper} can't be read yet: check them first`);
    }
    if (paper.text === undefined) {
      throw new WrongUsage(
        `${paper.paper.textFile} is not in ${shownName(place, place.papersFolder)}, or can't be read`,
      );
    }
    const { edits, tables, left, moved } = relocated(paper, readPaperText(paper.text));
    const files = new Map<string, string>();
    const whole = (file: string) => path.join(place.seedsFolder, file);
    for (const [file, of] of edits) files.set(whole(file), editYaml(readFileSync(whole(file), 'utf8'), of));
    for (const [file, of] of tables) files.set(whole(file), editCsv(readFileSync(whole(file), 'utf8'), of));
    writeWhole(files);
    for (const { file, path: steps, verbatim } of left) {
      const line = seeds.lineOf(file, steps);
      place.print(
        `${shownName(place, whole(file))}:${line}: ${steps.join('.')}: "${verbatim}" has no place, or several`,
      );
    }
    place.print(`${counted(moved, 'place')} moved, ${counted(left.length, 'place')} left`);
    return left.length === 0 ? 0 : 1;
  },
};

const placesOf = (entry: Entry): Place[] =>
  paperLocations(entry.sources).map((source, index) => ({
    file: entry.file,
    path: sourcePath(entry, index),
    ...source,
  }));

/** Numbers and sentences that a paper sets aside by their text. */
const excluded = ({ file, paper }: ReadPaper): Place[] => [
  ...paper.notEvidence.flatMap((entry, index) =>
    'text' in entry
      ? [
          {
            file,
            path: ['notEvidence', index],
            verbatim: entry.text,
            lines: entry.lines,
            ...(entry.occurrence ? { occurrence: entry.occurrence } : { isEvery: true as const }),
          },
        ]
      : [],
  ),
  // Of words that stand there several times, the first name the sentence.
  ...paper.excludedSentences.map(({ text, lines, occurrence = 1 }, index) => ({
    file,
    path: ['excludedSentences', index],
    verbatim: text,
    lines,
    occurrence,
  })),
];

/** Passages that are named by their lines alone: those of notes and of patterns. */
function passages({
  file,
  paper,
  studies,
}: ReadPaper): { file: string; path: (string | number)[]; lines: Lines }[] {
  const ofNotes = (of: string, notes: typeof paper.notes) =>
    notes.flatMap(({ lines }, index) =>
      lines.map((range, at) => ({ file: of, path: ['notes', index, 'lines', at], lines: range })),
    );
  return [
    ...ofNotes(file, paper.notes),
    ...studies.flatMap((study) => ofNotes(study.file, study.study.notes)),
    ...paper.notEvidence.flatMap((entry, index) =>
      'pattern' in entry && entry.lines
        ? [{ file, path: ['notEvidence', index, 'lines'], lines: entry.lines }]
        : [],
    ),
  ];
}

/**
 * Sections of the text as they are now. Each part begins where its first line moved to, and goes on to where the next
 * begins, so that new lines and lines that were broken belong to what they stand in. Where lines of two parts were
 * joined, running text keeps the line. Nothing where all parts are as they were.
 */
function movedSections({ file, paper }: ReadPaper, text: PaperText, shiftOf: (line: number) => number) {
  const printed = text.lines.flatMap((_, index) =>
    text.lineStarts[index + 1] === text.lineStarts[index + 2] ? [] : [index + 1],
  );
  const parts = paper.sections
    .flatMap(({ kind, lines }, index) => lines.map(([first, last]) => ({ index, kind, first, last })))
    .sort((a, b) => a.first - b.first);
  const end = parts.at(-1)?.last ?? 0;
  const isAsItWas =
    parts.every(({ first, last }) => shiftOf(first) === 0 && shiftOf(last) === 0) &&
    end <= text.lines.length &&
    !printed.some((line) => line > end);
  if (isAsItWas) return [];
  const owners = new Map<number, { index: number; kind: string }>();
  for (const part of parts) {
    const start = part.first + shiftOf(part.first);
    const before = owners.get(start);
    if (!before || isProse(part.kind) || !isProse(before.kind)) owners.set(start, part);
  }
  const ranges = new Map<number, [number, number][]>();
  let owner = owners.get(Math.min(...owners.keys()));
  let open: [number, number] | undefined;
  for (const line of printed) {
    for (let at = (open?.[1] ?? 0) + 1; at <= line; at += 1) {
      if (owners.has(at)) [owner, open] = [owners.get(at), undefined];
    }
    if (!owner) continue;
    if (open) open[1] = line;
    else {
      open = [line, line];
      ranges.set(owner.index, [...(ranges.get(owner.index) ?? []), open]);
    }
  }
  return paper.sections.flatMap(({ lines }, index): { file: string; edit: Edit }[] => {
    const value = ranges.get(index);
    const path = ['sections', index];
    if (!value) return [{ file, edit: { op: 'remove', path } }];
    return JSON.stringify(value) === JSON.stringify(lines)
      ? []
      : [{ file, edit: { op: 'set', path: [...path, 'lines'], value } }];
  });
}

const isAt = (text: PaperText, { verbatim, lines, occurrence, isEvery }: Place) => {
  const found = lines[1] < text.lineStarts.length - 1 ? findPrinted(text, verbatim, lines) : [];
  if (isEvery) return found.length > 0;
  return occurrence === undefined ? found.length === 1 : found.length >= occurrence;
};

/** How far lines moved: at each line, as the unmistakable place nearest to it did. */
function shifts(text: PaperText, places: readonly Place[]): (line: number) => number {
  const known = places.flatMap((place) => {
    const found = findPrinted(text, place.verbatim, [1, text.lines.length]);
    const [only] = found;
    const line = found.length === 1 && only ? text.characters[only.start]?.line : undefined;
    if (line === undefined) return [];
    const [first, last] = place.lines;
    return [{ from: first, by: first <= line && line <= last ? 0 : line - first }];
  });
  return (line) =>
    known.reduce<{ from: number; by: number } | undefined>(
      (nearest, one) =>
        !nearest || Math.abs(one.from - line) < Math.abs(nearest.from - line) ? one : nearest,
      undefined,
    )?.by ?? 0;
}

/** The lines where a place stands now; undefined where two are as near. */
function newLines(text: PaperText, place: Place, expected: number): Lines | undefined {
  const found = findPrinted(text, place.verbatim, [1, text.lines.length])
    .map(({ start, end }): Lines => [text.characters[start]?.line ?? 0, text.characters[end - 1]?.line ?? 0])
    .filter((lines) => isAt(text, { ...place, lines }))
    .map((lines) => ({ lines, distance: Math.abs(lines[0] - expected) }))
    .sort((a, b) => a.distance - b.distance);
  const [best, second] = found;
  return best && (!second || second.distance > best.distance || second.lines[0] === best.lines[0])
    ? best.lines
    : undefined;
}

function relocated(paper: ReadPaper, text: PaperText) {
  const entries = entriesOf(paper);
  const places = [...entries.flatMap(placesOf), ...excluded(paper)];
  const shiftOf = shifts(text, places);
  const edits = new Map<string, Edit[]>();
  const left: Place[] = [];
  let moved = 0;
  for (const place of places) {
    const expected = place.lines[0] + shiftOf(place.lines[0]);
    if (isAt(text, place) && expected === place.lines[0]) continue;
    const lines = newLines(text, place, expected) ?? (isAt(text, place) ? place.lines : undefined);
    if (!lines) left.push(place);
    else if (lines[0] !== place.lines[0] || lines[1] !== place.lines[1]) {
      moved += 1;
      edits.set(place.file, [
        ...(edits.get(place.file) ?? []),
        { op: 'set', path: [...place.path, 'lines'], value: lines },
      ]);
    }
  }
  for (const { file, path: steps, lines } of passages(paper)) {
    const value = lines.map((line) => Math.min(text.lines.length, Math.max(1, line + shiftOf(line))));
    if (value[0] === lines[0] && value[1] === lines[1]) continue;
    moved += 1;
    edits.set(file, [...(edits.get(file) ?? []), { op: 'set', path: steps, value }]);
  }
  for (const { file, edit } of movedSections(paper, text, shiftOf)) {
    moved += 1;
    edits.set(file, [...(edits.get(file) ?? []), edit]);
  }
  const tables = new Map<
    string,
    { op: 'set-cell'; file: string; csvLine: number; column: string; value: string }[]
  >();
  for (const { study, tables: read } of paper.studies) {
    study.patientTables.forEach((table, index) => {
      const { file = '', rows = [] } = read[index] ?? {};
      for (const row of rows) {
        const from = Number(row.cells.line);
        const standsAt = (line: number) =>
          findRow(text, table, { ...row, cells: { ...row.cells, line: `${line}` } }).length > 0;
        const expected = from + shiftOf(from);
        if (standsAt(from) && expected === from) continue;
        const at = text.lines
          .map((_, line) => line + 1)
          .filter(standsAt)
          .sort((a, b) => Math.abs(a - expected) - Math.abs(b - expected))[0];
        if (at === undefined)
          left.push({
            file,
            path: [row.cells.patient ?? ''],
            verbatim: table.printed.map((name) => row.cells[name]).join(' '),
            lines: [from, from],
          });
        else if (at !== from) {
          moved += 1;
          tables.set(file, [
            ...(tables.get(file) ?? []),
            { op: 'set-cell', file, csvLine: row.csvLine, column: 'line', value: `${at}` },
          ]);
        }
      }
    });
  }
  return { edits, tables, left, moved };
}
