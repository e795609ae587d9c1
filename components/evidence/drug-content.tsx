import type { DrugPageView } from '@/lib/present/pages/drugs/drug-page';
import type { Text } from '@/lib/text/en';
import { colonAfter } from '@/lib/text/punctuation';
import { DoseList } from './dose-list';
import { HeadingFold } from './heading-fold';
import { LinkList } from './link-list';
import { StatementList } from './statement-list';
import { EvidenceFolds, PatientCountLine, TermEvidence, TermsOfTable } from './term-evidence';
import { TermHead, TermNames } from './term-head';

/** A drug: where it was given and what came of it in one table, then doses, mechanism and the rest folded. */
export function DrugContent({ view, words }: { view: DrugPageView; words: Text }) {
  const { drug, terms, regimen } = words;
  const doses = view.doses.reported.length + view.doses.notReported.length;
  const about = view.statements.mechanism.length + (view.mechanism ? 1 : 0);
  return (
    <article>
      <TermHead head={view.head} answer={view.isEmpty ? drug.noRegimens : view.answer} files={view.files}>
        <PatientCountLine count={view.patients} words={words} />
        {view.tumours.length > 0 && (
          <p className="text-sm">
            <span className="text-ink-2">
              {drug.tumours}
              {colonAfter(drug.tumours)}
            </span>
            <LinkList links={view.tumours} />
          </p>
        )}
      </TermHead>
      {!view.isEmpty && (
        <TermEvidence table={view.table} coverage={view.coverage} first="regimen" words={words} />
      )}
      <div className="folds">
        <HeadingFold id="doses" title={regimen.doses} count={doses} isOpen={view.isEmpty}>
          {doses === 0 ? <p>{regimen.noDoses}</p> : <DoseList doses={view.doses} words={regimen} />}
        </HeadingFold>
        {view.supportiveIn.length > 0 && (
          <HeadingFold
            id="supportive"
            title={drug.supportive}
            count={view.supportiveIn.length}
            inside={view.supportiveIn.map(({ text }) => text)}
            isOpen={view.isEmpty}
          >
            <LinkList links={view.supportiveIn} />
          </HeadingFold>
        )}
        {about > 0 && (
          <HeadingFold
            id="mechanism"
            title={drug.mechanism}
            count={about}
            inside={[view.mechanism, ...view.statements.mechanism.map(({ text }) => text)].flatMap(
              (text) => text || [],
            )}
          >
            {view.mechanism && <p className="max-w-4xl">{view.mechanism}</p>}
            <StatementList statements={view.statements.mechanism} />
          </HeadingFold>
        )}
        {!view.isEmpty && (
          <EvidenceFolds
            table={view.table}
            summary={view.summary}
            laboratory={view.laboratory}
            coverage={view.coverage}
            patients={view.patients}
            first="regimen"
            words={words}
          />
        )}
        {view.statements.others.length > 0 && (
          <HeadingFold
            id="statements"
            title={terms.statements}
            count={view.statements.others.length}
            inside={view.statements.others.map(({ text }) => text)}
          >
            <StatementList statements={view.statements.others} />
          </HeadingFold>
        )}
      </div>
      <TermNames
        head={view.head}
        lists={view.lists}
        terms={<TermsOfTable table={view.table} words={words} />}
        words={terms}
      />
    </article>
  );
}
