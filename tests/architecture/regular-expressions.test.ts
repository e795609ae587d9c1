import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { analyse } from 'scslre';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** Where text comes in from outside: addresses, bodies, tables of readers. */
const PLACES = ['app', 'scripts', 'lib/own-data', 'lib/exchange', 'lib/data', 'lib/text'];

/** Looked at one by one: why their time does not grow faster than the text. */
const LINEAR: Record<string, string> = {
  '/"((?:[^"\\\\]|""|\\\\.)*)"(?!\\S)|\\S+/gu':
    'a cell that begins with a quote is looked through to its next quote alone; what is left is taken as one word',
};

interface Literal {
  where: string;
  text: string;
}

function* literalsIn(file: string): Generator<Literal> {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const nodes: ts.Node[] = [source];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if (ts.isRegularExpressionLiteral(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      yield { where: `${file}:${line + 1}`, text: node.text };
    }
    node.forEachChild((child) => void nodes.push(child));
  }
}

/** What makes its time grow faster than the text: nothing, or the characters that do. */
function slowness(text: string): string[] {
  const [, source = '', flags = ''] = /^\/(.*)\/([a-z]*)$/su.exec(text) ?? [];
  return analyse({ source, flags }).reports.map(
    ({ type, character }) => `${type} ${character.literal.source}`,
  );
}

const literals = PLACES.flatMap((place) =>
  readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:mjs|tsx?)$/u.test(name) && !name.includes('generated'))
    .flatMap((name) => [...literalsIn(path.join(place, name))]),
);

test('no pattern takes time that grows faster than the text that it looks through', () => {
  expect(literals.length).toBeGreaterThan(150);
  const slow = literals.filter(({ text }) => !(text in LINEAR) && slowness(text).length > 0);
  expect(slow.map(({ where, text }) => `${where} ${text}`)).toEqual([]);
});

test('each exception is one that there is', () => {
  for (const text of Object.keys(LINEAR)) expect(literals.map((literal) => literal.text)).toContain(text);
});

test('a pattern that tries every place again is found', () => {
  expect(slowness('/[\\r\\n]\\s*\\[?\\s*(?:reached|…)/iu').length).toBeGreaterThan(0);
  expect(slowness('/^[ \\t]*#/mu')).toEqual([]);
});
