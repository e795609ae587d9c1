import type { ReactNode } from 'react';
import type { CompareColumn } from '@/lib/present/pages/compare/compare-page';
import { CohortLetter } from './cohort-letter';
import { CompareAxis } from './compare-glyph';

export interface CompareTableRow {
  key: string;
  label: ReactNode;
  /** Null where there is nothing to say. */
  cells: ReactNode[];
  /** The earlier column that says the same; a cell with one says so. */
  as?: readonly (number | null)[];
  /** Said in a cell with nothing in it, in place of the common words. */
  notReported?: readonly (string | null)[];
  /** In the column of differences. */
  difference?: ReactNode;
}

interface CompareTableProps {
  label: string;
  columns: CompareColumn[];
  words: {
    /** What stands in a cell with nothing in it. */
    empty: { sign: string; words: string };
    asOf: (letter: string) => string;
    /** Head of the column of differences, where a row has one. */
    difference?: string;
  };
  groups: { key: string; title: string | null; rows: CompareTableRow[] }[];
  /** Cells have marks on an axis from 0 to 100 %. */
  hasAxis?: boolean;
  /** What to say below of a cohort with nothing in any row, whose column is left out then; nothing, where columns stay. */
  ofSilent?: (column: CompareColumn) => ReactNode;
}

/** Rows of topics, a column a cohort under a head that stays in sight; where there is no room each row is a card. */
export function CompareTable({
  label,
  columns,
  words,
  groups,
  hasAxis = false,
  ofSilent,
}: CompareTableProps) {
  const speaks = (_: CompareColumn, index: number) =>
    groups.some(({ rows }) =>
      rows.some(({ cells, notReported }) => (cells[index] ?? notReported?.[index] ?? null) !== null),
    );
  const silent = ofSilent ? columns.filter((column, index) => !speaks(column, index)) : [];
  const shown = columns.filter((column) => !silent.includes(column));
  const differs = groups.some(({ rows }) => rows.some(({ difference }) => difference));
  return (
    <div className="compare-region">
      <table className="compare-table" data-many={shown.length + Number(differs) > 3 || undefined}>
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            <td />
            {shown.map((column) => (
              <th key={column.id} scope="col">
                <CohortLetter letter={column.letter} series={column.series} /> {column.name}
                {hasAxis && <CompareAxis />}
              </th>
            ))}
            {differs && <th scope="col">{words.difference}</th>}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.key}>
            {group.title !== null && (
              <tr className="compare-group">
                <th scope="rowgroup" colSpan={shown.length + 1 + Number(differs)}>
                  {group.title}
                </th>
              </tr>
            )}
            {group.rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.label}</th>
                {shown.map((column) => (
                  <Cell
                    key={column.id}
                    row={row}
                    index={columns.indexOf(column)}
                    columns={columns}
                    shown={shown}
                    words={words}
                  />
                ))}
                {differs && <td className="compare-difference">{row.difference}</td>}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      {silent.map((column) => (
        <p key={column.id} className="compare-silent">
          <CohortLetter letter={column.letter} series={column.series} /> {ofSilent?.(column)}
        </p>
      ))}
    </div>
  );
}

interface CellProps {
  row: CompareTableRow;
  index: number;
  columns: CompareColumn[];
  /** Those of them that have a column of the table. */
  shown: CompareColumn[];
  words: CompareTableProps['words'];
}

function Cell({ row, index, columns, shown, words }: CellProps) {
  const as = row.as?.[index] ?? null;
  const content = row.cells[index] ?? null;
  const said = row.notReported?.[index] ?? null;
  const isNotReported = content === null && said === null;
  // On a card, columns that say the same share a line.
  const alike = shown.filter((column) => {
    const other = columns.indexOf(column);
    return isNotReported
      ? (row.cells[other] ?? null) === null && !row.notReported?.[other]
      : other === index || row.as?.[other] === index;
  });
  const isRepeated = as !== null || (isNotReported && alike[0] !== columns[index]);
  return (
    <td className={isRepeated ? 'compare-repeated' : undefined}>
      <span className="compare-whose" aria-hidden="true">
        {alike.map(({ letter, series }) => (
          <CohortLetter key={letter} letter={letter} series={series} />
        ))}
      </span>
      <div>
        {as !== null ? (
          <span className="text-ink-2">{words.asOf(columns[as]?.letter ?? '')}</span>
        ) : content !== null ? (
          content
        ) : said !== null ? (
          <span className="text-sm text-ink-2">{said}</span>
        ) : (
          <span className="text-ink-2" title={words.empty.words}>
            <span aria-hidden="true">{words.empty.sign}</span>
            <span className="sr-only">{words.empty.words}</span>
          </span>
        )}
      </div>
    </td>
  );
}
