import type { RegimenPageView } from '@/lib/present/pages/regimens/regimen-page';
import type { Text } from '@/lib/text/en';
import { colonAfter } from '@/lib/text/punctuation';
import { DoseList } from './dose-list';
import { HeadingFold } from './heading-fold';
import { LinkList } from './link-list';
import { EvidenceFolds, PatientCountLine, TermEvidence, TermsOfTable } from './term-evidence';
import { TermHead, TermNames } from './term-head';

/** A treatment over all studies; for one that nobody gave, its drugs and what comes near it. */
export function RegimenContent({ view, words }: { view: RegimenPageView; words: Text }) {
  const { regimen, terms } = words;
  const nobody = view.drugs.length > 1 ? regimen.empty : regimen.emptyAlone;
  const doses = view.doses.reported.length + view.doses.notReported.length;
  return (
    <article>
      <TermHead head={view.head} answer={view.isEmpty ? nobody : view.answer} files={view.files}>
        <PatientCountLine count={view.patients} words={words} />
        <p className="text-sm">
          <span className="text-ink-2">
            {regimen.drugs}
            {colonAfter(regimen.drugs)}
          </span>
          {view.drugs.map((drug, index) => (
            <span key={drug.href}>
              {index > 0 && ' · '}
              <a href={drug.href}>{drug.text}</a>
              {drug.detail && <span className="text-ink-2"> ({drug.detail})</span>}
            </span>
          ))}
        </p>
      </TermHead>
      {!view.isEmpty && (
        <TermEvidence table={view.table} coverage={view.coverage} first="tumour" words={words} />
      )}
      <div className="folds">
        {doses > 0 && (
          <HeadingFold id="doses" title={regimen.doses} count={doses} isOpen={view.isEmpty}>
            <DoseList doses={view.doses} words={regimen} />
          </HeadingFold>
        )}
        {!view.isEmpty && (
          <EvidenceFolds
            table={view.table}
            summary={view.summary}
            laboratory={view.laboratory}
            coverage={view.coverage}
            patients={view.patients}
            first="tumour"
            words={words}
          />
        )}
        {view.related.length > 0 && (
          <HeadingFold
            id="related"
            title={regimen.related}
            count={view.related.length}
            inside={view.related.map(({ text }) => text)}
            isOpen={view.isEmpty}
          >
            <LinkList links={view.related} />
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
