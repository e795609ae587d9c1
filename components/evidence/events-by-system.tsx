import type { AdverseEventsBySystem } from '@/lib/present/pages/study/adverse-events-by-system';
import type { GroupTable as View } from '@/lib/present/pages/study/group-table';
import { GroupTable } from './group-table';
import { Fold } from './study-section';
import type { StudyWords } from './study-words';

const inGroups = ({ cohorts, systems }: AdverseEventsBySystem): View => ({
  columns: cohorts.map((title) => ({ key: title, title })),
  subjects: systems.map(({ name: system, events }) => ({
    key: `system ${system}`,
    name: system,
    note: '',
    rows: events.map(({ key, name, printed, cells }) => ({
      key: `${system} ${key}`,
      label: name,
      note: printed,
      cells: cells.map((cell) => cell && { result: cell.result, note: cell.events }),
    })),
  })),
});

/** Adverse events as a registry lists them: by organ system, the most frequent first, a column for each group. */
export function EventsBySystemTables({
  tables,
  words,
}: {
  tables: readonly AdverseEventsBySystem[];
  words: StudyWords;
}) {
  const { registry } = words;
  return tables.map((table) => {
    const count = table.systems.reduce((sum, { events }) => sum + events.length, 0);
    const body = (
      <GroupTable
        key={table.key}
        table={inGroups(table)}
        label={table.title}
        rowsAre={registry.event}
        absent=""
        notesAre="en"
      />
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
