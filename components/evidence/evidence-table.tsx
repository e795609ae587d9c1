import type { EvidenceRowView, MeasuredView } from '@/lib/present/evidence-table/evidence-row';
import type { EvidenceTableView } from '@/lib/present/evidence-table/evidence-table';
import type { Text } from '@/lib/text/en';
import { CompareBox } from './compare-box';
import { DesignLadder } from './design-ladder';
import { FindingBadge } from './finding-badge';
import { IntervalBar, IntervalScale } from './interval-bar';
import { LinkList } from './link-list';
import { OriginBadge } from './origin-badge';
import { Result } from './result';
import { SourceLink } from './source-link';

interface EvidenceTableProps {
  view: EvidenceTableView;
  caption: string;
  /** What rows are called by. */
  first: 'regimen' | 'tumour';
  words: Pick<Text, 'evidenceTable' | 'number' | 'cohortTable'>;
}

type Words = EvidenceTableProps['words'];

/** A row a comparison or arm, with all that it reports; two storeys on a tablet, a card on a phone. */
export function EvidenceTable({ view, caption, first, words }: EvidenceTableProps) {
  const { columns } = words.evidenceTable;
  return (
    <div className="evidence-panel">
      {view.rows.length > 0 && (
        <table className="evidence">
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
            {view.rows.map((row) => (
              <EvidenceRow key={row.key} row={row} words={words} />
            ))}
          </tbody>
        </table>
      )}
      <WithoutFigure rows={view.withoutFigure} words={words} />
    </div>
  );
}

function EvidenceRow({ row, words }: { row: EvidenceRowView; words: Words }) {
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
      </th>
      <td className="whom">
        <Patients row={row} words={words} />
      </td>
      <td className="shares">
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
        <Cautions row={row} words={words} />
      </td>
    </tr>
  );
}

/** What a row is called, and against what. */
export function RowTitle({ row, words }: { row: EvidenceRowView; words: Pick<Text, 'evidenceTable'> }) {
  return (
    <>
      {row.href ? <a href={row.href}>{row.title}</a> : row.title}
      {row.against !== null && (
        <span className="against">
          {' '}
          {words.evidenceTable.against} {row.against}
        </span>
      )}
    </>
  );
}

function Patients({ row, words }: { row: EvidenceRowView; words: Words }) {
  return (
    <>
      <span className="size">
        {row.arms.map(({ name, patients }, arm) => (
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
          label && (
            <span key={`${name}-label`} className="second">
              {label}
            </span>
          ),
      )}
      <span className="second">
        <DesignLadder view={row.ladder} />
      </span>
      {row.setting && <span className="second">{row.setting}</span>}
      {row.tumours.length > 0 && (
        <span className="second">
          <LinkList links={row.tumours} />
        </span>
      )}
      {row.arms.map(({ pick, name }) => pick && <CompareBox key={`${name}-pick`} pick={pick} />)}
    </>
  );
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
          <summary>{words.evidenceTable.more(row.moreShares.length)}</summary>
          <MeasuredList row={row} measured={row.moreShares} />
        </details>
      )}
    </>
  );
}

/** Results of one thing each, of one arm or both, with their intervals on the axis from 0 to 100 %. */
export function MeasuredList({ row, measured }: { row: EvidenceRowView; measured: readonly MeasuredView[] }) {
  const isPair = row.arms.length > 1;
  return measured.map(({ key, label, sub, results }) => (
    <span key={key} className="measured">
      <What label={label} sub={sub} />
      {results.map(({ arm, result }) => (
        <span key={result.key} className="of-arm">
          {isPair && (
            <span className={`key series-${arm + 1}`}>
              <span className="sr-only">{row.arms[arm]?.name}</span>
            </span>
          )}
          <span className="figure">
            <Result view={result.view} />
          </span>
          {result.bar && (
            <IntervalBar {...result.bar} cited={row.origin.origin === 'cited'} second={arm > 0} />
          )}
        </span>
      ))}
    </span>
  ));
}

