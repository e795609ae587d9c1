import { describe, expect, it } from 'vitest';
import { editCsv, renamePatients } from '@/seeds/edit-csv';

const TABLE = `# as printed
patient,line,dose
p-1,7,"12,减至8"

# second half
p-2,8,12
`;

describe('editing a patient table', () => {
  it('leaves every line that nothing changes as it is', () => {
    expect(editCsv(TABLE, [])).toBe(TABLE);
    expect(
      editCsv(TABLE, [{ op: 'set-cell', file: 't.csv', csvLine: 6, column: 'dose', value: '10, later 8' }]),
    ).toBe(TABLE.replace('p-2,8,12', 'p-2,8,"10, later 8"'));
  });

  it('adds a column, a row and takes one away, by the lines that they had', () => {
    expect(
      editCsv(TABLE, [
        { op: 'remove-row', file: 't.csv', csvLine: 3 },
        { op: 'add-column', file: 't.csv', column: 'sex', cells: new Map([[6, '女']]) },
        { op: 'add-row', file: 't.csv', cells: { patient: 'p-3', line: '9', dose: '', sex: '男' } },
      ]),
    ).toBe('# as printed\npatient,line,dose,sex\n\n# second half\np-2,8,12,女\np-3,9,,男\n');
  });

  it('renames patients', () => {
    expect(renamePatients(TABLE, new Map([['p-2', 'patient-2']]))).toBe(TABLE.replace('p-2', 'patient-2'));
  });
});
