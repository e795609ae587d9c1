import { isControl } from './count-words';
import type { Arm } from './crossed-arms';
import { isFreeFor, isWholeCount, namesRows, type ReadableTable } from './table-column';

const MOST_COLUMNS = 30;
/** Words that deny what the name beside them counts. */
const DENIALS = new Set(['non', 'no', 'not', 'none', 'without', '无', '未', '非', '不']);
/** Prefixes that do the same within a word: `disagree`, `noncases`, `未缓解`. */
const PREFIX = /^(?:non|not|no|dis|un|in|无|未|非|不)(?=\p{L}{2})/u;
/** Words for the one and the other. */
const OPPOSITES: ReadonlyMap<string, string> = new Map([
  ['resp', 'fail'],
  ['response', 'failure'],
  ['success', 'failure'],
  ['successes', 'failures'],
  ['yes', 'no'],
  ['cured', 'uncured'],
  ['成功', '失败'],
  ['有效', '无效'],
  ['是', '否'],
]);

const wordsOf = (name: string) =>
  name
    .replaceAll(/([a-z])([A-Z])/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** What two names share, where the second denies the first; null where it doesn't. */
function sharedWords(events: readonly string[], others: readonly string[]): string[] | null {
  if (others.length === events.length + 1) {
    const at = others.findIndex((word, index) => word !== events[index]);
    const rest = DENIALS.has(others[at] ?? '') && others.toSpliced(at, 1).join() === events.join();
    return rest ? events.toSpliced(Math.min(at, events.length - 1), 1) : null;
  }
  if (others.length !== events.length) return null;
  const differing = events.flatMap((word, index) => (word === others[index] ? [] : [index]));
  const [at, second] = differing;
  if (at === undefined || second !== undefined) return null;
  const [word = '', other = ''] = [events[at], others[at]];
  if (isDenied(word, other)) return events.toSpliced(at, 1);
  // Chinese words stand together: `试验组成功` beside `试验组失败`.
  let common = 0;
  while (HAN.test(word) && word[common] === other[common] && common < word.length) common += 1;
  const rest = common > 0 && isDenied(word.slice(common), other.slice(common));
  return rest ? events.toSpliced(at, 1, word.slice(0, common)) : null;
}

const HAN = /\p{Script=Han}/u;
const isDenied = (word: string, other: string) =>
  word !== '' &&
  (DENIALS.has(other) ||
    OPPOSITES.get(word) === other ||
    (PREFIX.test(other) && other.replace(PREFIX, '') === word));

/** Counts of those with the event beside those without it, by names of which one denies the other: `cases` and `non.cases`. */
export function negatedCounts({ columns }: ReadableTable): Arm[] {
  const counts = columns.filter((column) => isFreeFor(column) && isWholeCount(column) && !namesRows(column));
  if (counts.length > MOST_COLUMNS) return [];
  const arms = counts.flatMap((events) =>
    counts.flatMap((total): Arm[] => {
      if (events === total) return [];
      const shared = sharedWords(wordsOf(events.name), wordsOf(total.name));
      if (!shared) return [];
      const name = shared.join(' ');
      return [{ name, events, total, totalIs: 'others', control: isControl(name), outcome: '', sure: false }];
    }),
  );
  const used = arms.flatMap(({ events, total }) => [events, total]);
  return arms.length <= 2 && new Set(used).size === used.length ? arms : [];
}
