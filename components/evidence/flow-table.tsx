import type { FlowTableView } from '@/lib/present/pages/study/flow-table';
import { Result } from './result';
import type { StudyWords } from './study-words';

/** The participant flow: for each period, how many of each group started, completed, and left for which reason. */
export function FlowTable({ table, words }: { table: FlowTableView; words: StudyWords }) {
  const { study } = words;
  return (
    <div id="participant-flow">
      <h3>{study.participantFlow}</h3>
      <div className="table-frame">
        <table className="data-table" data-keys="">
          <caption className="sr-only">{study.participantFlow}</caption>
          <thead>
            <tr>
              <th scope="col">{study.flowStep}</th>
              {table.groups.map((group) => (
                <th key={group} scope="col">
                  {group}
                </th>
              ))}
            </tr>
          </thead>
          {table.periods.map((period) => (
            <tbody key={period.key}>
              <tr>
                <th scope="rowgroup" colSpan={table.groups.length + 1}>
                  {period.title}
                </th>
              </tr>
              {period.rows.map((row) => (
                <tr key={row.key}>
                  <th scope="row" data-depth={row.isReason ? 1 : 0}>
                    {row.label}
                  </th>
                  {row.cells.map((cell, index) => (
                    <td key={table.groups[index]} data-label={table.groups[index]}>
                      {cell ? <Result view={cell} brief /> : words.number.notReportedSign}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </div>
  );
}
