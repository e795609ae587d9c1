import type { ResultView } from '@/lib/present/results/result-view';
import { UnclearSign, VerdictSign } from './check-result-badge';
import { SourceLink } from './source-link';

/** What is longer is words, as is what has no digit: words may break, and aren't the paper's own. Chinese characters are twice as wide as figures. */
const LONG = 24;
const isInWords = (figure: string) =>
  !/\d/u.test(figure) || figure.length + (figure.match(/[\u2e80-\uffef]/gu)?.length ?? 0) >= LONG;

/** A count of an unknown number, "1/?", says so itself. */
const UNKNOWN = '?';

const weight = (isCalculated: boolean) => (isCalculated ? '' : 'font-semibold');

interface ResultProps {
  view: ResultView;
  brief?: boolean;
  spelled?: boolean;
}

/**
 * `14/19 · 73.7 % (51.2–88.2)`: count, rate, interval. What is printed is bold, what is calculated regular, beside a
 * printed interval in square brackets. The whole opens its source, where the remark of its asterisk stands and what its
 * sign is of. `brief` leaves a calculated interval to its words; `spelled` says that a denominator is unclear in words.
 */
export function Result({ view, brief = false, spelled = false }: ResultProps) {
  const { note, unclear, verdict } = view;
  return (
    <>
      <SourceLink fact={view.fact} words={view.words}>
        <span data-figure="">
          {view.counted && <span>{view.counted} · </span>}
          <span className={isInWords(view.figure) ? 'count' : 'count whitespace-nowrap font-semibold'}>
            {view.figure}
          </span>
          {view.rate && (
            <span className={`whitespace-nowrap ${weight(view.rate.calculated)}`}> · {view.rate.text}</span>
          )}
          {view.interval && !(brief && view.interval.calculated) && (
            <span
              className={`whitespace-nowrap text-[max(0.92em,0.75rem)] ${weight(view.interval.calculated)}`}
            >
              {' '}
              ({view.interval.text})
            </span>
          )}
          {view.ownInterval && !brief && (
            <span className="whitespace-nowrap text-[max(0.92em,0.75rem)]"> [{view.ownInterval}]</span>
          )}
        </span>
        {note && (
          <span className="ms-0.5 text-warn" aria-hidden="true">
            *
          </span>
        )}
        {unclear && (spelled || !view.figure.includes(UNKNOWN)) && (
          <UnclearSign label={unclear} spelled={spelled} />
        )}
        {verdict && verdict.verdict !== 'agrees' && <VerdictSign {...verdict} />}
      </SourceLink>
      {note && <span className="sr-only"> {note}</span>}
    </>
  );
}
