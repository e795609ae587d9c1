import { type CheckResult, VERDICTS } from '@/lib/audit/rule';

/** Check results that don't agree, most important first, and how many there are of each verdict. */
export function formatCheckResults(checkResults: readonly CheckResult[]): string[] {
  const counts = VERDICTS.map(
    (verdict) => `${checkResults.filter((checkResult) => checkResult.verdict === verdict).length} ${verdict}`,
  );
  return [
    ...checkResults
      .filter(({ verdict }) => verdict !== 'agrees')
      .flatMap(({ verdict, study, paper, rule, printed, recomputed, arithmetic, explanation }) => [
        `${verdict}: ${study ?? paper}: ${rule}: printed ${printed}, recomputed ${recomputed} (${arithmetic})`,
        `  ${explanation.en}`,
      ]),
    `audit: ${checkResults.length} figures: ${counts.join(', ')}`,
  ];
}
