import type { IncomingMessage, ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { createServer } from '@/scripts/serve/create-server.mjs';
import { Front } from '@/scripts/serve/front.mjs';
import { readSettings } from '@/scripts/serve/settings.mjs';
import type { Visit } from '@/scripts/serve/visit.mjs';

/** What Next says of every page that it makes for a request. */
export const MADE_FOR_ONE = 'private, no-cache, no-store, max-age=0, must-revalidate';

export type App = (request: IncomingMessage, response: ServerResponse) => unknown;

/** An app that answers every address with a page that names it, as Next would. */
export const pageApp: App = (request, response) => {
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': MADE_FOR_ONE });
  response.end(
    `<!doctype html><title>${request.url}</title><script>one()</script>${'<p>text</p>'.repeat(300)}`,
  );
};

/** The server with an app of a test's own behind it; `state` can be changed while it runs. */
export async function openFront(app: App, environment: Record<string, string> = {}) {
  const state = { stamp: 'first' as string | null, now: new Date('2030-01-01T12:00:00Z') };
  const asked: string[] = [];
  const visits: Visit[] = [];
  const front = new Front({
    handler: (request, response) => {
      asked.push(`${request.method} ${request.url}`);
      return app(request, response);
    },
    settings: readSettings(environment),
    build: 'build',
    dataStamp: async () => (state.stamp === null ? null : { data: state.stamp, papers: '' }),
    now: () => state.now,
    onEnd: (visit) => visits.push(visit),
  });
  const server = createServer((request, response) => front.answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    front,
    server,
    state,
    asked,
    visits,
    port,
    origin: `http://127.0.0.1:${port}`,
    get: (path: string, init: RequestInit = {}) =>
      fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...init }),
    /** Sends these very bytes; gives all that comes until the server closes the connection, or a while passes. */
    raw: (text: string, wait = 1500) =>
      new Promise<string>((resolve) => {
        const socket = connect(port, '127.0.0.1', () => socket.write(text));
        let got = '';
        socket.setEncoding('utf8');
        socket.on('data', (chunk) => {
          got += chunk;
        });
        const timer = setTimeout(() => socket.destroy(), wait);
        socket.on('error', () => undefined);
        socket.on('close', () => {
          clearTimeout(timer);
          resolve(got);
        });
      }),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** An answer with `Connection: close`, so that `raw` need not wait. */
export const lines = (...all: string[]) => `${all.join('\r\n')}\r\nConnection: close\r\n\r\n`;
