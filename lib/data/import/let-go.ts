import { setImmediate } from 'node:timers/promises';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes of objects that lived for a while before those that are no longer needed are collected: V8 alone waits until they are three times the others. */
const GARBAGE = 2 ** 27;

/** Of young objects V8 takes care by itself. */
const usedByOldObjects = () =>
  getHeapSpaceStatistics()
    .filter(({ space_name }) => space_name === 'old_space' || space_name === 'large_object_space')
    .reduce((sum, { space_used_size }) => sum + space_used_size, 0);

let leastUsed = 0;

/**
 * Lets the event loop turn once: only then the driver gives back what it holds for statements that are done. A build that
 * never waits for anything would hold all of them to its end. Collects garbage where there may be much, or where `isDone`:
 * what a part of the build held is no measure for the next one.
 */
export async function letGo({ isDone = false } = {}): Promise<void> {
  await setImmediate();
  const used = usedByOldObjects();
  leastUsed = Math.min(leastUsed, used);
  if (!isDone && used < leastUsed + GARBAGE) return;
  collectGarbage();
  leastUsed = usedByOldObjects();
}
