import { randomBytes } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { LARGEST_BODY } from '@/lib/exchange/largest-body.mjs';
import { type App, openFront } from './front-server';

let open: Awaited<ReturnType<typeof openFront>> | null = null;
const start = async (app: App) => {
  open = await openFront(app);
  return open;
};
afterEach(() => open?.close());

const attachment = { 'Content-Disposition': 'attachment; filename="x"', 'Cache-Control': 'no-cache' };

/** Writes a body bit by bit, as Next does with what a route answers, without a length of its own. */
const inBits =
  (body: Buffer, headers: Record<string, string>): App =>
  async (_request, response) => {
    response.writeHead(200, headers);
    for (let at = 0; at < body.length; at += 50_000) {
      response.write(body.subarray(at, at + 50_000));
      await new Promise((resolve) => setImmediate(resolve));
    }
    response.end();
  };

/** The bytes as they come, in whichever coding. */
const bytes = (url: string, headers: Record<string, string> = {}) =>
  new Promise<{ headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    httpRequest(url, { headers, agent: false }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      resolve({ headers: response.headers, body: Buffer.concat(chunks) });
    })
      .on('error', reject)
      .end();
  });

describe('a file that is saved', () => {
  it('comes with its length, in whichever coding, although it was made bit by bit', async () => {
    const csv = Buffer.from('a,b\n'.repeat(40_000));
    const { origin } = await start(inBits(csv, { ...attachment, 'Content-Type': 'text/csv; charset=utf-8' }));
    for (const coding of ['identity', 'gzip']) {
      const { headers, body } = await bytes(`${origin}/api/v1/outcomes?format=csv&x=${coding}`, {
        'Accept-Encoding': coding,
      });
      expect(headers['content-encoding'] ?? 'identity').toBe(coding);
      expect(headers['content-length']).toBe(String(body.length));
      if (coding === 'identity') expect(body.equals(csv)).toBe(true);
    }
  });

  it('comes whole where it is too large to be held back', async () => {
    const csv = randomBytes(3_000_000);
    const { origin } = await start(inBits(csv, { ...attachment, 'Content-Type': 'text/csv; charset=utf-8' }));
    const { headers, body } = await bytes(`${origin}/api/v1/outcomes?format=csv`);
    expect(headers['transfer-encoding']).toBe('chunked');
    expect(body.equals(csv)).toBe(true);
  });

  it('of a known length has it also where it is too large to be held back', async () => {
    const file = randomBytes(3_000_000);
    const { origin } = await start(
      inBits(file, {
        ...attachment,
        'Content-Type': 'application/vnd.sqlite3',
        'Repr-Digest': 'sha-256=:AAAA:',
        'X-Body-Length': String(file.length),
      }),
    );
    const { headers, body } = await bytes(`${origin}/api/v1/downloads/x.sqlite`, {
      'Accept-Encoding': 'gzip',
    });
    expect(headers['content-length']).toBe(String(file.length));
    expect(headers['x-body-length']).toBeUndefined();
    expect(body.equals(file)).toBe(true);
  });

  it('is asked for in parts, which are kept for nobody; elsewhere nobody is told of parts', async () => {
    const seen: (string | undefined)[] = [];
    const { get } = await start((request, response) => {
      const { range } = request.headers;
      seen.push(range);
      const type = { 'Content-Type': 'application/zip', 'Accept-Ranges': 'bytes', ...attachment };
      response.writeHead(range ? 206 : 200, range ? { ...type, 'Content-Range': 'bytes 0-1/4' } : type);
      response.end(range ? 'ab' : 'abcd');
    });
    const file = '/api/v1/downloads/x.zip';
    const part = await get(file, { headers: { Range: 'bytes=0-1' } });
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
      206,
      'bytes 0-1/4',
      'ab',
    ]);
    const whole = await get(file);
    expect([whole.status, whole.headers.get('accept-ranges'), await whole.text()]).toEqual([
      200,
      'bytes',
      'abcd',
    ]);
    const head = await get(file, { method: 'HEAD', headers: { Range: 'bytes=0-1' } });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, '4']);
    const other = await get('/api/v1/outcomes', { headers: { Range: 'bytes=0-1' } });
    expect([other.status, other.headers.get('accept-ranges')]).toEqual([200, null]);
    expect(seen).toEqual(['bytes=0-1', undefined, undefined]);
  });
});

describe('an address that Next has no words for', () => {
  it.each(['/x.png', '/embed', '/_next/nope', '/api/nope'])('%s is refused in words', async (path) => {
    const { get } = await start((_request, response) => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end('<html id="__next_error__"><body></body></html>');
    });
    const answer = await get(path);
    expect(answer.status).toBe(404);
    if (path.startsWith('/api')) {
      expect(await answer.json()).toMatchObject({ status: 404, type: expect.stringContaining('not-found') });
      return;
    }
    const text = await answer.text();
    expect(text).toMatch(/<h1[\s>]/u);
    expect(text).toMatch(/<html lang="/u);
    expect(text).toMatch(/<a href="\//u);
  });
});

describe('a body that is too large', () => {
  it('is refused in words that arrive although the client is still sending', async () => {
    const { port } = await start((_request, response) => response.end());
    const got = await new Promise<string>((resolve, reject) => {
      const size = LARGEST_BODY * 4;
      let text = '';
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(
          `POST /api/v1/analyses/survival HTTP/1.1\r\nHost: a.example\r\nContent-Length: ${size}\r\n\r\n`,
        );
        // Reads nothing before all is sent, as simple clients do.
        socket.pause();
        socket.write(Buffer.alloc(size, 0x20), () => socket.resume());
      });
      socket.setEncoding('utf8');
      socket.on('data', (chunk) => {
        text += chunk;
      });
      socket.on('error', reject);
      socket.on('close', () => resolve(text));
    });
    expect(got).toMatch(/^HTTP\/1\.1 413 /u);
    expect(got).toContain('urn:sarcoma-evidence:problem:body-too-large');
  });
});
