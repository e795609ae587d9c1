import { ChartFigure } from '@/components/charts/chart-figure';
import type { Chart } from '@/lib/present/charts/chart-model';
import type { StudyPageView } from '@/lib/present/pages/study/study-page';
import { DatumList } from './datum-list';
import { EventsBySystemTables } from './events-by-system';
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

/** Charts under the title of the first, which says what it shows; how many more there are behind it. */
function ChartFold({
  charts,
  words,
  className,
}: {
  charts: readonly Chart[];
  words: StudyWords;
  className?: string;
}) {
  const [first, ...others] = charts;
  if (!first) return null;
  return (
    <Fold
      title={first.title}
      {...(others.length > 0 && { note: words.study.moreFigures(others.length) })}
      {...(className && { className })}
    >
      <Charts charts={charts} words={words} />
    </Fold>
  );
}

const isThere = ({ index }: StudyPageView, id: string) => index.some((entry) => entry.id === id);

/** Tables of two arms; on a phone folded, since the key results have the difference and the test. */
function Compared({ view, section }: { view: StudyPageView; section: string }) {
  return view.comparisons
    .filter((table) => table.section === section)
    .map((table) => (
      <Fold key={table.key} title={table.title} className="open-when-wide">
        <TwoArmTable table={table} />
      </Fold>
    ));
}

/** Charts after the first so many are folded under the title of the first of them. */
function FoldedCharts({
  charts,
  open,
  words,
}: {
  charts: readonly Chart[];
  open: number;
  words: StudyWords;
}) {
  return (
    <>
      <Charts charts={charts.slice(0, open)} words={words} />
      <ChartFold charts={charts.slice(open)} words={words} />
    </>
  );
}

/** Bars of responses: folded on a phone, where the key results say the same, and where each patient has a lane above. */
function Response({ view, words }: PartProps) {
  if (!isThere(view, 'response')) return null;
  return (
    <StudySection id="response" title={words.study.response} cautions={view.cautions.placed.response}>
      {view.isSaid.response ? (
        <>
          <ChartFold
            charts={view.response.slice(0, 1)}
            words={words}
            className={view.swimmer.length > 0 ? '' : 'open-when-wide'}
          />
          <ChartFold charts={view.response.slice(1)} words={words} />
        </>
      ) : (
        <Charts charts={view.response} words={words} />
      )}
      <Compared view={view} section="response" />
      <DatumList data={view.sections.response.besides} />
    </StudySection>
  );
}

function Curves({ survival, words }: { survival: StudyPageView['survival']; words: StudyWords }) {
  return <Charts charts={survival.map(({ chart }) => chart)} words={words} />;
}

/** Tests of the curves again, folded: what matters of them stands among the key results. */
function CurveTests({ survival, words }: { survival: StudyPageView['survival']; words: StudyWords }) {
  const tested = survival.filter(({ tests }) => tests.length > 0);
  if (tested.length === 0) return null;
  return (
    <Fold title={words.study.recalculated}>
      {tested.map(({ chart, tests }) => (
        <div key={chart.id} id={`${chart.id}-tests`} className="mb-3">
          <h3>{chart.title}</h3>
          <SurvivalTestTable title={chart.title} rows={tests} words={words} />
        </div>
      ))}
    </Fold>
  );
}

function Times({ view, words }: PartProps) {
  if (!isThere(view, 'time-to-event')) return null;
  const isFew = view.swimmer.length > 0;
  const cautions = view.cautions.placed['time-to-event'];
  const [first, ...others] = view.survival;
  // Few patients are seen one by one above: their curves are folded.
  const isFolded = isFew || view.isSaid.time;
  const folded = [...(isFew ? view.survival.map(({ chart }) => chart) : []), ...(isFolded ? view.time : [])];
  const said = (
    <>
      <Compared view={view} section="time-to-event" />
      <DatumList data={view.sections.times.besides} />
      <CurveTests survival={view.survival} words={words} />
      <ChartFold charts={folded} words={words} />
    </>
  );
  const hasCharts = (first && !isFew) || (!isFolded && view.time.length > 0);
  return (
    <StudySection
      id="time-to-event"
      title={words.study.timeToEvent}
      cautions={cautions}
      below={hasCharts && said}
    >
      {first && !isFew && (
        <>
          <Curves survival={[first]} words={words} />
          {others.map((one) => (
            <Fold key={one.chart.id} title={one.chart.title} className="open-when-wide">
              <Curves survival={[one]} words={words} />
            </Fold>
          ))}
        </>
      )}
      {!isFolded && <Charts charts={view.time} words={words} />}
      {!hasCharts && said}
    </StudySection>
  );
}

