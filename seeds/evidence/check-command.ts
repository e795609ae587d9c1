import type { CheckResult } from '@/lib/audit/rule';
import { entriesOf } from '@/lib/domain/entry';
import { type Fact, factsOfPaper } from '@/lib/domain/fact';
import type { ReadPaper, ReadStudy } from '@/lib/domain/files';
import type { Problem } from '@/lib/domain/problem';
import type { VocabularyName } from '@/lib/domain/vocabulary';
import { formatCheckResults } from '../print-check-results';
import { counted } from '../print-problems';
import { type CheckedSeeds, checkSeeds } from './checked-seeds';
import { type Command, readParameters } from './command';
import { locateSeed, type Seed } from './locate-seed';
import { studyNumbers } from './study-numbers';

const HELP = `npm run evidence -- check <file>

Checks one file among the others: a study, a paper.yaml, a patient table (CSV) or a vocabulary.
Prints every problem as "file:line: path: message", then what the audit finds in the figures of this file, then counts.
Findings of the audit are no fault of the file: they say what the paper prints and what comes out.

  npm run evidence -- check seeds/papers/<paper>/studies/<study>.yaml
  npm run evidence -- check seeds/papers/<paper>/paper.yaml

Of a study it also lists the numbers on the lines that it quotes which no file accounts for yet. They may belong to
another study, so they count as problems only of paper.yaml, like the sentences that hold no datum. "npm run seeds:check" checks all files at once.

Papers' texts are looked for in the folder that PAPERS_DIR names (papers/ unless set). Without the text, places and
numbers are not compared with it, and the command says so.

Exit code: 0 without problems, 1 with problems, 2 where there is no such file to check.`;

/** What is to be said of one file, apart from its problems. */
interface Report {
  problems: Problem[];
  notes: string[];
  /** Check results that concern the file; undefined where the audit could not run. */
  checkResults?: (all: readonly CheckResult[]) => CheckResult[];
}

export const checkCommand: Command = {
  summary: 'checks one file and shows what the audit finds in it',
  help: HELP,
  run(parameters, place) {
    const { given } = readParameters(parameters, {}, ['<file>']);
    const seed = locateSeed(place, given[0] ?? '');
    const seeds = checkSeeds(place, 'paper' in seed ? seed.paper : undefined);
    const { problems, notes, checkResults } = reportOn(seed, seeds);
    for (const line of seeds.format(problems)) place.print(line);
    for (const line of notes) place.print(line);
    if (checkResults) {
      const all = problems.length === 0 ? seeds.checkResults() : undefined;
      if (all) for (const line of formatCheckResults(checkResults(all))) place.print(line);
      else place.print('audit: not run while there are problems');
    }
    place.print(`${seeds.nameOf(seed.file)}: ${counted(problems.length, 'problem')}`);
    return problems.length === 0 ? 0 : 1;
  },
};

function reportOn(seed: Seed, seeds: CheckedSeeds): Report {
  switch (seed.kind) {
    case 'study':
      return studyReport(seed.file, seed.paper, seeds);
    case 'table':
      return tableReport(seed.file, seed.paper, seeds);
    case 'paper':
      return paperReport(seed.file, seed.paper, seeds);
    case 'vocabulary':
      return vocabularyReport(seed.file, seeds);
    case 'history':
      return { problems: problemsOf(seeds, [seed.file]), notes: [] };
  }
}

const problemsOf = ({ problems }: CheckedSeeds, files: readonly string[]) =>
  problems.filter(({ file }) => files.includes(file));

const factsIn = (paper: ReadPaper, files: readonly string[]): Fact[] =>
  factsOfPaper(paper, entriesOf(paper)).facts.filter(({ sourceFile }) => files.includes(sourceFile));

/** What keeps a file from being checked beyond its form: vocabularies and the paper's own file are read first. */
function unreadBefore({ files, problems }: CheckedSeeds, paper: string): string | undefined {
  if (!files) return problems.find(({ file }) => file.startsWith('vocabulary/'))?.file;
  return files.papers.some(({ file }) => file === `papers/${paper}/paper.yaml`)
    ? undefined
    : `papers/${paper}/paper.yaml`;
}

function waitingFor(seeds: CheckedSeeds, file: string, before: string): Problem {
  const message = `only its form was checked, because ${seeds.nameOf(before)} can't be read yet: check that first`;
  return { file, path: [], line: 1, message };
}

function studyReport(file: string, slug: string, seeds: CheckedSeeds): Report {
  const paper = seeds.paper(slug);
  const study = paper?.studies.find((candidate) => candidate.file === file);
  const stem = file.replace(/yaml$/u, '');
  const tables = study?.tables.map((table) => table.file) ?? [];
  const problems = seeds.problems.filter(
    (problem) =>
      problem.file === file ||
      tables.includes(problem.file) ||
      (problem.file.startsWith(stem) && problem.file.endsWith('.csv')),
  );
  const before = unreadBefore(seeds, slug);
  if (before) return { problems: [...problems, waitingFor(seeds, file, before)], notes: [] };
  if (!paper || !study) return { problems, notes: [] };
  return {
    problems,
    notes: studyNotes(paper, study, seeds),
    checkResults: (all) => all.filter((checkResult) => checkResult.study === study.study.slug),
  };
}

