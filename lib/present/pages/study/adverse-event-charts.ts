import type { StudyInput } from '@/lib/domain/study-items';
import { labelled, withSemicolons } from '@/lib/text/punctuation';
import { adverseEventMark, byIncidence } from '../../charts/adverse-event-mark';
import type { Chart, StackedChart } from '../../charts/chart-model';
import { niceMaximum } from '../../charts/nice-maximum';
import { rowChart } from '../../charts/row-chart';
import { gradeText } from '../../results/adverse-event-view';
import { calledTogether, nameWithGroup } from '../../results/result-view';
import { adverseEventName, joinSentences, type ViewContext } from '../../words/view-context';
import { cohortLabel, seriesOf } from './cohort-series';

/** Rows that a drawing can take: registries list hundreds of events, and the tables have them all. */
const MOST_DRAWN = 20;

/** Dot plot by incidence, and bars by grade where grades are printed with counts. */
export function adverseEventCharts(context: ViewContext, study: StudyInput): Chart[] {
  const { text } = context;
  const series = seriesOf(study);
  const cohorts = [...new Set(study.adverseEvents.map(({ cohortId }) => cohortId))];
  return cohorts.flatMap((cohortId): Chart[] => {
    const events = study.adverseEvents.filter((event) => event.cohortId === cohortId);
    const label = cohortLabel(context, study, cohortId);
    const marks = events
      .map((event) =>
        adverseEventMark(context, event, {
          origin: study.origin,
          series: series.get(cohortId) ?? 0,
          sublabel: gradeText(context, event),
        }),
      )
      .sort(byIncidence);
    const [figured, reported] = [true, false].map((is) =>
      marks.filter(({ value }) => (value !== null) === is),
    ) as [typeof marks, typeof marks];
    const isGraded = figured.some(({ sublabel }) => sublabel !== text.charts.gradeUnknown);
    const drawn = mostFrequent(figured).map((mark) => (isGraded ? mark : { ...mark, sublabel: '' }));
    if (drawn.length === 0) return [];
    const notes = [
      ...(isGraded ? [] : [text.charts.nothingGraded]),
      // What has no figure is no row of a drawing: it is said in one line.
      ...(reported.length > 0
        ? [text.study.withoutFigure(withSemicolons(reported.map((mark) => labelled(mark.label, mark.text))))]
        : []),
      ...(figured.length > drawn.length ? [text.study.rarerEvents(figured.length - drawn.length)] : []),
    ];
    const slug = cohortId.split('/')[1] ?? '';
    return [
      rowChart(context, {
        id: `adverse-events-${slug}`,
        title: `${text.charts.eventsTitle}${context.locale === 'zh' ? '，' : ', '}${label}`,
        alternative: text.charts.eventsAlt(drawn.length, label),
        ...(notes.length > 0 ? { note: joinSentences(context, notes) } : {}),
        about: text.columns.grade,
        mark: 'dot',
        axisLabel: text.charts.percentOfPatients,
        maximum: 100,
        rows: drawn,
      }),
      ...gradeChart(context, events, label, slug),
    ];
  });
}

/** Where there are too many to draw, those that nobody had are the first to be left out. */
function mostFrequent<Mark extends { value: number | null }>(byIncidence: Mark[]): Mark[] {
  if (byIncidence.length <= MOST_DRAWN) return byIncidence;
  const observed = byIncidence.filter(({ value }) => value !== 0);
  return (observed.length > 0 ? observed : byIncidence).slice(0, MOST_DRAWN);
}

function gradeChart(
  context: ViewContext,
  events: StudyInput['adverseEvents'],
  cohort: string,
  slug: string,
): StackedChart[] {
  const { text } = context;
  const counted = events.filter(({ count }) => count !== null && count > 0);
  if (counted.every(({ gradeLowest }) => gradeLowest === null)) return [];
  const shadeOf = ({ gradeHighest }: { gradeHighest: number | null }) => gradeHighest ?? 0;
  const terms = [...new Set(counted.map(({ term }) => term))];
  const rows = terms
    .map((term) => {
      const own = counted.filter((event) => event.term === term).sort((a, b) => shadeOf(a) - shadeOf(b));
      const { headingOf, ownNameOf } = calledTogether(context, own);
      const labelOf = (event: (typeof own)[number]) =>
        [gradeText(context, event), ownNameOf(event)].filter(Boolean).join(' · ');
      return {
        key: term,
        label: own[0] ? nameWithGroup(context, headingOf(own[0]), adverseEventName(context, term)) : '',
        fact: own[0]?.factId ?? '',
        text: withSemicolons(own.map((event) => labelled(labelOf(event), ofHowMany(context, event)))),
        total: totalText(context, own),
        parts: own.map((event) => ({
          from: event.gradeLowest ?? 0,
          shade: shadeOf(event),
          count: event.count ?? 0,
          figure: ofHowMany(context, event),
          label: gradeText(context, event),
        })),
      };
    })
    .sort((a, b) => sum(b.parts) - sum(a.parts));
  const legend = new Map(
    rows.flatMap(({ parts }) => parts.map(({ from, shade, label }) => [label, { label, from, shade }])),
  );
  return [
    {
      kind: 'stacked',
      id: `grades-${slug}`,
      title: `${text.charts.gradesTitle}${context.locale === 'zh' ? '，' : ', '}${cohort}`,
      alternative: text.charts.gradesAlt(rows.length),
      axisLabel: text.units.patients ?? '',
      maximum: niceMaximum(Math.max(...rows.map(({ parts }) => sum(parts)))),
      legend: [...legend.values()].sort((a, b) => a.shade - b.shade || a.from - b.from),
      rows,
      table: {
        columns: [text.columns.term, text.columns.grade, text.columns.affected],
        rows: rows.flatMap(({ label, parts }) => parts.map((part) => [label, part.label, part.figure])),
      },
    },
  ];
}

/** "3/5"; with `?` where the denominator is unclear. */
const ofHowMany = (
  { text: { number } }: ViewContext,
  { count, of }: { count: number | null; of: number | null },
) => number.of(`${count ?? 0}`, of === null ? number.denominatorUnclearSign : `${of}`);

/** "5/5": patients of all grades together, and of how many, where each grade is of the same number. */
function totalText({ text: { number } }: ViewContext, events: StudyInput['adverseEvents']): string {
  const count = events.reduce((total, event) => total + (event.count ?? 0), 0);
  const [of, ...others] = new Set(events.map(({ of }) => of));
  return of === undefined || of === null || others.length > 0
    ? String(count)
    : number.of(`${count}`, `${of}`);
}

const sum = (parts: readonly { count: number }[]) => parts.reduce((total, { count }) => total + count, 0);
