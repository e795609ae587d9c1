import type { RegimenListRow } from '@/lib/present/pages/regimens/regimens-page';
import { LinkList } from './link-list';

export interface RegimenListWords {
  columns: Record<'regimen' | 'tumours' | 'size', string>;
  regimens: Record<'title' | 'onlyLaboratory', string>;
}

/** All treatments, with the tumours in which each was studied. */
export function RegimenList({ rows, words }: { rows: readonly RegimenListRow[]; words: RegimenListWords }) {
  const { columns } = words;
  return (
    <div className="table-frame">
      <table className="data-table" data-keys="">
        <caption className="sr-only">{words.regimens.title}</caption>
        <thead>
          <tr>
            {[columns.regimen, columns.tumours, columns.size].map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.slug}>
              <th scope="row">
                <a href={row.href}>{row.text}</a>
              </th>
              <td data-label={columns.tumours}>
                <LinkList links={row.tumours} />
              </td>
              <td data-label={columns.size}>
                {row.isLaboratory ? words.regimens.onlyLaboratory : row.patients.join(' · ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
