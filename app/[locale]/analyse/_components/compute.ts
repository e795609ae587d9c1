import type { Task, TaskResult } from './run-task';

/** Tables of more characters, some thousand rows, are read and computed beside the page so that it stays alive. */
const LARGE = 30_000;

let worker: Worker | null = null;
let lastId = 0;

/** Loads the computing part when first needed, and runs a task in it. */
export async function compute(task: Task): Promise<TaskResult> {
  if (task.request.text.length > LARGE && typeof Worker !== 'undefined') return computeBeside(task);
  const { runTask } = await import('./run-task');
  return runTask(task);
}

function computeBeside(task: Task): Promise<TaskResult> {
  worker ??= new Worker(new URL('./task-worker.ts', import.meta.url), { type: 'module' });
  const running = worker;
  lastId += 1;
  const id = lastId;
  return new Promise((resolve, reject) => {
    const onMessage = ({ data }: MessageEvent<{ id: number; result?: TaskResult; error?: string }>) => {
      if (data.id !== id) return;
      running.removeEventListener('message', onMessage);
      if (data.result) resolve(data.result);
      else reject(new Error(data.error));
    };
    running.addEventListener('message', onMessage);
    running.addEventListener('error', () => reject(new Error('the worker could not run')), { once: true });
    running.postMessage({ id, task });
  });
}
