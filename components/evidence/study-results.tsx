import { ChartFigure } from '@/components/charts/chart-figure';
import type { Chart } from '@/lib/present/charts/chart-model';
import type { StudyPageView } from '@/lib/present/pages/study/study-page';
import { DatumList } from './datum-list';
import { Result } from './result';
import { ScrollTable } from './scroll-table';
import { StudyPatients } from './study-patients';
import { Fold, StudySection } from './study-section';
import type { StudyWords } from './study-words';
import { SurvivalTestTable } from './survival-test-table';
import { TwoArmTable } from './two-arm-table';

interface PartProps {
  view: StudyPageView;
  words: StudyWords;
}

function Charts({ charts, words }: { charts: readonly Chart[]; words: StudyWords }) {
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

const titlesOf = (charts: readonly Chart[]) => charts.map(({ title }) => title).join(' · ');

const isThere = ({ index }: StudyPageView, id: string) => index.some((entry) => entry.id === id);

function Compared({ view, section }: { view: StudyPageView; section: string }) {
  return view.comparisons
    .filter((table) => table.section === section)
    .map((table) => <TwoArmTable key={table.key} table={table} />);
}

/** Charts after the first so many are folded under their titles. */
function FoldedCharts({
  charts,
  open,
  words,
}: {
  charts: readonly Chart[];
  open: number;
  words: StudyWords;
}) {
  const folded = charts.slice(open);
  return (
    <>
      <Charts charts={charts.slice(0, open)} words={words} />
      {folded.length > 0 && (
        <Fold title={words.study.figures(folded.length)} note={titlesOf(folded)}>
          <Charts charts={folded} words={words} />
        </Fold>
      )}
    </>
  );
}

function Response({ view, words }: PartProps) {
  if (!isThere(view, 'response')) return null;
  return (
    <StudySection id="response" title={words.study.response} cautions={view.cautions.placed.response}>
      <FoldedCharts
        charts={view.response}
        open={view.isSaid.response ? 0 : view.response.length}
        words={words}
      />
      <Compared view={view} section="response" />
      <DatumList data={view.sections.response.besides} />
    </StudySection>
  );
}

function Curves({ survival, words }: { survival: StudyPageView['survival']; words: StudyWords }) {
  return survival.map(({ chart, tests }) => (
    <ChartFigure
      key={chart.id}
      chart={chart}
      words={words.charts}
      source={words.chartSource}
      embed={words.chartEmbed}
    >
      {tests.length > 0 && (
        <Fold title={words.study.recalculated}>
          <SurvivalTestTable title={chart.title} rows={tests} words={words} />
        </Fold>
      )}
    </ChartFigure>
  ));
}

function Times({ view, words }: PartProps) {
  if (!isThere(view, 'time-to-event')) return null;
  // Few patients are seen one by one above: of their curves the first is enough at sight.
  const open = view.swimmer.length > 0 ? 1 : view.survival.length;
  const isFolded = view.swimmer.length > 0 || view.isSaid.time;
  const folded = [...view.survival.slice(open).map(({ chart }) => chart), ...(isFolded ? view.time : [])];
  return (
    <StudySection
      id="time-to-event"
      title={words.study.timeToEvent}
      cautions={view.cautions.placed['time-to-event']}
    >
      <Curves survival={view.survival.slice(0, open)} words={words} />
      {!isFolded && <Charts charts={view.time} words={words} />}
      <Compared view={view} section="time-to-event" />
      <DatumList data={view.sections.times.besides} />
      {folded.length > 0 && (
        <Fold title={words.study.figures(folded.length)} note={titlesOf(folded)}>
          <Curves survival={view.survival.slice(open)} words={words} />
          {isFolded && <Charts charts={view.time} words={words} />}
        </Fold>
      )}
    </StudySection>
  );
}

function Patients({ view, words }: PartProps) {
  if (!view.patients) return null;
  return (
    <StudySection id="patients" title={words.study.patients}>
      <Charts charts={view.swimmer} words={words} />
      <StudyPatients table={view.patients} isDrawn={view.swimmer.length > 0} words={words} />
    </StudySection>
  );
}

function AdverseEvents({ view, words }: PartProps) {
  const { study, columns } = words;
  if (!isThere(view, 'adverse-events')) return null;
  const isSeveral = new Set(view.adverseEvents.map(({ cohort }) => cohort)).size > 1;
  return (
    <StudySection
      id="adverse-events"
      title={study.adverseEvents}
      cautions={view.cautions.placed['adverse-events']}
    >
      <FoldedCharts charts={view.events} open={1} words={words} />
      <Compared view={view} section="adverse-events" />
      <Fold title={study.eventsFold(view.adverseEvents.length)}>
        <ScrollTable
          label={study.adverseEvents}
          columns={[
            columns.term,
            ...(isSeveral ? [columns.cohort] : []),
            columns.grade,
            columns.affected,
            columns.note,
          ]}
        >
          {view.adverseEvents.map((row) => (
            <tr key={row.key}>
              <td>{row.term}</td>
              {isSeveral && <td>{row.cohort}</td>}
              <td className="whitespace-nowrap">{row.grade}</td>
              <td>
                <Result view={row.result} />
              </td>
              <td className="text-ink-2">{row.note}</td>
            </tr>
          ))}
        </ScrollTable>
      </Fold>
    </StudySection>
  );
}

/** Response, times to events, patients, lesions and adverse events, as far as they are reported; few patients come before their curves. */
export function StudyResults({ view, words }: PartProps) {
  const patients = <Patients view={view} words={words} />;
  const isFew = view.swimmer.length > 0;
  return (
    <>
      {isFew && patients}
      <Response view={view} words={words} />
      <Times view={view} words={words} />
      {!isFew && patients}
      {view.lesions.length > 0 && (
        <StudySection id="lesions" title={words.study.lesions}>
          <FoldedCharts charts={view.lesions} open={1} words={words} />
        </StudySection>
      )}
      <AdverseEvents view={view} words={words} />
    </>
  );
}
