import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Take } from '@/lib/curation/double-extraction/adjudication';
import type { Difference, Side } from '@/lib/curation/double-extraction/comparison';
import { decide } from '@/lib/curation/double-extraction/decisions';
import { idWithin } from '@/lib/curation/double-extraction/merge-comparisons';
import { counted } from '../print-problems';
import { writeWhole } from '../write-whole';
import { adjudicateExtraction } from './adjudicate-extraction';
import {
  type Command,
  type ExitCode,
  readParameters,
  shownName,
  type Workplace,
  WrongUsage,
} from './command';
import { type ComparedFolders, compareFolders } from './compare-folders';
import { newDecisions, readDecisions } from './decisions-file';
import { existingFile } from './locate-seed';
import { paperOfExtraction } from './paper-of-extraction';
import { formatComparison, type Locate, titleOf } from './print-comparison';
import { type ExtractionFolder, readExtractions, UnreadableExtraction } from './read-extractions';
import {
  type AdjudicatedOutput,
  problemsOfAdjudicated,
  requireFree,
  writeAdjudicated,
} from './write-adjudicated';

const HELP = `npm run evidence -- compare <A> <B> [options]

Sets two extractions of the same study, made by two people without each other, side by side. A and B are two study
files, two paper.yaml, or two folders with a paper.yaml and studies/. Rows are found by what they are about, where they
are printed and what they print, so their order and the names given to cohorts, regimens and data don't matter. The
report counts the rows that both have, says in how many of them each field is the same, and lists every difference
with both sources. Percentages are of the rows in both; rows in one only are counted apart.

Then the two are adjudicated, by deciding each difference:

  --decisions <file>   the first time, writes this file with all differences; fill in each "take" and run again
  --take A|B           takes all that is not decided otherwise from A, or from B; "ask", the default, takes nothing
  --out <file>         writes the adjudicated file, once all is decided; for two folders, a folder. It is A with what was
                       decided, A's comments and layout kept, and must pass the checks, or nothing is written
  --paper <slug>       the paper that the study belongs to, where neither file lies in its folder
  --overwrite          lets --out replace what is there, A and B too

Wording (titles, labels, texts, notes), names, and the same figure quoted with more or less of its label are listed
apart: they need no decision, and stay as in A unless decided otherwise.

Exit code: 0 where nothing is left to decide, 1 where differences are open or files have problems, 2 where the command
was used wrongly.`;

const OPTIONS = {
  decisions: { type: 'string' },
  take: { type: 'string' },
  out: { type: 'string' },
  paper: { type: 'string' },
  overwrite: { type: 'boolean' },
} as const;

export const compareCommand: Command = {
  summary: 'sets two extractions of one study side by side, and writes the adjudicated one',
  help: HELP,
  run(parameters, place) {
    const { values, given } = readParameters(parameters, OPTIONS, ['<A>', '<B>']);
    const rest = readRest(values.take);
    if (values.overwrite && !values.out) throw new WrongUsage('--overwrite is for --out');
    const [wholeA = '', wholeB = ''] = given.map((name) => existingFile(place, name));
    if (wholeA === wholeB) throw new WrongUsage('A and B are the same file');
    try {
      const [a, b] = [readExtractions(place, wholeA, 'A'), readExtractions(place, wholeB, 'B')];
      const compared = compareFolders(a, b);
      const locate: Locate = (side, letter) => locateSide(side, letter === 'A' ? a : b);
      const { differences } = compared.report;
      place.print(`A  ${shownName(place, wholeA)}`);
      place.print(`B  ${shownName(place, wholeB)}`);
      place.print('');
      for (const line of formatComparison(compared.report, locate)) place.print(line);

      const decisions = values.decisions
        ? decisionsAt(place, values.decisions, differences, [wholeA, wholeB], locate)
        : { given: new Map<string, unknown>(), problems: [] };
      for (const line of decisions.problems) place.print(line);
      if (decisions.problems.length > 0) return 1;
      const { takes, open } = decide(differences, decisions.given, rest);
      printOpen(place, differences, open, values.decisions);
      if (open.length > 0 || !values.out) return open.length > 0 ? 1 : 0;
      const paper = a.isFolder ? undefined : paperOfExtraction(place, [wholeA, wholeB], a, values.paper);
      return writeOut(
        place,
        { a, b, compared, takes },
        path.resolve(place.from, values.out),
        paper,
        Boolean(values.overwrite),
      );
    } catch (error) {
      if (!(error instanceof UnreadableExtraction)) throw error;
      for (const line of error.lines) place.print(line);
      place.print(
        `${counted(error.lines.length, 'problem')}: only files without problems in their form can be compared`,
      );
      return 1;
    }
  },
};

