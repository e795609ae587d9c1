import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { RETRY_AFTER } from '../../../unavailable';
import { ApiProblem } from '../_http/api-problem';

interface Kept<Made> {
  folder: string;
  made: Promise<Made>;
}

const remove = ({ folder }: Pick<Kept<unknown>, 'folder'>) =>
  rmSync(folder, { recursive: true, force: true });

/** How many are kept: files name the site that gives them, which may be asked for under more addresses than one. */
const MOST_KEPT = 2;

/** Who waits while files are made for another address; anybody can ask under any. */
const MOST_WAITING = 4;
let waiting = 0;
let atWork: Promise<unknown> = Promise.resolve();

const busy = () => {
  const detail = 'Files are being made for other addresses of this site. Ask again in a moment.';
  return new ApiProblem('busy', detail, [], { 'Retry-After': RETRY_AFTER });
};

/** Makes one after the other: each reads all the data. */
function inTurn<Made>(make: () => Promise<Made>): Promise<Made> {
  waiting += 1;
  const making = atWork.then(make).finally(() => {
    waiting -= 1;
  });
  atWork = making.catch(() => undefined);
  return making;
}

/**
 * What was made under a name, else makes it in a folder of this process; of older ones few are kept. What is being read of
 * a file that is forgotten is read to its end.
 */
export function keptFiles<Made>() {
  const all = new Map<string, Kept<Made>>();
  process.once('exit', () => {
    for (const one of all.values()) remove(one);
  });
  const drop = (name: string, one: Kept<Made>) => {
    if (all.get(name) === one) all.delete(name);
    const away = () => remove(one);
    // Whoever waits for the files gets them first.
    one.made.then(away, away);
  };
  return (name: string, make: (folder: string) => Promise<Made>): Promise<Made> => {
    const before = all.get(name);
    if (before) {
      // The last that was asked for stays longest.
      all.delete(name);
      all.set(name, before);
      return before.made;
    }
    if (waiting >= MOST_WAITING) return Promise.reject(busy());
    for (const [oldest, one] of [...all].slice(0, Math.max(0, all.size + 1 - MOST_KEPT))) drop(oldest, one);
    const folder = mkdtempSync(path.join(tmpdir(), 'sarcoma-evidence-downloads-'));
    const making = { folder, made: inTurn(() => make(folder)) };
    all.set(name, making);
    making.made.then(
      (made) => made === null && drop(name, making),
      () => drop(name, making),
    );
    return making.made;
  };
}
