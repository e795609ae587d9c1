import { afterEach, describe, expect, it } from 'vitest';
import { checkEvidence } from '@/lib/curation/check/check-evidence';
import { formatProblems } from '@/seeds/print-problems';
import { readSeeds } from '@/seeds/read-seeds';
import { FAULTS } from '../fixtures/faults';
import { copyInventedPaper, type Edit, type SeedsCopy, STUDY } from '../fixtures/invented-paper';

let copy: SeedsCopy;
afterEach(() => copy.remove());

function problemsWith(edits: readonly Edit[], { withTexts = true } = {}): string[] {
  copy = copyInventedPaper();
  for (const edit of edits) copy.edit(edit);
  const { files, problems, lineOf } = readSeeds(copy.seeds, withTexts ? copy.papers : undefined);
  return formatProblems([...problems, ...(files ? checkEvidence(files).problems : [])], lineOf);
}

describe('the check of extraction files', () => {
  it('finds nothing in the invented paper as it is, with or without its text', () => {
    expect(problemsWith([])).toEqual([]);
    copy.remove();
    expect(problemsWith([], { withTexts: false })).toEqual([]);
  });

  it('accounts for every number of the invented paper', () => {
    copy = copyInventedPaper();
    const { files } = readSeeds(copy.seeds, copy.papers);
    const [coverage] = files ? checkEvidence(files).coverage : [];
    expect(coverage?.numbers?.length).toBe(64);
    expect(coverage?.numbers?.filter(({ status }) => status === 'unaccounted')).toEqual([]);
    // Full-width, letter-spaced digits of line 7 are two numbers, not three.
    expect(coverage?.numbers?.filter(({ line }) => line === 7).map(({ text }) => text)).toEqual(['12', '6']);
  });

  it('accounts for every sentence of the invented paper', () => {
    copy = copyInventedPaper();
    const { files } = readSeeds(copy.seeds, copy.papers);
    const [coverage] = files ? checkEvidence(files).coverage : [];
    const count = (status: string) =>
      coverage?.sentences?.filter((sentence) => sentence.status === status).length;
    expect([count('evidence'), count('excluded'), count('unaccounted')]).toEqual([12, 2, 0]);
  });

  it.each(Object.entries(FAULTS))('names %s by file, line and path', (_name, { edits, problems }) => {
    const found = problemsWith(edits);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(problems);
  });

  it('reports all faults of a file at once, in the order of its lines', () => {
    const names = [
      'unknown-tumour',
      'range-reversed',
      'unknown-regimen',
      'value-not-in-as-printed',
      'contradicts-unknown-id',
      'grades-reversed',
      'claim-on-unknown-test',
    ] as const;
    const faults = names.map((name) => FAULTS[name]);
    const expected = faults.flatMap((fault) => fault?.problems ?? []);
    expect(expected.every((line) => line.startsWith(STUDY))).toBe(true);
    expect(problemsWith(faults.flatMap((fault) => fault?.edits ?? []))).toEqual(expected);
  });

  it('reports all that a schema refuses in a file at once', () => {
    const names = ['date-not-a-date', 'unknown-field', 'as-printed-too-long'] as const;
    const faults = names.map((name) => FAULTS[name]);
    expect(problemsWith(faults.flatMap((fault) => fault?.edits ?? []))).toEqual(
      faults.flatMap((fault) => fault?.problems ?? []),
    );
  });

  it('reports the faults of other files although one can’t be read', () => {
    const broken = FAULTS['broken-yaml'];
    const reason = FAULTS['not-evidence-reason-unknown'];
    expect(problemsWith([...(broken?.edits ?? []), ...(reason?.edits ?? [])])).toEqual([
      ...(reason?.problems ?? []),
      ...(broken?.problems ?? []),
    ]);
  });

  it('leaves places in the text alone where the text is not available', () => {
    const { edits = [] } = FAULTS['figure-not-at-its-lines'] ?? {};
    expect(problemsWith(edits, { withTexts: false })).toEqual([]);
  });
});
