import { expect, test } from 'vitest';
import { compareFacts } from '@/lib/curation/releases/compare-facts';
import { recordFact } from '@/lib/curation/releases/record-fact';
import { dataVersionOf } from '@/lib/data/import/data-version';
import { entriesOf } from '@/lib/domain/entry';
import { factsOfPaper } from '@/lib/domain/fact';
import { readSeeds } from '@/seeds/read-seeds';

const { files, problems } = readSeeds('seeds');

test('data of the last release’s version are the facts that it recorded', () => {
  expect(problems).toEqual([]);
  const facts = (files?.papers ?? []).flatMap((paper) =>
    factsOfPaper(paper, entriesOf(paper)).facts.map(recordFact),
  );
  expect(facts.length).toBeGreaterThan(1000);
  // Between releases a branch may be ahead of what was published; it never writes the history itself.
  const isReleased = files?.history?.releases.at(-1)?.version === (files && dataVersionOf(files));
  if (isReleased) expect(compareFacts(files?.history?.facts ?? [], facts)).toEqual([]);
});

test('the recorded facts are what the releases added and did not remove', () => {
  const { changes = [], facts = [], releases = [] } = files?.history ?? {};
  const present = new Set(facts.map(({ id }) => id));
  expect(present.size).toBe(facts.length);
  const order = releases.map(({ version }) => version);
  expect(new Set(order).size).toBe(order.length);
  const last = new Map(changes.map((change) => [change.fact, change.change]));
  for (const [fact, change] of last)
    expect(present.has(fact), `${fact} ${change}`).toBe(change !== 'removed');
  const versions = changes.map(({ version }) => order.indexOf(version));
  expect(versions).toEqual([...versions].sort((a, b) => a - b));
});

test('what a removed fact was replaced by is a fact, or was removed in its turn', () => {
  const { changes = [], facts = [] } = files?.history ?? {};
  const present = new Set(facts.map(({ id }) => id));
  const removed = new Set(changes.filter(({ change }) => change === 'removed').map(({ fact }) => fact));
  for (const { replacedBy } of changes) {
    if (replacedBy !== '') expect(present.has(replacedBy) || removed.has(replacedBy), replacedBy).toBe(true);
  }
});
