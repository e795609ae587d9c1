import type { AdverseEventListItem } from '@/lib/data/tables/results-tables';
import { fullCohortName } from '../cohorts/cohort-name';
import { gradeText } from '../results/adverse-event-view';
import { joinSentences, type ViewContext } from '../words/view-context';
import { adverseEventMark, byIncidence } from './adverse-event-mark';
import type { RowChart } from './chart-model';
import { rowChart } from './row-chart';

const MOST_ROWS = 20;

/** Dot plot by incidence of adverse events of several cohorts, as the Phillips consensus asks; null where none has a number. */
export function incidenceChart(
  context: ViewContext,
  shown: readonly AdverseEventListItem[],
): RowChart | null {
  const { charts, columns, eventCharts: words } = context.text;
  const cohorts = [...new Set(shown.map(({ cohort }) => cohort.id))];
  const nameOf = ({ study, cohort }: AdverseEventListItem) => fullCohortName(context, study, cohort);
  const marks = shown
    .map((row) =>
      adverseEventMark(context, row, {
        origin: row.study.origin,
        series: cohorts.indexOf(row.cohort.id),
        sublabel: [nameOf(row), row.gradeLowest === null ? '' : gradeText(context, row)]
          .filter(Boolean)
          .join(' · '),
      }),
    )
    .sort(byIncidence);
  const rows = marks.slice(0, MOST_ROWS);
  const [first] = rows;
  if (!first || first.value === null) return null;
  const without = rows.filter(({ value }) => value === null).length;
  return {
    ...rowChart(context, {
      id: 'incidence',
      title: charts.eventsTitle,
      alternative: words.incidenceAlt(
        rows.length,
        cohorts.length,
        `${first.label} (${first.sublabel}) ${first.text}`,
      ),
      note: joinSentences(context, [
        without > 0 ? charts.eventsWithout(without) : '',
        marks.length > rows.length ? words.notAllDrawn(rows.length, marks.length) : '',
      ]),
      about: columns.cohort,
      mark: 'dot',
      axisLabel: charts.percentOfPatients,
      maximum: 100,
      rows,
    }),
  };
}
