import Link from 'next/link';
import type { CoverageView } from '@/lib/present/cohorts/coverage';

export interface CoverageWords {
  gaps: string;
  noGaps: string;
  columns: Record<'what' | 'own' | 'cited', string>;
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
            <span className="font-semibold">{words.gaps}:</span> {view.gaps.join(' · ')}
          </>
        )}
      </p>
      <table className="plain-table mt-3 w-full max-w-2xl">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.what}</th>
            <th scope="col" className="!text-end">
              {words.columns.own}
            </th>
            <th scope="col" className="!text-end">
              {words.columns.cited}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => {
            const tone = row.own + row.cited === 0 ? 'text-warn' : '';
            return (
              <tr key={row.key}>
                <th scope="row" className="!whitespace-normal !font-normal !text-ink">
                  {row.href ? (
                    <Link href={row.href} prefetch={false}>
                      {row.label}
                    </Link>
                  ) : (
                    row.label
                  )}
                </th>
                <td className={`text-end ${tone}`}>{row.own}</td>
                <td className={`text-end ${tone}`}>{row.cited}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
