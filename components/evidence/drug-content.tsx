import type { DrugPageView } from '@/lib/present/pages/drugs/drug-page';
import { CohortTable, type CohortTableWords, groupAnchor, PatientCountNote } from './cohort-table';
import { CoverageTable, type CoverageWords } from './coverage-table';
import { DoseList } from './dose-list';
import { JumpList } from './jump-list';
import { LinkList } from './link-list';
import { Section } from './section';
import { StatementList } from './statement-list';
import { TermHead } from './term-head';

type StringsOf<Names extends string> = Record<Names, string>;

export interface DrugWords extends CohortTableWords {
  drug: StringsOf<'mechanism' | 'noMechanism' | 'tumours' | 'regimens' | 'noRegimens' | 'supportive'>;
  regimen: StringsOf<'doses' | 'noDoses' | 'noDose'>;
  terms: CohortTableWords['terms'] &
    StringsOf<'contents' | 'intro' | 'laboratory' | 'laboratoryLead' | 'statements' | 'lists'>;
  coverage: CoverageWords & { title: string };
}

/** A drug: what it is and how it works, where and in which doses it was tried, and what came of it. */
export function DrugContent({ view, words }: { view: DrugPageView; words: DrugWords }) {
  const { drug, terms } = words;
  const hasMechanism = view.mechanism !== null || view.statements.mechanism.length > 0;
  return (
    <article>
      <TermHead head={view.head} />
      <p className="no-print mt-1.5 text-sm">
        <span className="text-ink-2">{terms.lists}: </span>
        <LinkList links={view.lists} />
      </p>
      {view.tumours.length > 0 && (
        <p className="mt-1.5 text-sm">
          <span className="text-ink-2">{drug.tumours}: </span>
          <LinkList links={view.tumours} />
        </p>
      )}
      <JumpList
        label={terms.contents}
        links={[
          ...view.treatments.map((group) => ({ text: group.title, href: `#${groupAnchor(group)}` })),
          { text: words.regimen.doses, href: '#doses' },
          { text: words.coverage.title, href: '#coverage' },
        ]}
      />
      <Section id="mechanism" title={drug.mechanism} empty={hasMechanism ? undefined : drug.noMechanism}>
        {view.mechanism && <p className="mb-2 max-w-4xl">{view.mechanism}</p>}
        <StatementList statements={view.statements.mechanism} />
      </Section>
      <Section
        id="regimens"
        title={drug.regimens}
        empty={view.treatments.length === 0 ? drug.noRegimens : undefined}
      >
        <PatientCountNote count={view.patients} words={words} />
        <p className="max-w-4xl text-sm text-ink-2">{terms.intro}</p>
        <CohortTable groups={view.treatments} caption={drug.regimens} words={words} />
      </Section>
      {view.supportiveIn.length > 0 && (
        <Section id="supportive" title={drug.supportive}>
          <LinkList links={view.supportiveIn} />
        </Section>
      )}
      <Section
        id="doses"
        title={words.regimen.doses}
        empty={view.doses.told.length + view.doses.silent.length === 0 ? words.regimen.noDoses : undefined}
      >
        <DoseList doses={view.doses} words={words.regimen} />
      </Section>
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
      {view.statements.others.length > 0 && (
        <Section id="statements" title={terms.statements}>
          <StatementList statements={view.statements.others} />
        </Section>
      )}
    </article>
  );
}
