import { spawn } from 'node:child_process';
import path from 'node:path';

/** What `npm run check` runs, at once as far as one need not wait for another: types; lint and format, imports, dead code. */
const CHECKS = [
  [
    ['next', 'typegen'],
    ['tsc', '--noEmit'],
  ],
  [
    ['biome', 'check', '--error-on-warnings', '.'],
    ['depcruise', '--config', '.dependency-cruiser.cjs', 'app', 'components', 'lib', 'seeds'],
    ['knip'],
  ],
];

/** Runs one check; what it says is shown when it has ended. @param {string[]} command @returns {Promise<boolean>} */
function passes([program = '', ...args]) {
  const child = spawn(path.join('node_modules', '.bin', program), args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
    shell: process.platform === 'win32',
  });
  /** @type {Buffer[]} */
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part));
  return new Promise((resolve) => {
    child.on('error', (error) => said.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (status) => {
      process.stdout.write(Buffer.concat([Buffer.from(`${program} ${args[0] ?? ''}\n`), ...said]));
      resolve(status === 0);
    });
  });
}

/** Runs all checks, and ends this process where one of them fails. */
export async function runChecks() {
  const results = await Promise.all(
    CHECKS.map(async (commands) => {
      const passed = [];
      for (const command of commands) passed.push(await passes(command));
      return passed;
    }),
  );
  if (results.flat().includes(false)) process.exit(1);
}
