import { CopyButton } from '@/components/ui/copy-button';
import type { CiteView } from '@/lib/exchange/citation/cite-block';
import type { StudyPageView } from '@/lib/present/pages/study/study-page';
import { colonAfter } from '@/lib/text/punctuation';
import { Remark } from './cautions';
import { CiteBlock } from './cite-block';
import { IntervalChoice } from './interval-choice';
import { KeyResults } from './key-results';
import { PaperAndRegistry } from './paper-and-registry';
import { PaperStatus } from './paper-status';
import { StatementList } from './statement-list';
import { StudyChecks } from './study-checks';
import { StudyHeader } from './study-header';
import { StudyIndex } from './study-index';
import { StudyPopulation } from './study-population';
import { StudyReported } from './study-reported';
import { StudyResults } from './study-results';
import { Fold, StudySection } from './study-section';
import type { StudyWords } from './study-words';

interface StudyContentProps {
  view: StudyPageView;
  cite: CiteView | null;
  words: StudyWords;
}

/** The whole study as files, and its address. */
function TakeAway({ view, words }: { view: StudyPageView['head']; words: StudyWords }) {
  const { study, source } = words;
  return (
    <p className="no-print mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
      <CopyButton
        what={{ address: `/studies/${view.slug}` }}
        words={{ copy: study.copyAddress, copied: source.copied, failed: source.copyFailed }}
      />
      <a href={view.csvHref} download>
        {study.exportFacts}
      </a>
      <a href={view.fhirHref} download={`${view.slug}.fhir.json`}>
        {study.exportFhir}
      </a>
    </p>
  );
}

/** A study's page: what was found, how sure, in whom, how, what is missing, where from. */
export function StudyContent({ view, cite, words }: StudyContentProps) {
  const { study } = words;
  return (
    <article className="study">
      <StudyHeader view={view.head} words={words} />
      <div className="study-layout">
        <StudyIndex index={view.index} label={study.contents} />
        <div className="min-w-0">
          {/* The anchor of the first section under its former name. */}
          <span id="key-findings" />
          <StudySection
            id="key-results"
            title={study.keyResults}
            aside={
              <div className="weights">
                <span>{view.head.registryHref ? study.weightsOfRecord : study.weights}</span>
                {view.intervals && <IntervalChoice choice={view.intervals} />}
              </div>
            }
          >
            <KeyResults
              cards={view.keyCards}
              cautions={view.cautions.placed['key-results']}
              none={view.noResults}
            />
          </StudySection>
          <StudyResults view={view} words={words} />
          <PaperAndRegistry view={view.both} words={words} />
          <StudyPopulation view={view} words={words} />
          <StudyChecks view={view.checks} bias={view.bias} words={words} />
          <div className="part">
            {view.statements.length > 0 && (
              <Fold
                id="statements"
                title={study.statements}
                note={study.statementsFold(view.statements.length)}
              >
                <StatementList statements={view.statements} />
              </Fold>
            )}
            <StudyReported view={view} words={words} />
            {view.cautions.notes.length > 0 && (
              <Fold id="notes" title={study.notesFold(view.cautions.notes.length)}>
                <div className="grid gap-2">
                  {view.cautions.notes.map((note) => (
                    <Remark key={note.key} view={note} />
                  ))}
                </div>
              </Fold>
            )}
            {view.notReported.length > 0 && (
              <p className="absent">
                {study.notReportedLine}
                {colonAfter(study.notReportedLine)}
                {view.notReported.map((name) => (
                  <span key={name}>{name}</span>
                ))}
              </p>
            )}
            {view.head.paperStatus && !view.head.paperStatus.isNotice && (
              <PaperStatus status={view.head.paperStatus} />
            )}
          </div>
          {cite && (
            <CiteBlock view={cite} words={words}>
              <TakeAway view={view.head} words={words} />
            </CiteBlock>
          )}
        </div>
      </div>
    </article>
  );
}
