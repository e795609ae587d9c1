import type { Origin } from '@/lib/domain/kinds';
import type { CoverageView, Reported } from '@/lib/present/cohorts/coverage';
import { colonAfter } from '@/lib/text/punctuation';

export interface CoverageWords {
  gaps: string;
  noGaps: string;
  inWords: string;
  columns: Record<'what' | Origin, string>;
}

/** What studies report of a tumour, drug or regimen; first, what none of them does. */
export function CoverageTable({
  view,
  words,
  caption,
}: {
  view: CoverageView;
  words: CoverageWords;
  caption: string;
}) {
  return (
    <>
      <p className="max-w-4xl">
        {view.gaps.length === 0 ? (
          words.noGaps
        ) : (
          <>
            <span className="font-semibold">
              {words.gaps}
              {colonAfter(words.gaps)}
            </span>{' '}
            {view.gaps.join(' · ')}
          </>
        )}
      </p>
      {view.inWords.length > 0 && (
        <p className="max-w-4xl">
          <span className="font-semibold">
            {words.inWords}
            {colonAfter(words.inWords)}
          </span>{' '}
          {view.inWords.join(' · ')}
        </p>
      )}
      <table className="plain-table mt-3 w-full max-w-2xl">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.what}</th>
            {view.origins.map((origin) => (
              <th key={origin} scope="col" className="!text-end">
                {words.columns[origin]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => {
            const tone = isGap(row) ? 'text-warn' : '';
            return (
              <tr key={row.key}>
                <th scope="row" className="!whitespace-normal !font-normal !text-ink">
                  {row.href ? <a href={row.href}>{row.label}</a> : row.label}
                </th>
                {view.origins.map((origin) => (
                  <td key={origin} className={`text-end ${tone}`}>
                    <Count reported={row.of[origin]} words={words} />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

type Row = CoverageView['rows'][number];

const isGap = ({ of }: Row) => Object.values(of).every(({ figures, words }) => figures + words === 0);

/** Studies with a figure, and beside them those that tell it in words only. */
function Count({
  reported: { figures, words: reported },
  words,
}: {
  reported: Reported;
  words: CoverageWords;
}) {
  return (
    <>
      {(figures > 0 || reported === 0) && figures}
      {reported > 0 && (
        <span className="text-ink-2">
          {figures > 0 && ' · '}
          {reported} {words.inWords}
        </span>
      )}
    </>
  );
}
