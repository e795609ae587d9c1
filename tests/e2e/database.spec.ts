import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';

const PORT = Number(process.env.E2E_PORT ?? 3917) + 1;
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

/** Addresses with the heading of their answer; files and images have none. */
const ADDRESSES = [
  ['/en', 'The evidence database is not there'],
  ['/zh/tumours/angiosarcoma', '证据数据库不存在'],
  ['/en/no-such-page', 'The evidence database is not there'],
  ['/embed/map/map?lang=zh', '证据数据库不存在'],
  ['/en/compare/csv', null],
  ['/en/compare/preview', null],
  ['/en/tumours/angiosarcoma/opengraph-image', null],
  ['/robots.txt', null],
  ['/sitemap.xml', null],
  ['/api/v1/studies', null],
  ['/api/v1/ready', null],
] as const;

async function expectUnavailableEverywhere() {
  for (const [address, heading] of ADDRESSES) {
    const response = await fetch(`${BASE}${address}`);
    expect(response.status, address).toBe(503);
    expect(response.headers.get('retry-after'), address).toBe('10');
    const body = await response.text();
    expect(body, address).toContain('npm run seeds:load');
    if (heading) expect(body, address).toContain(`<h1>${heading}</h1>`);
    if (address.startsWith('/api/'))
      expect(response.headers.get('content-type')).toBe('application/problem+json');
  }
}

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
  await expectUnavailableEverywhere();
  // Files that are no database of ours.
  for (const content of ['not a database', '']) {
    writeFileSync(environment.DATABASE_FILE ?? '', content);
    await expectUnavailableEverywhere();
  }

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
