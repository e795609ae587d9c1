import { identityOf } from '@/lib/domain/fact';
import type { ExtractionFiles } from '@/lib/domain/files';
import { indexEvidence } from './evidence-index';
import { type AuditRule, type Finding, RULE_FAMILIES, VERDICTS } from './rule';
import { RULES } from './rules';

/**
 * Runs every rule over all evidence. The most important findings come first: by verdict, own data before cited, then by
 * family and in the order of the files.
 */
export function auditEvidence(files: ExtractionFiles, rules: readonly AuditRule[] = RULES): Finding[] {
  const index = indexEvidence(files);
  const cited = new Set(
    index.studies.filter(({ study }) => study.origin === 'cited').map(({ slug }) => slug),
  );
  const rank = (finding: Finding) => [
    VERDICTS.indexOf(finding.verdict),
    finding.study !== null && cited.has(finding.study) ? 1 : 0,
    RULE_FAMILIES.indexOf(finding.family),
  ];
  const findings = rules.flatMap((rule) =>
    rule.audit(index).map((finding): Finding => {
      const facts = [...new Set(finding.facts.filter((id) => id !== ''))];
      const about = new Set(finding.facts.slice(0, finding.concerned ?? 1));
      return {
        ...finding,
        facts,
        concerned: facts.filter((id) => about.has(id)).length,
        id: identityOf([rule.id, finding.paper, finding.study, ...facts]),
        rule: rule.id,
        family: rule.family,
      };
    }),
  );
  return findings.sort((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    const at = left.findIndex((value, position) => value !== right[position]);
    return at === -1 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
  });
}
