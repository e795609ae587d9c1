import { Fragment } from 'react';
import type { CalculatedTime } from '@/lib/present/cohorts/result-cell';
import type {
  CalculatedView,
  EvidenceRowView,
  MeasuredView,
} from '@/lib/present/evidence-table/evidence-row';
import type { EvidenceRowsView } from '@/lib/present/evidence-table/evidence-table';
import type { Text } from '@/lib/text/en';
import { colonAfter, labelled } from '@/lib/text/punctuation';
import { BothFigures, CheckResultBadge } from './check-result-badge';
import { CompareBox } from './compare-box';
import { DesignLadder } from './design-ladder';
import { IntervalBar, IntervalScale } from './interval-bar';
import { LinkList } from './link-list';
import { OriginBadge } from './origin-badge';
import { Result } from './result';
import { SourceLink } from './source-link';

/** What rows are called by; a group is of patients of whom no treatment is named. */
export type RowsAre = 'regimen' | 'tumour' | 'group';

interface EvidenceTableProps {
  view: EvidenceRowsView;
  caption: string;
  first: RowsAre;
  /** Rows that stand without unfolding; all where it is left out. */
  open?: number;
  words: Pick<Text, 'evidenceTable' | 'number' | 'cohortTable'>;
}

type Words = EvidenceTableProps['words'];

/** A row a comparison or arm, with all that it reports; two storeys on a tablet, a card on a phone. */
export function EvidenceTable({ view, caption, first, open, words }: EvidenceTableProps) {
  // One more is shown rather than folded away alone.
  const end = open === undefined || view.rows.length === open + 1 ? view.rows.length : open;
  const [shown, more] = [view.rows.slice(0, end), view.rows.slice(end)];
  const { moreRows } = words.evidenceTable;
  return (
    <div className="evidence-panel">
      {shown.length > 0 && <Rows rows={shown} caption={caption} first={first} words={words} />}
      {more.length > 0 && (
        <details className="more-rows print-unfolded">
          <RowsSummary lead={moreRows(more.length)} rows={more} />
          <Rows rows={more} caption={labelled(caption, moreRows(more.length))} first={first} words={words} />
        </details>
      )}
      <WithoutFigure rows={view.withoutFigure} words={words} />
    </div>
  );
}

interface RowsProps extends Pick<EvidenceTableProps, 'caption' | 'first' | 'words'> {
  rows: readonly EvidenceRowView[];
}

type Column = keyof EvidenceRowView['empty'] | 'cautions';

/**
 * Columns that are not shown where no row has anything in them: the strip below says what nobody reports, and the last
 * column, or the second where there is none, what is reported of other groups.
 */
const IS_EMPTY: Record<Column, (row: EvidenceRowView) => boolean> = {
  shares: ({ shares, moreShares }) => shares.length + moreShares.length === 0,
  times: (row) => isTimeless(row),
  toxicity: ({ toxicity }) => toxicity.length === 0,
  cautions: ({ allocation, cautions: { small, checkResults, together, overlaps } }) =>
    !(allocation || small || together) && checkResults.length + overlaps.length === 0,
};

const leftOut = (rows: readonly EvidenceRowView[]) =>
  (Object.keys(IS_EMPTY) as Column[]).filter((column) => rows.every(IS_EMPTY[column]));

function Rows({ rows, caption, first, words }: RowsProps) {
  const { columns } = words.evidenceTable;
  const without = leftOut(rows);
  return (
    <table className={['evidence', ...without.map((column) => `no-${column}`)].join(' ')}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            {columns[first]} <small>{columns.study}</small>
          </th>
          <th scope="col">{columns.patients}</th>
          <th scope="col">
            {columns.shares}
            <IntervalScale />
          </th>
          <th scope="col">{columns.times}</th>
          <th scope="col">{columns.toxicity}</th>
          <th scope="col">{columns.caution}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <EvidenceRow
            key={row.key}
            row={row}
            isFirstOfStudy={rows[index - 1]?.studySlug !== row.studySlug}
            without={without}
            words={words}
          />
        ))}
      </tbody>
    </table>
  );
}

/** How many rows are folded, and what they are of, each once. */
function RowsSummary({ lead, rows }: { lead: string; rows: readonly EvidenceRowView[] }) {
  return (
    <summary>
      <b>{lead}</b> <span>{[...new Set(rows.map(({ title }) => title))].join(' · ')}</span>
    </summary>
  );
}

interface RowProps {
  row: EvidenceRowView;
  isFirstOfStudy: boolean;
  words: Words;
}

