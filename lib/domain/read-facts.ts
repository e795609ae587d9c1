import { entriesOf } from './entry';
import { type FactsOfPaper, factsOfPaper } from './fact';
import type { ReadPaper } from './files';

const known = new WeakMap<ReadPaper, FactsOfPaper>();

/** What a paper says, worked out once for its check, its audit and its rows. */
export function readFacts(paper: ReadPaper): FactsOfPaper {
  const before = known.get(paper);
  if (before) return before;
  const entries = entriesOf(paper);
  const read = { entries, ...factsOfPaper(paper, entries) };
  known.set(paper, read);
  return read;
}
