import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { GET as notFound } from '@/app/api/v1/[...path]/route';
import { GET as getProportion, POST as postProportion } from '@/app/api/v1/analyses/proportion/route';
import { GET as getFacts, OPTIONS as optionsOfFacts, POST as postFacts } from '@/app/api/v1/facts/route';
import { GET as getHealth } from '@/app/api/v1/health/route';
import { GET as getDescription } from '@/app/api/v1/openapi.json/route';
import { GET as getReady } from '@/app/api/v1/ready/route';
import { GET as getStudy } from '@/app/api/v1/studies/[slug]/route';
import { GET as getVersion } from '@/app/api/v1/version/route';
import { useDatabase } from '../fixtures/built-database';
import { call, post, problemIn } from './call';

vi.mock('@/app/api/v1/_compute/analysis-pool', () => import('./source-pool'));

let cleanUp: () => void;
beforeAll(async () => {
  cleanUp = await useDatabase('real');
});
afterAll(() => cleanUp());

const ROUTES = path.join('app', 'api', 'v1');
const routeFiles = readdirSync(ROUTES, { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'route.ts')
  .map((file) => path.dirname(file).split(path.sep).join('/'));

interface Description {
  openapi: string;
  paths: Record<string, Record<string, { operationId: string; responses: Record<string, unknown> }>>;
  components: { schemas: Record<string, unknown> };
}
const description = async () => (await (await call(getDescription, '/openapi.json')).json()) as Description;

describe('the description', () => {
  test('names every route that there is, and no other', async () => {
    const { paths } = await description();
    const routes = routeFiles
      .filter((route) => route !== '[...path]' && route !== 'openapi.json' && route !== '.')
      .map((route) => `/${route.replaceAll('[', '{').replaceAll(']', '}')}`);
    expect(Object.keys(paths).sort()).toEqual(routes.sort());
  });

  test('refers to nothing that it does not hold, and names each operation once', async () => {
    const whole = await description();
    const references = [...JSON.stringify(whole).matchAll(/"\$ref":"([^"]*)"/gu)].map(([, target]) => target);
    for (const target of references) {
      expect(Object.keys(whole.components.schemas).map((id) => `#/components/schemas/${id}`)).toContain(
        target,
      );
    }
    const ids = Object.values(whole.paths).flatMap((operations) =>
      Object.values(operations).map(({ operationId }) => operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(whole.openapi).toBe('3.1.0');
  });
});

describe('methods', () => {
  test('an address that is read may be asked from any site', async () => {
    const response = await call(optionsOfFacts, '/facts', { method: 'OPTIONS' });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS');
  });

  test('a wrong method is told the right ones', async () => {
    const response = await call(postFacts, '/facts', { method: 'POST' });
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
    expect((await problemIn(response)).status).toBe(405);
    const other = await call(getProportion, '/analyses/proportion');
    expect(other.headers.get('allow')).toBe('POST, OPTIONS');
    expect((await problemIn(other)).status).toBe(405);
  });

  test('every route exports every method, so that none answers without a problem', async () => {
    for (const route of routeFiles) {
      const module = await import(/* @vite-ignore */ path.resolve(ROUTES, route, 'route.ts'));
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
        expect(module[method], `${method} ${route}`).toBeTypeOf('function');
      }
      expect(module.dynamic, route).toBe('force-dynamic');
    }
  });
});

test('an address that there is none of is a problem, too', async () => {
  const { status, detail } = await problemIn(await call(notFound, '/nonsense'));
  expect(status).toBe(404);
  expect(detail).toContain('GET /api/v1 ');
});

test('a single study takes no parameters', async () => {
  const response = await call(getStudy, '/studies/x?expand=all', { params: { slug: 'x' } });
  expect((await problemIn(response)).issues[0]?.path).toEqual(['expand']);
});

test('the version names data and program', async () => {
  expect(await (await call(getVersion, '/version')).json()).toEqual({
    app: expect.stringMatching(/^\d+\.\d+\.\d+$/u),
    api: 'v1',
    data: {
      version: expect.stringMatching(/^[0-9a-f]{12}$/u),
      builtAt: expect.stringMatching(/Z$/u),
      facts: expect.any(Number),
      studies: expect.any(Number),
    },
  });
  expect((await call(getReady, '/ready')).status).toBe(200);
});

describe('without a database', () => {
  const before = process.env.DATABASE_FILE;
  beforeAll(() => {
    process.env.DATABASE_FILE = '/nowhere/evidence.db';
  });
  afterAll(() => {
    process.env.DATABASE_FILE = before;
  });

  test('the process lives, computes and describes itself', async () => {
    expect(await (await call(getHealth, '/health')).json()).toEqual({ status: 'ok' });
    expect((await call(getDescription, '/openapi.json')).status).toBe(200);
    expect((await post(postProportion, '/analyses/proportion', { events: 1, total: 2 })).status).toBe(200);
  });

  test('what needs data says what to run, and not where the program stands', async () => {
    for (const [handler, address] of [
      [getReady, '/ready'],
      [getFacts, '/facts'],
      [getVersion, '/version'],
    ] as const) {
      const { status, detail } = await problemIn(await call(handler, address));
      expect(status).toBe(503);
      expect(detail).toContain('npm run seeds:load');
      expect(detail).not.toContain('/nowhere');
    }
  });
});
