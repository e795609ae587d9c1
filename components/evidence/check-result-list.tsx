import type { CheckResultView } from '@/lib/present/provenance/check-results';
import { CheckResultBadge } from './check-result-badge';
import { SourceLink } from './source-link';

/** What the audit found: verdict, sentence, arithmetic; the printed figure opens its source. */
export function CheckResultList({
  checkResults,
  showStudy,
  brief = false,
}: {
  checkResults: CheckResultView[];
  showStudy?: boolean;
  /** Without the arithmetic, which stands in the audit. */
  brief?: boolean;
}) {
  return (
    <ul className="check-results max-w-4xl space-y-3">
      {checkResults.map((checkResult) => (
        <li key={checkResult.key}>
          <CheckResultBadge verdict={checkResult.verdict} label={checkResult.label} />{' '}
          {checkResult.facts[0] && <SourceLink fact={checkResult.facts[0]}>{checkResult.printed}</SourceLink>}{' '}
          {checkResult.explanation}
          <span className="block text-sm text-ink-2">
            {!brief && checkResult.arithmetic}
            {showStudy && checkResult.study && (
              <>
                {!brief && ' · '}
                <a href={checkResult.study.href}>{checkResult.study.title}</a>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