function EvidenceRow({
  row,
  isFirstOfStudy,
  without,
  words,
}: RowProps & {
  /** Columns that are not shown. */
  without: readonly Column[];
}) {
  const { columns } = words.evidenceTable;
  return (
    <tr className={row.origin.origin}>
      <th scope="row" className="who">
        <span className="name">
          <RowTitle row={row} words={words} />
        </span>
        <span className="second">
          <a href={row.study.href}>{row.study.text}</a>
        </span>
        <OriginBadge {...row.origin} />
        <span className="picks">
          {row.arms.map(
            ({ pick, name }, arm) =>
              pick && (
                <span key={name}>
                  {row.arms.length > 1 && <LegendKey arm={arm} />}
                  <CompareBox pick={pick} />
                </span>
              ),
          )}
        </span>
      </th>
      <td className="whom">
        <Patients row={row} words={words} />
        {without.includes('cautions') && <Elsewhere row={row} without={without} words={words} />}
      </td>
      <td className={row.shares.length + row.moreShares.length === 0 ? 'shares none' : 'shares'}>
        <Shares row={row} words={words} />
      </td>
      <td className={isTimeless(row) ? 'times none' : 'times'}>
        <span className="label">{columns.times}</span>
        <Times row={row} words={words} />
      </td>
      <td className={row.toxicity.length === 0 ? 'toxicity none' : 'toxicity'}>
        <span className="label">{columns.toxicity}</span>
        <Toxicity row={row} words={words} />
      </td>
      <td className="cautions">
        <Cautions row={row} isFirstOfStudy={isFirstOfStudy} words={words} />
        {!without.includes('cautions') && <Elsewhere row={row} without={without} words={words} />}
      </td>
    </tr>
  );
}

/** Between "vs" and what it is against. */
const NO_BREAK = '\u00a0';

/** What a row is called, and against what. */
export function RowTitle({ row, words }: { row: EvidenceRowView; words: Pick<Text, 'evidenceTable'> }) {
  return (
    <>
      {row.against !== null && <LegendKey arm={0} />}
      {row.href ? <a href={row.href}>{row.title}</a> : row.title}
      {row.against !== null && (
        <span className="against">
          {' '}
          {words.evidenceTable.against}
          {NO_BREAK}
          <LegendKey arm={1} />
          {row.against}
        </span>
      )}
    </>
  );
}

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** The arms with their sizes; where neither is reported, that is said once. */
const sizesOf = ({ arms }: EvidenceRowView) =>
  arms.every(({ patients }) => !patients?.fact && patients?.text === arms[0]?.patients?.text)
    ? arms.slice(0, 1)
    : arms;

function Patients({ row, words }: { row: EvidenceRowView; words: Words }) {
  return (
    <>
      <span className="size">
        {sizesOf(row).map(({ name, patients }, arm) => (
          <span key={name}>
            {arm > 0 && <span className="against"> {words.evidenceTable.against} </span>}
            {patients?.fact ? (
              <SourceLink fact={patients.fact}>{patients.text}</SourceLink>
            ) : (
              (patients?.text ?? words.number.notReportedSign)
            )}
          </span>
        ))}
      </span>
      {row.arms.map(
        ({ label, name }) =>
          label &&
          !isSame(label, row.title) &&
          !isSame(label, name) && (
            <span key={`${name}-label`} className="second">
              {label}
            </span>
          ),
      )}
      <span className="second">
        <DesignLadder view={row.ladder} />
        {row.setting && <span> · {row.setting}</span>}
        {row.tumours.length > 0 && (
          <span>
            {' · '}
            <LinkList links={row.tumours} />
          </span>
        )}
      </span>
    </>
  );
}

/** Of which group of the study is reported what the columns that are not shown would hold. */
function Elsewhere({
  row,
  without,
  words,
}: {
  row: EvidenceRowView;
  without: readonly Column[];
  words: Words;
}) {
  return without.map((column) => {
    if (column === 'cautions') return null;
    const { nothing, elsewhere } = row.empty[column];
    if (elsewhere.length === 0) return null;
    return (
      <span key={column} className="second elsewhere">
        {labelled(words.evidenceTable.columns[column], nothing)} <LinkList links={elsewhere} />
      </span>
    );
  });
}

function Nothing({
  row,
  column,
  words,
}: {
  row: EvidenceRowView;
  column: keyof EvidenceRowView['empty'];
  words: Words;
}) {
  const { nothing, elsewhere } = row.empty[column];
  return (
    <span className="nothing">
      <i aria-hidden="true">{words.number.notReportedSign}</i>
      {nothing || words.cohortTable.nothing}
      {elsewhere.map(({ text, href }) => (
        <a key={href + text} href={href}>
          {' '}
          {text}
        </a>
      ))}
    </span>
  );
}

