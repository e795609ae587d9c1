import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PatientTable } from '@/lib/domain/extraction-file';
import { findRow, readPatientRows } from '@/lib/domain/patient-rows';
import { readPaperText } from '@/lib/domain/printed-text';
import { paperLocations } from '@/lib/domain/source';
import { filesWith, type TableInput } from '../../fixtures/evidence-builder';

function read(table: TableInput) {
  const study = filesWith({}, [table]).papers[0]?.studies[0];
  if (!study) throw new Error('no study');
  return readPatientRows(study);
}

const time = {
  measure: 'time-to-recurrence',
  type: 'time-to-event',
  unit: 'months',
  censoring: 'greater-sign',
} as const;

describe('readPatientRows', () => {
  it('takes a time behind ＞ as censored in whatever width the sign is printed', () => {
    const { cells, problems } = read({
      cohort: 'all',
      columns: { time },
      rows: [
        ['a', '12'],
        ['b', '>12'],
        ['c', '＞１２'],
        ['d', ' ＞ 0.5 '],
      ],
    });
    expect(problems).toEqual([]);
    expect(cells.map(({ patient, value, censored }) => [patient, value, censored])).toEqual([
      ['a', 12, false],
      ['b', 12, true],
      ['c', 12, true],
      ['d', 0.5, true],
    ]);
  });

  it('reads the status column where there is one', () => {
    const censoring = { column: 'status', event: '1', censored: '0' };
    const { cells, problems } = read({
      cohort: 'all',
      columns: {
        time: { ...time, censoring },
        status: { measure: 'sex', type: 'term', values: { 1: 'a', 0: 'b' } },
      },
      rows: [
        ['a', '12', '1'],
        ['b', '12', '0'],
        ['c', '12', ''],
      ],
    });
    expect(cells.filter(({ column }) => column === 'time').map(({ censored }) => censored)).toEqual([
      false,
      true,
    ]);
    expect(problems.map(({ line, path, message }) => [line, path[0], message])).toEqual([
      [4, 'time', 'status "" is neither "1" (event) nor "0" (censored)'],
    ]);
  });

  it('makes nothing of a blank cell', () => {
    const { cells, problems } = read({
      cohort: 'all',
      columns: { time, other: { ...time, measure: 'other' } },
      rows: [['a', '', '3']],
    });
    expect(problems).toEqual([]);
    expect(cells.map(({ column }) => column)).toEqual(['other']);
  });

  it('numbers the rows of each half of a table from 1', () => {
    const { cells } = read({
      cohort: { column: 'half', values: { left: 'left', right: 'right' } },
      columns: { half: { measure: 'sex', type: 'term', values: { left: 'a', right: 'b' } }, time },
      rows: [
        ['a', 'left', '1'],
        ['b', 'right', '2'],
        ['c', 'left', '3'],
        ['d', 'right', '4'],
      ],
    });
    const sections = cells.filter(({ column }) => column === 'time').map(({ source }) => source.section);
    expect(sections).toEqual(['Table 1, row 1', 'Table 1, row 1', 'Table 1, row 2', 'Table 1, row 2']);
  });

  it('shows the printed cell that an added column was read from, and refuses figures that are not in it', () => {
    const table = (added: string): TableInput => ({
      cohort: 'all',
      columns: {
        dose: { measure: 'dose', type: 'text', values: { '10,下调至5': { en: 'a', zh: '甲' } } },
        lower: { measure: 'dose', type: 'number', from: 'dose' },
      },
      rows: [['a', '10,下调至5', added]],
    });
    expect(read(table('5')).problems).toEqual([]);
    expect(read(table('5')).cells.at(-1)?.source.verbatim).toBe('10,下调至5');
    expect(read(table('1')).problems.map(({ message }) => message)).toEqual([
      '1 does not stand in "10,下调至5" (column dose)',
    ]);
  });

  it('says which of several equal figures of its line a cell is, where there are several', () => {
    const { cells } = read({
      cohort: 'all',
      columns: { no: { measure: 'no', type: 'number' }, ps: { measure: 'ps', type: 'number' }, time },
      rows: [
        ['a', '1', '1', '9'],
        ['b', '2', '1', '9'],
        ['c', '3', '0', '10'],
      ],
    });
    // The rows of this builder all stand in line 1: "1 1 9 2 1 9 3 0 10".
    expect(paperLocations(cells.map(({ source }) => source)).map(({ occurrence }) => occurrence)).toEqual([
      ...[1, 2, 1],
      ...[undefined, 3, 2],
      ...[undefined, undefined, undefined],
    ]);
  });

  it('reads any number back, with any sign', () => {
    const number = fc
      .double({ min: 0, max: 1000, noNaN: true })
      .map((value) => Math.round(value * 100) / 100);
    const sign = fc.constantFrom('', '>', '<', '≥', '≤', '~');
    fc.assert(
      fc.property(number, sign, (value, printed) => {
        const { cells } = read({
          cohort: 'all',
          columns: { age: { measure: 'age', type: 'number' } },
          rows: [['a', `${printed}${value}`]],
        });
        expect(cells[0]).toMatchObject({ value, ...(printed ? { sign: printed } : {}) });
      }),
    );
  });
});

const table = (printed: string[]): PatientTable => ({
  file: 't.csv',
  section: 'Table 1',
  printed,
  columns: {},
  cohort: 'all',
});
const row = (line: number, cells: Record<string, string>) => ({
  csvLine: 2,
  cells: { patient: 'a', line: String(line), ...cells },
});

describe('findRow', () => {
  const paper = readPaperText('1 1 5.5 2 1 4\n\n1 1 8   \n１ ＰＲ ＞７  ５');
  const columns = table(['group', 'status', 'time']);
  const found = (line: number, group: string, status: string, value: string) =>
    findRow(paper, columns, row(line, { group, status, time: value })).map(({ span }) =>
      paper.joined.slice(span.start, span.end),
    );

  it('finds the row of either half of a line', () => {
    expect(found(1, '1', '1', '5.5')).toEqual(['1', '1', '5.5']);
    expect(found(1, '2', '1', '4')).toEqual(['2', '1', '4']);
    expect(found(3, '1', '1', '8')).toEqual(['1', '1', '8']);
  });

  it('does not find a row whose cells stand apart, in another order, in another line or nowhere', () => {
    expect(found(1, '1', '1', '4')).toEqual([]);
    expect(found(1, '5.5', '1', '1')).toEqual([]);
    expect(found(3, '1', '1', '5.5')).toEqual([]);
    expect(found(9, '1', '1', '8')).toEqual([]);
  });

  it('passes over blank cells and reads full-width ones', () => {
    const cells = { no: '1', response: 'PR', time: '>7', onset: '', dose: '5' };
    const spans = findRow(paper, table(['no', 'response', 'time', 'onset', 'dose']), row(4, cells));
    expect(spans.map(({ column }) => column)).toEqual(['no', 'response', 'time', 'dose']);
  });

  it('does not find a cell within a word', () => {
    const words = readPaperText('11 PRx 7.5');
    expect(findRow(words, table(['no', 'time']), row(1, { no: '1', time: '7' }))).toEqual([]);
  });
});
