import { describe, expect, it } from 'vitest';
import { LineCounter, parseDocument } from 'yaml';
import { yamlSlips } from '@/seeds/yaml-message';

/** What is reported of a text, with its line. */
function reported(content: string): string[] {
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines, prettyErrors: false });
  return yamlSlips(document, lines, content).map(({ line, message }) => `${line}: ${message}`);
}

describe('a slip of writing', () => {
  it.each([
    ['a: 1\nb: [x\n\nc:\n  - d: 1\n', '2: the [ in this line is not closed: add ]'],
    ['a: 1\nb: { en: x, zh: y\nc: 2\n', '2: the { in this line is not closed: add }'],
    ['a: [x, y}\nb: 1\n', '1: the [ in this line is not closed: add ]'],
    ['a: "x\nb: 2\nc: 3\n', '1: the " in this line is not closed: add "'],
    ["a: 'x\nb: 1\n", "1: the ' in this line is not closed: add '"],
    ['a: x: y\nb: 2\n', '1: there is a second ": " in this line: put the text in quotes'],
    ['a: { en: it is: so, zh: y }\n', '1: there is a second ": " in this line: put the text in quotes'],
    ['a:\n\tb: 2\n', '2: the line begins with a tab: indent with spaces'],
    ['a: @x\nb: 1\n', "1: a text can't begin with @: put it in quotes"],
    ['a: %x\n', "1: a text can't begin with %: put it in quotes"],
    ['a:\n  b: 1\n c: 2\nd: 3\n', '3: the line is indented otherwise than those it belongs to'],
    ['a:\n  - b: 1\n   c: 2\n  - d: 1\n', '3: the line is indented otherwise than those it belongs to'],
    ['a\nb: 1\n', '1: a name without a colon, or a text without quotes that goes on in the next line'],
    [
      't: { en: "He said "x" twice", zh: y }\nb: 2\n',
      '1: the text goes on behind its closing quotation mark: write one within a text as \\"',
    ],
    [
      'a: - b\nc: 1\n',
      '1: the line holds something that does not belong here; each field and each "-" has its own line',
    ],
  ])('is told once and plainly: %j', (content, message) => {
    expect(reported(content)).toEqual([message]);
  });

  it('is told with both lines where a field stands twice, each time', () => {
    expect(reported('a: 1\nb:\n  c: 1\n  c: 2\na: 3\n')).toEqual([
      '4: the field "c" stands twice, first in line 3: delete one',
      '5: the field "a" stands twice, first in line 1: delete one',
    ]);
  });

  it('is none where there is none', () => {
    expect(reported('a: { en: "x: y", zh: 甲 }\nb: [1, 2]\n')).toEqual([]);
  });
});
