import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { AnalysisAnswer } from './answer-analysis';
import { WorkerPool } from './worker-pool';

/** Computations that may wait while all threads are busy. */
const QUEUE = 4;
/** What one computation may take, in milliseconds; the largest that is allowed takes a few seconds. */
const DEADLINE = 60_000;
/** Memory of one thread; beyond it the thread ends, not the program. */
const MEGABYTES = 1024;

/** In this form, and in no other, the worker and all it imports becomes a file of the built server. */
const startWorker = () =>
  new Worker(new URL('./analysis-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  });

const holder = globalThis as typeof globalThis & {
  analysisPool?: WorkerPool<{ path: string; body: Uint8Array }, AnalysisAnswer>;
};

/** The threads that compute analyses, one pool for the whole process: every processor but the one that serves pages. */
export function analysisPool() {
  holder.analysisPool ??= new WorkerPool(startWorker, {
    size: Math.max(1, availableParallelism() - 1),
    queue: QUEUE,
    deadline: DEADLINE,
  });
  return holder.analysisPool;
}
