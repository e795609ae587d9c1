import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { type RulesetDefinition, Spectral } from '@stoplight/spectral-core';
import { oas } from '@stoplight/spectral-rulesets';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeApi } from '@/app/api/v1/_http/describe-api';
import { exampleValues } from '@/app/api/v1/_http/example-values';
import { useDatabase } from '../fixtures/built-database';

// What others read descriptions with reads this one: two linters, and a generator of types with the compiler behind it.

const SITE = 'https://evidence.example.org';
let description: object;
let cleanUp: () => void;
const folder = mkdtempSync(path.join(os.tmpdir(), 'openapi-types-'));
beforeAll(async () => {
  cleanUp = await useDatabase('real');
  description = describeApi('0.0.0', SITE, await exampleValues());
});
afterAll(() => {
  cleanUp();
  rmSync(folder, { recursive: true });
});

async function spectralOn(document: object): Promise<string[]> {
  const spectral = new Spectral();
  spectral.setRuleset({ extends: [oas as unknown as RulesetDefinition] });
  const found = await spectral.run(structuredClone(document) as Record<string, unknown>);
  return found.map(({ code, message, path: at }) => `${code} ${at.join('/')}: ${message}`);
}

async function redoclyOn(document: object): Promise<string[]> {
  const config = await createConfig({ extends: ['recommended'] });
  const found = await lintFromString({ source: JSON.stringify(document), config });
  return found.map(({ ruleId, message, location }) => `${ruleId} ${location[0]?.pointer}: ${message}`);
}

test('Spectral finds nothing wrong with the description', { timeout: 180_000 }, async () => {
  expect(await spectralOn(description)).toEqual([]);
});

test('Redocly finds nothing wrong with the description', async () => {
  expect(await redoclyOn(description)).toEqual([]);
});

test('both find a fault that is planted', async () => {
  const broken = structuredClone(description) as { paths: Record<string, { get: { responses?: object } }> };
  // One operation is enough, and is looked through in a moment.
  const { '/health': health } = broken.paths;
  delete health?.get.responses;
  broken.paths = { '/health': health as { get: object } };
  expect(await spectralOn(broken)).not.toEqual([]);
  expect(await redoclyOn(broken)).not.toEqual([]);
});

/** What the compiler says of the generated types, then of each of some files that use them; in one go, since they are long. */
function compile(types: string, uses: readonly string[]): string[][] {
  const sources = { api: types, ...Object.fromEntries(uses.map((use, at) => [`use-${at}`, use])) };
  const files = Object.entries(sources).map(([name, source]) => {
    const file = path.join(folder, `${name}.ts`);
    writeFileSync(file, source);
    return file;
  });
  const program = ts.createProgram(files, {
    strict: true,
    noEmit: true,
    skipDefaultLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  });
  return files.map((file) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(file))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
  );
}

test('types that openapi-typescript makes of it compile, and know what an answer holds', {
  timeout: 180_000,
}, async () => {
  const types = astToString(await openapiTS(JSON.stringify(description)));
  const use = (field: string) => `
    import type { paths } from './api';
    type Page = paths['/outcomes']['get']['responses'][200]['content']['application/json'];
    type Query = NonNullable<paths['/outcomes']['get']['parameters']['query']>;
    export const asked: Query = { drug: ['imatinib'], limit: 5 };
    export const factOf = (page: Page): (string | undefined)[] => page.data.map((row) => row.${field});
    type Fact = paths['/facts']['get']['responses'][200]['content']['application/json']['data'][number];
    export const linesOf = ({ lines }: Fact): number | null => lines && lines[0] + lines[1];
  `;
  const [api, right, wrong] = compile(types, [use('factId'), use('fact_id')]);
  expect([api, right]).toEqual([[], []]);
  expect(wrong).not.toEqual([]);
});
