import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import Ajv from 'ajv/dist/2020';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { describeApi } from '@/app/api/v1/_http/describe-api';
import { exampleAddresses } from '@/app/api/v1/_http/example-addresses';
import { exampleValues } from '@/app/api/v1/_http/example-values';
import type { Handler } from '@/app/api/v1/_http/methods';
import { apiReference, type DescribedApi } from '@/lib/present/pages/api-reference/api-reference';
import { useDatabase } from '../fixtures/built-database';
import { contextIn } from '../fixtures/view-context';
import { call } from './call';

vi.mock('@/app/api/v1/_compute/analysis-pool', () => import('./source-pool'));

let document = describeApi('0.0.0', 'http://localhost:3000') as unknown as DescribedApi;
const ROUTES = path.join('app', 'api', 'v1');
const operations = Object.entries(document.paths).flatMap(([address, methods]) =>
  Object.keys(methods).map((method) => [method, address] as const),
);

let cleanUp: () => void;
let examples: Readonly<Record<string, string>> = {};
beforeAll(async () => {
  cleanUp = await useDatabase('real');
  document = describeApi('0.0.0', 'http://localhost:3000', await exampleValues()) as unknown as DescribedApi;
  examples = exampleAddresses(document);
  ajv.addSchema({ $id: 'api', ...(document as object) });
});
afterAll(() => cleanUp());

/** The handler of a route, and what its address holds in place of the route's blanks. */
async function routeOf(address: string, example: string) {
  const folder = address.replaceAll('{', '[').replaceAll('}', ']');
  const file = path.resolve(ROUTES, folder.slice(1), 'route.ts');
  const route = (await import(pathToFileURL(file).href)) as Record<string, Handler>;
  const given = example.split('?')[0]?.split('/') ?? [];
  const params = Object.fromEntries(
    address
      .split('/')
      .flatMap((step, at) => (step.startsWith('{') ? [[step.slice(1, -1), given[at] ?? '']] : [])),
  );
  return { route, params };
}

const ajv = new Ajv({ strict: false, validateFormats: false });
const fits = (address: string, method: string, type: string, body: unknown) => {
  const pointer = ['paths', address, method, 'responses', '200', 'content', type, 'schema']
    .map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/');
  const validate = ajv.compile({ $ref: `api#/${pointer}` });
  validate(body);
  return validate.errors ?? [];
};

describe('the examples of the description', () => {
  interface Described {
    parameters?: { name: string; schema: object; example?: unknown }[];
    responses: Record<string, { content: Record<string, { schema: object; example?: unknown }> }>;
  }
  const compile = (pointer: readonly string[]) =>
    ajv.compile({
      $ref: `api#/${pointer.map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`,
    });

  test.each(operations.filter(([method]) => method === 'get'))(
    '%s %s has one for each parameter and each response, which its schema allows',
    (method, address) => {
      const { parameters = [], responses } = (document.paths[address]?.[method] ??
        {}) as unknown as Described;
      for (const [index, { name, example }] of parameters.entries()) {
        expect(example, name).toBeDefined();
        const validate = compile(['paths', address, method, 'parameters', String(index), 'schema']);
        expect(validate(example), `${name}: ${JSON.stringify(validate.errors)}`).toBe(true);
      }
      for (const [status, { content }] of Object.entries(responses)) {
        for (const [type, { example }] of Object.entries(content)) {
          expect(example, `${status} ${type}`).toBeDefined();
          if (!/json$/u.test(type)) continue;
          if (!Object.keys(content[type]?.schema ?? {}).length) continue;
          const validate = compile([
            'paths',
            address,
            method,
            'responses',
            status,
            'content',
            type,
            'schema',
          ]);
          expect(validate(example), `${status} ${type}: ${JSON.stringify(validate.errors)}`).toBe(true);
        }
      }
    },
  );
});

describe('every example of the reference', () => {
  test('there is one for each operation', () => {
    expect(operations.length).toBeGreaterThan(25);
    for (const [method, address] of operations) {
      if (method === 'get') expect(examples[`get ${address}`], address).toBeTruthy();
    }
    expect(readdirSync(ROUTES).length).toBeGreaterThan(10);
  });

  test.each(operations)('%s %s works, and answers as described', async (method, address) => {
    const operation = document.paths[address]?.[method];
    const example = method === 'get' ? (examples[`get ${address}`] ?? '') : address;
    const { route, params } = await routeOf(address, example);
    const body = operation?.requestBody?.content['application/json']?.example;
    const response = await call(route[method.toUpperCase()] as Handler, example, {
      params,
      method: method.toUpperCase(),
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
    expect(response.status, example).toBe(200);
    const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
    const described = operation?.responses['200']?.content ?? {};
    expect(Object.keys(described)).toContain(type);
    if (/[/+]json$/u.test(type) && Object.keys(described[type]?.schema ?? {}).length > 0) {
      expect(fits(address, method, type, await response.json())).toEqual([]);
    }
  });
});

describe('the example of every parameter', () => {
  const reads = operations.filter(
    ([method, address]) => method === 'get' && document.paths[address]?.[method]?.parameters,
  );

  test.each(reads)('of %s %s is answered', async (method, address) => {
    const example = examples[`${method} ${address}`] ?? '';
    const { route, params } = await routeOf(address, example);
    const [path = '', required = ''] = example.split('?');
    for (const { name, in: place, example: value } of document.paths[address]?.get?.parameters ?? []) {
      if (place !== 'query') continue;
      const query = new URLSearchParams(required);
      query.delete('limit');
      query.set(name, String(value));
      const asked = `${path}?${query}`;
      const response = await call(route.GET as Handler, asked, { params });
      expect(response.status, asked).toBe(200);
      await response.body?.cancel();
    }
    expect(path).not.toMatch(/[{}]/u);
  });

  test('names rows that there are', async () => {
    let compared = 0;
    for (const [address, { get }] of Object.entries(document.paths)) {
      // Files alone count no rows.
      if (!get?.responses['200']?.content?.['application/json']) continue;
      for (const { name, in: place, schema, example } of get.parameters ?? []) {
        if (place !== 'query' || schema.type !== 'array') continue;
        const { route, params } = await routeOf(address, address);
        const response = await call(route.GET as Handler, `${address}?${name}=${String(example)}`, {
          params,
        });
        const { page } = (await response.json()) as { page: { total: number } };
        expect(page.total, `${address}?${name}=${String(example)}`).toBeGreaterThan(0);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(50);
  });
});

test('the reference shows every operation once, with a command that can be pasted', () => {
  const view = apiReference(contextIn('en'), document, examples);
  const shown = view.groups.flatMap((group) => group.operations);
  expect(shown.map(({ method, path: address }) => `${method.toLowerCase()} ${address}`).sort()).toEqual(
    operations.map(([method, address]) => `${method} ${address}`).sort(),
  );
  for (const { example } of shown)
    expect(example.command).toMatch(/^curl 'http:\/\/localhost:3000\/api\/v1\/[^'{}]*'/u);
});

test('the Chinese reference leaves no word of the description in English', () => {
  const view = apiReference(contextIn('zh'), document, examples);
  const words = view.groups.flatMap((group) =>
    group.operations.flatMap(({ summary, parameters, body, result }) => [
      summary,
      ...[...parameters, ...body, ...result].map(({ meaning }) => meaning),
    ]),
  );
  const untranslated = [...new Set(words)].filter((word) => word !== '' && !/\p{Script=Han}/u.test(word));
  expect(untranslated).toEqual([]);
});
