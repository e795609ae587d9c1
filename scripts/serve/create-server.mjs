import { createServer as createHttpServer } from 'node:http';
import { rawRefusal } from './plain-answers.mjs';
import { LONGEST_TARGET } from './read-address.mjs';

/** @typedef {Error & { code?: string, rawPacket?: Buffer }} ParserError */

/** What a request that never became one is refused with. @param {ParserError} error */
function statusOf({ code, rawPacket }) {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408;
  if (code !== 'HPE_HEADER_OVERFLOW') return 400;
  // The address alone was too long where the first line didn't end.
  const end = rawPacket?.indexOf('\r\n') ?? -1;
  return rawPacket &&
    /^[A-Z]+ /u.test(rawPacket.toString('latin1', 0, 10)) &&
    (end === -1 || end > LONGEST_TARGET)
    ? 414
    : 431;
}

/**
 * An HTTP server for the open net: bounded headers, no patience with clients that send slowly, and an answer in words to what
 * can't be read. Nobody listens for upgrades, so Node answers a request that offers one (`Upgrade: h2c`) as any other.
 * @param {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void} listener
 */
export function createServer(listener) {
  const server = createHttpServer(
    {
      maxHeaderSize: 32 * 1024,
      headersTimeout: 15_000,
      requestTimeout: 60_000,
      connectionsCheckingInterval: 2_000,
      // Longer than the 60 seconds after which usual proxies let go, so that they do it first.
      keepAliveTimeout: 65_000,
      // Refused in words by readClient.
      requireHostHeader: false,
    },
    listener,
  );
  // A connection on which nothing moves: a client that doesn't read its answer.
  server.timeout = 120_000;
  // An expectation that nobody knows is no reason not to answer (RFC 9110, section 10.1.1).
  server.on('checkExpectation', listener);
  server.on('clientError', (error, socket) => {
    if (socket.writable && !socket.destroyed) socket.end(rawRefusal(statusOf(error)));
    else socket.destroy();
  });
  server.on('connect', (_request, socket) => {
    socket.end(rawRefusal(405).replace('\r\n', '\r\nAllow: GET, HEAD, OPTIONS\r\n'));
  });
  return server;
}
