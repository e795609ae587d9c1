import type { TumourPageView } from '@/lib/present/pages/tumours/tumour-page';
import { CohortTable, type CohortTableWords, groupAnchor, PatientCountNote } from './cohort-table';
import { CoverageTable, type CoverageWords } from './coverage-table';
import { JumpList } from './jump-list';
import { LinkList } from './link-list';
import { OriginBadge } from './origin-badge';
import { Result } from './result';
import { Section } from './section';
import { StatementList } from './statement-list';
import { TermHead } from './term-head';

type StringsOf<Names extends string> = Record<Names, string>;

export interface TumourWords extends CohortTableWords {
  tumour: StringsOf<
    | 'wider'
    | 'widerEvidence'
    | 'kinds'
    | 'regimens'
    | 'noRegimens'
    | 'withoutDrug'
    | 'withoutDrugLead'
    | 'included'
    | 'includedLead'
    | 'includedShare'
    | 'includedPatients'
    | 'others'
    | 'noEvidence'
  >;
  terms: CohortTableWords['terms'] &
    StringsOf<
      'contents' | 'intro' | 'laboratory' | 'laboratoryLead' | 'statements' | 'lists' | 'oncotreeSource'
    >;
  coverage: CoverageWords & { title: string };
}

/** A tumour: its names and kinds, every regimen tried in it, and what nobody reports. */
export function TumourContent({ view, words }: { view: TumourPageView; words: TumourWords }) {
  const { tumour, terms } = words;
  const statements = [...view.statements.mechanism, ...view.statements.others];
  return (
    <article>
      {view.wider.length > 0 && (
        <nav aria-label={tumour.wider} className="text-sm">
          <ol className="flex flex-wrap gap-x-2">
            {view.wider.map((wider) => (
              <li key={wider.href}>
                <a href={wider.href}>{wider.text}</a> <span aria-hidden="true">›</span>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <TermHead head={view.head} />
      {view.kinds.length > 0 && (
        <p className="mt-1.5 max-w-4xl text-sm">
          <span className="text-ink-2">{tumour.kinds}: </span>
          <LinkList links={view.kinds} />
        </p>
      )}
      <p className="no-print mt-1.5 text-sm">
        <span className="text-ink-2">{terms.lists}: </span>
        <LinkList links={view.lists} />
      </p>
      {view.isEmpty && <p className="mt-6">{tumour.noEvidence}</p>}
      {view.treatments.length > 0 && (
        <JumpList
          label={terms.contents}
          links={[
            ...view.treatments.map((group) => ({ text: group.title, href: `#${groupAnchor(group)}` })),
            { text: words.coverage.title, href: '#coverage' },
          ]}
        />
      )}
      <Section
        id="regimens"
        title={tumour.regimens}
        empty={view.treatments.length === 0 ? tumour.noRegimens : undefined}
      >
        <PatientCountNote count={view.patients} words={words} />
        <p className="max-w-4xl text-sm text-ink-2">{terms.intro}</p>
        {view.wider.length > 0 && (
          <p className="text-sm">
            <span className="text-ink-2">{tumour.widerEvidence}: </span>
            <LinkList links={view.wider} />
          </p>
        )}
        <CohortTable groups={view.treatments} caption={tumour.regimens} words={words} />
      </Section>
      <Section id="coverage" title={words.coverage.title}>
        <CoverageTable view={view.coverage} words={words.coverage} caption={words.coverage.title} />
      </Section>
      {view.withoutDrug && (
        <Section id="without-drug" title={tumour.withoutDrug}>
          <p className="text-sm text-ink-2">{tumour.withoutDrugLead}</p>
          <CohortTable groups={[view.withoutDrug]} caption={tumour.withoutDrug} words={words} onlyTold />
        </Section>
      )}
      {view.included.length > 0 && <Included view={view} words={words} />}
      {view.laboratory && (
        <Section id="laboratory" title={terms.laboratory}>
          <p className="text-sm text-ink-2">{terms.laboratoryLead}</p>
          <CohortTable groups={[view.laboratory]} caption={terms.laboratory} words={words} onlyTold />
        </Section>
      )}
      {view.others.length > 0 && (
        <Section id="others" title={tumour.others}>
          <ul className="space-y-1 text-sm">
            {view.others.map((study) => (
              <li key={study.href}>
                <OriginBadge {...study.origin} /> <a href={study.href}>{study.text}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {statements.length > 0 && (
        <Section id="statements" title={terms.statements}>
          <StatementList statements={statements} />
        </Section>
      )}
      <p className="mt-8 text-xs text-ink-2">{terms.oncotreeSource}</p>
    </article>
  );
}

/** Studies of several tumours together, which say nothing of this one. */
function Included({ view, words: { tumour } }: { view: TumourPageView; words: TumourWords }) {
  return (
    <Section id="included" title={tumour.included}>
      <p className="text-sm text-ink-2">{tumour.includedLead}</p>
      <ul className="mt-2 space-y-2 text-sm">
        {view.included.map((study) => (
          <li key={study.key}>
            <OriginBadge {...study.origin} />{' '}
            <a href={study.study.href} className="font-medium">
              {study.study.text}
            </a>
            {study.treatments.length > 0 && (
              <>
                {': '}
                <LinkList links={study.treatments} />
              </>
            )}
            {study.share.map((share) => (
              <span key={share.fact} className="block sm:inline">
                {' '}
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
    </Section>
  );
}
