import type { FindingView } from '@/lib/present/provenance/findings';
import { FindingBadge } from './finding-badge';
import { SourceLink } from './source-link';

/** What the audit found: verdict, sentence, arithmetic; the printed figure opens its source. */
export function FindingList({ findings, showStudy }: { findings: FindingView[]; showStudy?: boolean }) {
  return (
    <ul className="findings max-w-4xl space-y-3">
      {findings.map((finding) => (
        <li key={finding.key}>
          <FindingBadge verdict={finding.verdict} label={finding.label} />{' '}
          {finding.facts[0] && <SourceLink fact={finding.facts[0]}>{finding.printed}</SourceLink>}{' '}
          {finding.explanation}
          <span className="block text-sm text-ink-2">
            {finding.arithmetic}
            {showStudy && finding.study && (
              <>
                {' · '}
                <a href={finding.study.href}>{finding.study.title}</a>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
