import { describe, expect, it } from 'vitest';
import { auditEvidence } from '@/lib/audit/audit-evidence';
import type { AuditRule, RuleFinding, Verdict } from '@/lib/audit/rule';
import { cohort, datum, filesWith } from '../../fixtures/evidence-builder';

const files = filesWith({
  cohorts: [cohort('all', 23)],
  outcomes: [datum('recurrence', '10 (45.3%)', { cohort: 'all', count: 10, of: 23, value: 45.3, unit: '%' })],
});

const finding = (verdict: Verdict, facts: string[]): RuleFinding => ({
  verdict,
  paper: 'paper',
  study: 'trial',
  printed: '1',
  recomputed: '2',
  arithmetic: '1 ≠ 2',
  explanation: { en: 'They differ.', zh: '不同。' },
  facts,
});
const rule = (id: string, findings: RuleFinding[]): AuditRule => ({
  id,
  family: 'totals',
  title: { en: id, zh: id },
  audit: () => findings,
});

describe('auditEvidence', () => {
  it('puts what changes a conclusion first and what agrees last', () => {
    const findings = auditEvidence(files, [
      rule('one', [finding('agrees', ['a']), finding('rounding', ['b'])]),
      rule('two', [finding('changes-conclusion', ['c']), finding('disagrees', ['d'])]),
    ]);
    expect(findings.map(({ verdict }) => verdict)).toEqual([
      'changes-conclusion',
      'disagrees',
      'rounding',
      'agrees',
    ]);
  });

  it('gives an id that depends on rule and facts alone', () => {
    const [before] = auditEvidence(files, [rule('one', [finding('agrees', ['a', 'b'])])]);
    const [after] = auditEvidence(files, [rule('one', [finding('disagrees', ['a', 'b'])])]);
    const [other] = auditEvidence(files, [rule('two', [finding('agrees', ['a', 'b'])])]);
    expect(after?.id).toBe(before?.id);
    expect(other?.id).not.toBe(before?.id);
    expect(before?.id).toMatch(/^[0-9a-f]{12}$/u);
  });

  it('names each fact once, in the order given', () => {
    const [only] = auditEvidence(files, [rule('one', [finding('agrees', ['b', 'a', 'b', ''])])]);
    expect(only?.facts).toEqual(['b', 'a']);
  });

  it('is of the first fact, or of as many as the rule says', () => {
    const several = { ...finding('disagrees', ['a', 'b', 'a', 'size']), concerned: 3 };
    const findings = auditEvidence(files, [rule('one', [finding('disagrees', ['a', 'b']), several])]);
    expect(findings.map(({ concerned }) => concerned)).toEqual([1, 2]);
  });

  it('runs all registered rules unless told otherwise', () => {
    expect(auditEvidence(files).map(({ rule: id, verdict }) => [id, verdict])).toEqual([
      ['percentage-of-count', 'disagrees'],
      ['denominator-of-cohort', 'agrees'],
    ]);
  });
});
