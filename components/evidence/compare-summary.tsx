import type { CompareColumn } from '@/lib/present/pages/compare/compare-page';
import type { ComparePair } from '@/lib/present/pages/compare/compare-pairs';
import type { CompareSummary as Summary } from '@/lib/present/pages/compare/compare-summary';
import type { Text } from '@/lib/text/en';
import { CohortLetter } from './cohort-letter';
import { ComparedLabel } from './compared-label';

interface CompareSummaryProps {
  summary: Summary;
  pairs: ComparePair[];
  columns: CompareColumn[];
  words: Text['compare'];
}

/** Which pairs can be compared: each at a glance, and in a sentence. */
export function CompareSummary({ summary, pairs, columns, words }: CompareSummaryProps) {
  return (
    <section
      aria-labelledby="verdicts-title"
      className="compare-summary card"
      data-many={columns.length > FEW ? '' : undefined}
    >
      {columns.length > 2 && <Matrix pairs={pairs} columns={columns} words={words} />}
      <div>
        <h2 id="verdicts-title">{summary.title}</h2>
        <p>{summary.text}</p>
        <p className="text-sm">
          <a href="#why">{words.whyLink}</a>
        </p>
      </div>
    </section>
  );
}

/** Cohorts beyond which verdicts stand in a word. */
const FEW = 3;

/** The verdict of each pair; in a word where there are many, and on a phone its sign alone. */
function Matrix({ pairs, columns, words }: Omit<CompareSummaryProps, 'summary'>) {
  const isBrief = columns.length > FEW;
  const of = (a: string, b: string) => pairs.find(({ key }) => key === `${a}${b}`);
  return (
    <table className="compare-matrix">
      <caption className="sr-only">{words.matrix}</caption>
      <thead>
        <tr>
          <td />
          {columns.slice(1).map(({ id, letter, series }) => (
            <th key={id} scope="col">
              <CohortLetter letter={letter} series={series} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {columns.slice(0, -1).map((row, index) => (
          <tr key={row.id}>
            <th scope="row">
              <CohortLetter letter={row.letter} series={row.series} /> <span>{row.name}</span>
            </th>
            {columns.slice(1).map((column, place) => {
              const pair = place < index ? undefined : of(row.letter, column.letter);
              return (
                <td key={column.id} data-verdict={pair?.verdict}>
                  {pair && (
                    <a href={`#pair-${pair.key}`} title={isBrief ? pair.label : undefined}>
                      <ComparedLabel
                        verdict={pair.verdict}
                        label={pair.label}
                        brief={isBrief ? words.briefly[pair.verdict] : undefined}
                      />
                    </a>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
