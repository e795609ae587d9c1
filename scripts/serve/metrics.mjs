import { Exchange } from './exchange.mjs';
import { innerRequest } from './inner-request.mjs';
import { KeptAnswer } from './kept-answer.mjs';
import { readAddress } from './read-address.mjs';
import { securityHeaders } from './security-headers.mjs';

/** Upper ends of the histogram, in seconds. */
const BUCKETS = [0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];

/** Counts requests for `/api/v1/metrics`; nothing of who asked, or for what exactly. */
export class Counters {
  constructor() {
    /** @type {Map<string, number>} by the labels as they are printed */
    this.requests = new Map();
    this.durations = BUCKETS.map(() => 0);
    this.count = 0;
    this.seconds = 0;
  }

  /** @param {import('./visit.mjs').Visit} visit a request that is over */
  add({ kind, fromCache, response, startedAt, answeredAt }) {
    const status = answeredAt === null ? 'gone' : String(response.statusCode);
    const labels = `class="${kind}",status="${status}",cache="${fromCache}"`;
    this.requests.set(labels, (this.requests.get(labels) ?? 0) + 1);
    const seconds = ((answeredAt ?? performance.now()) - startedAt) / 1000;
    this.count += 1;
    this.seconds += seconds;
    for (const [at, end] of BUCKETS.entries())
      if (seconds <= end) this.durations[at] = (this.durations[at] ?? 0) + 1;
  }
}

export const counters = new Counters();

/** @type {{ stamp: string | null, version: string } | null} */
let known = null;

/** The version of the data, as the app says it; asked once for each database. @param {import('./front.mjs').Front} front @param {string | null} stamp */
async function dataVersion({ handler }, stamp) {
  if (known?.stamp === stamp) return known.version;
  const address = readAddress('/api/v1/version');
  if (stamp === null || typeof address === 'number') return '';
  const asked = { address, headers: {}, key: '' };
  const client = { bucket: '', https: false, host: 'localhost', origin: 'http://localhost', originFrom: [] };
  const exchange = new Exchange(handler, innerRequest(asked, client));
  const version = await exchange
    .whole()
    .then((body) => String(JSON.parse(body.toString()).data.version).replace(/[^\w.-]/gu, ''))
    .catch(() => '');
  if (version) known = { stamp, version };
  return version;
}

/** The text of the metrics, as OpenMetrics 1.0 has it. @param {import('./front.mjs').Front} front @param {Counters} counted @param {{ version: string, stamp: string | null }} data */
export function metricsText(front, counted, { version, stamp }) {
  const { cache, build, costly } = front;
  const lines = [
    '# TYPE http_requests counter',
    '# HELP http_requests Requests by kind of address, status, and whether the answer had been kept.',
    ...[...counted.requests].map(([labels, count]) => `http_requests_total{${labels}} ${count}`),
    '# TYPE http_answer_seconds histogram',
    '# UNIT http_answer_seconds seconds',
    '# HELP http_answer_seconds Time until an answer begins.',
    ...BUCKETS.map((end, at) => `http_answer_seconds_bucket{le="${end}"} ${counted.durations[at]}`),
    `http_answer_seconds_bucket{le="+Inf"} ${counted.count}`,
    `http_answer_seconds_sum ${counted.seconds}`,
    `http_answer_seconds_count ${counted.count}`,
  ];
  /** @param {string} name @param {string} help @param {number} value */
  const gauge = (name, help, value) =>
    lines.push(`# TYPE ${name} gauge`, `# HELP ${name} ${help}`, `${name} ${value}`);
  /** @param {string} name @param {string} help @param {number} value */
  const counter = (name, help, value) =>
    lines.push(`# TYPE ${name} counter`, `# HELP ${name} ${help}`, `${name}_total ${value}`);
  counter('response_cache_hits', 'Answers that had been kept.', cache.hits);
  counter('response_cache_misses', 'Answers that had not.', cache.misses);
  gauge('response_cache_entries', 'Answers that are kept now.', cache.entries);
  gauge('response_cache_size_bytes', 'What they take.', cache.bytes);
  gauge('costly_running', 'Pictures and downloads that are being made.', costly.running);
  gauge('costly_waiting', 'Those that wait for their turn.', costly.waits);
  const { user, system } = process.cpuUsage();
  counter('process_cpu_seconds', 'Processor time of the process, with its threads.', (user + system) / 1e6);
  const { rss, heapUsed } = process.memoryUsage();
  gauge('process_resident_memory_bytes', 'Memory of the process.', rss);
  gauge('process_heap_bytes', 'What of it the program’s objects take.', heapUsed);
  gauge('process_uptime_seconds', 'Since the process began.', process.uptime());
  lines.push(
    '# TYPE sarcoma_data info',
    '# HELP sarcoma_data The program and the data that are served.',
    `sarcoma_data_info{build="${build}",version="${version}",stamp="${stamp ?? 'none'}"} 1`,
    '# EOF',
  );
  return `${lines.join('\n')}\n`;
}

/** @param {import('./front.mjs').Front} front */
export async function metricsAnswer(front) {
  const headers = {
    ...securityHeaders('api', null),
    'content-type': 'application/openmetrics-text; version=1.0.0; charset=utf-8',
    'cache-control': 'no-store',
  };
  const stamp = (await front.dataStamp())?.data ?? null;
  const data = { version: await dataVersion(front, stamp), stamp };
  return new KeptAnswer(200, headers, Buffer.from(metricsText(front, counters, data)));
}
