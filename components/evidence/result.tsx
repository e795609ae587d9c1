import type { ResultView } from '@/lib/present/results/result-view';
import { VerdictSign } from './finding-badge';
import { SourceLink } from './source-link';

/** Longer figures are words, and may break. Chinese characters are twice as wide as figures. */
const LONG = 24;
const isLong = (figure: string) => figure.length + (figure.match(/[\u2e80-\uffef]/gu)?.length ?? 0) >= LONG;

/** `14/19 · 73.7 % (51.2–88.2)`: count, rate, interval. What is calculated is in italics, beside a printed interval in square brackets; the whole opens its source. */
export function Result({ view }: { view: ResultView }) {
  return (
    <>
      <SourceLink fact={view.fact} words={view.words}>
        <span className={view.small ? 'text-ink-2' : undefined}>
          {view.counted && <span>{view.counted} · </span>}
          <span className={`font-medium ${isLong(view.figure) ? '' : 'whitespace-nowrap'}`}>
            {view.figure}
          </span>
          {view.rate && (
            <span className={view.rate.calculated ? 'whitespace-nowrap italic' : 'whitespace-nowrap'}>
              {' '}
              · {view.rate.text}
            </span>
          )}
          {view.interval && (
            <span className={`whitespace-nowrap text-[0.92em] ${view.interval.calculated ? 'italic' : ''}`}>
              {' '}
              ({view.interval.text})
            </span>
          )}
          {view.ownInterval && (
            <span className="whitespace-nowrap text-[0.92em] italic"> [{view.ownInterval}]</span>
          )}
        </span>
      </SourceLink>
      {view.note && (
        <span className="ms-0.5 cursor-help text-warn" title={view.note}>
          <span aria-hidden="true">*</span>
          <span className="sr-only">{view.note}</span>
        </span>
      )}
      {view.verdict && <VerdictSign {...view.verdict} />}
    </>
  );
}
