import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Handler } from '@/app/api/v1/_http/methods';
import { ALL_LISTS } from '@/app/api/v1/_lists/all-lists';
import { useDatabase } from '../fixtures/built-database';
import { HOSTILE_NAMES } from '../fixtures/hostile-names';
import { call } from './call';

let cleanUp: () => void;
beforeAll(async () => {
  cleanUp = await useDatabase('real');
});
afterAll(() => cleanUp());

const ROUTES = path.join('app', 'api', 'v1');
const routes = readdirSync(ROUTES, { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'route.ts' && !file.startsWith('analyses'))
  .map((file) => path.dirname(file).split(path.sep).join('/'));

/** Parameters beside the filters of lists. */
const PARAMETERS = [
  'q',
  'sort',
  'cursor',
  'format',
  'endpoint',
  'cohorts',
  'language',
  'columns',
  'constructor',
  '__proto__',
];

const expectAnswered = async (response: Response, address: string) => {
  await response.arrayBuffer();
  expect([200, 308, 400, 404], `${response.status} ${address}`).toContain(response.status);
};

describe.each(HOSTILE_NAMES)('%s', (name) => {
  test.each(routes)(
    'in the address and the parameters of /%s is no mistake of the program',
    async (route) => {
      const { GET } = (await import(/* @vite-ignore */ path.resolve(ROUTES, route, 'route.ts'))) as {
        GET: Handler;
      };
      const steps = [...route.matchAll(/\[+(?:\.\.\.)?(\w+)\]+/gu)].map(([, step = '']) => step);
      const params = Object.fromEntries(steps.map((step) => [step, name]));
      await expectAnswered(await call(GET, `/${route}`, { params }), route);
      const filters = Object.keys(ALL_LISTS.find((list) => list.name === route)?.filters ?? {});
      for (const parameter of [...filters, ...PARAMETERS]) {
        for (const value of [name, `${name}/${name}`]) {
          const address = `/${route}?${parameter}=${encodeURIComponent(value)}`;
          await expectAnswered(await call(GET, address, { params }), address);
        }
      }
    },
  );
});
