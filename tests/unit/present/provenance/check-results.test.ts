import { describe, expect, it } from 'vitest';
import type { CheckResultItem } from '@/lib/data/tables/audit-table';
import { denominatorsAlone, verdictsByFact } from '@/lib/present/provenance/check-results';

const checkResult = (more: Partial<CheckResultItem>): CheckResultItem => ({
  id: 'finding',
  rule: 'percentage-of-count',
  verdict: 'disagrees',
  paperSlug: 'paper',
  study: null,
  printed: '1',
  recomputed: '2',
  arithmetic: '',
  explanationEn: '',
  explanationZh: '',
  facts: [],
  ...more,
});

describe('the verdict of a fact', () => {
  it('is of the printed figure, not of what it was recomputed from', () => {
    expect(verdictsByFact([checkResult({ facts: ['printed', 'size'] })])).toEqual({ printed: 'disagrees' });
  });

  it('is of every figure that one check result concerns', () => {
    const verdicts = verdictsByFact([checkResult({ facts: ['rash', 'edema', 'rule'], concerned: 2 })]);
    expect(verdicts).toEqual({ rash: 'disagrees', edema: 'disagrees' });
  });

  it('is the worst one where several check results are of it', () => {
    const verdicts = verdictsByFact([
      checkResult({ facts: ['rash'], verdict: 'disagrees' }),
      checkResult({ facts: ['rash'], verdict: 'agrees' }),
    ]);
    expect(verdicts).toEqual({ rash: 'disagrees' });
  });
});

describe('a questioned denominator', () => {
  const rule = 'stated-analysis-set';

  it('is that of the figures which a rule on denominators concerns, not that of its inputs', () => {
    const questioned = denominatorsAlone([
      checkResult({ rule, facts: ['rash', 'edema', 'rule'], concerned: 2 }),
    ]);
    expect([...questioned]).toEqual(['rash', 'edema']);
  });

  it('is not that of a figure that is itself questioned, or of which more agrees than the denominator', () => {
    const questioned = denominatorsAlone([
      checkResult({ rule, facts: ['rash'] }),
      checkResult({ facts: ['rash'] }),
      checkResult({ rule, facts: ['edema'], verdict: 'agrees' }),
      checkResult({ rule, facts: ['nausea'], verdict: 'agrees' }),
      checkResult({ facts: ['nausea'], verdict: 'agrees' }),
    ]);
    expect([...questioned]).toEqual(['edema']);
  });
});
