import type { TumourListRow } from '@/lib/present/pages/tumours/tumours-page';

export interface TumourListWords {
  tumours: Record<'title' | 'tumour' | 'patients', string>;
  terms: Record<'oncotree' | 'studiesColumn' | 'treatmentsColumn' | 'oncotreeSource', string>;
  number: Record<'notReportedSign', string>;
}

const INDENT = ['', 'sm:ps-6', 'sm:ps-12', 'sm:ps-18'];

/** All tumours as a tree, with what is known of each. */
export function TumourList({ rows, words }: { rows: readonly TumourListRow[]; words: TumourListWords }) {
  const { tumours, terms } = words;
  const dash = words.number.notReportedSign;
  return (
    <>
      <table className="data-table w-full border-collapse text-sm">
        <caption className="sr-only">{tumours.title}</caption>
        <thead className="sticky top-0 z-10 bg-paper">
          <tr className="border-b border-ink-2 text-start align-bottom">
            <th scope="col" className="py-2 pe-4 text-start font-semibold">
              {tumours.tumour}
            </th>
            <th scope="col" className="py-2 pe-4 text-start font-semibold">
              {terms.oncotree}
            </th>
            <th scope="col" className="py-2 pe-4 text-end font-semibold">
              {terms.studiesColumn}
            </th>
            <th scope="col" className="py-2 pe-4 text-end font-semibold">
              {terms.treatmentsColumn}
            </th>
            <th scope="col" className="py-2 text-start font-semibold">
              {tumours.patients}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.slug} className="border-b border-line align-top">
              <th
                scope="row"
                className={`py-1.5 pe-4 text-start ${row.depth === 0 ? 'font-semibold' : 'font-normal'} ${INDENT[row.depth] ?? ''}`}
              >
                <a href={row.href}>{row.text}</a>
                {row.widerName && (
                  <span className="text-xs font-normal text-ink-2 sm:sr-only"> ‹ {row.widerName}</span>
                )}
              </th>
              <td data-label={terms.oncotree} className="py-1.5 pe-4 text-ink-2">
                {row.oncotree || dash}
              </td>
              <td data-label={terms.studiesColumn} className="py-1.5 pe-4 text-end">
                {row.studies}
              </td>
              <td data-label={terms.treatmentsColumn} className="py-1.5 pe-4 text-end">
                {row.treatments > 0 ? row.treatments : dash}
              </td>
              <td data-label={tumours.patients} className="py-1.5">
                {row.patients.length > 0 ? row.patients.join(' · ') : dash}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-6 text-xs text-ink-2">{terms.oncotreeSource}</p>
    </>
  );
}
