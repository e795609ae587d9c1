import { ChartFigure } from '@/components/charts/chart-figure';
import type { Chart } from '@/lib/present/charts/chart-model';
import type { StudyPageView } from '@/lib/present/pages/study/study-page';
import { DatumList } from './datum-list';
import { IntervalChoice } from './interval-choice';
import { Result } from './result';
import { ScrollTable } from './scroll-table';
import { Section } from './section';
import type { StudyWords } from './study-words';
import { SurvivalTestTable } from './survival-test-table';
import { TwoArmTable } from './two-arm-table';

function Charts({ charts, words }: { charts: Chart[]; words: StudyWords }) {
  return charts.map((chart) => (
    <ChartFigure
      key={chart.id}
      chart={chart}
      words={words.charts}
      source={words.chartSource}
      embed={words.chartEmbed}
    />
  ));
}

/** Response, times to events, adverse events, patients and lesions: charts, or what isn't reported. */
export function StudyResults({ view, words }: { view: StudyPageView; words: StudyWords }) {
  const { study, columns } = words;
  const compared = (section: string) => view.comparisons.filter((table) => table.section === section);
  const comparedTimes = compared('time-to-event');
  return (
    <>
      {view.intervals && <IntervalChoice choice={view.intervals} />}
      <Section
        id="response"
        title={study.response}
        empty={
          view.response.length + compared('response').length === 0 ? view.sections.response.empty : undefined
        }
      >
        <Charts charts={view.response} words={words} />
        {compared('response').map((table) => (
          <TwoArmTable key={table.key} table={table} />
        ))}
        <DatumList data={view.sections.response.besides} />
      </Section>
      <Section
        id="time-to-event"
        title={study.timeToEvent}
        empty={
          view.time.length + view.survival.length + comparedTimes.length === 0
            ? view.sections.times.empty
            : undefined
        }
      >
        {view.survival.map(({ chart, tests }) => (
          <ChartFigure
            key={chart.id}
            chart={chart}
            words={words.charts}
            source={words.chartSource}
            embed={words.chartEmbed}
          >
            {tests.length > 0 && <SurvivalTestTable title={chart.title} rows={tests} words={words} />}
          </ChartFigure>
        ))}
        <Charts charts={view.time} words={words} />
        {comparedTimes.map((table) => (
          <TwoArmTable key={table.key} table={table} />
        ))}
        <DatumList data={view.sections.times.besides} />
      </Section>
      <Section
        id="adverse-events"
        title={study.adverseEvents}
        empty={view.adverseEvents.length === 0 ? study.noAdverseEvents : undefined}
      >
        <Charts charts={view.events} words={words} />
        <ScrollTable
          label={study.adverseEvents}
          columns={[columns.term, columns.cohort, columns.grade, columns.affected, columns.note]}
        >
          {view.adverseEvents.map((row) => (
            <tr key={row.key}>
              <td>{row.term}</td>
              <td>{row.cohort}</td>
              <td className="whitespace-nowrap">{row.grade}</td>
              <td>
                <Result view={row.result} />
              </td>
              <td className="text-ink-2">{row.note}</td>
            </tr>
          ))}
        </ScrollTable>
      </Section>
      <Section
        id="patients"
        title={study.patients}
        empty={view.patients === null ? study.noPatients : undefined}
      >
        <Charts charts={view.swimmer} words={words} />
        {view.patients && <PatientTable table={view.patients} words={words} />}
      </Section>
      {view.lesions.length > 0 && (
        <Section id="lesions" title={study.lesions}>
          <Charts charts={view.lesions} words={words} />
        </Section>
      )}
    </>
  );
}

const FOLD_ROWS = 12;
/** More columns than that need paper that lies on its side. */
const UPRIGHT_COLUMNS = 8;

function PatientTable({
  table,
  words,
}: {
  table: NonNullable<StudyPageView['patients']>;
  words: StudyWords;
}) {
  const rows = (
    <ScrollTable
      label={words.study.patients}
      columns={[words.columns.patient, words.columns.cohort, ...table.columns]}
    >
      {table.rows.map((row) => (
        <tr key={row.key}>
          <th scope="row">{row.label}</th>
          <td>{row.cohort}</td>
          {row.cells.map((cell, index) => (
            <td key={`${row.key}-${table.columns[index]}`}>
              {cell.length > 0 ? (
                cell.map((view) => (
                  <span key={view.fact} className="block py-0.5">
                    <Result view={view} />
                  </span>
                ))
              ) : (
                <span title={words.number.notReported}>{words.number.notReportedSign}</span>
              )}
            </td>
          ))}
        </tr>
      ))}
    </ScrollTable>
  );
  const more = table.more.length > 0 && (
    <details className="mt-3">
      <summary className="text-accent">{words.study.morePatients}</summary>
      {table.more.map((entry) => (
        <div key={entry.patient} className="mt-3">
          <h3 className="mb-1 font-semibold">{entry.patient}</h3>
          <DatumList data={entry.data} />
        </div>
      ))}
    </details>
  );
  const wide = table.columns.length + 2 > UPRIGHT_COLUMNS ? 'print-wide' : undefined;
  if (table.rows.length <= FOLD_ROWS) {
    return (
      <>
        <div className={wide}>{rows}</div>
        {more}
      </>
    );
  }
  return (
    <details className={`print-unfolded ${wide ?? ''}`}>
      <summary className="cursor-pointer text-accent">{words.patientRows}</summary>
      <div className="mt-2">{rows}</div>
    </details>
  );
}
