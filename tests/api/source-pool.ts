import { Worker } from 'node:worker_threads';
import type { AnalysisAnswer } from '@/app/api/v1/_compute/answer-analysis';
import { WorkerPool } from '@/app/api/v1/_compute/worker-pool';

/** A thread that runs a TypeScript file as it stands; in a build of the app it is a file of the server. */
export const threadFromSource = (file: URL) =>
  new Worker(
    `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(file.href)}); })`,
    { eval: true },
  );

const pool = new WorkerPool<{ path: string; body: Uint8Array }, AnalysisAnswer>(
  () => threadFromSource(new URL('../../app/api/v1/_compute/analysis-worker.ts', import.meta.url)),
  { size: 1, queue: 4, deadline: 60_000 },
);

/** Stands for the app's own pool: `vi.mock('@/app/api/v1/_compute/analysis-pool', () => import('./source-pool'))`. */
export const analysisPool = () => pool;
