import { ChartFigure } from '@/components/charts/chart-figure';
import type { Chart } from '@/lib/present/charts/chart-model';
import type { EmbedCode } from '@/lib/present/embeds/embed-address';
import type { CompareColumn, ComparisonView } from '@/lib/present/pages/compare/compare-page';
import type { Text } from '@/lib/text/en';
import { CompareTable } from './compare-table';
import { IntervalChoice } from './interval-choice';
import { Result } from './result';
import { Section } from './section';
import { SurvivalTestTable } from './survival-test-table';
import { TwoArmTable } from './two-arm-table';

interface CompareResultsProps {
  view: ComparisonView;
  columns: CompareColumn[];
  words: Text;
  source: string[];
  embed: EmbedCode;
}

/** Responses, times, adverse events, then every result in one table. */
export function CompareResults({ view, columns, words, source, embed }: CompareResultsProps) {
  const { compare } = words;
  const figure = (chart: Chart, children?: React.ReactNode) => (
    <ChartFigure key={chart.id} chart={chart} words={words.charts} source={source} embed={embed}>
      {children}
    </ChartFigure>
  );
  const tables = (section: string) =>
    view.tables
      .filter((table) => table.section === section)
      .map((table) => <TwoArmTable key={table.key} table={table} />);
  const { dots, rows, differences } = view.events;
  const empty = { sign: words.number.notReportedSign, words: words.number.notReported };
  return (
    <>
      <div className="mt-8">
        <IntervalChoice choice={view.intervals} />
      </div>
      <Section
        id="response"
        title={compare.responseTitle}
        empty={view.response.length === 0 ? compare.noResponse : undefined}
      >
        <p className="max-w-3xl text-sm text-ink-2">{compare.criteriaApart}</p>
        {view.response.map((chart) => figure(chart))}
        {tables('response')}
      </Section>
      <Section
        id="time-to-event"
        title={compare.timesSection}
        empty={view.curves.length + view.times.length === 0 ? compare.noTimes : undefined}
      >
        {view.curves.map(({ chart, tests }) =>
          figure(
            chart,
            tests.map((test) => (
              <SurvivalTestTable key={test.key} title={test.title} rows={test.rows} words={words} />
            )),
          ),
        )}
        {view.times.map((chart) => figure(chart))}
        {tables('time-to-event')}
      </Section>
      <Section
        id="adverse-events"
        title={compare.eventsSection}
        empty={rows.length === 0 ? compare.noEvents : undefined}
      >
        {dots && figure(dots)}
        {differences.map(({ key, chart, table }) => (
          <div key={key}>
            {figure(chart)}
            <TwoArmTable table={table} />
          </div>
        ))}
        <CompareTable
          label={compare.eventsTable}
          columns={columns}
          empty={empty}
          groups={[
            {
              key: 'events',
              title: null,
              rows: rows.map((row) => ({
                key: row.key,
                label: <Labelled label={row.label} sublabel={row.grade} />,
                cells: row.cells.map((results) =>
                  results.length === 0
                    ? null
                    : results.map((result) => (
                        <span key={result.fact} className="block">
                          <Result view={result} />
                        </span>
                      )),
                ),
              })),
            },
          ]}
        />
      </Section>
      <Section
        id="outcomes"
        title={compare.outcomesTitle}
        empty={view.outcomes.length === 0 ? words.study.noOutcomes : undefined}
      >
        <CompareTable
          label={compare.outcomesTitle}
          columns={columns}
          empty={empty}
          groups={view.outcomes.map((group) => ({
            key: group.key,
            title: group.title,
            rows: group.rows.map((row) => ({
              key: row.key,
              label: <Labelled label={row.label} sublabel={row.sublabel} />,
              cells: row.cells.map((results) =>
                results.length === 0
                  ? null
                  : results.map(({ result, versus, note }) => (
                      <span key={result.fact} className="block">
                        <Result view={result} />
                        {versus && <span className="block text-xs text-ink-2">{versus}</span>}
                        {note && <span className="block text-xs text-ink-2">{note}</span>}
                      </span>
                    )),
              ),
            })),
          }))}
        />
        {tables('outcomes')}
      </Section>
      <Section id="gaps" title={compare.gapsTitle}>
        <p className="text-sm text-ink-2">{compare.gapsLead}</p>
        <dl className="mt-2 grid gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
          {view.gaps.map((gap) => (
            <div key={gap.letter}>
              <dt className="font-semibold">
                {gap.letter} {gap.name}
              </dt>
              <dd className="text-sm">
                {gap.missing.length === 0 ? (
                  <p>{compare.complete}</p>
                ) : (
                  <ul className="list-disc ps-5">
                    {gap.missing.map(({ key, text, elsewhere }) => (
                      <li key={key}>
                        {text}
                        {elsewhere.length > 0 && (
                          <span className="text-ink-2">
                            {' '}
                            {compare.elsewhere}{' '}
                            {elsewhere.map((other, index) => (
                              <span key={other.text}>
                                {index > 0 && ', '}
                                {other.href ? <a href={other.href}>{other.text}</a> : other.text}
                              </span>
                            ))}
                          </span>
                        )}
                      </li>
                    ))}
                  </ul>
                )}
              </dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  );
}

function Labelled({ label, sublabel }: { label: string; sublabel: string }) {
  return (
    <>
      {label}
      {sublabel && <span className="block font-normal text-ink-2">{sublabel}</span>}
    </>
  );
}
