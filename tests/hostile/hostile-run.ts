import { PROBLEMS } from '@/lib/exchange/problem';
import type { ServedApp } from '../bench/served-app';
import { bytesOf, type HostileRequest } from './hostile-request';
import { MARK } from './hostile-values';
import { type RawAnswer, RawConnection } from './raw-connection';

const LARGEST_ANSWER = 1_000_000;
const MOST_CPU_MS = 1_000;
const CONNECTIONS = 6;
/** Requests between two looks at the processor time: all together stay below what one may cost, or each is looked at alone. */
const BATCH = 20;

const PROBLEM_TYPES = new Set(Object.keys(PROBLEMS).map((name) => `urn:sarcoma-evidence:problem:${name}`));
/** Said where work waits in a queue that is full. */
const QUEUES = /urn:sarcoma-evidence:problem:(?:busy|too-busy)"|<h1>Too much is asked for at once</u;

export interface HostileRun {
  asked: number;
  /** How many answers had each status. */
  statuses: Record<string, number>;
  /** Answers that are wrong whatever was asked, with what was asked. */
  faults: string[];
  /** Of the server, for all. */
  cpuMs: number;
  /** The most that one request of those that were asked alone took, and the average of all. */
  slowest: { cpuMs: number; request: string };
  largest: { bytes: number; request: string };
}

const inWords = ({ method, target, headers, body }: HostileRequest) =>
  JSON.stringify(
    [
      `${method} ${target.slice(0, 600)}`,
      ...headers.filter((line) => line !== 'Host: localhost').map((line) => line.slice(0, 200)),
      body.toString('latin1', 0, 300),
    ]
      .filter(Boolean)
      .join('\n'),
  );

/** Why no request at all may be answered so; null where one may. */
function faultOf(request: HostileRequest, { status, headers, body, bytes }: RawAnswer): string | null {
  const type = headers['content-type'] ?? '';
  const text = () => body.toString('latin1');
  if (status >= 500 && !(status === 503 && headers['retry-after'] && QUEUES.test(text())))
    return `status ${status}`;
  // What is taken away as a file has every row, however many there are.
  if (bytes > LARGEST_ANSWER && !headers['content-disposition']?.startsWith('attachment'))
    return `${bytes} bytes`;
  if (headers['x-added'] !== undefined || headers.injected !== undefined)
    return 'a header that the request made up';
  if (/html|svg|xml/u.test(type) && body.includes(MARK)) return 'markup that the request made up';
  if (body.includes('[native code]')) return 'the text of a function';
  if (type.startsWith('application/problem+json') && request.method !== 'HEAD') {
    const problem = JSON.parse(body.toString()) as { type: string; status: number };
    if (!PROBLEM_TYPES.has(problem.type) || problem.status !== status)
      return `a problem named ${problem.type}`;
  }
  const ownHost = request.headers.filter((line) => /^host:/iu.test(line)).join() === 'Host: localhost';
  if (headers.location !== undefined && ownHost) {
    const { hostname } = new URL(headers.location, 'http://localhost');
    if (hostname !== 'localhost') return `sent on to ${headers.location}`;
  }
  return null;
}

/** Asks all of it, a few at a time, and says what was wrong. */
export async function runHostile(app: ServedApp, requests: Iterable<HostileRequest>): Promise<HostileRun> {
  const port = Number(new URL(app.origin).port);
  const connections = Array.from({ length: CONNECTIONS }, () => new RawConnection(port));
  const run: HostileRun = {
    asked: 0,
    statuses: {},
    faults: [],
    cpuMs: 0,
    slowest: { cpuMs: 0, request: '' },
    largest: { bytes: 0, request: '' },
  };
  const ask = async (connection: RawConnection, request: HostileRequest) => {
    run.asked += 1;
    try {
      const answer = await connection.ask(bytesOf(request), request.method !== 'HEAD');
      if (request.last) connection.close();
      run.statuses[answer.status] = (run.statuses[answer.status] ?? 0) + 1;
      const fault = faultOf(request, answer);
      if (fault) run.faults.push(`${fault}: ${inWords(request)}`);
      if (answer.bytes > run.largest.bytes) run.largest = { bytes: answer.bytes, request: inWords(request) };
    } catch (error) {
      run.faults.push(`${(error as Error).message}: ${inWords(request)}`);
    }
  };
  /** Processor time of the server while something is asked. */
  const measured = async (work: () => Promise<unknown>) => {
    const before = (await app.usage()).cpuMs;
    await work();
    return (await app.usage()).cpuMs - before;
  };

  const askBatch = async (batch: readonly HostileRequest[]) => {
    const left = [...batch];
    const askOn = async (connection: RawConnection) => {
      for (let request = left.shift(); request; request = left.shift()) await ask(connection, request);
    };
    const cpuMs = await measured(() => Promise.all(connections.map(askOn)));
    run.cpuMs += cpuMs;
    if (cpuMs <= MOST_CPU_MS) return;
    for (const request of batch) {
      const [first] = connections;
      const alone = await measured(async () => first && (await ask(first, request)));
      if (alone > run.slowest.cpuMs) run.slowest = { cpuMs: alone, request: inWords(request) };
      if (alone > MOST_CPU_MS)
        run.faults.push(`${Math.round(alone)} ms of processor time: ${inWords(request)}`);
    }
  };

  let batch: HostileRequest[] = [];
  for (const request of requests) {
    batch.push(request);
    if (batch.length < BATCH) continue;
    await askBatch(batch);
    batch = [];
  }
  await askBatch(batch);
  for (const connection of connections) connection.close();
  return run;
}