function studyNotes(paper: ReadPaper, study: ReadStudy, seeds: CheckedSeeds): string[] {
  const name = seeds.nameOf(study.file);
  const rows = study.tables.reduce((sum, table) => sum + table.rows.length, 0);
  const facts = factsIn(paper, [study.file, ...study.tables.map(({ file }) => file)]).length;
  const holds = `${name}: ${counted(facts, 'fact')}${rows > 0 ? `, ${counted(rows, 'row')} of patients` : ''}`;
  const all = seeds.coverage.find((candidate) => candidate.paper === paper.paper.slug)?.numbers;
  const numbers = studyNumbers(paper, study, all);
  const text = seeds.nameOf(paper.paper.textFile);
  if (!numbers) return [`${holds}; ${text} is not available, so no source was compared with it`];
  const { own, total, open } = numbers;
  return [
    ...(open ?? []).map(
      ({ line, text: printed }) =>
        `${text}:${line}: ${printed} stands on a line that this file quotes, and no file accounts for it yet`,
    ),
    `${holds}; accounts for ${own} of the ${total} numbers in ${text}`,
  ];
}

function tableReport(file: string, slug: string, seeds: CheckedSeeds): Report {
  const paper = seeds.paper(slug);
  const study = paper?.studies.find(({ tables }) => tables.some((table) => table.file === file));
  const problems = problemsOf(seeds, [file]);
  const before = unreadBefore(seeds, slug);
  if (before) return { problems: [...problems, waitingFor(seeds, file, before)], notes: [] };
  if (!paper || !study) {
    const unread = paper?.unread.map((name) => seeds.nameOf(name)).join(', ');
    const message = unread
      ? `no study that can be read names this table under patientTables; check first: ${unread}`
      : 'no study of this paper names this table under patientTables';
    return { problems: [...problems, { file, path: [], line: 1, message }], notes: [] };
  }
  // What a table's columns mean stands in the study; a wrong one is a fault of both.
  const at = study.tables.findIndex((table) => table.file === file);
  const ofColumns = problemsOf(seeds, [study.file]).filter(
    ({ path: [section, index] }) => section === 'patientTables' && index === at,
  );
  const rows = study.tables[at]?.rows ?? [];
  const facts = factsIn(paper, [file]);
  const ids = new Set(facts.map(({ id }) => id));
  return {
    problems: [...problems, ...ofColumns],
    notes: [
      `${seeds.nameOf(file)}: ${counted(rows.length, 'row')} of patients, ${counted(facts.length, 'fact')}`,
    ],
    checkResults: (all) => all.filter((checkResult) => checkResult.facts.some((id) => ids.has(id))),
  };
}

function paperReport(file: string, slug: string, seeds: CheckedSeeds): Report {
  const paper = seeds.paper(slug);
  const before = unreadBefore(seeds, slug);
  const problems = problemsOf(seeds, [file, ...(paper ? [paper.paper.textFile] : [])]);
  if (before && before !== file)
    return { problems: [...problems, waitingFor(seeds, file, before)], notes: [] };
  if (!paper) return { problems, notes: [] };
  const facts = factsIn(paper, [file]).length;
  const coverage = seeds.coverage.find((candidate) => candidate.paper === paper.paper.slug);
  const { numbers, sentences = [] } = coverage ?? {};
  const share = (list: readonly { status: string }[], what: string) =>
    `${list.filter(({ status }) => status !== 'unaccounted').length} of the ${list.length} ${what}`;
  const text = seeds.nameOf(paper.paper.textFile);
  const walked = numbers
    ? `all files of the paper account for ${share(numbers, 'numbers')} and ${share(sentences, 'sentences')} in ${text}`
    : paper.text === undefined
      ? `${text} is not available, so no source was compared with it`
      : `its numbers and sentences were not walked, because these can't be read yet: ${paper.unread.map(seeds.nameOf).join(', ')}`;
  return {
    problems,
    notes: [`${seeds.nameOf(file)}: ${counted(facts, 'fact')}; ${walked}`],
    checkResults: (all) =>
      all.filter((checkResult) => checkResult.paper === paper.paper.slug && checkResult.study === null),
  };
}

function vocabularyReport(file: string, seeds: CheckedSeeds): Report {
  const elsewhere = seeds.problems.filter(
    (problem) => problem.file !== file && problem.message.includes(`seeds/${file}`),
  );
  const words = seeds.files?.vocabulary;
  const name = file.replace(/^vocabulary\/|\.yaml$/gu, '') as VocabularyName;
  const groups = !words ? [] : name === 'terms' ? Object.values(words.terms) : [words[name]];
  const count = groups.reduce((sum, group) => sum + Object.keys(group).length, 0);
  return {
    problems: [...problemsOf(seeds, [file]), ...elsewhere],
    notes: words ? [`${seeds.nameOf(file)}: ${counted(count, 'term')}`] : [],
  };
}
