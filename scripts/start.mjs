import { spawn } from 'node:child_process';
import path from 'node:path';
import { prepareApp, prepareClient, prepareDatabase } from './prepare.mjs';

// `npm start`: builds what isn't built, then serves. PORT and HOST change the address.
const port = process.env.PORT ?? '3000';
const host = process.env.HOST ?? 'localhost';
if (!/^\d+$/.test(port) || Number(port) > 65_535) {
  console.error(`PORT is "${port}"; it has to be a number from 0 to 65535.`);
  process.exit(1);
}

prepareClient();
prepareDatabase();
prepareApp();

console.log(`Sarcoma Evidence is served on http://${host}:${port}`);
const server = spawn(
  process.execPath,
  [path.join('node_modules', 'next', 'dist', 'bin', 'next'), 'start', '-p', port, '-H', host],
  {
    stdio: 'inherit',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
