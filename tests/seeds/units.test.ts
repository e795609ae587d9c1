import { describe, expect, it } from 'vitest';
import { entriesOf } from '@/lib/domain/entry';
import { en } from '@/lib/text/en';
import { zh } from '@/lib/text/zh';
import { formatProblems } from '@/seeds/print-problems';
import { readSeeds } from '@/seeds/read-seeds';

const { files, problems, lineOf } = readSeeds('seeds');
if (!files) throw new Error(formatProblems(problems, lineOf).join('\n'));

/** Symbols that both languages write alike. */
const NEUTRAL = ['%', 'cm', 'mm', 'mg/d', 'mg/kg', 'mg/m2', 'g/m2', 'g/m2/d', '/m2/d'];

const units = [
  ...new Set(
    files.papers.flatMap((paper) => [
      ...entriesOf(paper).flatMap(({ datum }) => ('unit' in datum && datum.unit ? [datum.unit] : [])),
      ...paper.studies.flatMap(({ study }) =>
        study.patientTables.flatMap(({ columns }) =>
          Object.values(columns).flatMap((column) => ('unit' in column && column.unit ? [column.unit] : [])),
        ),
      ),
    ]),
  ),
].sort();

describe('the units of the extraction files', () => {
  it('are found', () => {
    expect(units).toEqual(expect.arrayContaining(['%', 'months', 'day of cycle']));
  });

  it.each(units.filter((unit) => !NEUTRAL.includes(unit)))('%s has a Chinese word', (unit) => {
    expect(zh.units[unit]).toMatch(/\p{Script=Han}|\//u);
  });

  it('have an English word with its singular, where they are counted', () => {
    const counted = units.filter((unit) => /^[a-z]+s$/u.test(unit));
    expect(counted.filter((unit) => !en.units[unit] || !en.units[unit.slice(0, -1)])).toEqual([]);
  });
});
