import { readFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import path from 'node:path';
import { createServer } from './create-server.mjs';
import { dataStamp } from './data-stamp.mjs';
import { ending, endWithParent } from './end-with.mjs';
import { Front } from './front.mjs';
import { counters } from './metrics.mjs';
import { originSentence } from './read-client.mjs';
import { logLine } from './request-log.mjs';

/** @param {string} text ends the process with one plain line */
function giveUp(text) {
  console.error(text);
  process.exit(1);
}

/** Which build is served. */
function readBuild() {
  try {
    return readFileSync(path.join('.next', 'BUILD_ID'), 'utf8').trim();
  } catch {
    return giveUp('The app isn’t built. Run: npm start') ?? '';
  }
}

/** Next’s handler for the app as it is built. @param {import('./settings.mjs').Settings} settings */
async function appHandler({ host, port }) {
  const { default: next } = await import('next');
  // It would take over upgrades; this server is never opened.
  const app = next({ dev: false, dir: process.cwd(), hostname: host, port, httpServer: createHttpServer() });
  await app.prepare();
  return app.getRequestHandler();
}

/** Serves what is built, in this process. @param {import('./settings.mjs').Settings} settings */
export async function serve(settings) {
  const build = readBuild();
  Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', APP_BUILD: build });
  const front = new Front({
    handler: await appHandler(settings),
    settings,
    build,
    dataStamp: dataStamp(process.env),
    onEnd: (visit) => {
      counters.add(visit);
      const line = logLine(visit);
      if (line) process.stderr.write(`${line}\n`);
    },
  });
  const server = createServer((request, response) => front.answer(request, response));
  server.on('error', (error) => giveUp(`The server can’t be opened: ${error.message}.`));
  server.listen(settings.port, settings.host, () => {
    const address = server.address();
    const port = address && typeof address === 'object' ? address.port : settings.port;
    console.log(`Sarcoma Evidence is served on http://${settings.host}:${port}`);
    console.log(originSentence(settings));
  });
  endWithParent(ending(server, front));
}
