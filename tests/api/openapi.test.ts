import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { describeApi } from '@/app/api/v1/_http/describe-api';
import { ALL_LISTS } from '@/app/api/v1/_lists/all-lists';
import { measurementRow, statementRow, testRow } from '@/lib/exchange/api/study-detail';
import { PROBLEMS } from '@/lib/exchange/problem';

// What is answered is held against the description in reference.test.ts.

test('the description of the API is valid OpenAPI 3.1', async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(describeApi('0.0.0', 'http://localhost:3000'));
  expect(errors ?? []).toEqual([]);
  expect(valid).toBe(true);
  expect(validator.version).toBe('3.1');
});

test('a description with a fault is found out', async () => {
  const document = describeApi('0.0.0', 'http://localhost:3000') as {
    paths: Record<string, { get: { responses?: unknown } }>;
  };
  const [first = ''] = Object.keys(document.paths);
  const broken = structuredClone(document);
  Object.assign(broken.paths[first]?.get ?? {}, { parameters: [{ name: 'nowhere', in: 'nowhere' }] });
  expect((await new Validator().validate(broken)).valid).toBe(false);
});

test('every field of a row is described, in the words of its own schema', () => {
  const { components } = describeApi('0.0.0', 'http://localhost:3000') as {
    components: { schemas: Record<string, { properties: Record<string, { description?: string }> }> };
  };
  const idOf = (row: z.ZodObject) => String(row.meta()?.id);
  const rows: [string, z.ZodObject][] = [
    // What lists hold may carry more than the same row by itself.
    ...ALL_LISTS.map(({ row }): [string, z.ZodObject] => [`Listed${idOf(row)}`, row]),
    ...[testRow, measurementRow, statementRow].map((row): [string, z.ZodObject] => [idOf(row), row]),
  ];
  let compared = 0;
  for (const [id, row] of rows) {
    for (const [name, field] of Object.entries(row.shape)) {
      const { description } = field as z.ZodType;
      expect(description, `${id}.${name}`).toBeTruthy();
      expect(components.schemas[id]?.properties[name]?.description, `${id}.${name}`).toBe(description);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(150);
});

test('every kind of problem is described where it may be met', () => {
  const { paths } = describeApi('0.0.0', 'http://localhost:3000') as {
    paths: Record<string, Record<string, { responses: Record<string, { description: string }> }>>;
  };
  const described = Object.values(paths).flatMap((methods) =>
    Object.values(methods).flatMap(({ responses }) =>
      Object.entries(responses).flatMap(([status, { description }]) =>
        status === '200' ? [] : description.split(', ').map((name) => [name, Number(status)] as const),
      ),
    ),
  );
  expect(Object.fromEntries(described)).toEqual(
    Object.fromEntries(Object.entries(PROBLEMS).map(([name, { status }]) => [name, status])),
  );
});
