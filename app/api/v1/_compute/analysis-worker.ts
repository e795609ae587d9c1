import { parentPort } from 'node:worker_threads';
import { answerAnalysis } from './answer-analysis';
import { yieldToOthers } from './yield-to-others';

yieldToOthers();

/** A thread that computes analyses: takes `{ path, body }`, answers with an `AnalysisAnswer`, one after the other. */
parentPort?.on('message', ({ path, body }: { path: string; body: Uint8Array }) => {
  const answer = answerAnalysis(path, body);
  parentPort?.postMessage(answer, 'result' in answer ? [answer.result.buffer] : []);
});
