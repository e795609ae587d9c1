import { ChartFigure } from '@/components/charts/chart-figure';
import type { Chart } from '@/lib/present/charts/chart-model';
import type { EmbedCode } from '@/lib/present/embeds/embed-address';
import type { CompareColumn, ComparisonView } from '@/lib/present/pages/compare/compare-page';
import type { Text } from '@/lib/text/en';
import { labelled } from '@/lib/text/punctuation';
import { Elsewhere } from './compare-gaps';
import { eventRows, outcomeRows } from './compare-result-rows';
import { CompareTable, type CompareTableRow } from './compare-table';
import { IntervalChoice } from './interval-choice';
import { SurvivalTestTable } from './survival-test-table';
import { TwoArmTable } from './two-arm-table';

interface CompareResultsProps {
  view: ComparisonView;
  columns: CompareColumn[];
  words: Text;
  source: string[];
  embed: EmbedCode;
}

/** Adverse events that stand open. */
const MOST_EVENTS = 4;

/** Curves side by side, each over its folded tests; one alone has them at its side. */
const CURVES_IN_ROW = 2;

/** What was found: a row a measure, then curves and adverse events; the rest, and the same as charts, is folded. */
export function CompareResults({ view, columns, words, source, embed }: CompareResultsProps) {
  const { compare } = words;
  const figure = (chart: Chart) => (
    <ChartFigure key={chart.id} chart={chart} words={words.charts} source={source} embed={embed} />
  );
  const silentWords = (column: CompareColumn, about: readonly string[]) => {
    const gap = view.gaps.find(({ letter }) => letter === column.letter);
    const elsewhere = gap?.missing.filter(
      ({ key, elsewhere }) => about.includes(key) && elsewhere.length > 0,
    );
    return (
      <>
        {labelled(column.name, compare.noneOfThese)}
        {elsewhere?.map((missing) => (
          <span key={missing.key}>
            {' '}
            {missing.text} {compare.elsewhere} <Elsewhere others={missing.elsewhere} />
          </span>
        ))}
      </>
    );
  };
  const table = (
    label: string,
    groups: { key: string; title: string | null; rows: CompareTableRow[] }[],
    about: readonly string[],
  ) => (
    <CompareTable
      label={label}
      columns={columns}
      groups={groups}
      hasAxis
      ofSilent={(column) => silentWords(column, about)}
      words={{
        empty: { sign: words.number.notReportedSign, words: words.number.notReported },
        asOf: compare.asOf,
        difference: compare.differencesColumn,
      }}
    />
  );
  const { dots, rows: events, differences } = view.events;
  const more = view.more.reduce((sum, { rows }) => sum + rows.length, 0);
  const [shown, curves] = [view.curves.slice(0, CURVES_IN_ROW), view.curves.slice(CURVES_IN_ROW)];
  const curveOf = ({ chart, tests }: (typeof view.curves)[number]) => (
    <div key={chart.id} className="compare-curve">
      {figure(chart)}
      {tests.length > 0 &&
        (shown.length > 1 ? (
          <details className="fold">
            <summary>{words.study.recalculated}</summary>
            <Tests tests={tests} words={words} />
          </details>
        ) : (
          <Tests tests={tests} words={words} />
        ))}
    </div>
  );
  const charts = [...view.response, ...view.times, ...(dots ? [dots] : [])];
  const tables = [...view.tables, ...differences.map(({ table: ofEvents }) => ofEvents)];
  return (
    <>
      <section id="results" aria-labelledby="results-title">
        <div className="section-head compare-first">
          <h2 id="results-title">{compare.resultsTitle}</h2>
          <p className="compare-note">{compare.axisNote}</p>
        </div>
        {view.key.length === 0 && <p className="text-ink-2">{words.study.noOutcomes}</p>}
        {view.key.length > 0 &&
          table(
            compare.resultsTitle,
            [{ key: 'key', title: null, rows: outcomeRows(view.key, columns) }],
            ['response', 'time'],
          )}
        {more > 0 && (
          <details className="fold">
            <summary>{compare.moreResults(more)}</summary>
            {table(
              compare.outcomesTitle,
              view.more.map(({ key, title, rows }) => ({ key, title, rows: outcomeRows(rows, columns) })),
              [],
            )}
          </details>
        )}
        {tables.length > 0 && (
          <details className="fold">
            <summary>{compare.differencesFold}</summary>
            <div>
              {tables.map((ofPair) => (
                <TwoArmTable key={ofPair.key} table={ofPair} />
              ))}
              {differences.map(({ chart }) => figure(chart))}
            </div>
          </details>
        )}
        {charts.length > 0 && (
          <details className="fold">
            <summary>{compare.charts}</summary>
            <div>
              <p className="max-w-3xl text-sm text-ink-2">{compare.criteriaApart}</p>
              {charts.map((chart) => figure(chart))}
            </div>
          </details>
        )}
        <div data-live="" className="compare-intervals">
          <IntervalChoice choice={view.intervals} />
        </div>
      </section>
      {shown.length > 0 && (
        <section id="time-to-event" aria-labelledby="times-title">
          <div className="section-head">
            <h2 id="times-title">{compare.timesSection}</h2>
          </div>
          <div className="compare-curves">{shown.map(curveOf)}</div>
          {curves.length > 0 && (
            <details className="fold">
              <summary>{compare.moreCurves(curves.length)}</summary>
              <div>{curves.map(curveOf)}</div>
            </details>
          )}
        </section>
      )}
      <section id="adverse-events" aria-labelledby="events-title">
        <div className="section-head">
          <h2 id="events-title">{compare.eventsSection}</h2>
          {events.length > 0 && <p>{compare.threeStates}</p>}
        </div>
        {events.length === 0 && <p className="text-ink-2">{compare.noEvents}</p>}
        {events.length > 0 &&
          table(
            compare.eventsTable,
            [{ key: 'first', title: null, rows: eventRows(events.slice(0, MOST_EVENTS), columns) }],
            ['events'],
          )}
        {events.length > MOST_EVENTS && (
          <details className="fold">
            <summary>{compare.moreEvents(events.length - MOST_EVENTS)}</summary>
            {table(
              compare.eventsTable,
              [{ key: 'rest', title: null, rows: eventRows(events.slice(MOST_EVENTS), columns) }],
              [],
            )}
          </details>
        )}
      </section>
    </>
  );
}

function Tests({ tests, words }: Pick<ComparisonView['curves'][number], 'tests'> & { words: Text }) {
  return (
    <div>
      {tests.map((test) => (
        <SurvivalTestTable key={test.key} title={test.title} rows={test.rows} words={words} />
      ))}
    </div>
  );
}
