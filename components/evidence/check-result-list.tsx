import type { CheckResultView } from '@/lib/present/provenance/check-results';
import { keepTogether } from '@/lib/text/keep-together';
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
    <ul className="check-results max-w-4xl">
      {checkResults.map((checkResult) => (
        <li key={checkResult.key}>
          <p className="check-head">
            <CheckResultBadge verdict={checkResult.verdict} label={checkResult.label} />
            {checkResult.facts[0] && (
              <SourceLink fact={checkResult.facts[0]}>{keepTogether(checkResult.printed)}</SourceLink>
            )}
          </p>
          <p>{keepTogether(checkResult.explanation)}</p>
          <p className="text-sm text-ink-2">
            {!brief && checkResult.arithmetic}
            {showStudy && checkResult.study && (
              <>
                {!brief && ' · '}
                <a href={checkResult.study.href}>{checkResult.study.title}</a>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
