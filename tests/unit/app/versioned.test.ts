import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { versioned } from '@/app/api/v1/_http/versioned';

const before = { ...process.env };
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'versioned-'));
  process.env.DATABASE_FILE = path.join(folder, 'evidence.db');
  process.env.APP_BUILD = 'one';
  writeFileSync(process.env.DATABASE_FILE, 'data');
});
afterEach(() => {
  process.env = { ...before };
  rmSync(folder, { recursive: true, force: true });
});

const answer = (tag?: string) =>
  versioned(
    new Request('http://localhost/api/v1/facts', tag ? { headers: { 'If-None-Match': tag } } : {}),
    '0123456789ab',
  );
const tagNow = async () => {
  const { headers } = await answer();
  return headers instanceof Headers ? (headers.get('etag') ?? '') : (headers.ETag ?? '');
};

test('the same program and database are answered with 304', async () => {
  expect(((await answer(await tagNow())) as Response).status).toBe(304);
});

test('what needs no data has a tag without a database', async () => {
  process.env.DATABASE_FILE = path.join(folder, 'nowhere.db');
  expect(await versioned(new Request('http://localhost/api/v1/openapi.json'), null)).toMatchObject({
    headers: { ETag: expect.stringMatching(/^W\//u) },
  });
});

test('another build is another answer: the shape of a row may be another one', async () => {
  const tag = await tagNow();
  process.env.APP_BUILD = 'two';
  expect(await answer(tag)).not.toBeInstanceOf(Response);
});

test('another database is another answer, though its data have the same version: a rule of the audit may have changed', async () => {
  const tag = await tagNow();
  const next = path.join(folder, 'next.db');
  writeFileSync(next, 'data');
  renameSync(next, process.env.DATABASE_FILE ?? '');
  expect(await answer(tag)).not.toBeInstanceOf(Response);
});
