import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import Database from 'libsql';
import { sealFile } from '../../lib/data/file-seal.mjs';

const PORT = Number(process.env.E2E_PORT ?? 3917) + 3;
const BASE = `http://127.0.0.1:${PORT}`;

let folder: string;
let server: ChildProcess;

// A mistake in the program, as a reader meets it: a row of the database lacks what the program relies on.
test.beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'sarcoma-evidence-error-'));
  const file = path.join(folder, 'evidence.db');
  copyFileSync(process.env.DATABASE_FILE ?? path.join('data', 'evidence.db'), file);
  const database = new Database(file);
  database.prepare(`UPDATE "ListRow" SET "row" = '{}' WHERE "list" = 'outcomes'`).run();
  database.close();
  await sealFile(file);
  server = spawn(process.execPath, [path.join('scripts', 'serve.mjs')], {
    env: { ...process.env, DATABASE_FILE: file, HOST: '127.0.0.1', PORT: String(PORT) },
    stdio: 'ignore',
  });
  await expect
    .poll(async () => (await fetch(`${BASE}/api/v1/health`).catch(() => null))?.status, { timeout: 30_000 })
    .toBe(200);
});

test.afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
});

test('a page that fails has heading, language and links without a script', async () => {
  for (const [locale, lang, heading] of [
    ['en', 'en', 'Something went wrong here'],
    ['zh', 'zh-Hans', '服务器出错'],
  ]) {
    const address = `/${locale}/outcomes?sort=value`;
    const answer = await fetch(BASE + address);
    expect(answer.status).toBe(500);
    const html = await answer.text();
    expect(html).toContain(`<html lang="${lang}">`);
    expect(html).toContain(`<h1>${heading}</h1>`);
    expect(html).toContain(`<a href="${address}">`);
    expect(html).toContain(`<a href="/${locale}">`);
    expect(html).not.toContain('<script');
  }
  const problem = await fetch(`${BASE}/api/v1/outcomes`);
  expect(problem.status).toBe(500);
  expect(await problem.json()).toMatchObject({ type: 'urn:sarcoma-evidence:problem:unexpected-error' });
  // All others go on.
  expect((await fetch(`${BASE}/en/adverse-events`)).status).toBe(200);
});
