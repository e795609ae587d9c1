import type { CompareChecks as Checks } from '@/lib/present/pages/compare/compare-checks';
import { CheckResultList } from './check-result-list';

/** What recalculating the compared studies found: what changes a conclusion stands open, the rest is folded. */
export function CompareChecks({ checks }: { checks: Checks }) {
  const { gravest, others, uncheckable } = checks;
  return (
    <section id="checks" aria-labelledby="checks-title">
      <div className="section-head">
        <h2 id="checks-title">{checks.title}</h2>
      </div>
      {gravest.length > 0 && <CheckResultList checkResults={gravest} showStudy />}
      {others.length + uncheckable.checkResults.length > 0 ? (
        <details className="fold mt-3">
          <summary>{checks.unfold}</summary>
          <p className="max-w-3xl text-sm text-ink-2">{checks.lead}</p>
          <CheckResultList checkResults={others} showStudy />
          {uncheckable.checkResults.length > 0 && <h3>{uncheckable.title}</h3>}
          <CheckResultList checkResults={uncheckable.checkResults} showStudy />
        </details>
      ) : (
        gravest.length === 0 && <p className="text-ink-2">{checks.lead}</p>
      )}
    </section>
  );
}
