import type { LabelledResult, ResultCell } from '@/lib/present/cohorts/result-cell';
import { IntervalBar } from './interval-bar';
import { Result } from './result';
import { SourceLink } from './source-link';

/** Everything that a row reports in one column; what is not reported says so, and where it is. */
export function ResultList({ cell }: { cell: ResultCell }) {
  return (
    <>
      {cell.lead && <span className="block text-xs font-medium">{cell.lead}</span>}
      {cell.calculated.map(({ key, label, sub, text, times, note, href }) => (
        <span key={key} className="mb-1.5 block">
          <span className="block text-xs">
            {label}
            <span className="text-ink-2"> · {sub}</span>
          </span>
          {text ? (
            <a href={href} className="italic text-ink">
              {text}
            </a>
          ) : (
            times.map((time, index) => (
              <span key={time.fact}>
                {index > 0 && ' · '}
                <SourceLink fact={time.fact} words={time.words}>
                  {time.text}
                </SourceLink>
              </span>
            ))
          )}
          {note && <span className="block text-xs text-ink-2">{note}</span>}
        </span>
      ))}
      <Results results={cell.shown} />
      {cell.folded.length > 0 && (
        <details className="mt-1">
          <summary className="w-fit py-0.5 text-xs text-accent">{cell.unfold}</summary>
          <Results results={cell.folded} />
        </details>
      )}
      {cell.nothing && (
        <span className="block text-xs text-ink-2">
          {cell.nothing}
          {cell.elsewhere.map((place, index) => (
            <span key={place.text}>
              {index === 0 ? ' ' : ', '}
              <a href={place.href}>{place.text}</a>
            </span>
          ))}
        </span>
      )}
    </>
  );
}

function Results({ results }: { results: LabelledResult[] }) {
  return results.map((result) => (
    <span key={result.key} className="mb-1.5 block">
      <span className="block text-xs">
        {result.label}
        {result.sub && <span className="text-ink-2"> · {result.sub}</span>}
      </span>
      <Result view={result.view} />
      {result.bar && <IntervalBar {...result.bar} />}
    </span>
  ));
}
