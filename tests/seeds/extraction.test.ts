import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkEvidence } from '@/lib/curation/check/check-evidence';
import { entriesOf } from '@/lib/domain/entry';
import { factsOfPaper } from '@/lib/domain/fact';
import { findRow, readPatientRows } from '@/lib/domain/patient-rows';
import { findPrinted, readPaperText } from '@/lib/domain/printed-text';
import { paperLocations, VERBATIM_LIMIT } from '@/lib/domain/source';
import { formatProblems } from '@/seeds/print-problems';
import { readSeeds } from '@/seeds/read-seeds';

const papersFolder = path.resolve(
  process.env.PAPERS_DIR ?? (existsSync('papers') ? 'papers' : path.join('..', 'shared', 'papers')),
);
const { files, problems, lineOf } = readSeeds('seeds', papersFolder);
if (!files) throw new Error(formatProblems(problems, lineOf).join('\n'));
const withTexts = files.papers.every(({ text }) => text !== undefined);
const checked = checkEvidence(files);

/** Tests of sources need the papers' texts, which are not ours to publish. */
const withText = withTexts ? it : it.skip;
const unless = withTexts ? '' : ' (skipped: the papers’ texts are not in the folder that PAPERS_DIR names)';

const studyOf = (slug: string) => {
  const found = files.papers.flatMap(({ studies }) => studies).find(({ study }) => study.slug === slug);
  if (!found) throw new Error(`no study ${slug}`);
  return found;
};
const textOf = (slug: string) => files.papers.find(({ paper }) => paper.slug === slug)?.text ?? '';

describe('the extraction files', () => {
  it('have no problem', () => {
    const without = checkEvidence({ ...files, papers: files.papers.map(({ text: _, ...paper }) => paper) });
    expect(formatProblems([...problems, ...without.problems], lineOf)).toEqual([]);
  });

  withText(`have no problem against the papers’ texts${unless}`, () => {
    expect(formatProblems(checked.problems, lineOf)).toEqual([]);
  });

  withText(`account for every number of all four papers${unless}`, () => {
    const shares = checked.coverage.map(({ paper, numbers = [] }) => {
      const left = numbers.filter(({ status }) => status === 'unaccounted').length;
      return { paper, left, some: numbers.length > 100 };
    });
    expect(shares).toHaveLength(4);
    expect(shares).toEqual(shares.map(({ paper }) => ({ paper, left: 0, some: true })));
  });

  withText(`account for every sentence of all four papers${unless}`, () => {
    const shares = checked.coverage.map(({ paper, sentences = [] }) => {
      const left = sentences.filter(({ status }) => status === 'unaccounted').map(({ lines }) => lines);
      const aside = sentences.filter(({ status }) => status === 'excluded').length;
      return { paper, left, some: sentences.length > 50, fewAside: aside * 10 < sentences.length };
    });
    expect(shares).toHaveLength(4);
    expect(shares).toEqual(shares.map(({ paper }) => ({ paper, left: [], some: true, fewAside: true })));
  });

  withText(`read as sentences all of the text but its headings, tables and legends${unless}`, () => {
    for (const { paper, sentences = [] } of checked.coverage) {
      const read = sentences.map(({ text }) => text).join('').length;
      expect(read / readPaperText(textOf(paper)).characters.length, paper).toBeGreaterThan(0.7);
    }
  });

  withText(`walk as many numbers as a plain reading of the text finds${unless}`, () => {
    for (const { paper, numbers = [] } of checked.coverage) {
      const digits = textOf(paper).normalize('NFKC').match(/\d/gu)?.length;
      expect(numbers.map(({ text }) => text.replaceAll(/\D/gu, '')).join('').length, paper).toBe(digits);
    }
  });

  it('hold at least 25 studies, some of them own and some cited', () => {
    const studies = files.papers.flatMap((paper) => paper.studies.map(({ study }) => study));
    expect(studies.length).toBeGreaterThanOrEqual(25);
    expect(new Set(studies.map(({ origin }) => origin))).toEqual(new Set(['primary', 'secondary']));
  });

  it('give each fact its own address, and print no sentence of a paper', () => {
    const facts = files.papers.flatMap((paper) => factsOfPaper(paper, entriesOf(paper)).facts);
    expect(facts.length).toBeGreaterThan(1000);
    expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
    const printed = facts.flatMap(({ locations }) => locations.map(({ verbatim }) => verbatim));
    expect(printed.filter((text) => text.length > VERBATIM_LIMIT || text === '')).toEqual([]);
  });

  it('name everything in both languages', () => {
    const { terms, ...plain } = files.vocabulary;
    const groups = [...Object.values(plain), ...Object.values(terms)];
    const words = groups.flatMap((group) => Object.entries(group));
    expect(words.length).toBeGreaterThan(200);
    // Trade and criterion names (RECIST 1.1, CT) are the same in both languages, and the code of a drug is no word.
    const isCode = (name: string) => /^[A-Z]+\d+$/u.test(name);
    const untranslated = words.filter(
      ([, { en, zh }]) => en !== zh && !isCode(zh) && !/\p{Script=Han}/u.test(zh),
    );
    expect(untranslated).toEqual([]);
  });
});

