import type { TwoArmTableView } from '@/lib/present/pages/study/two-arm-comparisons';
import { Result } from './result';
import { ScrollTable } from './scroll-table';
import { SourceLink } from './source-link';

/** Counts of two arms and what is calculated from them, the latter in regular weight. */
export function TwoArmTable({ table }: { table: TwoArmTableView }) {
  return (
    <section aria-label={table.title} className="two-arm my-4 break-inside-avoid">
      <h3>{table.title}</h3>
      {table.caution && <p className="text-sm text-warn">{table.caution}</p>}
      <div className="mt-1">
        <ScrollTable label={table.title} columns={table.columns}>
          {table.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row" className="!whitespace-normal">
                {row.label}
                {row.printed.map(({ text, fact }) => (
                  <span key={fact} className="block text-xs font-normal">
                    <SourceLink fact={fact}>{text}</SourceLink>
                  </span>
                ))}
              </th>
              {row.counts.map((view) => (
                <td key={view.fact}>
                  <Result view={view} />
                </td>
              ))}
              {row.calculated.map((figure, index) => (
                <td key={table.columns[3 + index]}>{figure}</td>
              ))}
            </tr>
          ))}
        </ScrollTable>
      </div>
      {table.rows.map(
        ({ key, label, note }) =>
          note && (
            <p key={key} className="mt-1 text-sm text-warn">
              <span className="font-medium">{label}</span> · {note}
            </p>
          ),
      )}
      <details className="mt-1 text-sm text-ink-2">
        <summary className="text-accent">{table.method.text}</summary>
        <p>
          {table.lead} <a href={table.method.href}>{table.method.page}</a>
        </p>
      </details>
    </section>
  );
}
