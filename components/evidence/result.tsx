import type { ResultView } from '@/lib/present/results/result-view';
import { VerdictSign } from './check-result-badge';
import { SourceLink } from './source-link';

/** What is longer is words, as is what has no digit: words may break, and aren't the paper's own. Chinese characters are twice as wide as figures. */
const LONG = 24;
const isInWords = (figure: string) =>
  !/\d/u.test(figure) || figure.length + (figure.match(/[\u2e80-\uffef]/gu)?.length ?? 0) >= LONG;

const weight = (isCalculated: boolean) => (isCalculated ? '' : 'font-semibold');

/**
 * `14/19 · 73.7 % (51.2–88.2)`: count, rate, interval. What is printed is bold, what is calculated regular, beside a
 * printed interval in square brackets; the whole opens its source. `brief` leaves a calculated interval to its words.
 */
export function Result({ view, brief = false }: { view: ResultView; brief?: boolean }) {
  return (
    <>
      <SourceLink fact={view.fact} words={view.words}>
        <span>
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
      </SourceLink>
      {view.note && (
        <span className="ms-0.5 cursor-help text-warn" title={view.note}>
          <span aria-hidden="true">*</span>
          <span className="sr-only">{view.note}</span>
        </span>
      )}
      {view.verdict && view.verdict.verdict !== 'agrees' && <VerdictSign {...view.verdict} />}
    </>
  );
}
