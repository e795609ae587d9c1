import type { EventsBySystem } from '@/lib/present/pages/study/events-by-system';
import { Result } from './result';
import { ScrollTable } from './scroll-table';
import { Fold } from './study-section';
import type { StudyWords } from './study-words';

/** Adverse events as a registry lists them: by organ system, the most frequent first, a column for each group. */
export function EventsBySystemTables({
  tables,
  words,
}: {
  tables: readonly EventsBySystem[];
  words: StudyWords;
}) {
  const { registry } = words;
  return tables.map((table) => {
    const count = table.systems.reduce((sum, { events }) => sum + events.length, 0);
    const body = (
      <ScrollTable key={table.key} label={table.title} columns={[registry.event, ...table.cohorts]} ofGroups>
        {table.systems.flatMap(({ name, events }) => [
          ...(name
            ? [
                <tr key={`system ${name}`} className="system-row">
                  <th scope="rowgroup" colSpan={table.cohorts.length + 1}>
                    {name}
                  </th>
                </tr>,
              ]
            : []),
          ...events.map((event) => (
            <tr key={`${name} ${event.key}`}>
              <th scope="row" className="!font-normal !whitespace-normal">
                {event.name}
                {event.printed && (
                  <span className="block text-xs text-ink-3" lang="en">
                    {event.printed}
                  </span>
                )}
              </th>
              {event.cells.map((cell, index) => (
                <td key={table.cohorts[index]}>
                  {cell && (
                    <>
                      <Result view={cell.result} brief />
                      {cell.events && <span className="block text-xs text-ink-3">{cell.events}</span>}
                    </>
                  )}
                </td>
              ))}
            </tr>
          )),
        ])}
      </ScrollTable>
    );
    return table.key === 'totals' ? (
      <div key={table.key}>{body}</div>
    ) : (
      <Fold key={table.key} title={table.title} note={registry.eventsFold(count)}>
        {body}
      </Fold>
    );
  });
}
