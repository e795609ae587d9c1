import type { RegimenPageView } from '@/lib/present/pages/regimens/regimen-page';
import { CohortTable, type CohortTableWords, groupAnchor, PatientCountNote } from './cohort-table';
import { CoverageTable, type CoverageWords } from './coverage-table';
import { DoseList } from './dose-list';
import { JumpList } from './jump-list';
import { LinkList } from './link-list';
import { Section } from './section';
import { TermHead } from './term-head';

type StringsOf<Names extends string> = Record<Names, string>;

export interface RegimenWords extends CohortTableWords {
  regimen: StringsOf<
    'drugs' | 'doses' | 'noDoses' | 'noDose' | 'tumours' | 'empty' | 'emptyAlone' | 'related'
  >;
  terms: CohortTableWords['terms'] & StringsOf<'contents' | 'intro' | 'laboratory' | 'laboratoryLead'>;
  coverage: CoverageWords & { title: string };
}

/** A treatment over all studies; for one that nobody tried, its drugs and what comes near it. */
export function RegimenContent({ view, words }: { view: RegimenPageView; words: RegimenWords }) {
  const { regimen, terms } = words;
  return (
    <article>
      <TermHead head={view.head} />
      <p className="mt-1.5 text-sm">
        <span className="text-ink-2">{regimen.drugs}: </span>
        {view.drugs.map((drug, index) => (
          <span key={drug.href}>
            {index > 0 && ' · '}
            <a href={drug.href}>{drug.text}</a>
            {drug.detail && <span className="text-ink-2"> ({drug.detail})</span>}
          </span>
        ))}
      </p>
      {view.isEmpty ? (
        <p className="mt-6 font-medium">{view.drugs.length > 1 ? regimen.empty : regimen.emptyAlone}</p>
      ) : (
        <>
          <JumpList
            label={terms.contents}
            links={[
              ...view.tumours.map((group) => ({ text: group.title, href: `#${groupAnchor(group)}` })),
              { text: regimen.doses, href: '#doses' },
              { text: words.coverage.title, href: '#coverage' },
            ]}
          />
          {view.tumours.length > 0 && (
            <Section id="tumours" title={regimen.tumours}>
              <PatientCountNote count={view.patients} words={words} />
              <p className="max-w-4xl text-sm text-ink-2">{terms.intro}</p>
              <CohortTable groups={view.tumours} caption={regimen.tumours} words={words} />
            </Section>
          )}
        </>
      )}
      {view.doses.told.length + view.doses.silent.length > 0 && (
        <Section id="doses" title={regimen.doses}>
          <DoseList doses={view.doses} words={regimen} />
        </Section>
      )}
      {!view.isEmpty && (
        <Section id="coverage" title={words.coverage.title}>
          <CoverageTable view={view.coverage} words={words.coverage} caption={words.coverage.title} />
        </Section>
      )}
      {view.laboratory && (
        <Section id="laboratory" title={terms.laboratory}>
          <p className="text-sm text-ink-2">{terms.laboratoryLead}</p>
          <CohortTable groups={[view.laboratory]} caption={terms.laboratory} words={words} onlyTold />
        </Section>
      )}
      {view.related.length > 0 && (
        <Section id="related" title={regimen.related}>
          <LinkList links={view.related} />
        </Section>
      )}
    </article>
  );
}
