import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { beginRequest } from '@/lib/data/which-data.mjs';
import { withoutPrototype } from './without-prototype';

/** The answer that is being written, for all that is done on behalf of its request. */
const holder = globalThis as typeof globalThis & { responses?: AsyncLocalStorage<ServerResponse> };
holder.responses ??= new AsyncLocalStorage();
const responses = holder.responses;

/** Called once when the server starts (instrumentation.ts): from then on each request knows its answer, and sees one version of the data. */
export function followRequests(): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    if (request.url) request.url = withoutPrototype(request.url);
    responses.enterWith(response);
    beginRequest();
  });
}

/**
 * Sets the status of the page that is being drawn. Next gives a page another status only by `notFound()` or an error, and
 * draws what it then shows in the browser alone: without a script a reader would see an empty page.
 */
export function setStatus(status: number): void {
  const response = responses.getStore();
  if (response && !response.headersSent) response.statusCode = status;
}