function readRest(take: string | undefined): 'A' | 'B' | undefined {
  if (take === undefined || take === 'ask') return undefined;
  if (take === 'A' || take === 'B') return take;
  throw new WrongUsage(`--take is A, B or ask, not ${take}`);
}

const locateSide = ({ file, path: steps, csvLine }: Side, folder: ExtractionFolder) =>
  `${folder.nameOf(file)}:${csvLine ?? folder.lineOf(file, steps)}`;

/** What the file of decisions says; it is written where there is none, and completed where differences have come up since. */
function decisionsAt(
  place: Workplace,
  name: string,
  differences: readonly Difference[],
  [a, b]: readonly [string, string],
  locate: Locate,
): { given: ReadonlyMap<string, unknown>; problems: string[] } {
  const file = path.resolve(place.from, name);
  const shown = shownName(place, file);
  if (!existsSync(file)) {
    const content = newDecisions(differences, [shownName(place, a), shownName(place, b)], locate);
    writeWhole(new Map([[file, content]]));
    place.print(`wrote ${shown}: decide each difference there, then run the same command again`);
    return { given: new Map(), problems: [] };
  }
  const { given, problems, completed } = readDecisions(file, differences, shown);
  if (completed !== undefined) {
    writeWhole(new Map([[file, completed]]));
    place.print(`added to ${shown} the differences that it did not have`);
  }
  return { given, problems };
}

function printOpen(
  place: Workplace,
  differences: readonly Difference[],
  open: readonly Difference[],
  decisions: string | undefined,
): void {
  const all = differences.filter(({ isOpen }) => isOpen).length;
  if (decisions && open.length < all) {
    for (const difference of open) place.print(`open: ${titleOf(difference)} (${difference.id})`);
  }
  const worded = differences.length - all;
  place.print(
    `${counted(all, 'difference')} to decide, ${open.length} of them open; ${counted(worded, 'difference')} of wording, names or quotation`,
  );
}

interface ToAdjudicate {
  a: ExtractionFolder;
  b: ExtractionFolder;
  compared: ComparedFolders;
  takes: ReadonlyMap<string, Take>;
}

function writeOut(
  place: Workplace,
  { a, b, compared, takes }: ToAdjudicate,
  out: string,
  paper: string | undefined,
  isOverwritten: boolean,
): ExitCode {
  if (!a.isFolder && !out.endsWith('.yaml'))
    throw new WrongUsage('--out names a .yaml file, as A and B are files');
  if (a.isFolder && existsSync(out) && readdirSync(out).length > 0 && !isOverwritten) {
    throw new WrongUsage(
      `${shownName(place, out)} is there already and not empty; --overwrite writes into it`,
    );
  }
  const outputs: AdjudicatedOutput[] = [];
  const problems: string[] = [];
  const slug = paper ?? String((compared.files[0]?.a.data as { slug: string } | undefined)?.slug);
  const add = (name: string, content: string, target: string) =>
    outputs.push({ seed: `papers/${slug}/${name}`, out: target, content });
  for (const file of compared.files) {
    const { name, a: readA, b: readB, comparison } = file;
    const own = new Map(
      comparison.differences.flatMap((difference) => {
        const take = takes.get(a.isFolder ? idWithin(name, difference) : difference.id);
        return take ? [[difference.id, take] as const] : [];
      }),
    );
    const adjudicated = adjudicateExtraction([a, readA], [b, readB], comparison, own);
    const titles = new Map(comparison.differences.map((difference) => [difference.id, titleOf(difference)]));
    problems.push(...adjudicated.problems.map(({ id, message }) => `${titles.get(id) ?? id}: ${message}`));
    const inSeeds = readA.kind === 'paper' ? adjudicated.name : `studies/${adjudicated.name}`;
    const target = a.isFolder ? path.join(out, inSeeds) : out;
    add(inSeeds, adjudicated.content, target);
    for (const [table, content] of adjudicated.tables) {
      add(`studies/${table}`, content, path.join(path.dirname(target), table));
    }
  }
  for (const { difference, side, read } of compared.lone) {
    const take = takes.get(difference.id);
    if (!take || !('side' in take) || take.side !== side) continue;
    const folder = side === 'a' ? a : b;
    for (const file of [read.extraction.file, ...read.extraction.tables.map((table) => table.file)]) {
      add(file, folder.contentOf(file), path.join(out, file));
    }
  }
  if (problems.length === 0) problems.push(...problemsOfAdjudicated(place, outputs));
  if (problems.length > 0) {
    for (const line of problems) place.print(line);
    place.print(`${counted(problems.length, 'problem')} in what was decided: nothing was written`);
    return 1;
  }
  if (!isOverwritten) requireFree(place, outputs);
  writeAdjudicated(outputs);
  for (const { out: target } of outputs) place.print(`wrote ${shownName(place, target)}`);
  return 0;
}
