import type { ReasonView } from '@/lib/present/cohorts/comparability-view';
import type { CompareColumn } from '@/lib/present/pages/compare/compare-page';
import type { ComparePair } from '@/lib/present/pages/compare/compare-pairs';
import type { Text } from '@/lib/text/en';
import { CohortLetter } from './cohort-letter';
import { NoteList } from './note-list';
import { ScrollTable } from './scroll-table';
import { SourceLink } from './source-link';

interface CompareVerdictsProps {
  pairs: ComparePair[];
  columns: CompareColumn[];
  words: Text['compare'];
}

/** Whether each pair can be compared, by outcome, with the reasons. */
export function CompareVerdicts({ pairs, columns, words }: CompareVerdictsProps) {
  return (
    <>
      <p className="max-w-3xl text-sm text-ink-2">{words.verdictsLead}</p>
      {columns.length > 2 && <Matrix pairs={pairs} columns={columns} words={words} />}
      {pairs.map((pair) => (
        <Pair key={pair.key} pair={pair} words={words} />
      ))}
    </>
  );
}

/** Told apart by form: full, half, empty. */
const SIGNS: Record<string, string> = { direct: '●', indirect: '◐', 'not-comparable': '○' };

function VerdictLabel({ verdict, label }: { verdict: string; label: string }) {
  return (
    <span className={verdict === 'not-comparable' ? 'text-warn' : undefined}>
      <span aria-hidden="true">{SIGNS[verdict]} </span>
      {label}
    </span>
  );
}

/** The verdict of each pair at a glance. */
function Matrix({ pairs, columns, words }: CompareVerdictsProps) {
  const of = (a: string, b: string) => pairs.find(({ key }) => key === `${a}${b}`);
  return (
    <div className="mt-3 hidden sm:block print:block">
      <ScrollTable
        label={words.matrix}
        columns={[words.cohort, ...columns.slice(1).map(({ letter }) => letter)]}
      >
        {columns.slice(0, -1).map((row, index) => (
          <tr key={row.id}>
            <th scope="row" className="!whitespace-normal !text-ink">
              <CohortLetter letter={row.letter} series={row.series} /> {row.name}
            </th>
            {columns.slice(1).map((column, place) => {
              const pair = place < index ? undefined : of(row.letter, column.letter);
              return (
                <td key={column.id}>
                  {pair && (
                    <a href={`#pair-${pair.key}`} className="text-ink">
                      <VerdictLabel verdict={pair.verdict} label={pair.label} />
                    </a>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </ScrollTable>
    </div>
  );
}

function Pair({ pair, words }: { pair: ComparePair; words: Text['compare'] }) {
  const title = words.with(`${pair.a.letter} ${pair.a.name}`, `${pair.b.letter} ${pair.b.name}`);
  return (
    <section id={`pair-${pair.key}`} aria-label={title} className="compare-pair">
      <h3 className="font-semibold">
        <CohortLetter letter={pair.a.letter} series={pair.a.series} /> {pair.a.name}{' '}
        <span className="font-normal text-ink-2">↔</span>{' '}
        <CohortLetter letter={pair.b.letter} series={pair.b.series} /> {pair.b.name}
      </h3>
      <p className="mt-1 text-lg font-semibold">
        <VerdictLabel verdict={pair.verdict} label={pair.label} />
      </p>
      <p className="text-sm text-ink-2">{pair.meaning}</p>
      <Reasons reasons={pair.reasons} />
      {pair.outcomes.length > 0 && (
        <Outcomes label={`${title}: ${words.byOutcome}`} outcomes={pair.outcomes} words={words} />
      )}
      {pair.events.length > 0 && (
        <details className="mt-2 text-sm">
          <summary className="text-accent">{words.eventsOfPair(pair.events.length)}</summary>
          <Outcomes label={`${title}: ${words.eventsSection}`} outcomes={pair.events} words={words} />
        </details>
      )}
      {pair.onlyOne.map((sentence) => (
        <p key={sentence} className="mt-1 text-sm text-ink-2">
          {sentence}
        </p>
      ))}
      {pair.notes && (
        <details className="mt-2 text-sm">
          <summary className="text-accent">{pair.notes.title}</summary>
          <div className="mt-2">
            <NoteList notes={pair.notes.notes} />
          </div>
        </details>
      )}
    </section>
  );
}

const WORST_FIRST = ['not-comparable', 'indirect', 'caution'];

function Reasons({ reasons }: { reasons: ReasonView[] }) {
  if (reasons.length === 0) return null;
  const inOrder = [...reasons].sort((a, b) => WORST_FIRST.indexOf(a.effect) - WORST_FIRST.indexOf(b.effect));
  return (
    <ul className="mt-1 list-disc ps-5 text-sm">
      {inOrder.map((reason) => (
        <li
          key={`${reason.rule}${reason.text}`}
          className={reason.effect === 'caution' ? 'text-ink-2' : undefined}
        >
          {reason.fact ? <SourceLink fact={reason.fact}>{reason.text}</SourceLink> : reason.text}
        </li>
      ))}
    </ul>
  );
}

function Outcomes({
  label,
  outcomes,
  words,
}: {
  label: string;
  outcomes: ComparePair['outcomes'];
  words: Text['compare'];
}) {
  return (
    <table className="data-table plain-table mt-2 w-full">
      <caption className="sr-only">{label}</caption>
      <thead>
        <tr>
          <th scope="col">{words.outcome}</th>
          <th scope="col">{words.verdict}</th>
          <th scope="col">{words.why}</th>
        </tr>
      </thead>
      <tbody>
        {outcomes.map((outcome) => (
          <tr key={outcome.key}>
            <th scope="row" className="!whitespace-normal !font-normal !text-ink">
              {outcome.title}
            </th>
            <td className="font-medium sm:whitespace-nowrap">
              <VerdictLabel verdict={outcome.verdict} label={outcome.label} />
            </td>
            <td>
              {outcome.reasons.length > 0 ? (
                outcome.reasons.map((reason) => (
                  <span key={`${reason.rule}${reason.text}`} className="block">
                    {reason.fact ? <SourceLink fact={reason.fact}>{reason.text}</SourceLink> : reason.text}
                  </span>
                ))
              ) : (
                <span className="text-ink-2">{words.noOwnReason}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
