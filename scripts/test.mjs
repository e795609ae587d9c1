import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runChecks } from './checks.mjs';
import { failuresOfBrowser, failuresOfUnit } from './failures.mjs';
import { findChromium } from './find-chromium.mjs';
import { prepareApp, prepareClient, run } from './prepare.mjs';

// `npm test`: checks, then all tests, then the browser ones against the real server on a database built for them.
const folder = mkdtempSync(path.join(os.tmpdir(), 'sarcoma-evidence-test-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const database = path.join(folder, 'evidence.db');
// Tests build databases of their own; none may touch the one that is served.
for (const name of ['DATABASE_URL', 'DATABASE_REPLICA_URL']) delete process.env[name];
const papers = process.env.PAPERS_DIR ?? 'papers';
if (!existsSync(papers)) {
  console.log(
    `The papers’ full texts are not in ${papers} (PAPERS_DIR); tests that need them say so and are skipped.`,
  );
}

function runCounted(program, args, report, environment = {}) {
  const { status } = spawnSync(path.join('node_modules', '.bin', program), args, {
    stdio: 'inherit',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...environment },
    shell: process.platform === 'win32',
  });
  return {
    status: status ?? 1,
    report: existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null,
  };
}

prepareClient();
await runChecks();

const unitReport = path.join(folder, 'unit.json');
const unit = runCounted(
  'vitest',
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
  unitReport,
  {
    DATABASE_FILE: path.join(folder, 'unit.db'),
  },
);

run('tsx', [path.join('seeds', 'load.ts')], { DATABASE_FILE: database });
prepareApp();
const browserReport = path.join(folder, 'browser.json');
const browser = runCounted('playwright', ['test'], browserReport, {
  CHROMIUM: findChromium(),
  DATABASE_FILE: database,
  PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport,
});

const unitCounts = {
  passed: unit.report?.numPassedTests ?? 0,
  failed:
    (unit.report?.numFailedTests ?? 0) +
    (unit.report?.numFailedTestSuites && !unit.report.numFailedTests ? 1 : 0),
  skipped: (unit.report?.numPendingTests ?? 0) + (unit.report?.numTodoTests ?? 0),
};
const browserCounts = {
  passed: (browser.report?.stats.expected ?? 0) + (browser.report?.stats.flaky ?? 0),
  failed: browser.report?.stats.unexpected ?? 0,
  skipped: browser.report?.stats.skipped ?? 0,
};
const sum = (name) => unitCounts[name] + browserCounts[name];
// Last of all what failed, with its reason: a long log is read from its end.
for (const { name, reason } of [...failuresOfUnit(unit.report), ...failuresOfBrowser(browser.report)]) {
  console.log(`failed: ${name}\n    ${reason.split('\n', 12).join('\n    ')}`);
}
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
for (const [name, { status, report }] of Object.entries({ vitest: unit, playwright: browser })) {
  if (!report) console.log(`failed: ${name} ended with ${status} before it could report.`);
}
if (unit.status !== 0 && unitCounts.failed === 0) {
  console.log('failed: vitest met an error outside any test; it stands under “Unhandled Errors” above.');
}
process.exitCode = unit.status === 0 && browser.status === 0 && unit.report && browser.report ? 0 : 1;