function Shares({ row, words }: { row: EvidenceRowView; words: Words }) {
  if (row.shares.length + row.moreShares.length === 0)
    return <Nothing row={row} column="shares" words={words} />;
  return (
    <>
      <MeasuredList row={row} measured={row.shares} />
      {row.moreShares.length > 0 && (
        <details>
          <summary>{words.evidenceTable.more(row.moreShares.length + row.beyond.shares)}</summary>
          <MeasuredList row={row} measured={row.moreShares} />
          <Beyond row={row} count={row.beyond.shares} part="outcomes" words={words} />
        </details>
      )}
    </>
  );
}

/** Results of one thing each, of one arm or both, with their intervals on the axis from 0 to 100 %. */
export function MeasuredList({ row, measured }: { row: EvidenceRowView; measured: readonly MeasuredView[] }) {
  const isPair = row.arms.length > 1;
  return measured.map(({ key, label, sub, results, tests }, index) => (
    <span key={key} className="measured">
      <What label={label} sub={sub} isRepeated={measured[index - 1]?.sub === sub} />
      {results.map(({ arm, result }) => (
        <span key={result.key} className="of-arm">
          {isPair && <ArmKey row={row} arm={arm} />}
          <span className="figure">
            <Result view={result.view} spelled />
          </span>
          {result.bar ? (
            <span className="strip" aria-hidden="true">
              <IntervalBar {...result.bar} secondary={row.origin.origin === 'secondary'} second={arm > 0} />
            </span>
          ) : (
            result.view.unclear && (
              <span className="strip" aria-hidden="true">
                <i className="interval unclear" />
              </span>
            )
          )}
        </span>
      ))}
      <Tests tests={tests} />
    </span>
  ));
}

interface CalculatedListProps {
  row: EvidenceRowView;
  calculated: readonly CalculatedView[];
  words: Words;
}

/** Medians of patients' own rows, or their times; of two arms one below the other. */
function CalculatedList({ row, calculated, words }: CalculatedListProps) {
  const isPair = row.arms.length > 1;
  const subOf = ({ times }: CalculatedView) =>
    isPair ? words.cohortTable.calculated : (times[0]?.time.sub ?? '');
  return calculated.map((one, index) => {
    const { key, label, times, tests } = one;
    const before = calculated[index - 1];
    return (
      <span key={key} className="measured">
        <What
          label={label}
          sub={subOf(one)}
          isRepeated={before !== undefined && subOf(before) === subOf(one)}
        />
        {times.map(({ arm, time }) => (
          <span key={time.key} className="of-arm">
            {isPair && <ArmKey row={row} arm={arm} />}
            {isPair && <span className="sr-only"> {time.sub} </span>}
            <CalculatedFigure time={time} />
          </span>
        ))}
        <Tests tests={tests} />
      </span>
    );
  });
}

function CalculatedFigure({ time }: { time: CalculatedTime }) {
  if (time.text) {
    return (
      <a href={time.href} className="calculated" title={time.sub}>
        {time.text}
      </a>
    );
  }
  return time.times.map(({ fact, text, words }, index) => (
    <span key={fact}>
      {index > 0 && ' · '}
      <SourceLink fact={fact} words={words}>
        {text}
      </SourceLink>
    </span>
  ));
}

/** The line and dash of an arm, with its name for those who don't see them. */
function ArmKey({ row, arm }: { row: EvidenceRowView; arm: number }) {
  return (
    <span className={`key series-${arm + 1}`}>
      <span className="sr-only">{row.arms[arm]?.name}</span>
    </span>
  );
}

/** The same line before the name of its arm. */
function LegendKey({ arm }: { arm: number }) {
  return <span aria-hidden="true" className={`legend-key series-${arm + 1}`} />;
}

function Tests({ tests }: { tests: EvidenceRowView['tests'] }) {
  return tests.map(({ key, text, fact }) => (
    <span key={key} className="tested">
      <SourceLink fact={fact}>{text}</SourceLink>
    </span>
  ));
}

const isTimeless = ({
  times,
  calculated,
  effects,
  tests,
}: Pick<EvidenceRowView, 'times' | 'calculated' | 'effects' | 'tests'>) =>
  times.length + calculated.length + effects.length + tests.length === 0;

