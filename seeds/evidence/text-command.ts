import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkCoverage } from '@/lib/curation/check/check-coverage';
import { entriesOf } from '@/lib/domain/entry';
import type { ReadPaper } from '@/lib/domain/files';
import type { NumberStatus } from '@/lib/domain/printed-numbers';
import { marksOf, type PaperText, readPaperText } from '@/lib/domain/printed-text';
import { decodeText, wrongEncoding } from '../decode-text';
import { counted } from '../print-problems';
import { openSeeds } from '../read-seeds';
import { type Command, readParameters, shownName, type Workplace, WrongUsage } from './command';
import { locateSeed } from './locate-seed';

/** Characters of a line that are shown in one; what is longer is broken at a sentence or a space. */
const WIDTH = 100;

const HELP = `npm run evidence -- text <file> [--lines 10-40]

Lists the full text of a paper with the numbers of its lines, as "lines" in an extraction file counts them. Long lines are
broken for reading only; what is broken keeps its number. <file> is the text itself, or a paper.yaml or study file of the
paper; then numbers that no file accounts for yet stand between ⟦ and ⟧.

  --lines 10-40   these lines alone

Exit code: 0 where every number is accounted for, 1 where some are not, 2 where there is no such text.`;

export const textCommand: Command = {
  summary: "lists a paper's text with the numbers of its lines, and marks numbers not yet accounted for",
  help: HELP,
  run(parameters, place) {
    const { values, given } = readParameters(parameters, { lines: { type: 'string' } }, ['<file>']);
    const { text, paper } = openText(place, given[0] ?? '');
    const [first, last] = linesIn(values.lines, text.lines.length);
    const open = paper ? openNumbers(paper, text) : [];
    for (const line of listed(text, open, first, last)) place.print(line);
    if (!paper) {
      place.print('no paper.yaml names this text, so no number is accounted for yet');
      return 0;
    }
    place.print(`${counted(open.length, 'number')} of ${text.numbers.length} not accounted for, marked ⟦ ⟧`);
    return open.length === 0 ? 0 : 1;
  },
};

/** The text that a name on the command line means, with its paper where there is one. */
function openText(place: Workplace, name: string): { text: PaperText; paper?: ReadPaper } {
  const inTexts = [place.from, place.papersFolder]
    .map((folder) => path.resolve(folder, name))
    .find((file) => existsSync(file) && !/\.(?:ya?ml|csv)$/u.test(file));
  const slug = inTexts ? paperOfText(place, path.basename(inTexts)) : paperOf(place, name);
  const seeds = openSeeds(place.seedsFolder, place.papersFolder, { drafts: true });
  const [paper] =
    slug === undefined ? [] : [...seeds.papers((folder) => (folder === slug ? 'all' : 'nothing'))];
  if (!inTexts) {
    if (paper?.text === undefined) {
      throw new WrongUsage(
        `the text of ${name} is not in ${shownName(place, place.papersFolder)}, or can't be read`,
      );
    }
    return { text: readPaperText(paper.text), paper };
  }
  const decoded = decodeText(readFileSync(inTexts));
  if ('encoding' in decoded) throw new WrongUsage(`${name}: ${wrongEncoding(decoded.encoding)}`);
  return { text: readPaperText(decoded.text), ...(paper ? { paper } : {}) };
}

function paperOf(place: Workplace, name: string): string {
  const seed = locateSeed(place, name);
  if (!('paper' in seed)) throw new WrongUsage(`${name} belongs to no paper`);
  return seed.paper;
}

/** The paper whose `textFile` this is. */
function paperOfText(place: Workplace, textFile: string): string | undefined {
  const papers = path.join(place.seedsFolder, 'papers');
  const slugs = existsSync(papers) ? readdirSync(papers) : [];
  return slugs.find((slug) => {
    const file = path.join(papers, slug, 'paper.yaml');
    return existsSync(file) && readFileSync(file, 'utf8').includes(`textFile: ${textFile}`);
  });
}

const openNumbers = (paper: ReadPaper, text: PaperText): NumberStatus[] =>
  checkCoverage(paper, text, entriesOf(paper)).numbers.filter(({ status }) => status === 'unaccounted');

function linesIn(wanted: string | undefined, last: number): [number, number] {
  if (wanted === undefined) return [1, last];
  const match = /^(\d+)(?:-(\d+))?$/u.exec(wanted);
  const [from, to] = [Number(match?.[1]), Number(match?.[2] ?? match?.[1])];
  if (!match || from < 1 || to < from || from > last) {
    throw new WrongUsage(`--lines is a line or two of 1 to ${last}, such as 10-40, not ${wanted}`);
  }
  return [from, Math.min(to, last)];
}

/** Lines with their numbers, the open numbers marked. */
function listed(text: PaperText, open: readonly NumberStatus[], first: number, last: number): string[] {
  const width = String(last).length;
  const marks = open.flatMap((number) => marksOf(text, number));
  return text.lines.slice(first - 1, last).flatMap((content, index) => {
    const line = first + index;
    const own = marks.filter((mark) => mark.line === line).sort((a, b) => b.from - a.from);
    const marked = own.reduce(
      (shown, { from, to }) => `${shown.slice(0, from)}⟦${shown.slice(from, to)}⟧${shown.slice(to)}`,
      content,
    );
    return broken(marked).map(
      (part, at) => `${at === 0 ? String(line).padStart(width) : ' '.repeat(width)}  ${part}`,
    );
  });
}

/** A long line in pieces, each to the end of a sentence or a clause if it has one, else to a space. */
function broken(content: string): string[] {
  const pieces: string[] = [];
  let rest = content;
  while (rest.length > WIDTH) {
    const start = rest.slice(0, WIDTH);
    const ends = [/^.*[。；;!?！？](?=.)/su, /^.*[.,，、](?=\s|$)/su, /^.*\s/su].map(
      (pattern) => pattern.exec(start)?.[0].length ?? 0,
    );
    const end = ends.find((length) => length > WIDTH / 3) ?? WIDTH;
    pieces.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return [...pieces, rest];
}
