import { spawnSync } from 'node:child_process';
import path from 'node:path';

const BENCHES: Record<string, string> = {
  tables: 'tables.bench.ts',
  seeds: 'seeds.bench.ts',
  registry: 'registry.bench.ts',
  soak: 'soak.bench.ts',
  survival: 'survival.bench.ts',
};

const USAGE = `npm run bench -- tables [--rows 1000] [--seed 1] [--keep FILE] [--use FILE] [--port 4700]
npm run bench -- seeds [--copies 10]
npm run bench -- registry [--records 1000] [--keep FILE]
npm run bench -- soak [--minutes 10] [--rate 8] [--seed 1] [--cache 16] [--use FILE] [--port 4700]
npm run bench -- survival [n …]

docs/benchmarks.md says what each measures.`;

const [name = '', ...options] = process.argv.slice(2);
const file = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
if (file === undefined) {
  console.log(USAGE);
  process.exitCode = name === '' ? 0 : 1;
} else {
  const script = path.join(import.meta.dirname, file);
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', script, ...options], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
