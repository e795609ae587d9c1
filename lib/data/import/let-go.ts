import { setImmediate } from 'node:timers/promises';

/**
 * Lets the event loop turn once: only then the driver gives back what it holds for statements that are done. A build that
 * never waits for anything would hold all of them to its end.
 */
export const letGo = (): Promise<void> => setImmediate();
