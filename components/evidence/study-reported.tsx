import type { StudyPageView } from '@/lib/present/pages/study/study-page';
import { Result } from './result';
import { ScrollTable } from './scroll-table';
import { SourceLink } from './source-link';
import { Fold } from './study-section';
import type { StudyWords } from './study-words';
import { TwoArmTable } from './two-arm-table';

/** Every outcome and test as reported, for who looks for one; folded, since what matters stands above. */
export function StudyReported({ view, words }: { view: StudyPageView; words: StudyWords }) {
  const { study, columns } = words;
  const compared = view.comparisons.filter(({ section }) => section === 'outcomes');
  return (
    <>
      {view.outcomes.length > 0 && (
        <Fold id="outcomes" title={study.outcomesFold(view.outcomes.length)} open={view.outcomesOpen}>
          <ScrollTable
            label={study.allOutcomes}
            columns={[columns.measure, columns.cohort, columns.result, columns.criteria, columns.note]}
          >
            {view.outcomes.flatMap((row) => [
              ...(row.heading
                ? [
                    <tr key={`rank ${row.key}`} className="system-row">
                      <th scope="rowgroup" colSpan={5}>
                        {row.heading}
                      </th>
                    </tr>,
                  ]
                : []),
              <tr key={row.key}>
                <td>{row.measure}</td>
                <td>{row.cohort}</td>
                <td>
                  <Result view={row.result} />
                </td>
                <td>{row.criteria}</td>
                <td className="text-ink-2">
                  {row.contradicts && <span className="block text-warn">{study.contradicts}</span>}
                  {row.note}
                </td>
              </tr>,
            ])}
          </ScrollTable>
          {compared.map((table) => (
            <TwoArmTable key={table.key} table={table} />
          ))}
        </Fold>
      )}
      {view.tests.length > 0 && (
        <Fold id="tests" title={study.testsFold(view.tests.length)}>
          <ScrollTable
            label={study.tests}
            columns={[columns.measure, columns.cohort, columns.result, columns.note]}
          >
            {view.tests.map((row) => (
              <tr key={row.key}>
                <td>{row.measure}</td>
                <td>{row.between}</td>
                <td>
                  {row.test}
                  {study.colon}
                  <SourceLink fact={row.fact}>
                    <b className="font-semibold">{[row.statistic, row.pValue].join(' · ')}</b>
                  </SourceLink>
                </td>
                <td className="text-ink-2">{row.note}</td>
              </tr>
            ))}
          </ScrollTable>
        </Fold>
      )}
    </>
  );
}
