import type { CompareChecks as Checks } from '@/lib/present/pages/compare/compare-checks';
import { FindingList } from './finding-list';

/** What recalculating the compared studies found. */
export function CompareChecks({ checks }: { checks: Checks }) {
  const { findings, uncheckable } = checks;
  return (
    <>
      <p className="mb-2 max-w-3xl text-sm text-ink-2">{checks.lead}</p>
      {findings.length > 0 && <FindingList findings={findings} showStudy />}
      {uncheckable.findings.length > 0 && (
        <details className="mt-3 text-sm">
          <summary className="text-accent">{uncheckable.title}</summary>
          <div className="mt-2">
            <FindingList findings={uncheckable.findings} showStudy />
          </div>
        </details>
      )}
    </>
  );
}
