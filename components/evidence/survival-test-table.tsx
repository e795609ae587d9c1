import type { SurvivalTestView } from '@/lib/present/pages/study/survival-tests';
import { ScrollTable } from './scroll-table';
import { SourceLink } from './source-link';

interface SurvivalTestTableProps {
  title: string;
  rows: SurvivalTestView[];
  words: {
    columns: { measure: string };
    survival: { recomputed: string; reported: string };
    number: { notReportedSign: string };
  };
}

/** What is calculated from two curves, in regular weight, beside what the paper prints. */
export function SurvivalTestTable({ title, rows, words }: SurvivalTestTableProps) {
  return (
    <div className="test-table">
      <ScrollTable
        label={title}
        columns={[words.columns.measure, words.survival.recomputed, words.survival.reported]}
      >
        {rows.map((test) => (
          <tr key={test.label}>
            <th scope="row" className="!whitespace-normal">
              <a href={test.methodHref}>{test.label}</a>
            </th>
            <td>{test.recomputed}</td>
            <td>
              {test.reported ? (
                <SourceLink fact={test.reported.fact}>
                  <b className="font-semibold">{test.reported.text}</b>
                </SourceLink>
              ) : (
                words.number.notReportedSign
              )}
            </td>
          </tr>
        ))}
      </ScrollTable>
    </div>
  );
}
