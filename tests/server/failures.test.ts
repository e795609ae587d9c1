import path from 'node:path';
import { expect, test } from 'vitest';
import { failuresOfBrowser, failuresOfUnit } from '@/scripts/failures.mjs';

const file = (name: string) => path.join(process.cwd(), 'tests', name);

test('a failed test, and a file that failed around its tests, are named with their reason and without colours', () => {
  const colour = String.fromCharCode(27);
  expect(
    failuresOfUnit({
      testResults: [
        {
          name: file('a.test.ts'),
          status: 'failed',
          assertionResults: [
            { status: 'passed', fullName: 'good' },
            {
              status: 'failed',
              fullName: 'group bad',
              failureMessages: [`${colour}[31mexpected 1 to be 2${colour}[39m`],
            },
          ],
        },
        {
          name: file('b.test.ts'),
          status: 'failed',
          message: 'after',
          assertionResults: [{ status: 'passed', fullName: 'good' }],
        },
        { name: file('c.test.ts'), status: 'passed', assertionResults: [] },
      ],
    }),
  ).toEqual([
    { name: path.join('tests', 'a.test.ts › group bad'), reason: 'expected 1 to be 2' },
    { name: path.join('tests', 'b.test.ts'), reason: 'after' },
  ]);
});

test('a failed browser test is found at any depth', () => {
  const spec = { title: 'opens', file: 'a.spec.ts', line: 3 };
  const results = [{ error: { message: 'no such button' } }];
  expect(
    failuresOfBrowser({
      suites: [
        { suites: [{ specs: [{ ...spec, ok: false, tests: [{ results }] }] }] },
        { specs: [{ ...spec, ok: true, tests: [] }] },
      ],
    }),
  ).toEqual([{ name: 'a.spec.ts:3 › opens', reason: 'no such button' }]);
  expect(failuresOfBrowser(null)).toEqual([]);
});
