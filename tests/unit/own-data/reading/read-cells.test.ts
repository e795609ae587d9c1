import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectDelimiter, readCells } from '@/lib/own-data/reading/read-cells';

const cellsOf = (text: string) => readCells(text).records.map(({ cells }) => cells);

describe('a pasted table', () => {
  test('as Excel copies it: tabs, quotes around a cell that holds a line end, a last line end', () => {
    const text = 'time\tevent\tnote\r\n12\t1\t"first\r\nsecond"\r\n7\t0\tplain\r\n';
    expect(cellsOf(text)).toEqual([
      ['time', 'event', 'note'],
      ['12', '1', 'first\r\nsecond'],
      ['7', '0', 'plain'],
    ]);
    expect(readCells(text).records.map(({ line }) => line)).toEqual([1, 2, 4]);
  });

  test('with a byte order mark, semicolons and decimal commas', () => {
    const text = '\uFEFFZeit;Ereignis\n1,5;1\n2,25;0\n3;1\n';
    expect(readCells(text).delimiter).toBe(';');
    expect(cellsOf(text)[0]).toEqual(['Zeit', 'Ereignis']);
  });

  test('with full-width commas', () => {
    expect(cellsOf('时间，事件\n１２，１\n')).toEqual([
      ['时间', '事件'],
      ['１２', '１'],
    ]);
  });

  test('with commas within names, when tabs part the cells', () => {
    expect(detectDelimiter('time\tgroup\n1\tA, then B\n2\tC, then D\n')).toBe('\t');
  });

  test('a lone quote does not swallow the rows below', () => {
    expect(cellsOf('1,"5\n2,6\n')).toEqual([
      ['1', '"5'],
      ['2', '6'],
    ]);
  });

  test('empty rows are skipped, and lines are counted all the same', () => {
    expect(readCells('a,b\n\n,\n1,2').records.map(({ line }) => line)).toEqual([1, 4]);
  });

  test('of more than 200,000 rows is cut, and says so', () => {
    const table = readCells(`time,event\n${'1,0\n'.repeat(200_005)}`);
    expect(table.beyondLimit).toBe(true);
    expect(table.records).toHaveLength(200_001);
  });

  test('any cells come back as they were written, whatever parts them', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', ' ', '"', ',', ';', '\t', '\n', '，', '组') });
    const records = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    fc.assert(
      fc.property(records, fc.constantFrom(',', ';', '\t'), (rows, delimiter) => {
        const written = rows
          .map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter))
          .join('\n');
        const kept = rows
          .map((row) => row.map((text) => text.trim()))
          .filter((row) => row.some((text) => text !== ''));
        fc.pre(kept.length > 0 && detectDelimiter(written) === delimiter);
        expect(cellsOf(written)).toEqual(kept);
      }),
    );
  });

  test('any text at all can be read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { records } = readCells(text);
        for (const [index, { line }] of records.entries()) {
          expect(line).toBeGreaterThan(records[index - 1]?.line ?? 0);
        }
      }),
    );
  });
});
