import { WithTerms } from '@/components/charts/with-terms';
import type { CompareAdverseEvents } from '@/lib/present/pages/compare/compare-adverse-events';
import type { CompareCell } from '@/lib/present/pages/compare/compare-cell';
import type { CompareDifference, CompareOutcomeRow } from '@/lib/present/pages/compare/compare-outcomes';
import type { CompareColumn } from '@/lib/present/pages/compare/compare-page';
import { CompareGlyph } from './compare-glyph';
import type { CompareTableRow } from './compare-table';
import { Result } from './result';
import { SourceLink } from './source-link';

/** Rows of results as a table of a comparison draws them. */
export const outcomeRows = (rows: CompareOutcomeRow[], columns: CompareColumn[]): CompareTableRow[] =>
  rows.map((row) => ({
    key: row.key,
    label: <Labelled label={row.label} sublabel={row.sublabel} />,
    cells: cellsOf(row.cells, columns),
    notReported: row.otherwise,
    difference: row.differences.length > 0 ? <Differences differences={row.differences} /> : undefined,
  }));

export const eventRows = (rows: CompareAdverseEvents['rows'], columns: CompareColumn[]): CompareTableRow[] =>
  rows.map((row) => ({
    key: row.key,
    label: <Labelled label={row.label} sublabel={row.grade} />,
    cells: cellsOf(row.cells, columns),
  }));

const cellsOf = (cells: CompareCell[][], columns: CompareColumn[]) =>
  cells.map((found, index) =>
    found.length === 0
      ? null
      : found.map((cell) => <Cell key={cell.result.fact} cell={cell} series={columns[index]?.series ?? 0} />),
  );

function Cell({ cell, series }: { cell: CompareCell; series: number }) {
  const { result, glyph, versus, note } = cell;
  return (
    <span className="compare-result">
      <span>
        <Result view={result} />
      </span>
      {glyph && <CompareGlyph glyph={glyph} series={series} />}
      {versus && <span className="compare-said">{versus}</span>}
      {note && note !== result.note && <span className="compare-said">{note}</span>}
    </span>
  );
}

function Differences({ differences }: { differences: CompareDifference[] }) {
  return differences.map(({ key, label, text, printed }) => (
    <span key={key} className="block">
      <b>{label}</b> <WithTerms text={text} />
      {printed.map((test) => (
        <span key={test.fact} className="block">
          <SourceLink fact={test.fact}>{test.text}</SourceLink>
        </span>
      ))}
    </span>
  ));
}

function Labelled({ label, sublabel }: { label: string; sublabel: string }) {
  return (
    <>
      <WithTerms text={label} />
      {sublabel && (
        <span className="compare-said">
          <WithTerms text={sublabel} />
        </span>
      )}
    </>
  );
}
