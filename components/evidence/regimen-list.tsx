import type { RegimenListRow } from '@/lib/present/pages/regimens/regimens-page';
import { LinkList } from './link-list';

export interface RegimenListWords {
  columns: Record<'regimen' | 'tumours' | 'size', string>;
  regimens: Record<'title' | 'onlyLaboratory', string>;
}

/** All treatments, with the tumours in which each was tried. */
export function RegimenList({ rows, words }: { rows: readonly RegimenListRow[]; words: RegimenListWords }) {
  const { columns } = words;
  return (
    <table className="data-table w-full border-collapse text-sm">
      <caption className="sr-only">{words.regimens.title}</caption>
      <thead className="sticky top-0 z-10 bg-paper">
        <tr className="border-b border-ink-2 text-start align-bottom">
          {[columns.regimen, columns.tumours, columns.size].map((label) => (
            <th key={label} scope="col" className="py-2 pe-4 text-start font-semibold">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.slug} className="border-b border-line align-top">
            <th scope="row" className="py-1.5 pe-4 text-start font-medium">
              <a href={row.href}>{row.text}</a>
            </th>
            <td data-label={columns.tumours} className="py-1.5 pe-4">
              <LinkList links={row.tumours} />
            </td>
            <td data-label={columns.size} className="py-1.5">
              {row.isLaboratory ? words.regimens.onlyLaboratory : row.patients.join(' · ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
