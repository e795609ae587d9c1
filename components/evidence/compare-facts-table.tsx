import type { CompareFactGroup } from '@/lib/present/pages/compare/compare-facts';
import type { CompareItem } from '@/lib/present/pages/compare/compare-item';
import type { CompareColumn } from '@/lib/present/pages/compare/compare-page';
import type { Text } from '@/lib/text/en';
import { CompareTable } from './compare-table';
import { Result } from './result';

/** Who the patients were, how the study was done, what was given, how it was assessed. */
export function CompareFactsTable({
  facts,
  columns,
  words,
}: {
  facts: CompareFactGroup[];
  columns: CompareColumn[];
  words: Text;
}) {
  return (
    <CompareTable
      label={words.compare.factsTitle}
      columns={columns}
      empty={{ sign: words.number.notReportedSign, words: words.number.notReported }}
      groups={facts.map(({ key, title, rows }) => ({
        key,
        title,
        rows: rows.map((row) => ({
          key: row.key,
          label: row.label,
          // Facts of one study stand once for its groups.
          same: row.cells.map((items) => (items.length === 0 ? '' : JSON.stringify(items))),
          silent: row.silent,
          cells: row.cells.map((items) =>
            items.length === 0 ? null : <Items items={items} key={row.key} />,
          ),
        })),
      }))}
    />
  );
}

function Items({ items }: { items: CompareItem[] }) {
  return items.map((item, index) => (
    <span
      key={item.key}
      className={item.result === null && item.label === null ? 'block font-medium' : 'block'}
    >
      {item.of !== null && item.of !== items[index - 1]?.of && (
        <span className="block text-xs text-warn">{item.of}</span>
      )}
      {item.label && <span className="text-ink-2">{item.label} </span>}
      {item.result ? <Result view={item.result} /> : item.text}
      {item.link && (
        <a href={item.link.href} className="block text-xs">
          {item.link.text}
        </a>
      )}
      {item.note && <span className="block text-xs text-ink-2">{item.note}</span>}
    </span>
  ));
}
