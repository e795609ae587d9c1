import { readlinkSync } from 'node:fs';
import { getPriority, setPriority } from 'node:os';

/** What computes for minutes may wait for what is served in milliseconds. */
const NICER = 10;
/** The lowest priority that there is. */
const NICEST = 19;

/**
 * Lowers the priority of the calling thread, so that the thread that serves pages comes first where both want a processor.
 * Linux keeps a priority for each thread (setpriority(2)) and tells a thread's number in `/proc`; on other systems nothing changes.
 */
export function yieldToOthers(): void {
  if (process.platform !== 'linux') return;
  try {
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
    setPriority(thread, Math.min(NICEST, getPriority(thread) + NICER));
  } catch {
    // Without /proc, or where the system forbids it, threads share alike.
  }
}
