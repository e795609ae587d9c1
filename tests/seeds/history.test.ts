import { expect, test } from 'vitest';
import { compareFacts } from '@/lib/curation/releases/compare-facts';
import { recordFact } from '@/lib/curation/releases/record-fact';
import { dataVersionOf } from '@/lib/data/import/data-version';
import { entriesOf } from '@/lib/domain/entry';
import { factsOfPaper } from '@/lib/domain/fact';
import { readSeeds } from '@/seeds/read-seeds';

const { files, problems } = readSeeds('seeds');

test('the data are those of the last release; after a change of them run npm run seeds:release', () => {
  expect(problems).toEqual([]);
  const last = files?.history?.releases.at(-1);
  expect(last?.version).toBe(files && dataVersionOf(files));
  const facts = (files?.papers ?? []).flatMap((paper) =>
    factsOfPaper(paper, entriesOf(paper)).facts.map(recordFact),
  );
  expect(facts.length).toBeGreaterThan(1000);
  expect(compareFacts(files?.history?.facts ?? [], facts)).toEqual([]);
});

test('what a removed fact was replaced by is a fact, or was removed in its turn', () => {
  const { changes = [], facts = [] } = files?.history ?? {};
  const present = new Set(facts.map(({ id }) => id));
  const removed = new Set(changes.filter(({ change }) => change === 'removed').map(({ fact }) => fact));
  for (const { replacedBy } of changes) {
    if (replacedBy !== '') expect(present.has(replacedBy) || removed.has(replacedBy), replacedBy).toBe(true);
  }
});
