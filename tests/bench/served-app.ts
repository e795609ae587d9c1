import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** One answer of the built app: `cpuMs` is what the server's process used for it, null where the system does not say. */
export interface Answered {
  medianMs: number;
  p95Ms: number;
  cpuMs: number | null;
  bytes: number;
}

const WARM_UPS = 3;
const REQUESTS = 30;

/** The clock of /proc/<pid>/stat ticks a hundred times a second on every Linux. */
const MS_OF_TICK = 10;

export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
};

/** The built app with one database, served as readers get it, without a limit of requests. */
export class ServedApp {
  private constructor(
    private readonly child: ChildProcess,
    private readonly origin: string,
  ) {}

  /** @throws where the server does not answer within a minute */
  static async start(file: string, { port, cacheMegabytes }: { port: number; cacheMegabytes: number }) {
    if (!existsSync('.next/BUILD_ID')) throw new Error('The app is not built. Run: npx next build');
    const child = spawn(process.execPath, ['scripts/serve.mjs'], {
      env: {
        ...process.env,
        DATABASE_FILE: file,
        HOST: '127.0.0.1',
        PORT: String(port),
        RESPONSE_CACHE_MB: String(cacheMegabytes),
        RATE_LIMIT: 'off',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
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
    const cpuBefore = this.cpuMs();
    const times: number[] = [];
    for (let request = 0; request < REQUESTS; request++) {
      const start = performance.now();
      await this.bytesOf(address);
      times.push(performance.now() - start);
    }
    const cpuAfter = this.cpuMs();
    const cpuMs = cpuBefore === null || cpuAfter === null ? null : (cpuAfter - cpuBefore) / REQUESTS;
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

  private cpuMs(): number | null {
    try {
      const stat = readFileSync(`/proc/${this.child.pid}/stat`, 'utf8');
      // Behind the name, which may have spaces: the 12th and 13th field are the time in the program and in the system.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return MS_OF_TICK * (Number(fields[11]) + Number(fields[12]));
    } catch {
      return null;
    }
  }
}
