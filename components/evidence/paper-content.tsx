import type { ReactNode } from 'react';
import { IdentifierLink } from '@/components/ui/identifier-link';
import type { PaperPageView } from '@/lib/present/pages/papers/paper-page';
import { CheckResultList } from './check-result-list';
import { NoteList } from './note-list';
import { StudyLinks } from './paper-cards';
import { PaperSections } from './paper-sections';
import { PaperStatus } from './paper-status';
import { ScrollTable } from './scroll-table';
import { Section } from './section';
import { SourceLink } from './source-link';
import { StatementList } from './statement-list';

type StringsOf<Names extends string> = Record<Names, string>;

interface PaperWords {
  paper: StringsOf<
    | 'extracted'
    | 'extractedLead'
    | 'notEvidence'
    | 'notEvidenceLead'
    | 'bibliography'
    | 'bibliographyMissing'
    | 'studies'
    | 'background'
    | 'filterKind'
    | 'text'
    | 'sentences'
    | 'sentencesLead'
    | 'excludedSentences'
    | 'someWords'
  > & { sentenceColumns: StringsOf<'part' | 'all' | 'evidence' | 'aside'> };
  columns: StringsOf<'lines' | 'verbatim' | 'kind' | 'measure' | 'value' | 'study' | 'reason'>;
  origin: Record<string, string>;
  any: string;
  notes: string;
  checks: string;
  agreeing: string;
}

/** How many sentences each part of the text has, and what became of them. */
function SentenceParts({
  parts,
  words,
}: {
  parts: NonNullable<PaperPageView['sentences']>['parts'];
  words: Pick<PaperWords['paper'], 'sentences' | 'sentenceColumns'>;
}) {
  const { part, all, evidence, aside } = words.sentenceColumns;
  return (
    <ScrollTable label={words.sentences} columns={[part, all, evidence, aside]}>
      {parts.map((row) => (
        <tr key={row.kind}>
          <td>{row.label}</td>
          <td>{row.all}</td>
          <td>{row.evidence}</td>
          <td>{row.aside}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}

function Fold({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className="fold">
      <summary>
        <b>{label}</b>
      </summary>
      {children}
    </details>
  );
}

/** A paper: what it is, every fact in the order of its text, and the sentences and numbers that are none. */
export function PaperContent({
  view,
  words,
  cite,
}: {
  view: PaperPageView;
  words: PaperWords;
  /** How to cite the paper; stands behind its bibliographic facts. */
  cite: ReactNode;
}) {
  const { paper, columns } = words;
  return (
    <article>
      <h1 className="max-w-4xl">{view.title}</h1>
      <p className="text-ink-2">{view.otherTitle}</p>
      <PaperStatus status={view.status} />
      <p className="mt-2">
        {view.facts} {view.coverage} {view.sentences?.summary}
      </p>
      <Section id="studies" title={paper.studies}>
        <StudyLinks title={words.origin[view.origin] ?? ''} studies={view.primary} />
        <StudyLinks title={words.origin.secondary ?? ''} studies={view.secondary} />
      </Section>
      <Section id="facts" title={paper.extracted}>
        <p className="mb-2 text-ink-2">{paper.extractedLead}</p>
        <nav aria-label={paper.filterKind} className="no-print chips mb-3" data-live="">
          <a
            href={view.allKindsHref}
            aria-current={view.kinds.every(({ selected }) => !selected) ? 'true' : undefined}
            className={view.kinds.every(({ selected }) => !selected) ? 'chip on' : 'chip'}
          >
            {words.any} ({view.factCount})
          </a>
          {view.kinds.map((kind) => (
            <a
              key={kind.kind}
              href={kind.href}
              aria-current={kind.selected ? 'true' : undefined}
              className={kind.selected ? 'chip on' : 'chip'}
            >
              {kind.label} ({kind.count})
            </a>
          ))}
        </nav>
        <PaperSections sections={view.sections} words={words} />
      </Section>
      <Section
        id="bibliography"
        title={paper.bibliography}
        empty={view.bibliography.length === 0 ? paper.bibliographyMissing : undefined}
      >
        <dl className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[minmax(8rem,14rem)_minmax(0,1fr)]">
          {view.bibliography.map((entry) => (
            <div key={entry.fact} className="contents">
              <dt className="text-ink-2">{entry.label}</dt>
              <dd>
                <SourceLink fact={entry.fact}>{entry.value}</SourceLink>{' '}
                {entry.outward.map((link) => (
                  <IdentifierLink key={link.href} link={link} />
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      {cite}
      {view.notes.length > 0 && (
        <Section id="notes" title={words.notes}>
          <NoteList notes={view.notes} />
        </Section>
      )}
      {view.checkResults.length + view.agreeing > 0 && (
        <Section id="checks" title={words.checks}>
          {view.checkResults.length > 0 && <CheckResultList checkResults={view.checkResults} showStudy />}
          {view.agreeing > 0 && <p className="mt-3 text-ink-2">{words.agreeing}</p>}
        </Section>
      )}
      {view.statements.length > 0 && (
        <Section id="background" title={paper.background}>
          <Fold label={`${paper.background} (${view.statements.length})`}>
            <StatementList statements={view.statements} />
          </Fold>
        </Section>
      )}
      <Section id="sentences" title={paper.sentences}>
        <p className="mb-2 text-ink-2">{paper.sentencesLead}</p>
        {view.sentences && <SentenceParts parts={view.sentences.parts} words={paper} />}
        {view.excludedSentences.length > 0 && (
          <Fold label={`${paper.excludedSentences} (${view.excludedSentences.length})`}>
            <ScrollTable
              label={paper.excludedSentences}
              columns={[paper.someWords, columns.lines, columns.reason]}
            >
              {view.excludedSentences.map((entry) => (
                <tr key={entry.key}>
                  <td lang="zh">{entry.words}</td>
                  <td className="whitespace-nowrap">{entry.lines}</td>
                  <td>
                    {entry.reason}
                    {entry.note && <span className="block text-xs text-ink-2">{entry.note}</span>}
                  </td>
                </tr>
              ))}
            </ScrollTable>
          </Fold>
        )}
      </Section>
      <Section id="not-evidence" title={paper.notEvidence}>
        <p className="mb-2 text-ink-2">{paper.notEvidenceLead}</p>
        <Fold label={`${paper.notEvidence} (${view.excluded.length})`}>
          <ScrollTable label={paper.notEvidence} columns={[paper.text, columns.lines, columns.reason]}>
            {view.excluded.map((entry) => (
              <tr key={`${entry.what}-${entry.lines}-${entry.reason}`}>
                <td className="break-all font-mono text-xs">{entry.what}</td>
                <td className="whitespace-nowrap">{entry.lines}</td>
                <td>{entry.reason}</td>
              </tr>
            ))}
          </ScrollTable>
        </Fold>
      </Section>
    </article>
  );
}