const isTimeless = ({ times, calculated, effects, tests }: EvidenceRowView) =>
  times.length + calculated.length + effects.length + tests.length === 0;

function Times({ row, words }: { row: EvidenceRowView; words: Words }) {
  if (isTimeless(row)) return <Nothing row={row} column="times" words={words} />;
  return (
    <>
      <MeasuredList row={row} measured={row.times} />
      {row.calculated.map(({ arm, time }) => (
        <span key={time.key} className="measured">
          <span className="what">
            {row.arms.length > 1 && `${row.arms[arm]?.name}: `}
            {time.label}
            <span className="sub"> · {time.sub}</span>
          </span>
          {time.text ? (
            <a href={time.href} className="calculated">
              {time.text}
            </a>
          ) : (
            <span>
              {time.times.map(({ fact, text, words: said }, index) => (
                <span key={fact}>
                  {index > 0 && ' · '}
                  <SourceLink fact={fact} words={said}>
                    {text}
                  </SourceLink>
                </span>
              ))}
            </span>
          )}
        </span>
      ))}
      {[...new Set(row.calculated.map(({ time }) => time.note))].filter(Boolean).map((note) => (
        <span key={note} className="what">
          {note}
        </span>
      ))}
      {row.effects.map(({ key, label, sub, view }) => (
        <span key={key} className="measured">
          <What label={label} sub={sub} />
          <Result view={view} />
        </span>
      ))}
      {row.tests.map(({ key, label, text, fact }) => (
        <span key={key} className="measured">
          <span className="what">{label}</span>
          <SourceLink fact={fact}>{text}</SourceLink>
        </span>
      ))}
      {row.moreTimes.length > 0 && (
        <details>
          <summary>{words.evidenceTable.more(row.moreTimes.length)}</summary>
          <MeasuredList row={row} measured={row.moreTimes} />
        </details>
      )}
    </>
  );
}

function Toxicity({ row, words }: { row: EvidenceRowView; words: Words }) {
  if (row.toxicity.length === 0) return <Nothing row={row} column="toxicity" words={words} />;
  return row.toxicity.map(({ arm, lead, shown, folded }) => (
    <div key={arm} className="measured">
      {row.arms.length > 1 && <span className="what">{row.arms[arm]?.name}</span>}
      <b>{lead}</b>
      <Events events={shown} />
      {folded.length > 0 && (
        <details>
          <summary>{words.evidenceTable.more(folded.length)}</summary>
          <Events events={folded} />
        </details>
      )}
    </div>
  ));
}

/** What is measured, and what that leaves open. */
function What({ label, sub }: { label: string; sub: string }) {
  return (
    <span className="what">
      {label}
      {sub && <span className="sub"> · {sub}</span>}
    </span>
  );
}

function Events({ events }: { events: EvidenceRowView['toxicity'][number]['shown'] }) {
  return events.map(({ key, label, sub, view }) => (
    <span key={key} className="event">
      <What label={label} sub={sub} />
      <Result view={view} />
    </span>
  ));
}

function Cautions({ row, words }: { row: EvidenceRowView; words: Words }) {
  const { small, findings, together, overlaps } = row.cautions;
  return (
    <>
      {small && <span className="few">{words.number.small}</span>}
      {findings.map(({ verdict, label, href }) => (
        <a key={verdict} href={href} className="badge-link">
          <FindingBadge verdict={verdict} label={label} />
        </a>
      ))}
      {row.allocation && (
        <span className="second">
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
      <summary>
        <b>{withoutFigure(rows.length)}</b>{' '}
        <span>{[...new Set(rows.map(({ title }) => title))].join(' · ')}</span>
      </summary>
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
                    {sub ? `${label} · ${sub}` : label}: <Result view={view} />
                  </span>
                ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
