import type { CompareFactGroup, CompareFactRow } from '@/lib/present/pages/compare/compare-facts';
import type { CompareItem } from '@/lib/present/pages/compare/compare-item';
import type { CompareColumn } from '@/lib/present/pages/compare/compare-page';
import type { Text } from '@/lib/text/en';
import { CompareTable, type CompareTableRow } from './compare-table';
import { Result } from './result';

interface CompareFactsTableProps {
  facts: CompareFactGroup[];
  columns: CompareColumn[];
  words: Text;
}

/** Who the patients were, what was given, how it was done and assessed; what nobody reports is one line. */
export function CompareFactsTable({ facts, columns, words }: CompareFactsTableProps) {
  const { compare } = words;
  const isReported = ({ cells }: CompareFactRow) => cells.some((items) => items.length > 0);
  const rows = facts.flatMap((group) => group.rows);
  const unreported = rows.filter((row) => !isReported(row));
  const isImplied = ({ notReported }: CompareFactRow) => notReported.some(Boolean);
  const names = (some: CompareFactRow[]) => some.map(({ label }) => label).join(compare.betweenTopics);
  const [implied, unknown] = [unreported.filter(isImplied), unreported.filter((row) => !isImplied(row))];
  const more = facts
    .map((group) => ({ ...group, rows: group.rows.filter((row) => isReported(row) && !row.isMain) }))
    .filter((group) => group.rows.length > 0);
  const table = (label: string, groups: { key: string; title: string | null; rows: CompareFactRow[] }[]) => (
    <CompareTable
      label={label}
      columns={columns}
      words={{
        empty: { sign: words.number.notReportedSign, words: words.number.notReported },
        asOf: compare.asOf,
      }}
      groups={groups.map((group) => ({ ...group, rows: group.rows.map((row) => rowOf(row, compare)) }))}
    />
  );
  return (
    <>
      {table(compare.factsTitle, [
        { key: 'main', title: null, rows: rows.filter((row) => row.isMain && isReported(row)) },
      ])}
      {unreported.length > 0 && (
        <p className="mt-2 text-sm text-ink-2">
          {implied.length > 0 && compare.notSeparately(names(implied))}{' '}
          {unknown.length > 0 && compare.reportedByNone(names(unknown))}
        </p>
      )}
      {more.length > 0 && (
        <details className="fold mt-4">
          <summary>{compare.moreFacts}</summary>
          {table(compare.moreFacts, more)}
        </details>
      )}
    </>
  );
}

const rowOf = (row: CompareFactRow, words: Text['compare']): CompareTableRow => ({
  key: row.key,
  label: row.label,
  as: row.as,
  notReported: row.notReported,
  cells: row.cells.map((items) =>
    items.length === 0 ? null : <Items key={row.key} items={items} words={words} />,
  ),
});

/** Things said in a cell before the rest is folded. */
const MOST_ITEMS = 3;

function Items({ items, words }: { items: CompareItem[]; words: Text['compare'] }) {
  // One more than would be shown is shown, too.
  const shown = items.length <= MOST_ITEMS + 1 ? items : items.slice(0, MOST_ITEMS);
  const folded = items.slice(shown.length);
  const draw = (some: CompareItem[]) =>
    some.map((item, index) => <Item key={item.key} item={item} before={some[index - 1]} />);
  return (
    <>
      {draw(shown)}
      {folded.length > 0 && (
        <details className="print-unfolded">
          <summary className="text-sm text-accent">{words.moreItems(folded.length)}</summary>
          {draw(folded)}
        </details>
      )}
    </>
  );
}

function Item({ item, before }: { item: CompareItem; before: CompareItem | undefined }) {
  return (
    <span className="block">
      {item.label && <span className="text-ink-2">{item.label} </span>}
      {item.result ? <Result view={item.result} /> : item.text}
      {item.link && (
        <a href={item.link.href} className="block text-sm">
          {item.link.text}
        </a>
      )}
      {item.note && item.note !== item.result?.note && (
        <span className="block text-sm text-ink-2">{item.note}</span>
      )}
      {item.of !== null && item.of !== before?.of && (
        <span className="block text-sm text-warn">{item.of}</span>
      )}
    </span>
  );
}
