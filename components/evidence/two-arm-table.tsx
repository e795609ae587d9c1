import type { TwoArmTableView } from '@/lib/present/pages/study/two-arm-comparisons';
import { Result } from './result';
import { ScrollTable } from './scroll-table';
import { SourceLink } from './source-link';

/** Counts of two arms and what is calculated from them, the latter in italics. */
export function TwoArmTable({ table }: { table: TwoArmTableView }) {
  return (
    <section aria-label={table.title} className="two-arm my-6 break-inside-avoid">
      <h3 className="text-base font-semibold">{table.title}</h3>
      <p className="max-w-4xl text-sm text-ink-2">
        {table.lead} <a href={table.method.href}>{table.method.text}</a>
      </p>
      {table.caution && <p className="mt-1 max-w-4xl text-sm text-warn">{table.caution}</p>}
      {table.rows.map(
        ({ key, label, note }) =>
          note && (
            <p key={key} className="mt-1 max-w-4xl text-sm text-warn">
              <span className="font-medium">{label}</span> · {note}
            </p>
          ),
      )}
      <div className="mt-2">
        <ScrollTable label={table.title} columns={table.columns}>
          {table.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row" className="min-w-36 !whitespace-normal">
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
                <td key={table.columns[3 + index]} className="whitespace-nowrap italic">
                  {figure}
                </td>
              ))}
            </tr>
          ))}
        </ScrollTable>
      </div>
    </section>
  );
}
