import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Serves as npm would start it, and says by which process. */
const SERVER = `
import { endWithParent } from './scripts/serve/end-with.mjs';
endWithParent(() => process.exit(0));
setInterval(() => undefined, 1000);
console.log(process.pid);
`;

describe('a server that npm started', () => {
  it.each([
    ['SIGKILL', true],
    ['SIGKILL', false],
    ['SIGTERM', true],
  ] as const)(
    'ends where npm is gone by %s, with a shell between them or not (%s)',
    async (signal, shell) => {
      const command = shell
        ? `spawn('sh', ['-c', '"$NODE" --input-type=module -e "$SERVER"; true'], { stdio: 'inherit' })`
        : `spawn(process.env.NODE, ['--input-type=module', '-e', process.env.SERVER], { stdio: 'inherit' })`;
      const npm = spawn(
        process.execPath,
        ['-e', `const { spawn } = require('node:child_process'); ${command};`],
        {
          stdio: ['ignore', 'pipe', 'inherit'],
          env: { ...process.env, NODE: process.execPath, SERVER, npm_lifecycle_event: 'start' },
        },
      );
      const [line] = await once(npm.stdout, 'data');
      const pid = Number(String(line).trim());
      expect(isAlive(pid)).toBe(true);
      npm.kill(signal);
      await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
    },
  );
});
