import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';

const PORT = 3918;
const BASE = `http://127.0.0.1:${PORT}`;

let folder: string;
let server: ChildProcess;
let environment: NodeJS.ProcessEnv;

const load = (seeds: string) =>
  execFileSync(
    process.execPath,
    [path.join('node_modules', 'tsx', 'dist', 'cli.mjs'), path.join('seeds', 'load.ts')],
    {
      env: { ...environment, SEEDS_DIR: seeds },
      stdio: 'pipe',
    },
  );

/** Polled: while `load` blocks this process, the server may close a connection that was kept open. */
const expectReady = (status: number) =>
  expect
    .poll(async () => (await fetch(`${BASE}/api/v1/ready`).catch(() => null))?.status, { timeout: 30_000 })
    .toBe(status);

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'sarcoma-evidence-swap-'));
  environment = {
    ...process.env,
    DATABASE_FILE: path.join(folder, 'evidence.db'),
  };
  server = spawn(process.execPath, [path.join('scripts', 'serve.mjs')], {
    env: { ...environment, HOST: '127.0.0.1', PORT: String(PORT) },
    stdio: 'ignore',
  });
  await expectReady(503);
});

test.afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
});

test('without a database the app says what to run; loaded or swapped data show without a restart', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto(`${BASE}/zh/studies`);
  await expect(page.getByText('npm run seeds:load')).toBeVisible();

  load('seeds');
  await expectReady(200);
  await page.goto(`${BASE}/en/studies/alter0203`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('ALTER0203');

  const changed = path.join(folder, 'seeds');
  cpSync('seeds', changed, { recursive: true });
  const file = path.join(changed, 'papers/anlotinib-sts-2020/studies/alter0203.yaml');
  const text = readFileSync(file, 'utf8');
  const edited = text.replace(/^( {2}en: ).*$/mu, '$1A title given while the app runs');
  expect(edited).not.toBe(text);
  writeFileSync(file, edited);
  load(changed);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A title given while the app runs');
});
