import { type Finding, VERDICTS } from '@/lib/audit/rule';

/** Findings that don't agree, most important first, and how many there are of each verdict. */
export function formatFindings(findings: readonly Finding[]): string[] {
  const counts = VERDICTS.map(
    (verdict) => `${findings.filter((finding) => finding.verdict === verdict).length} ${verdict}`,
  );
  return [
    ...findings
      .filter(({ verdict }) => verdict !== 'agrees')
      .flatMap(({ verdict, study, paper, rule, printed, recomputed, arithmetic, explanation }) => [
        `${verdict}: ${study ?? paper}: ${rule}: printed ${printed}, recomputed ${recomputed} (${arithmetic})`,
        `  ${explanation.en}`,
      ]),
    `audit: ${findings.length} figures: ${counts.join(', ')}`,
  ];
}
