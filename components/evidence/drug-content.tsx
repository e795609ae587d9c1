import type { DrugPageView } from '@/lib/present/pages/drugs/drug-page';
import type { Text } from '@/lib/text/en';
import { DoseList } from './dose-list';
import { LinkList } from './link-list';
import { StatementList } from './statement-list';
import { EvidenceFolds, PatientCountLine, TermEvidence } from './term-evidence';
import { TermHead, TermNames } from './term-head';

/** A drug: where it was given and what came of it in one table, then doses, mechanism and the rest folded. */
export function DrugContent({ view, words }: { view: DrugPageView; words: Text }) {
  const { drug, terms, regimen } = words;
  const doses = view.doses.told.length + view.doses.silent.length;
  const about = view.statements.mechanism.length + (view.mechanism ? 1 : 0);
  return (
    <article>
      <TermHead head={view.head} answer={view.isEmpty ? drug.noRegimens : view.answer}>
        <PatientCountLine count={view.patients} words={words} />
        {view.tumours.length > 0 && (
          <p className="text-sm">
            <span className="text-ink-2">{drug.tumours}: </span>
            <LinkList links={view.tumours} />
          </p>
        )}
      </TermHead>
      {!view.isEmpty && (
        <TermEvidence table={view.table} coverage={view.coverage} first="regimen" words={words} />
      )}
      <div className="folds">
        <details className="fold" id="doses" open={view.isEmpty}>
          <summary>
            <h2>{regimen.doses}</h2>
            <span>{doses}</span>
          </summary>
          {doses === 0 ? <p>{regimen.noDoses}</p> : <DoseList doses={view.doses} words={regimen} />}
        </details>
        {view.supportiveIn.length > 0 && (
          <details className="fold" id="supportive" open={view.isEmpty}>
            <summary>
              <h2>{drug.supportive}</h2>
              <span>{view.supportiveIn.length}</span>
            </summary>
            <LinkList links={view.supportiveIn} />
          </details>
        )}
        {about > 0 && (
          <details className="fold" id="mechanism">
            <summary>
              <h2>{drug.mechanism}</h2>
              <span>{about}</span>
            </summary>
            {view.mechanism && <p className="max-w-4xl">{view.mechanism}</p>}
            <StatementList statements={view.statements.mechanism} />
          </details>
        )}
        {!view.isEmpty && (
          <EvidenceFolds
            summary={view.summary}
            laboratory={view.laboratory}
            coverage={view.coverage}
            patients={view.patients}
            first="regimen"
            words={words}
          />
        )}
        {view.statements.others.length > 0 && (
          <details className="fold" id="statements">
            <summary>
              <h2>{terms.statements}</h2>
              <span>{view.statements.others.length}</span>
            </summary>
            <StatementList statements={view.statements.others} />
          </details>
        )}
      </div>
      <TermNames head={view.head}>
        <div>
          <dt>{terms.lists}: </dt>
          <dd>
            <LinkList links={view.lists} />
          </dd>
        </div>
      </TermNames>
    </article>
  );
}
