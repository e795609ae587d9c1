import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import path from 'node:path';

/** What a process used from its start to its end; `mebibytes` is the most memory that it held. */
export interface Usage {
  seconds: number;
  cpuSeconds: number;
  mebibytes: number;
}

/** As `npm run seeds:load` runs: few of its objects live long, and room for the young ones spares collecting them. */
const FLAGS = ['--max-semi-space-size=64'];

/** Runs a TypeScript file in a process of its own. @throws where it fails */
export function measuredRun(
  script: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): { usage: Usage; output: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const usageFile = path.join(folder, 'usage.json');
  try {
    const { status, stdout } = spawnSync(
      process.execPath,
      [
        ...FLAGS,
        '--import',
        'tsx',
        '--import',
        path.resolve(import.meta.dirname, 'report-usage.mjs'),
        script,
        ...args,
      ],
      {
        env: { ...process.env, ...environment, USAGE_FILE: usageFile },
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
        maxBuffer: 2 ** 30,
      },
    );
    if (status !== 0) throw new Error(`${script} failed:\n${stdout.slice(-4000)}`);
    return { usage: JSON.parse(readFileSync(usageFile, 'utf8')), output: stdout };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the figures were measured on; how busy the machine was says how far to trust them. */
export const machineFacts = () =>
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ` +
  `${Math.round(totalmem() / 2 ** 30)} GiB, load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}`;
