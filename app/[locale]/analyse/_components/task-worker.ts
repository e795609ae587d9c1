import { runTask, type Task } from './run-task';

addEventListener('message', ({ data }: MessageEvent<{ id: number; task: Task }>) => {
  try {
    postMessage({ id: data.id, result: runTask(data.task) });
  } catch (error) {
    postMessage({ id: data.id, error: String(error) });
  }
});
