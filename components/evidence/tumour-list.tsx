import type { TumourListRow } from '@/lib/present/pages/tumours/tumours-page';

export interface TumourListWords {
  tumours: Record<'title' | 'tumour' | 'patients', string>;
  terms: Record<'oncotree' | 'studiesColumn' | 'treatmentsColumn' | 'oncotreeSource', string>;
  number: Record<'notReportedSign', string>;
}

/** All tumours as a tree, with what is known of each. */
export function TumourList({ rows, words }: { rows: readonly TumourListRow[]; words: TumourListWords }) {
  const { tumours, terms } = words;
  const dash = words.number.notReportedSign;
  return (
    <>
      <div className="table-frame">
        <table className="data-table" data-keys="">
          <caption className="sr-only">{tumours.title}</caption>
          <thead>
            <tr>
              <th scope="col">{tumours.tumour}</th>
              <th scope="col">{terms.oncotree}</th>
              <th scope="col" className="numeric">
                {terms.studiesColumn}
              </th>
              <th scope="col" className="numeric">
                {terms.treatmentsColumn}
              </th>
              <th scope="col">{tumours.patients}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.slug}>
                <th scope="row" data-depth={row.depth}>
                  <a href={row.href}>{row.text}</a>
                  {row.widerName && <span className="wider"> ‹ {row.widerName}</span>}
                </th>
                <td data-label={terms.oncotree} data-empty={row.oncotree ? undefined : ''} className="muted">
                  {row.oncotree || dash}
                </td>
                <td data-label={terms.studiesColumn} className="numeric">
                  {row.studies}
                </td>
                <td
                  data-label={terms.treatmentsColumn}
                  data-empty={row.treatments > 0 ? undefined : ''}
                  className="numeric"
                >
                  {row.treatments > 0 ? row.treatments : dash}
                </td>
                <td data-label={tumours.patients} data-empty={row.patients.length > 0 ? undefined : ''}>
                  {row.patients.length > 0 ? row.patients.join(' · ') : dash}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-6 text-xs text-ink-2">{terms.oncotreeSource}</p>
    </>
  );
}
