import { afterEach, describe, expect, it } from 'vitest';
import { Audit } from '@/lib/audit/audit-evidence';
import type { CheckResult } from '@/lib/audit/rule';
import { checkEvidence } from '@/lib/curation/check/check-evidence';
import { readSeeds } from '@/seeds/read-seeds';
import { copyTrialReport } from '../fixtures/trial-report';

let copy: ReturnType<typeof copyTrialReport>;
afterEach(() => copy.remove());

function read(planted: Parameters<typeof copyTrialReport>[0] = []) {
  copy = copyTrialReport(planted);
  const { files, problems } = readSeeds(copy.seeds, copy.papers);
  if (!files) throw new Error(JSON.stringify(problems));
  return { files, problems };
}

/** What the audit says against the figures, as `rule: printed`. */
function accused(planted?: Parameters<typeof copyTrialReport>[0]): string[] {
  const { files } = read(planted);
  const audit = new Audit(files.vocabulary);
  const found = [...files.papers.flatMap((paper) => audit.addPaper(paper)), ...audit.finish()];
  return found
    .map(({ checkResult }): CheckResult => checkResult)
    .filter(({ verdict }) => verdict !== 'agrees' && verdict !== 'not-checkable')
    .map(({ rule, printed }) => `${rule}: ${printed}`);
}

describe('a trial report with all that the model holds of one', () => {
  it('passes the check, with every number accounted for', () => {
    const { files, problems } = read();
    const checked = checkEvidence(files);
    expect([...problems, ...checked.problems]).toEqual([]);
    const [{ numbers = [] } = {}] = checked.coverage;
    expect(numbers.length).toBeGreaterThan(150);
    expect(numbers.filter(({ status }) => status === 'unaccounted')).toEqual([]);
  });

  it('is refused with a change whose minus was lost', () => {
    const copy = copyTrialReport([['value: -2.1', 'value: 2.1']]);
    const { files } = readSeeds(copy.seeds);
    copy.remove();
    expect(files && checkEvidence(files).problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('2.1 stands in none of its verbatim'),
    ]);
  });

  it('gives the audit nothing to say against its correct figures', () => {
    expect(accused()).toEqual([]);
  });

  it.each<[string, [string, string][], string[]]>([
    ['a mean that whole numbers can’t have', [['57.25', '57.27']], ['mean-of-whole-numbers: 57.27']],
    [
      'a percentage of another count',
      [
        ['value: 55.0', 'value: 53.0'],
        ['44/80 (55.0 %)', '44/80 (53.0 %)'],
      ],
      ['percentage-of-count: 53.0 %'],
    ],
    [
      'a median outside its interval',
      [
        ['lower: 5.1', 'lower: 6.3'],
        ['CI 5.1-7.4', 'CI 6.3-7.4'],
      ],
      ['interval-and-p: 6.2 (95 %: 6.3–7.4)'],
    ],
    [
      'a median below an interval that is open to above',
      [
        ['lower: 7.0', 'lower: 9.9'],
        ['95 % CI 7.0-', '95 % CI 9.9-'],
      ],
      ['interval-and-p: 9.4 (95 %: 9.9–)'],
    ],
    [
      'a median outside its quartiles',
      [
        ['quartiles: [49, 66]', 'quartiles: [59, 66]'],
        ['IQR 49-66', 'IQR 59-66'],
      ],
      ['value-within-range: 58 (59–66)'],
    ],
    [
      'a hazard ratio whose interval does not fit its one-sided P',
      [
        ['upper: 0.78', 'upper: 1.12'],
        ['CI 0.43-0.78', 'CI 0.43-1.12'],
      ],
      ['interval-and-p: P < 0.001'],
    ],
    [
      'participants who neither completed the period nor left it',
      [['count: 30\n        of: 80', 'count: 29\n        of: 80']],
      ['partition-total: N = 80'],
    ],
    ['more reasons than participants who left', [['count: 47', 'count: 48']], ['sum-of-measures: n = 50']],
    [
      'responses that do not add up',
      [
        ['count: 36', 'count: 35'],
        ['36 partial', '35 partial'],
      ],
      ['partition-total: N = 160', 'sum-of-measures: n = 104', 'sum-of-measures: n = 40'],
    ],
  ])('finds %s', (_name, planted, expected) => {
    expect(accused(planted).sort()).toEqual(expected);
  });
});
