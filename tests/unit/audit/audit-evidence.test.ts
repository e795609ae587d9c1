import { describe, expect, it } from 'vitest';
import { auditEvidence } from '@/lib/audit/audit-evidence';
import type { AuditRule, RuleResult, Verdict } from '@/lib/audit/rule';
import { cohort, datum, filesWith } from '../../fixtures/evidence-builder';

const files = filesWith({
  cohorts: [cohort('all', 23)],
  outcomes: [datum('recurrence', '10 (45.3%)', { cohort: 'all', count: 10, of: 23, value: 45.3, unit: '%' })],
});

const checkResult = (verdict: Verdict, facts: string[]): RuleResult => ({
  verdict,
  paper: 'paper',
  study: 'trial',
  printed: '1',
  recomputed: '2',
  arithmetic: '1 ≠ 2',
  explanation: { en: 'They differ.', zh: '不同。' },
  facts,
});
const rule = (id: string, checkResults: RuleResult[]): AuditRule => ({
  id,
  family: 'totals',
  title: { en: id, zh: id },
  audit: () => checkResults,
});

describe('auditEvidence', () => {
  it('puts what changes a conclusion first and what agrees last', () => {
    const checkResults = auditEvidence(files, [
      rule('one', [checkResult('agrees', ['a']), checkResult('rounding', ['b'])]),
      rule('two', [checkResult('changes-conclusion', ['c']), checkResult('disagrees', ['d'])]),
    ]);
    expect(checkResults.map(({ verdict }) => verdict)).toEqual([
      'changes-conclusion',
      'disagrees',
      'rounding',
      'agrees',
    ]);
  });

  it('gives an id that depends on rule and facts alone', () => {
    const [before] = auditEvidence(files, [rule('one', [checkResult('agrees', ['a', 'b'])])]);
    const [after] = auditEvidence(files, [rule('one', [checkResult('disagrees', ['a', 'b'])])]);
    const [other] = auditEvidence(files, [rule('two', [checkResult('agrees', ['a', 'b'])])]);
    expect(after?.id).toBe(before?.id);
    expect(other?.id).not.toBe(before?.id);
    expect(before?.id).toMatch(/^[0-9a-f]{12}$/u);
  });

  it('names each fact once, in the order given', () => {
    const [only] = auditEvidence(files, [rule('one', [checkResult('agrees', ['b', 'a', 'b', ''])])]);
    expect(only?.facts).toEqual(['b', 'a']);
  });

  it('is of the first fact, or of as many as the rule says', () => {
    const several = { ...checkResult('disagrees', ['a', 'b', 'a', 'size']), concerned: 3 };
    const checkResults = auditEvidence(files, [rule('one', [checkResult('disagrees', ['a', 'b']), several])]);
    expect(checkResults.map(({ concerned }) => concerned)).toEqual([1, 2]);
  });

  it('runs all registered rules unless told otherwise', () => {
    expect(auditEvidence(files).map(({ rule: id, verdict }) => [id, verdict])).toEqual([
      ['percentage-of-count', 'disagrees'],
      ['denominator-of-cohort', 'agrees'],
    ]);
  });
});
