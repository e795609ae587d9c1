import type { Worker } from 'node:worker_threads';

/** Why a job has no answer. */
export type JobFailure =
  /** Every worker is busy and the queue is full; to be tried again later. */
  | 'busy'
  /** It took longer than a job may take; its worker was ended. */
  | 'too-long'
  /** Its worker ended by itself: a mistake in the program, or no memory left. */
  | 'crashed'
  /** Whoever asked has gone. */
  | 'abandoned';

export class JobFailed extends Error {
  constructor(
    readonly failure: JobFailure,
    cause?: unknown,
  ) {
    super(`The job has no answer: ${failure}`, { cause });
    this.name = 'JobFailed';
  }
}

interface Job<Input, Output> {
  input: Input;
  transfer: ArrayBuffer[];
  signal: AbortSignal | undefined;
  resolve: (output: Output) => void;
  reject: (error: JobFailed) => void;
}

export interface PoolOptions {
  /** Workers at the same time; they are started as jobs need them. */
  size: number;
  /** Jobs that may wait while all workers are busy. */
  queue: number;
  /** What a job may take once a worker has it, in milliseconds. */
  deadline: number;
}

/**
 * A few worker threads and a short queue. A worker takes one message, answers with one, and is kept for the next job;
 * one that fails or takes too long is ended, and the next job gets a new one.
 */
export class WorkerPool<Input, Output> {
  private idle: Worker[] = [];
  private readonly waiting: Job<Input, Output>[] = [];
  private running = 0;
  private reserved = 0;

  constructor(
    private readonly start: () => Worker,
    private readonly options: PoolOptions,
  ) {}

  /** Whether a further job would be refused. */
  get full(): boolean {
    const taken = this.running + this.waiting.length + this.reserved;
    return taken >= this.options.size + this.options.queue;
  }

  /**
   * Keeps a place for a job whose input is still on its way, for a while: whoever takes longer has to find one then.
   * Gives the place back, as often as it is called; null where there is none.
   */
  reserve(milliseconds: number): (() => void) | null {
    if (this.full) return null;
    this.reserved += 1;
    let held = true;
    const release = () => {
      clearTimeout(patience);
      if (held) this.reserved -= 1;
      held = false;
    };
    const patience = setTimeout(release, milliseconds);
    patience.unref();
    return release;
  }

  /** @throws {JobFailed} */
  run(input: Input, transfer: ArrayBuffer[] = [], signal?: AbortSignal): Promise<Output> {
    if (signal?.aborted) return Promise.reject(new JobFailed('abandoned'));
    if (this.full) return Promise.reject(new JobFailed('busy'));
    return new Promise((resolve, reject) => {
      const job: Job<Input, Output> = { input, transfer, signal, resolve, reject };
      this.waiting.push(job);
      signal?.addEventListener('abort', () => this.abandon(job), { once: true });
      this.next();
    });
  }

  private abandon(job: Job<Input, Output>) {
    const place = this.waiting.indexOf(job);
    if (place === -1) return;
    this.waiting.splice(place, 1);
    job.reject(new JobFailed('abandoned'));
  }

  private next() {
    if (this.running >= this.options.size) return;
    const job = this.waiting.shift();
    if (!job) return;
    this.running += 1;
    this.work(job);
  }

  private work(job: Job<Input, Output>) {
    const worker = this.idle.pop() ?? this.start();
    worker.ref();
    const end = (settle: () => void, reusable: boolean) => {
      clearTimeout(deadline);
      job.signal?.removeEventListener('abort', stop);
      worker.removeAllListeners();
      // Errors of a worker that is being ended are of no interest to anybody.
      worker.on('error', () => undefined);
      if (reusable) {
        // An idle worker must not keep the process alive, and one that ends by itself is not to be used again.
        worker.unref();
        worker.on('exit', () => {
          this.idle = this.idle.filter((other) => other !== worker);
        });
        this.idle.push(worker);
      } else void worker.terminate();
      this.running -= 1;
      settle();
      this.next();
    };
    const fail = (failure: JobFailure, cause?: unknown) =>
      end(() => job.reject(new JobFailed(failure, cause)), false);
    const stop = () => fail('abandoned');
    const deadline = setTimeout(() => fail('too-long'), this.options.deadline);
    job.signal?.addEventListener('abort', stop, { once: true });
    worker.removeAllListeners();
    worker.once('message', (output: Output) => end(() => job.resolve(output), true));
    worker.once('messageerror', (error) => fail('crashed', error));
    worker.once('error', (error) => fail('crashed', error));
    worker.once('exit', (code) => fail('crashed', new Error(`exit ${code}`)));
    worker.postMessage(job.input, job.transfer);
  }
}
