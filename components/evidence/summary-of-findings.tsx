import type { SummaryLine } from '@/lib/present/evidence-table/summary-of-findings';
import type { Text } from '@/lib/text/en';
import { HeadingFold } from './heading-fold';

type Words = Pick<Text, 'evidenceTable' | 'number'>;

/** Per outcome the numbers of 100 patients with and without, as figures and dots, and what limits them. */
export function SummaryOfFindings({ lines, words }: { lines: readonly SummaryLine[]; words: Words }) {
  const { summary, summaryLead, summaryColumns: columns } = words.evidenceTable;
  return (
    <HeadingFold id="summary" title={summary} inside={lines.map(({ outcome }) => outcome)}>
      <p className="text-sm text-ink-2">{summaryLead}</p>
      <table className="plain-table summary-table">
        <thead>
          <tr>
            <th scope="col">{columns.outcome}</th>
            <th scope="col">{columns.withIt}</th>
            <th scope="col">{columns.without}</th>
            <th scope="col">{columns.limits}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              <th scope="row">
                {line.outcome}
                <span className="sub">
                  {line.title} · <a href={line.study.href}>{line.study.text}</a>
                </span>
              </th>
              <td data-label={columns.withIt}>
                <OfHundred of={line.withIt} words={words} />
              </td>
              <td data-label={columns.without}>
                {line.without ? <OfHundred of={line.without} words={words} /> : words.number.notReportedSign}
              </td>
              <td data-label={columns.limits}>{line.limits.join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </HeadingFold>
  );
}

function OfHundred({ of, words }: { of: SummaryLine['withIt']; words: Words }) {
  return (
    <>
      {words.evidenceTable.perHundred(of.text, of.interval)}
      {of.isDrawn && (
        <svg
          className="icon-array"
          viewBox="0 0 100 100"
          role="img"
          aria-label={words.evidenceTable.iconArray(of.count)}
        >
          <path d={DOTS.slice(of.count).join('')} className="off" />
          <path d={DOTS.slice(0, of.count).join('')} className="on" />
        </svg>
      )}
    </>
  );
}

/** A hundred squares in rows of ten, as pieces of a path. */
const DOTS = Array.from(
  { length: 100 },
  (_, index) => `M${(index % 10) * 10 + 1},${Math.floor(index / 10) * 10 + 1}h8v8h-8z`,
);
