import { runTask, type Task } from './run-task';

addEventListener('message', ({ data }: MessageEvent<{ id: number; task: Task }>) => {
  try {
    const result = runTask(data.task, (progress) => postMessage({ id: data.id, progress }));
    postMessage({ id: data.id, result });
  } catch (error) {
    postMessage({ id: data.id, error: String(error) });
  }
});