/** What is reported of one patient stands in one section, folded. */
const isOnePatient = ({ patients }: StudyPageView) => patients?.rows.length === 1;

function Patients({ view, words }: PartProps) {
  if (!view.patients) return null;
  return (
    <StudySection id="patients" title={words.study.patients}>
      <Charts charts={view.swimmer} words={words} />
      <StudyPatients table={view.patients} isDrawn={view.swimmer.length > 0} words={words} />
      {isOnePatient(view) && view.lesions.length > 0 && (
        <Fold id="lesions" title={words.study.lesions} note={titlesOf(view.lesions)}>
          <Charts charts={view.lesions} words={words} />
        </Fold>
      )}
    </StudySection>
  );
}

/** More rows than that are folded on a phone: the key results have the first of them. */
const ROWS_OF_PHONE = 4;

function EventCharts({ charts, words }: { charts: readonly Chart[]; words: StudyWords }) {
  const [first, ...others] = charts;
  if (!first) return null;
  const isLong = 'rows' in first && first.rows.length > ROWS_OF_PHONE;
  const chart = <Charts charts={[first]} words={words} />;
  return (
    <>
      {isLong ? (
        <Fold title={first.title} className="open-when-wide">
          {chart}
        </Fold>
      ) : (
        chart
      )}
      <FoldedCharts charts={others} open={0} words={words} />
    </>
  );
}

/** Every row as reported, folded, since what matters stands above. */
function EventRows({ view: { adverseEvents }, words: { study, columns } }: PartProps) {
  const isSeveral = new Set(adverseEvents.map(({ cohort }) => cohort)).size > 1;
  const isNoted = adverseEvents.some(({ note }) => note);
  return (
    <Fold title={study.eventsFold(adverseEvents.length)}>
      <ScrollTable
        label={study.adverseEvents}
        columns={[
          columns.term,
          ...(isSeveral ? [columns.cohort] : []),
          columns.grade,
          columns.affected,
          ...(isNoted ? [columns.note] : []),
        ]}
      >
        {adverseEvents.map((row) => (
          <tr key={row.key}>
            <td>{row.term}</td>
            {isSeveral && <td>{row.cohort}</td>}
            <td className="whitespace-nowrap">{row.grade}</td>
            <td>
              <Result view={row.result} />
            </td>
            {isNoted && <td className="text-ink-2">{row.note}</td>}
          </tr>
        ))}
      </ScrollTable>
    </Fold>
  );
}

function AdverseEvents({ view, words }: PartProps) {
  const { study } = words;
  if (!isThere(view, 'adverse-events')) return null;
  return (
    <StudySection
      id="adverse-events"
      title={study.adverseEvents}
      cautions={view.cautions.placed['adverse-events']}
    >
      <EventCharts charts={view.events} words={words} />
      <Compared view={view} section="adverse-events" />
      <EventsBySystemTables tables={view.systems} words={words} />
      {view.allEvents ? (
        <p className="my-3">
          <a href={view.allEvents.href}>{view.allEvents.text}</a>
        </p>
      ) : (
        <EventRows view={view} words={words} />
      )}
    </StudySection>
  );
}

/** Response, times to events, patients, lesions and adverse events, as far as they are reported; few patients come before their curves. */
export function StudyResults({ view, words }: PartProps) {
  const patients = <Patients view={view} words={words} />;
  const isFew = view.swimmer.length > 0;
  const isOne = isOnePatient(view);
  return (
    <>
      {isFew && patients}
      <Response view={view} words={words} />
      <Times view={view} words={words} />
      {!isFew && patients}
      {!isOne && view.lesions.length > 0 && (
        <StudySection id="lesions" title={words.study.lesions}>
          <FoldedCharts charts={view.lesions} open={1} words={words} />
        </StudySection>
      )}
      <AdverseEvents view={view} words={words} />
    </>
  );
}
