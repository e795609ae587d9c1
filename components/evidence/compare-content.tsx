import { CopyButton } from '@/components/ui/copy-button';
import type { EmbedCode } from '@/lib/present/embeds/embed-address';
import type { ComparePageView } from '@/lib/present/pages/compare/compare-page';
import type { Text } from '@/lib/text/en';
import { CompareChecks } from './compare-checks';
import { CompareColumns } from './compare-columns';
import { CompareFactsTable } from './compare-facts-table';
import { ComparePicker } from './compare-picker';
import { CompareResults } from './compare-results';
import { CompareVerdicts } from './compare-verdicts';
import { JumpList } from './jump-list';
import { Section } from './section';

interface CompareContentProps {
  view: ComparePageView;
  words: Text;
  /** Lines under a downloaded picture: what it shows, the version of the data. */
  source: string[];
  embed: EmbedCode;
  /** "Printed from … on …" */
}

/** Two to six cohorts side by side; with fewer, how to choose them. */
export function CompareContent({ view, words, source, embed }: CompareContentProps) {
  const { compare } = words;
  const { comparison, columns } = view;
  return (
    <article data-compared={view.picks.map(({ id }) => id).join(',')}>
      <h1 className="text-2xl font-semibold">{compare.title}</h1>
      <p className="mt-1 max-w-3xl text-ink-2">{compare.lead}</p>
      <Problems problems={view.problems} title={compare.problemsTitle} />
      {view.tooFew && <p className="mt-4 max-w-3xl font-medium">{view.tooFew}</p>}
      {columns.length > 0 && <CompareColumns columns={columns} words={compare} />}
      {comparison && (
        <div className="no-print mt-3 flex flex-wrap items-center gap-3 text-sm">
          <CopyButton
            what={{ address: view.address }}
            words={{ copy: compare.share, copied: words.source.copied, failed: words.source.copyFailed }}
          />
          <a href={view.csvHref} download>
            {compare.csv}
          </a>
        </div>
      )}
      {comparison ? (
        <>
          <details className="no-print mt-4" open={view.picker?.matches != null}>
            <summary className="text-accent">{compare.addTitle}</summary>
            <ComparePicker picker={view.picker} suggestions={[]} words={compare} />
          </details>
          <JumpList
            label={compare.contents}
            links={[
              { text: compare.verdictsTitle, href: '#verdicts' },
              { text: comparison.checks.title, href: '#checks' },
              { text: compare.factsTitle, href: '#facts' },
              { text: compare.responseTitle, href: '#response' },
              { text: compare.timesSection, href: '#time-to-event' },
              { text: compare.eventsSection, href: '#adverse-events' },
              { text: compare.outcomesTitle, href: '#outcomes' },
              { text: compare.gapsTitle, href: '#gaps' },
            ]}
          />
          <Section id="verdicts" title={compare.verdictsTitle}>
            <CompareVerdicts pairs={comparison.pairs} columns={columns} words={compare} />
          </Section>
          <Section id="checks" title={comparison.checks.title}>
            <CompareChecks checks={comparison.checks} />
          </Section>
          <Section id="facts" title={compare.factsTitle}>
            <CompareFactsTable facts={comparison.facts} columns={columns} words={words} />
          </Section>
          <CompareResults view={comparison} columns={columns} words={words} source={source} embed={embed} />
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
