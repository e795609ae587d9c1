import { connect, type Socket } from 'node:net';

export interface RawAnswer {
  status: number;
  /** Names in lower case; of several with one name the last. */
  headers: Readonly<Record<string, string>>;
  /** Of the body, as it came. */
  bytes: number;
  /** Its beginning. */
  body: Buffer;
}

/** So much of a body is looked at. */
const LOOKED_AT = 2 * 1024 * 1024;
/** Far longer than any answer takes on a busy machine; whoever waits so long waits for ever. */
const PATIENCE_MS = 30_000;

/** Reads one answer of HTTP/1.1 from what comes; `feed` gives it once it is whole. */
class AnswerReader {
  private received: Buffer = Buffer.alloc(0);
  private head: Pick<RawAnswer, 'status' | 'headers'> | null = null;

  constructor(private readonly hasBody: boolean) {}

  get begun(): boolean {
    return this.head !== null || this.received.length > 0;
  }

  feed(chunk: Buffer): RawAnswer | null {
    this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk]);
    if (!this.head && !this.readHead()) return null;
    return this.whole(false);
  }

  /** What came until the connection was closed. */
  end(): RawAnswer | null {
    return this.head ? this.whole(true) : null;
  }

  private readHead(): boolean {
    const end = this.received.indexOf('\r\n\r\n');
    if (end === -1) return false;
    const [first = '', ...lines] = this.received.toString('latin1', 0, end).split('\r\n');
    const status = Number(/^HTTP\/1\.1 (\d{3})/u.exec(first)?.[1]);
    if (!status) throw new Error(`no answer of HTTP: ${first.slice(0, 80)}`);
    this.received = this.received.subarray(end + 4);
    if (status < 200) return this.readHead();
    const headers = lines.map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    });
    this.head = { status, headers: Object.fromEntries(headers) };
    return true;
  }

  private whole(closed: boolean): RawAnswer | null {
    const { head, received } = this;
    if (!head) return null;
    const answer = (body: Buffer): RawAnswer => ({
      ...head,
      bytes: body.length,
      body: body.subarray(0, LOOKED_AT),
    });
    const { status, headers } = head;
    if (!this.hasBody || status === 204 || status === 304) return answer(Buffer.alloc(0));
    if (headers['transfer-encoding'] === 'chunked') {
      const body = unchunked(received);
      return body && answer(body);
    }
    const length = headers['content-length'];
    if (length === undefined) return closed ? answer(received) : null;
    return received.length >= Number(length) ? answer(received.subarray(0, Number(length))) : null;
  }
}

/** The body of a chunked answer; null where its end is not there yet. */
function unchunked(received: Buffer): Buffer | null {
  if (received.indexOf('0\r\n\r\n', Math.max(0, received.length - 5)) === -1) return null;
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const lineEnd = received.indexOf('\r\n', at);
    const size = lineEnd === -1 ? Number.NaN : Number.parseInt(received.toString('latin1', at, lineEnd), 16);
    if (Number.isNaN(size) || lineEnd + 2 + size > received.length) return null;
    if (size === 0) return Buffer.concat(parts);
    parts.push(received.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = lineEnd + 4 + size;
  }
}

/** Sends bytes as they are, one request after the other, on a connection that is kept as long as the server keeps it. */
export class RawConnection {
  private socket: Socket | null = null;

  constructor(private readonly port: number) {}

  /**
   * The answer to one request. Where the server has closed the connection, as it may at any time between two requests,
   * the request goes over a new one.
   * @throws where none comes, or the connection ends in the middle of it
   */
  async ask(request: Buffer, hasBody: boolean): Promise<RawAnswer> {
    const reused = this.socket !== null;
    const answer = await this.once(request, hasBody);
    if (answer) return answer;
    const again = reused ? await this.once(request, hasBody) : null;
    if (!again) throw new Error('the connection was closed without an answer');
    return again;
  }

  close(): void {
    this.socket?.destroy();
    this.socket = null;
  }

  /** Null where the connection was closed before an answer began. */
  private once(request: Buffer, hasBody: boolean): Promise<RawAnswer | null> {
    this.socket ??= connect({ port: this.port, host: '127.0.0.1', noDelay: true });
    const { socket } = this;
    return new Promise((resolve, reject) => {
      const reader = new AnswerReader(hasBody);
      const done = (settle: () => void, keep: boolean) => {
        clearTimeout(timer);
        socket.removeAllListeners();
        socket.on('error', () => undefined);
        socket.on('close', () => {
          if (this.socket === socket) this.socket = null;
        });
        if (!keep) this.close();
        settle();
      };
      const timer = setTimeout(() => done(() => reject(new Error('no answer came')), false), PATIENCE_MS);
      socket.on('data', (chunk) => {
        try {
          const answer = reader.feed(chunk);
          if (answer) done(() => resolve(answer), answer.headers.connection !== 'close');
        } catch (error) {
          done(() => reject(error), false);
        }
      });
      // A server that refuses closes before it has read everything: what it said may have come all the same.
      socket.on('error', () => undefined);
      socket.on('close', () => {
        const answer = reader.end();
        if (answer || !reader.begun) done(() => resolve(answer), false);
        else done(() => reject(new Error('the answer broke off')), false);
      });
      socket.write(request);
    });
  }
}
