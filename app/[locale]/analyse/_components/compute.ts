import type { Task, TaskResult } from './run-task';

/** Tables of more characters, some thousand rows, are read and computed beside the page so that it stays alive. */
const LARGE = 30_000;

interface WorkerAnswer {
  id: number;
  /** How far it has come, as a share of the whole; the result follows. */
  progress?: number;
  result?: TaskResult;
  error?: string;
}

let worker: Worker | null = null;
let lastId = 0;

/** Loads the computing part when first needed, and runs a task in it. */
export async function compute(task: Task, onProgress?: (share: number) => void): Promise<TaskResult> {
  if (task.request.text.length > LARGE && typeof Worker !== 'undefined')
    return computeBeside(task, onProgress);
  const { runTask } = await import('./run-task');
  return runTask(task);
}

function computeBeside(task: Task, onProgress?: (share: number) => void): Promise<TaskResult> {
  worker ??= new Worker(new URL('./task-worker.ts', import.meta.url), { type: 'module' });
  const running = worker;
  lastId += 1;
  const id = lastId;
  return new Promise((resolve, reject) => {
    const onMessage = ({ data }: MessageEvent<WorkerAnswer>) => {
      if (data.id !== id) return;
      if (data.progress !== undefined) {
        onProgress?.(data.progress);
        return;
      }
      running.removeEventListener('message', onMessage);
      if (data.result) resolve(data.result);
      else reject(new Error(data.error));
    };
    running.addEventListener('message', onMessage);
    running.addEventListener('error', () => reject(new Error('the worker could not run')), { once: true });
    running.postMessage({ id, task });
  });
}
