import type { StudyPageView } from '@/lib/present/pages/study/study-page';
import { CompareBox } from './compare-box';
import { DatumList } from './datum-list';
import { FindingList } from './finding-list';
import { NoteList } from './note-list';
import { Result } from './result';
import { ScrollTable } from './scroll-table';
import { Section } from './section';
import { SourceLink } from './source-link';
import { StatementList } from './statement-list';
import { StudyHeader } from './study-header';
import { StudyResults } from './study-results';
import type { StudyWords } from './study-words';
import { TwoArmTable } from './two-arm-table';

/** Everything a study's page shows below its head. */
export function StudyContent({ view, words }: { view: StudyPageView; words: StudyWords }) {
  const { study, columns } = words;
  return (
    <article>
      <StudyHeader view={view} words={words} />
      {view.notes.length > 0 && (
        <Section id="notes" title={study.notes}>
          <NoteList notes={view.notes.filter(({ caution }) => caution)} />
          {view.notes.some(({ caution }) => !caution) && (
            <details className="mt-2">
              <summary className="text-accent">{study.moreNotes}</summary>
              <div className="mt-2">
                <NoteList notes={view.notes.filter(({ caution }) => !caution)} />
              </div>
            </details>
          )}
        </Section>
      )}
      <Section
        id="checks"
        title={words.audit.ofStudy}
        empty={view.findings.length + view.agreeing === 0 ? words.audit.none : undefined}
      >
        {view.findings.length > 0 && <FindingList findings={view.findings} />}
        {view.agreeing > 0 && <p className="mt-3 text-ink-2">{words.agreeing}</p>}
      </Section>
      <StudyResults view={view} words={words} />
      <Section
        id="outcomes"
        title={study.allOutcomes}
        empty={view.outcomes.length === 0 ? study.noOutcomes : undefined}
      >
        <ScrollTable
          label={study.allOutcomes}
          columns={[columns.measure, columns.cohort, columns.result, columns.criteria, columns.note]}
        >
          {view.outcomes.map((row) => (
            <tr key={row.key}>
              <td>{row.measure}</td>
              <td>{row.cohort}</td>
              <td>
                <Result view={row.result} />
              </td>
              <td>{row.criteria}</td>
              <td className="text-ink-2">
                {row.contradicts && <span className="block text-warn">{study.contradicts}</span>}
                {row.note}
              </td>
            </tr>
          ))}
        </ScrollTable>
        {view.comparisons
          .filter(({ section }) => section === 'outcomes')
          .map((table) => (
            <TwoArmTable key={table.key} table={table} />
          ))}
      </Section>
      {view.tests.length > 0 && (
        <Section id="tests" title={study.tests}>
          <ScrollTable
            label={study.tests}
            columns={[columns.measure, columns.cohort, columns.result, columns.note]}
          >
            {view.tests.map((row) => (
              <tr key={row.key}>
                <td>{row.measure}</td>
                <td>{row.between}</td>
                <td>
                  {row.test}:{' '}
                  <SourceLink fact={row.fact}>{[row.statistic, row.pValue].join(' · ')}</SourceLink>
                </td>
                <td className="text-ink-2">{row.note}</td>
              </tr>
            ))}
          </ScrollTable>
        </Section>
      )}
      <Section
        id="population"
        title={study.population}
        empty={view.population.length === 0 ? study.noPopulation : undefined}
      >
        {view.population.map((group) => (
          <div key={group.cohort} className="mb-4">
            <h3 className="mb-1 font-semibold">{group.cohort}</h3>
            <DatumList data={group.data} />
          </div>
        ))}
      </Section>
      <Section
        id="cohorts"
        title={study.cohorts}
        empty={view.cohorts.length === 0 ? study.noCohorts : undefined}
      >
        <ScrollTable
          label={study.cohorts}
          columns={[columns.cohort, columns.size, columns.regimen, columns.note]}
        >
          {view.cohorts.map((cohort) => (
            <tr key={cohort.id}>
              <th scope="row" className="!whitespace-normal !text-ink">
                {cohort.label}
                <span className="block font-normal text-ink-2">
                  {[cohort.role, cohort.parent].filter(Boolean).join(' · ')}
                </span>
                <CompareBox pick={cohort.pick} />
              </th>
              <td>
                {cohort.size.fact ? (
                  <SourceLink fact={cohort.size.fact}>{cohort.size.text}</SourceLink>
                ) : (
                  cohort.size.text
                )}
              </td>
              <td>{cohort.regimens.join('; ')}</td>
              <td>
                {cohort.overlaps.map((overlap) => (
                  <span key={overlap.fact} className="block text-warn">
                    {study.overlap}: <a href={overlap.href}>{overlap.text}</a> {overlap.note}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </ScrollTable>
      </Section>
      <Section
        id="regimens"
        title={study.regimens}
        empty={view.regimens.length === 0 ? study.noRegimens : undefined}
      >
        {view.regimens.map((regimen) => (
          <div key={regimen.id} className="mb-5">
            <h3 className="font-semibold">{regimen.label}</h3>
            <p className="mb-1 text-sm">
              {regimen.sequence && `${regimen.sequence} · `}
              {regimen.drugs.map((drug, index) => (
                <span key={drug.fact}>
                  {index > 0 && ' + '}
                  <a href={drug.href}>{drug.name}</a>
                  {drug.supportive && ` (${study.supportive})`}
                </span>
              ))}
              {regimen.treatments.map((treatment, index) => (
                <span key={treatment.fact}>
                  {index + regimen.drugs.length > 0 && ' + '}
                  <SourceLink fact={treatment.fact}>{treatment.name}</SourceLink>
                </span>
              ))}
            </p>
            <DatumList
              data={regimen.data.map((row) => ({
                ...row,
                label: row.drug ? `${row.drug}: ${row.label}` : row.label,
              }))}
            />
          </div>
        ))}
      </Section>
      {view.methods.length > 0 && (
        <Section id="methods" title={study.howDone}>
          <DatumList data={view.methods} />
        </Section>
      )}
      {view.statements.length > 0 && (
        <Section id="statements" title={study.statements}>
          <StatementList statements={view.statements} />
        </Section>
      )}
    </article>
  );
}