/** The rows of a table printed in two halves of three columns, left half first: a reading of the text that uses none of ours. */
function rowsPrintedInHalves(
  text: string,
  heading: RegExp,
): { group: string; status: string; time: string }[] {
  const lines = text.split(/\r?\n/u);
  const start = lines.findIndex((line) => heading.test(line));
  const halves: { group: string; status: string; time: string }[][] = [[], []];
  for (const line of lines.slice(start + 1)) {
    const cells = line.trim().split(/\s+/u).filter(Boolean);
    if (cells.length === 0) continue;
    if (cells.length !== 3 && cells.length !== 6) break;
    if (!cells.every((cell) => /^[\d.]+$/u.test(cell))) break;
    for (let half = 0; half * 3 < cells.length; half += 1) {
      const [group = '', status = '', time = ''] = cells.slice(half * 3);
      halves[half]?.push({ group, status, time });
    }
  }
  return halves.flat();
}

describe('the patient tables of the anlotinib paper', () => {
  const read = studyOf('anlotinib-sts-2020');
  const { cells } = readPatientRows(read);

  it.each([
    ['time-to-recurrence', 39],
    ['time-to-lung-metastasis', 39],
  ])('give %s of %i patients', (measure, count) => {
    const times = cells.filter(({ definition }) => definition.measure === measure);
    expect(times).toHaveLength(count);
    expect(times.filter(({ cohort }) => cohort === 'anlotinib')).toHaveLength(23);
    expect(times.every(({ value, censored }) => value !== undefined && censored !== undefined)).toBe(true);
  });

  withText.each([
    [1, /肿瘤复发\(月\)/u, 'time-to-recurrence'],
    [2, /肺转移\(月\)/u, 'time-to-lung-metastasis'],
  ] as const)(`print in table %i what is stored, row by row, all 39${unless}`, (table, heading, measure) => {
    const printed = rowsPrintedInHalves(textOf('anlotinib-sts-2020'), heading);
    expect(printed).toHaveLength(39);
    const stored = read.tables[table - 1]?.rows.map(({ cells: { group, status, time } }) => ({
      group,
      status,
      time,
    }));
    expect(stored).toEqual(printed);
    const times = cells.filter(({ definition }) => definition.measure === measure);
    expect(times.map(({ value, censored, cohort }) => ({ value, censored, cohort }))).toEqual(
      printed.map(({ group, status, time }) => ({
        value: Number(time),
        censored: status === '0',
        cohort: group === '1' ? 'anlotinib' : 'chemotherapy',
      })),
    );
  });
});

describe('the cells of all patient tables', () => {
  withText(`are marked where their own row prints them, not at another’s equal figure${unless}`, () => {
    let seen = 0;
    for (const { studies, text = '' } of files.papers) {
      const paper = readPaperText(text);
      for (const read of studies) {
        for (const { definition, column, source, csvLine } of readPatientRows(read).cells) {
          const at = read.study.patientTables.findIndex(({ columns }) => columns[column] === definition);
          const table = read.study.patientTables[at];
          const row = read.tables[at]?.rows.find((candidate) => candidate.csvLine === csvLine);
          if (!table || !row) throw new Error(column);
          const printed = findRow(paper, table, row).find(
            (cell) => cell.column === (definition.from ?? column),
          );
          const [place] = paperLocations([source]);
          if (!place) throw new Error(column);
          const marked = findPrinted(paper, place.verbatim, place.lines)[(place.occurrence ?? 1) - 1];
          expect(marked?.start, `${read.study.slug}, line ${place.lines[0]}, ${column}`).toBe(
            printed?.span.start,
          );
          seen += 1;
        }
      }
    }
    expect(seen).toBeGreaterThan(100);
  });
});

describe('the patient table of the everolimus paper', () => {
  const { cells } = readPatientRows(studyOf('everolimus-angiosarcoma-2019'));
  const timesOf = (measure: string) =>
    cells
      .filter(({ definition }) => definition.measure === measure)
      .map(({ patient, value, sign, censored }) => [patient.at(-1), sign ?? '', value, censored]);

  it('takes a printed ＞ as censored, and a time without it as an event', () => {
    expect(timesOf('progression-free-survival')).toEqual([
      ['1', '', 12, false],
      ['2', '', 6, false],
      ['3', '>', 7, true],
      ['4', '>', 3, true],
      ['5', '', 0.5, false],
    ]);
    expect(timesOf('overall-survival')).toEqual([
      ['1', '', 18, false],
      ['2', '', 10, false],
      ['3', '>', 7, true],
      ['4', '>', 3, true],
      ['5', '>', 2, true],
    ]);
  });

  it('has no onset of effect for patient 5, whose cell is blank', () => {
    expect(timesOf('time-to-response').map(([patient, , value]) => [patient, value])).toEqual([
      ['1', 1],
      ['2', 3],
      ['3', 5],
      ['4', 1],
    ]);
  });

  withText(`print the same signs and the same blank${unless}`, () => {
    const rows = textOf('everolimus-angiosarcoma-2019')
      .split('\n')
      .filter((line) => /^[１-５] (ＰＲ|ＰＤ) /u.test(line))
      .map((line) => line.normalize('NFKC').split(' ').slice(2, 5));
    expect(rows).toEqual([
      ['12', '18', '1'],
      ['6', '10', '3'],
      ['>7', '>7', '5'],
      ['>3', '>3', '1'],
      ['0.5', '>2', ''],
    ]);
  });
});

describe('the guide for extractors', () => {
  it('names only vocabularies and fields that the files have', () => {
    const guide = readFileSync(path.join('docs', 'extraction-guide.md'), 'utf8');
    for (const [name] of guide.matchAll(/seeds\/vocabulary\/[a-z-]+\.yaml/gu)) {
      expect(existsSync(name), name).toBe(true);
    }
  });
});
