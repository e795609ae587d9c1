import { describe, expect, it } from 'vitest';
import { checkHistory } from '@/lib/curation/check/check-history';
import { NO_HISTORY, type Rename } from '@/lib/domain/history';

const SLUGS = {
  paper: new Set(['fixturib-2021']),
  study: new Set(['fixturib-trial', 'earlier-report']),
  tumour: new Set<string>(),
  drug: new Set<string>(),
};
const withRenames = (...renames: Rename[]) =>
  checkHistory({ ...NO_HISTORY, renames }, SLUGS).map(({ message }) => message);

describe('renamed slugs', () => {
  it('lead from a name that is gone to one that exists', () => {
    expect(withRenames({ kind: 'study', from: 'old', to: 'fixturib-trial' })).toEqual([]);
  });

  it('may not stand in the way of something that exists, nor lead nowhere, nor two ways', () => {
    expect(withRenames({ kind: 'study', from: 'fixturib-trial', to: 'fixturib-trial' })).toEqual([
      'there still is a study "fixturib-trial"',
    ]);
    expect(withRenames({ kind: 'paper', from: 'old', to: 'fixturib-trial' })).toEqual([
      'there is no paper "fixturib-trial"',
    ]);
    const twice: Rename = { kind: 'study', from: 'old', to: 'fixturib-trial' };
    expect(withRenames(twice, twice)).toEqual(['the study "old" is renamed twice']);
  });
});

it('releases stand in order, each once', () => {
  const note = { en: 'a', zh: 'a' };
  const release = (version: string, date: string) => ({ version, date, note });
  const releases = [release('000000000001', '2026-02-01'), release('000000000001', '2026-01-01')];
  const messages = checkHistory({ ...NO_HISTORY, releases }, SLUGS).map(({ message }) => message);
  expect(messages).toEqual([
    'the version 000000000001 was published before',
    'an earlier release has a later date',
  ]);
});
