import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ALL_LISTS } from '@/app/api/v1/_lists/all-lists';
import { factRow } from '@/lib/exchange/api/fact-row';
import { PROBLEMS } from '@/lib/exchange/problem';
import { ANALYSES } from '@/lib/own-data/analyses';

const page = readFileSync('docs/api.md', 'utf8');
const tableRow = (start: string) => page.split('\n').find((line) => line.startsWith(`| \`${start}\``)) ?? '';
const codesIn = (text: string) => [...text.matchAll(/`([^`]+)`/gu)].map(([, code]) => code);

test.each(ALL_LISTS.map((list) => [list.name, list] as const))(
  'docs/api.md says of /%s what is true',
  (name, list) => {
    const cells = tableRow(`/${name}`)
      .split('|')
      .map((cell) => cell.trim());
    const address = list.key ? [`/${name}/${list.key.parameters.map((step) => `{${step}}`).join('/')}`] : [];
    expect(codesIn(cells[3] ?? '')).toEqual(address);
    expect(codesIn(cells[4] ?? '')).toEqual(Object.keys(list.filters));
    const sorts = new RegExp(`\`/${name}\`\\s+\\(([^)]+)\\)`, 'u').exec(page)?.[1] ?? '';
    expect(codesIn(sorts)).toEqual(list.sorts);
    const sentence = page.split('\n').find((line) => line.startsWith('- Numbers can be bounded')) ?? '';
    const ranges =
      new RegExp(`((?:\`[a-z]+\`(?: and |, )?)+) of \`/${name}\``, 'u').exec(sentence)?.[1] ?? '';
    expect(codesIn(ranges)).toEqual(list.ranges);
  },
);

test('docs/api.md lists every kind of problem with its status', () => {
  for (const [name, { status }] of Object.entries(PROBLEMS))
    expect(tableRow(name)).toContain(`| ${status} |`);
});

test('docs/api.md names every analysis and the columns of the facts', () => {
  for (const { path } of ANALYSES) expect(tableRow(path)).not.toBe('');
  expect(page).toContain(`\`${Object.keys(factRow.shape).join(', ')}\``);
});
