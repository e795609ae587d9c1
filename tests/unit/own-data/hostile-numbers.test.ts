import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerAnalysis } from '@/app/api/v1/_compute/answer-analysis';

/** What one analysis of a few numbers, or of a few kilobytes, may take of the processor, in milliseconds. */
const MOST_MS = 3_000;

function cpuMs(path: string, body: unknown): number {
  const bytes = Buffer.from(JSON.stringify(body));
  const before = process.cpuUsage();
  const answer = answerAnalysis(path, bytes);
  const { user } = process.cpuUsage(before);
  expect('result' in answer || answer.refusal.detail.length > 0).toBe(true);
  return user / 1000;
}

/** Every size that a double can have, and the ends of it. */
const size = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(1e308, -1e308, 1e-308, 5e-324, 0, 1, 1e16),
);
const positive = size.map((value) => Math.abs(value) || 5e-324);

describe('numbers of any size', () => {
  test('let every way to pool come to an end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ estimate: size, standardError: positive }), { minLength: 2, maxLength: 6 }),
        fc.constantFrom('DL', 'REML', 'PM'),
        (effects, method) => {
          const labelled = effects.map((effect, index) => ({ label: `study ${index}`, ...effect }));
          expect(cpuMs('/analyses/meta-analysis', { effects: labelled, method })).toBeLessThan(MOST_MS);
        },
      ),
    );
  });

  test('let survival come to an end', () => {
    const group = fc
      .array(fc.tuple(positive, fc.constantFrom(0, 1)), { minLength: 1, maxLength: 8 })
      .map((patients) => ({
        time: patients.map(([time]) => time),
        event: patients.map(([, event]) => event),
      }));
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 3 }), (groups) => {
        const labelled = groups.map((each, index) => ({ label: `group ${index}`, ...each }));
        expect(cpuMs('/analyses/survival', { groups: labelled })).toBeLessThan(MOST_MS);
      }),
    );
  });
});

describe('a text of 20 kB that repeats itself', () => {
  const PARTS = [
    ...[
      '\n',
      '\n\t',
      '\r',
      '1x',
      '<dbl> ',
      '[ ',
      ' ',
      '"',
      '" ',
      '""',
      '\\',
      '(',
      '=',
      '1=',
      ',',
      ';',
      '\t',
      '|',
      '#',
    ],
    ...['>\n', '.', 'A', 'Aa', '年', '\u2028', '\u3000', '1', '-', "'", '%', ': ', 'e', '+', '1 ', '1.', '…'],
    ...['[reached', '1,', '{', '"\\" ', '1\n', 'a\tb\n', '1\t0\n', '1-', '1/', '1 (', '12 (', '日', 'x:'],
  ];
  const FORMS: Record<string, (run: string) => string> = {
    alone: (run) => run,
    'before another sign': (run) => `${run}x`,
    'as a cell': (run) => `time\tstatus\n1${run}x\t0\n2\t1\n3\t1\n`,
    'as a name': (run) => `time${run}\tstatus\n1\t0\n2\t1\n3\t1\n`,
    'between rows': (run) => `time\tstatus\n1\t0\n${run}\n2\t1\n3\t1\n`,
  };

  test.each(Object.keys(FORMS))('%s is read or refused in no time that grows faster than it', (form) => {
    for (const part of PARTS) {
      const text = FORMS[form]?.(part.repeat(Math.ceil(20_000 / part.length))) ?? '';
      expect(cpuMs('/analyses/table', { text }), JSON.stringify(part)).toBeLessThan(MOST_MS);
    }
  });
});
