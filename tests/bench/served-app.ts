import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

/** One answer of the built app: `cpuMs` is what the server's process used for it. */
export interface Answered {
  medianMs: number;
  p95Ms: number;
  cpuMs: number;
  bytes: number;
}

/** What the server's process says of itself: time since it began, memory now. */
export interface ServerUsage {
  cpuMs: number;
  residentBytes: number;
  heapBytes: number;
  /** Kept answers. */
  cacheBytes: number;
}

const WARM_UPS = 3;
const REQUESTS = 30;
/** What takes long is asked fewer times: seconds after which no further request is made. */
const LONGEST = 15;

export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
};

/** The built app with one database, served as readers get it, without a limit of requests. */
export class ServedApp {
  private constructor(
    private readonly child: ChildProcess,
    readonly origin: string,
  ) {}

  /** `onLog` takes the lines of the server's log in place of the terminal. @throws where the server does not answer within a minute */
  static async start(
    file: string,
    { port, cacheMegabytes, onLog }: { port: number; cacheMegabytes: number; onLog?: (text: string) => void },
  ) {
    if (!existsSync('.next/BUILD_ID')) throw new Error('The app is not built. Run: npx next build');
    const child = spawn(process.execPath, ['scripts/serve.mjs'], {
      env: {
        ...process.env,
        DATABASE_FILE: file,
        HOST: '127.0.0.1',
        PORT: String(port),
        RESPONSE_CACHE_MB: String(cacheMegabytes),
        RATE_LIMIT: 'off',
        METRICS: '1',
      },
      stdio: ['ignore', 'ignore', onLog ? 'pipe' : 'inherit'],
    });
    if (onLog) child.stderr?.setEncoding('utf8').on('data', onLog);
    const app = new ServedApp(child, `http://127.0.0.1:${port}`);
    for (let wait = 0; wait < 600 && child.exitCode === null; wait++) {
      const health = await fetch(`${app.origin}/api/v1/health`).catch(() => null);
      if (health?.ok) return app;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    app.stop();
    throw new Error('The server did not start');
  }

  stop(): void {
    this.child.kill();
  }

  async bytesOf(address: string): Promise<number> {
    const response = await fetch(this.origin + address);
    const { byteLength } = await response.arrayBuffer();
    if (!response.ok) throw new Error(`${address} is answered with ${response.status}`);
    return byteLength;
  }

  /** Asks the same thing again and again. */
  async measure(address: string): Promise<Answered> {
    let bytes = 0;
    for (let warmUp = 0; warmUp < WARM_UPS; warmUp++) bytes = await this.bytesOf(address);
    const before = await this.usage();
    const times: number[] = [];
    const until = performance.now() + 1000 * LONGEST;
    while (times.length < REQUESTS && (times.length === 0 || performance.now() < until)) {
      const start = performance.now();
      await this.bytesOf(address);
      times.push(performance.now() - start);
    }
    const cpuMs = ((await this.usage()).cpuMs - before.cpuMs) / times.length;
    return { medianMs: quantile(times, 0.5), p95Ms: quantile(times, 0.95), cpuMs, bytes };
  }

  /** Requests answered each second when some are always under way. */
  async perSecond(address: string, { atOnce = 8, seconds = 2 } = {}): Promise<number> {
    const start = performance.now();
    let answered = 0;
    const ask = async () => {
      for (; performance.now() - start < 1000 * seconds; answered++) await this.bytesOf(address);
    };
    await Promise.all(Array.from({ length: atOnce }, ask));
    return (1000 * answered) / (performance.now() - start);
  }

  async usage(): Promise<ServerUsage> {
    const text = await (await fetch(`${this.origin}/api/v1/metrics`)).text();
    const read = (name: string) => Number(new RegExp(`^${name} (.+)$`, 'mu').exec(text)?.[1]);
    return {
      cpuMs: 1000 * read('process_cpu_seconds_total'),
      residentBytes: read('process_resident_memory_bytes'),
      heapBytes: read('process_heap_bytes'),
      cacheBytes: read('response_cache_size_bytes'),
    };
  }
}
