import { describe, expect, it } from 'vitest';
import { readOwnTable, tableRequest } from '@/lib/own-data/reading/read-own-table';
import { ownDataContext } from '@/lib/present/pages/analyse/own-data-context';
import { readingView } from '@/lib/present/pages/analyse/reading-view';

const TABLE = [
  'No.\tArm\tMonths\tStatus',
  ...['1\tA\t5.5\t2', '2\tA\t8\t2', '3\tA\tn/a\t2', '4\tA\t18+\t1'],
  ...['5\tB\t4\t2', '6\tB\t-3\t2', '7\tB\t6\t2', '8\tB\t16+\t1'],
  'Total\t\t39\t',
].join('\n');

describe('how a pasted table was read', () => {
  const view = readingView(ownDataContext('en'), readOwnTable(tableRequest(TABLE)));

  it('says how much was pasted, and names each column as the table does', () => {
    expect(view.size).toBe('9 rows, 4 columns');
    expect(view.columns.map(({ label, role, isNumeric }) => [label, role, isNumeric])).toEqual([
      ['No.', 'ignore', false],
      ['Arm', 'group', false],
      ['Months', 'time', true],
      ['Status', 'event', true],
    ]);
    expect(readingView(ownDataContext('zh'), readOwnTable(tableRequest(TABLE))).size).toBe('9 行，4 列');
  });

  it('marks the cell for which a row is left out, and shows the line that is a sum of the others', () => {
    const out = view.rows.lines.filter(({ reason }) => reason !== null);
    expect(out.map(({ line, reason, wrong }) => [line, reason, wrong])).toEqual([
      [4, 'Time is missing', [2]],
      [7, 'Time “-3” is negative', [2]],
      [10, '“Total” is a summary of the other rows', []],
    ]);
    expect(out.at(-1)?.cells[0]).toBe('Total');
  });

  it('says how many had the event, once every value has a meaning', () => {
    expect(view.coding?.sum).toBe('With the event 6/8 · censored 2/8');
    const open = readOwnTable(tableRequest('months\tstatus\n4\t2\n6\t1\n7\t2\n9\t2\n11\t1\n12\t2'));
    expect(open.questions).toHaveLength(1);
    expect(readingView(ownDataContext('en'), open).coding?.sum).toBe('');
  });
});
