import type { ResultView } from '../../results/result-view';

export interface GroupCell {
  result: ResultView;
  note: string;
}

/** What is reported of several groups of patients: groups in columns, as trials print it. */
export interface GroupTable {
  columns: { key: string; title: string }[];
  subjects: {
    key: string;
    name: string;
    note: string;
    /** `cells`: one for each group; null where nothing is reported of it. `isPart`: of the row above, a reason among others. */
    rows: { key: string; label: string; note: string; isPart?: boolean; cells: (GroupCell | null)[] }[];
  }[];
}

type Subject = GroupTable['subjects'][number];

interface Reported {
  subject: Pick<Subject, 'key' | 'name' | 'note'>;
  label: string;
  note: string;
  isPart?: boolean;
  /** Key of the column. */
  group: string;
  cell: GroupCell;
}

/** Subjects and rows come in the order of the first of each; the same words twice of one group are two rows. */
export function groupTable(columns: GroupTable['columns'], reported: Iterable<Reported>): GroupTable {
  const placeOf = new Map(columns.map(({ key }, place) => [key, place]));
  const subjects = new Map<string, Subject>();
  const rows = new Map<string, Subject['rows'][number]>();
  for (const { subject, label, note, isPart, group, cell } of reported) {
    const place = placeOf.get(group);
    if (place === undefined) throw new Error(`no column is of the group ${group}`);
    const within = subjects.get(subject.key) ?? { ...subject, rows: [] };
    subjects.set(subject.key, within);
    for (let nth = 0; ; nth++) {
      const key = [subject.key, label, note, nth].join('|');
      const row = rows.get(key) ?? {
        key,
        label,
        note,
        ...(isPart && { isPart }),
        cells: columns.map(() => null),
      };
      if (!rows.has(key)) within.rows.push(row);
      rows.set(key, row);
      if (row.cells[place] !== null) continue;
      row.cells[place] = cell;
      break;
    }
  }
  return { columns, subjects: [...subjects.values()] };
}
