import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { indexEvidence } from '@/lib/audit/evidence-index';
import { RULE_FAMILIES, VERDICTS } from '@/lib/audit/rule';
import { RULES } from '@/lib/audit/rules';
import type { RuleFixtures } from '../../fixtures/audit/rule-fixture';

const fixtureFiles = import.meta.glob<{ fixtures?: RuleFixtures }>('../../fixtures/audit/*.ts', {
  eager: true,
});
const fixturesOf = (rule: string) => fixtureFiles[`../../fixtures/audit/${rule}.ts`]?.fixtures;

describe('the list of rules', () => {
  it('registers every file of rules/ once, under the name of the file', () => {
    const files = readdirSync('lib/audit/rules').map((name) => name.replace(/\.ts$/u, ''));
    expect(RULES.map(({ id }) => id).sort()).toEqual(files.sort());
  });

  it('has fixtures of both kinds for every rule', () => {
    const lacking = RULES.filter(({ id }) => {
      const fixtures = fixturesOf(id);
      return !fixtures || fixtures.triggers.length === 0 || fixtures.quiet.length === 0;
    });
    expect(lacking.map(({ id }) => id)).toEqual([]);
  });

  it('covers every family', () => {
    expect(new Set(RULES.map(({ family }) => family))).toEqual(new Set(RULE_FAMILIES));
  });

  it('has no fixtures for a rule that is gone', () => {
    const names = Object.keys(fixtureFiles).map((file) => file.replace(/^.*\/|\.ts$/gu, ''));
    const gone = names.filter((name) => name !== 'rule-fixture' && !existsSync(`lib/audit/rules/${name}.ts`));
    expect(gone).toEqual([]);
  });
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const { triggers, quiet } = fixturesOf(id) ?? { triggers: [], quiet: [] };
  const ran = (files: (typeof triggers)[number]['files']) => rule.audit(indexEvidence(files));

  it.each(triggers.map((fixture) => [fixture.name, fixture] as const))('%s', (_, { files, expects }) => {
    const checkResults = ran(files);
    expect(checkResults).toMatchObject(expects);
    expect(checkResults.some(({ verdict }) => verdict !== 'agrees')).toBe(true);
  });

  it.each(quiet.map((fixture) => [fixture.name, fixture] as const))('%s', (_, { files, expects }) => {
    const checkResults = ran(files);
    expect(checkResults).toMatchObject(expects);
    expect(checkResults.every(({ verdict }) => verdict === 'agrees')).toBe(true);
  });

  it('explains every check result in both languages and names the facts it used', () => {
    for (const { files } of [...triggers, ...quiet]) {
      for (const checkResult of ran(files)) {
        expect(VERDICTS).toContain(checkResult.verdict);
        expect(checkResult.explanation.en).toMatch(/[.!]$/u);
        expect(checkResult.explanation.zh).toMatch(/。$/u);
        expect(checkResult.facts.length).toBeGreaterThan(0);
        expect(`${checkResult.printed}${checkResult.recomputed}${checkResult.arithmetic}`).not.toMatch(
          /NaN|undefined/u,
        );
      }
    }
  });
});
