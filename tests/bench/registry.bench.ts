/**
 * CPU time and memory of importing synthetic registry records, and of building the database from them beside the papers.
 * Usage: `npm run bench -- registry [--records 1000] [--keep FILE]`.
 */
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { syntheticRecord } from '../fixtures/registry/many-records';
import { machineFacts, measuredRun } from './measured-run';

const { values } = parseArgs({
  options: { records: { type: 'string', default: '1000' }, keep: { type: 'string' } },
});
const records = Number(values.records);

function* lines() {
  for (let at = 0; at < records; at += 1) yield `${JSON.stringify(syntheticRecord(at))}\n`;
}

const folder = mkdtempSync(path.join(tmpdir(), 'bench-registry-'));
try {
  const file = path.join(folder, 'records.ndjson');
  await pipeline(Readable.from(lines()), createWriteStream(file));
  const environment = {
    REGISTRY_DIR: path.join(folder, 'registry'),
    DATABASE_FILE: path.resolve(values.keep ?? path.join(folder, 'evidence.db')),
  };
  console.log(machineFacts());
  const runs = [
    { command: 'evidence -- import', ...measuredRun('seeds/evidence.ts', ['import', file], environment) },
    { command: 'seeds:load', ...measuredRun('seeds/load.ts', [], environment) },
  ];
  console.table(
    runs.map(({ command, usage, output }) => ({
      command,
      records,
      'CPU s': usage.cpuSeconds.toFixed(1),
      s: usage.seconds.toFixed(1),
      MiB: Math.round(usage.mebibytes),
      'says at its end': output.trim().split('\n').at(-1),
    })),
  );
} finally {
  rmSync(folder, { recursive: true });
}
