import { CopyButton } from '@/components/ui/copy-button';
import type { EmbedCode } from '@/lib/present/embeds/embed-address';
import type { ComparePageView } from '@/lib/present/pages/compare/compare-page';
import type { Text } from '@/lib/text/en';
import { CompareChecks } from './compare-checks';
import { CompareColumns } from './compare-columns';
import { CompareFactsTable } from './compare-facts-table';
import { CompareGaps } from './compare-gaps';
import { ComparePicker } from './compare-picker';
import { CompareResults } from './compare-results';
import { CompareSummary } from './compare-summary';
import { CompareWhy } from './compare-why';

interface CompareContentProps {
  view: ComparePageView;
  words: Text;
  /** Lines under a downloaded picture: what it shows, the version of the data. */
  source: string[];
  embed: EmbedCode;
}

/** Two to six cohorts side by side; with fewer, how to choose them. */
export function CompareContent({ view, words, source, embed }: CompareContentProps) {
  const { compare } = words;
  const { comparison, columns } = view;
  return (
    <article className="compare-page" data-compared={view.picks.map(({ id }) => id).join(',')}>
      <div className="compare-head">
        <h1 aria-live="polite">{view.title}</h1>
        {comparison && (
          <div className="no-print compare-actions">
            <CopyButton
              what={{ address: view.address }}
              shares
              words={{ copy: compare.share, copied: words.source.copied, failed: words.source.copyFailed }}
            />
            <a href={view.csvHref} download className="btn" aria-label={compare.csvLabel}>
              {compare.csv}
            </a>
          </div>
        )}
        {comparison && (
          <details className="no-print compare-add" open={view.picker?.matches != null}>
            <summary className="btn">
              <span aria-hidden="true">+</span> <span className="compare-add-name">{compare.addButton}</span>
            </summary>
            <ComparePicker picker={view.picker} suggestions={[]} words={compare} />
          </details>
        )}
      </div>
      {!comparison && <p className="lead mt-1">{compare.lead}</p>}
      <Problems problems={view.problems} title={compare.problemsTitle} />
      {view.tooFew && <p className="mt-4 max-w-3xl font-medium">{view.tooFew}</p>}
      {columns.length > 0 && <CompareColumns columns={columns} words={compare} />}
      {comparison ? (
        <>
          <CompareSummary
            summary={comparison.summary}
            pairs={comparison.pairs}
            columns={columns}
            words={compare}
          />
          <CompareResults view={comparison} columns={columns} words={words} source={source} embed={embed} />
          <CompareChecks checks={comparison.checks} />
          <section id="facts" aria-labelledby="facts-title">
            <div className="section-head">
              <h2 id="facts-title">{compare.patientsTitle}</h2>
            </div>
            <CompareFactsTable facts={comparison.facts} columns={columns} words={words} />
          </section>
          <CompareWhy why={comparison.why} words={compare} />
          <CompareGaps gaps={comparison.gaps} words={compare} />
        </>
      ) : (
        <ComparePicker picker={view.picker} suggestions={view.suggestions} words={compare} />
      )}
    </article>
  );
}

function Problems({ problems, title }: { problems: ComparePageView['problems']; title: string }) {
  if (problems.length === 0) return null;
  return (
    <section aria-label={title} className="mt-4 max-w-3xl border-s-4 border-warn bg-surface p-3 text-sm">
      <p className="font-semibold">{title}</p>
      <ul className="mt-1 list-disc ps-5">
        {problems.map(({ key, text, hint }) => (
          <li key={key}>
            <span className="font-medium">{text}</span> {hint}
          </li>
        ))}
      </ul>
    </section>
  );
}
