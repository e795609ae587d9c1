import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { describeApi } from '@/app/api/v1/_http/describe-api';

// What is answered is held against the description in reference.test.ts.

test('the description of the API is valid OpenAPI 3.1', async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(describeApi('0.0.0'));
  expect(errors ?? []).toEqual([]);
  expect(valid).toBe(true);
  expect(validator.version).toBe('3.1');
});

test('a description with a fault is found out', async () => {
  const document = describeApi('0.0.0') as { paths: Record<string, { get: { responses?: unknown } }> };
  const [first = ''] = Object.keys(document.paths);
  const broken = structuredClone(document);
  Object.assign(broken.paths[first]?.get ?? {}, { parameters: [{ name: 'nowhere', in: 'nowhere' }] });
  expect((await new Validator().validate(broken)).valid).toBe(false);
});
