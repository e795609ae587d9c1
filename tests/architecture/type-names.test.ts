import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** Files of the program, not of its tests. */
const files = () =>
  execFileSync('git', ['ls-files', 'app', 'components', 'lib', 'seeds', 'scripts'], { encoding: 'utf8' })
    .split('\n')
    .filter((file) => /\.tsx?$/u.test(file));

/** Names of the types that a file gives to others; a type that only passes through is declared elsewhere. */
function exportedTypes(file: string, content: string): string[] {
  const { statements } = ts.createSourceFile(file, content, ts.ScriptTarget.Latest);
  return statements.flatMap((statement) =>
    (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) &&
    statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
      ? [statement.name.text]
      : [],
  );
}

/** Names that several files give, with the files. */
function sharedNames(sources: Iterable<readonly [file: string, content: string]>): [string, string[]][] {
  const byName = new Map<string, string[]>();
  for (const [file, content] of sources)
    for (const name of exportedTypes(file, content)) byName.set(name, [...(byName.get(name) ?? []), file]);
  return [...byName].filter(([, of]) => of.length > 1);
}

describe('a name of a type', () => {
  it('means one thing wherever it is imported from', () => {
    const sources = files().map((file) => [file, readFileSync(file, 'utf8')] as const);
    expect(sources.flatMap(([file, content]) => exportedTypes(file, content)).length).toBeGreaterThan(400);
    expect(sharedNames(sources)).toEqual([]);
  });

  it('is found where two files give it', () => {
    const twice = ['a.ts', 'b.ts'].map((file) => [file, 'export interface Same { one: 1 }'] as const);
    expect(
      sharedNames([...twice, ['c.ts', 'interface Same {}'], ['d.ts', 'export type Other = Same']]),
    ).toEqual([['Same', ['a.ts', 'b.ts']]]);
  });
});