function Times({ row, words }: { row: EvidenceRowView; words: Words }) {
  if (isTimeless(row)) return <Nothing row={row} column="times" words={words} />;
  const calculated = [...row.calculated, ...row.moreCalculated];
  const notes = [...new Set(calculated.flatMap(({ times }) => times.map(({ time }) => time.note)))].filter(
    Boolean,
  );
  const folded = row.moreTimes.length + row.moreCalculated.length + notes.length;
  return (
    <>
      <MeasuredList row={row} measured={row.times} />
      <CalculatedList row={row} calculated={row.calculated} words={words} />
      {row.effects.map(({ key, label, sub, view }) => (
        <span key={key} className="measured">
          <What label={label} sub={sub} />
          <Result view={view} />
        </span>
      ))}
      {row.tests.map((test) => (
        <span key={test.key} className="measured">
          <span className="what">{test.label}</span>
          <Tests tests={[test]} />
        </span>
      ))}
      {folded > 0 && (
        <details>
          <summary>{words.evidenceTable.more(folded + row.beyond.times)}</summary>
          <CalculatedList row={row} calculated={row.moreCalculated} words={words} />
          <MeasuredList row={row} measured={row.moreTimes} />
          <Beyond row={row} count={row.beyond.times} part="outcomes" words={words} />
          {notes.map((note) => (
            <span key={note} className="what">
              {note}
            </span>
          ))}
        </details>
      )}
    </>
  );
}

interface BeyondProps {
  row: EvidenceRowView;
  count: number;
  part: 'outcomes' | 'adverse-events';
  words: Words;
}

/** Where results stand that are too many for the row. */
function Beyond({ row, count, part, words }: BeyondProps) {
  if (count === 0) return null;
  return (
    <span className="what">
      <a href={`${row.study.href}#${part}`}>{words.evidenceTable.beyond(count)}</a>
    </span>
  );
}

function Toxicity({ row, words }: { row: EvidenceRowView; words: Words }) {
  if (row.toxicity.length === 0) return <Nothing row={row} column="toxicity" words={words} />;
  return row.toxicity.map(({ arm, lead, shown, folded, beyond }) => (
    <div key={arm} className="measured">
      {row.arms.length > 1 && <span className="what">{row.arms[arm]?.name}</span>}
      <b>{lead}</b>
      <Events events={shown} />
      {folded.length > 0 && (
        <details>
          <summary>{words.evidenceTable.more(folded.length + beyond)}</summary>
          <Events events={folded} />
          <Beyond row={row} count={beyond} part="adverse-events" words={words} />
        </details>
      )}
    </div>
  ));
}

/** What is measured, and what that leaves open; what the line above leaves open in the same words is seen once. */
function What({ label, sub, isRepeated = false }: { label: string; sub: string; isRepeated?: boolean }) {
  return (
    <span className="what">
      {label}
      {sub && <span className={isRepeated ? 'sr-only' : 'sub'}> · {sub}</span>}
    </span>
  );
}

function Events({ events }: { events: EvidenceRowView['toxicity'][number]['shown'] }) {
  return events.map(({ key, label, sub, view }) => (
    <span key={key} className="event">
      <What label={label} sub={sub} />
      <span className="figure">
        <Result view={view} brief />
      </span>
    </span>
  ));
}

/** What stands against the row's figures; how a study allocated its patients is said in its first row. */
function Cautions({ row, isFirstOfStudy, words }: RowProps) {
  const { small, checkResults, together, overlaps } = row.cautions;
  return (
    <>
      {small && <span className="few">{words.number.small}</span>}
      {checkResults.map(({ verdict, label, says, href }) => (
        <Fragment key={verdict}>
          <a href={href} className="badge-link">
            <CheckResultBadge verdict={verdict} label={label} says={says} />
          </a>
          <BothFigures says={says} />
        </Fragment>
      ))}
      {row.allocation && isFirstOfStudy && (
        <span className="second">
          <span className="allocated">{words.evidenceTable.allocated}</span>
          <SourceLink fact={row.allocation.fact}>{row.allocation.text}</SourceLink>
        </span>
      )}
      {together && <span className="second">{together}</span>}
      {overlaps.map(({ key, text, href }) => (
        <span key={key} className="second">
          <a href={href}>{text}</a>
        </span>
      ))}
    </>
  );
}

/** Rows without a figure, in one line that unfolds. */
function WithoutFigure({ rows, words }: { rows: readonly EvidenceRowView[]; words: Words }) {
  if (rows.length === 0) return null;
  const { withoutFigure, noResult } = words.evidenceTable;
  return (
    <details className="without-figure">
      <RowsSummary lead={withoutFigure(rows.length)} rows={rows} />
      <ul>
        {rows.map((row) => (
          <li key={row.key}>
            <span className="name">
              <RowTitle row={row} words={words} />
            </span>{' '}
            (<a href={row.study.href}>{row.study.text}</a>, <DesignLadder view={row.ladder} />,{' '}
            {row.arms[0]?.patients?.text ?? words.number.notReportedSign}
            ):{' '}
            {row.words.length === 0
              ? noResult
              : row.words.map(({ key, label, sub, view }, index) => (
                  <span key={key}>
                    {index > 0 && '; '}
                    {/* Of another group against this one, or of a part: without that it would be this group's own. */}
                    {sub ? `${label} · ${sub}` : label}
                    {colonAfter(sub || label)}
                    <Result view={view} />
                  </span>
                ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
