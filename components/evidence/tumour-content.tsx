import type { TumourPageView } from '@/lib/present/pages/tumours/tumour-page';
import type { Text } from '@/lib/text/en';
import { colonAfter } from '@/lib/text/punctuation';
import { HeadingFold } from './heading-fold';
import { LinkList } from './link-list';
import { OriginBadge } from './origin-badge';
import { PatientCards } from './patient-cards';
import { Result } from './result';
import { StatementList } from './statement-list';
import { EvidenceFolds, PatientCountLine, TermEvidence, TermsOfTable } from './term-evidence';
import { TermHead, TermNames } from './term-head';

/** A tumour: what was given and what came of it in one table, the patients, and the rest folded. */
export function TumourContent({ view, words }: { view: TumourPageView; words: Text }) {
  const { tumour, terms } = words;
  const statements = [...view.statements.mechanism, ...view.statements.others];
  return (
    <article>
      <TermHead
        head={view.head}
        wider={view.wider}
        widerLabel={tumour.wider}
        answer={view.isEmpty ? tumour.noEvidence : view.answer}
        files={view.files}
      >
        <PatientCountLine count={view.patients} words={words} />
      </TermHead>
      {!view.isEmpty && (
        <TermEvidence
          table={view.table}
          coverage={view.coverage}
          first="regimen"
          {...(view.patientsLikeThis ? { open: 2 } : {})}
          words={words}
        />
      )}
      {view.patientsLikeThis && <PatientCards view={view.patientsLikeThis} words={words} />}
      <div className="folds">
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
        {view.included.length > 0 && <Included view={view} words={words} />}
        {view.others.length > 0 && (
          <HeadingFold
            id="others"
            title={tumour.others}
            count={view.others.length}
            inside={view.others.map(({ text }) => text)}
          >
            <ul className="space-y-1 text-sm">
              {view.others.map((study) => (
                <li key={study.href}>
                  <OriginBadge {...study.origin} /> <a href={study.href}>{study.text}</a>
                </li>
              ))}
            </ul>
          </HeadingFold>
        )}
        {statements.length > 0 && (
          <HeadingFold
            id="statements"
            title={terms.statements}
            count={statements.length}
            inside={statements.map(({ text }) => text)}
          >
            <StatementList statements={statements} />
          </HeadingFold>
        )}
      </div>
      <TermNames
        head={view.head}
        lists={view.lists}
        terms={<TermsOfTable table={view.table} words={words} />}
        words={terms}
      >
        {view.kinds.length > 0 && (
          <div>
            <dt>
              {tumour.kinds}
              {colonAfter(tumour.kinds)}
            </dt>
            <dd>
              <LinkList links={view.kinds} />
            </dd>
          </div>
        )}
      </TermNames>
    </article>
  );
}

/** Studies of several tumours together, which report nothing of this one alone. */
function Included({ view, words: { tumour } }: { view: TumourPageView; words: Text }) {
  return (
    <HeadingFold
      id="included"
      title={tumour.included}
      count={view.included.length}
      inside={view.included.map(({ study }) => study.text)}
    >
      <p className="text-sm text-ink-2">{tumour.includedLead}</p>
      <ul className="space-y-2 text-sm">
        {view.included.map((study) => (
          <li key={study.key}>
            <OriginBadge {...study.origin} /> <a href={study.study.href}>{study.study.text}</a>
            {study.treatments.length > 0 && (
              <>
                {': '}
                <LinkList links={study.treatments} />
              </>
            )}
            {study.share.map((share) => (
              <span key={share.fact}>
                {' · '}
                <Result view={share} /> {tumour.includedShare}
              </span>
            ))}
            {study.patientsHref && (
              <>
                {' · '}
                <a href={study.patientsHref}>{tumour.includedPatients}</a>
              </>
            )}
          </li>
        ))}
      </ul>
    </HeadingFold>
  );
}
