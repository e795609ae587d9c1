import { existsSync, readFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import path from 'node:path';
import { PAGE_SCRIPT_FILE } from '../../lib/present/shell/page-script-file.mjs';
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

/** What Next writes at the end of a build, or can't do without; the name of the build comes long before. */
const PARTS_OF_BUILD = [
  'prerender-manifest.json',
  'routes-manifest.json',
  'required-server-files.json',
  path.join('server', 'app-paths-manifest.json'),
  path.join('server', 'chunks'),
  PAGE_SCRIPT_FILE,
  'static',
];

/** Which build is served. */
function readBuild() {
  try {
    const build = readFileSync(path.join('.next', 'BUILD_ID'), 'utf8').trim();
    const missing = PARTS_OF_BUILD.find((name) => !existsSync(path.join('.next', name)));
    if (missing)
      return giveUp(`The app isn’t built to its end: .next/${missing} is missing. Run: npm start`) ?? '';
    return build;
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
