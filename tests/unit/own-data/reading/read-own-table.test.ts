import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeReading } from '@/lib/own-data/describe-reading';
import { readOwnTable, type TableReading, tableRequest } from '@/lib/own-data/reading/read-own-table';
import { groupPatients } from '@/lib/own-data/reading/survival-rows';
import { EXPORTED } from './exported-tables';
import { PASTED } from './pasted-tables';

const read = (text: string, changes: Parameters<typeof tableRequest>[1] = {}) =>
  readOwnTable(tableRequest(text.replaceAll('|', '\n'), changes));

const rolesOf = ({ kind, layout, columns }: TableReading) => {
  const named = columns.filter(({ role }) => role !== 'ignore').map(({ name, role }) => `${name}:${role}`);
  return [kind, layout, ...named].join(' ');
};

function patientsOf({ data }: TableReading): string {
  if (data?.kind !== 'survival') return '';
  const events = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0);
  return groupPatients(data.patients)
    .map(({ label, time, event }) => `${label} ${time.length}/${events(event as number[])}`)
    .join(', ');
}

/** The numbers of the first row that went into the analysis. */
function firstOf({ data }: TableReading): (number | null | undefined)[] {
  if (!data) return [];
  if (data.kind === 'survival') return [data.patients[0]?.time];
  if (data.kind === 'effects') return [data.rows[0]?.estimate, data.rows[0]?.standardError];
  if (data.kind === 'proportions') return [data.rows[0]?.events, data.rows[0]?.total];
  const [study] = data.rows;
  return [study?.a.events, study?.a.total, study?.b.events, study?.b.total];
}

test('there are at least 150 tables to read', () => {
  expect(PASTED.length).toBeGreaterThanOrEqual(150);
});

describe.each([...PASTED, ...EXPORTED].map((one) => [one.text.slice(0, 90), one] as const))(
  '%j',
  (_, one) => {
    const reading = read(one.text);

    test('is read, asked about or refused', () => {
      expect(reading.refusal?.code).toBe(one.refuse);
      expect(reading.questions.map(({ about }) => about).join()).toBe(one.ask ?? '');
      // Nothing is handed to an analysis while something is open.
      expect(reading.data !== null).toBe(one.read !== undefined);
      if (one.read !== undefined) expect(rolesOf(reading)).toBe(one.read);
      if (one.patients !== undefined) expect(patientsOf(reading)).toBe(one.patients);
      if (one.leftOut !== undefined) expect(reading.rows.leftOut).toHaveLength(one.leftOut);
      for (const [index, value] of one.first?.entries() ?? [])
        expect(firstOf(reading)[index]).toBeCloseTo(value, 9);
    });

    test('has words for all of it in both languages, and an answer settles each question', () => {
      for (const locale of ['en', 'zh'] as const) {
        const described = describeReading(reading, locale);
        expect(JSON.stringify(described)).not.toMatch(/undefined|\[object/u);
        for (const { options } of described.questions) expect(options.length).toBeGreaterThan(0);
      }
      const [question] = reading.questions;
      for (const { text: __, ...answer } of question?.options ?? []) {
        const answered = read(one.text, answer);
        expect(answered.questions.map(({ about }) => about)).not.toContain(question?.about);
      }
    });
  },
);

describe('the reader’s word', () => {
  test('on the coding stands', () => {
    const { data } = read('time\tstatus|4\t2|6\t1|7\t2|9\t2', { coding: { '1': 'event', '2': 'censored' } });
    expect(data).toMatchObject({ patients: [{ event: 0 }, { event: 1 }, { event: 0 }, { event: 0 }] });
  });

  test('on a column stands, and frees the one that was guessed', () => {
    const text = 'time\tfollow-up\tstatus|5\t7\t1|6\t8\t0|9\t9\t1';
    expect(rolesOf(read(text, { roles: { 1: 'time' } }))).toBe(
      'survival patients follow-up:time status:event',
    );
  });

  test('that another event is at play refuses a curve', () => {
    const reading = read('time\tstatus|5\t0|6\t1|7\t2|8\t1', {
      coding: { '0': 'censored', '1': 'event', '2': 'competing' },
    });
    expect(reading).toMatchObject({ refusal: { code: 'refuse-competing' }, data: null });
  });

  test('makes a column that isn’t asked for the group', () => {
    const text = 'time\tevent\tage\tsex|5\t1\t50\t1|6\t0\t60\t2|7\t1\t55\t1|9\t0\t47\t2';
    expect(patientsOf(read(text, { roles: { 3: 'group' } }))).toBe('1 2/2, 2 2/0');
  });
});

test('no row is lost: each is used or named', () => {
  const cell = fc.constantFrom('1', '0', '2.5', '-1', '', 'x', '是', 'NA', '1,5', '7+');
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 30 }), (rows) => {
      const lines = rows.map(([time, event], index) => `${index}\t${time}\t${event}`);
      const reading = readOwnTable(
        tableRequest(`row\ttime\tevent\n${lines.join('\n')}`, {
          roles: { 0: 'ignore', 1: 'time', 2: 'event' },
          coding: {
            '0': 'censored',
            '1': 'event',
            是: 'event',
            '2.5': 'missing',
            '-1': 'missing',
            x: 'missing',
            '1,5': 'missing',
            '7+': 'missing',
          },
          formats: { 1: 'decimal-point' },
          leaveOut: true,
        }),
      );
      fc.pre(reading.data?.kind === 'survival');
      expect(reading.rows.used + reading.rows.leftOut.length).toBe(reading.rows.read);
      expect(reading.data.patients).toHaveLength(reading.rows.used);
    }),
  );
});

test('50,000 rows are read within seconds', () => {
  const rows = Array.from(
    { length: 50_000 },
    (_, index) => `${index}\t${(index * 7919) % 10_007}\t${index % 2}\t${index % 3}`,
  );
  const started = performance.now();
  const reading = readOwnTable(tableRequest(`id\ttime\tevent\tgroup\n${rows.join('\n')}`));
  expect(reading.rows).toMatchObject({ used: 50_000, leftOut: [] });
  expect(performance.now() - started).toBeLessThan(10_000);
});
