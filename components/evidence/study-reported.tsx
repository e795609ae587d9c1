import type { GroupTable as View } from '@/lib/present/pages/study/group-table';
import type { StudyPageView } from '@/lib/present/pages/study/study-page';
import { colonAfter } from '@/lib/text/punctuation';
import { GroupTable } from './group-table';
import { Result } from './result';
import { ScrollTable } from './scroll-table';
import { SourceLink } from './source-link';
import { Fold } from './study-section';
import type { StudyWords } from './study-words';
import { TwoArmTable } from './two-arm-table';

const rowsOf = ({ subjects }: View) => String(subjects.reduce((sum, { rows }) => sum + rows.length, 0));

function Outcomes({ view, words: { study, columns } }: { view: StudyPageView; words: StudyWords }) {
  const hasCriteria = view.outcomes.some(({ criteria }) => criteria);
  const hasNote = view.outcomes.some(({ contradicts, note }) => contradicts || note);
  return (
    <ScrollTable
      label={study.allOutcomes}
      columns={[
        columns.measure,
        columns.cohort,
        columns.result,
        ...(hasCriteria ? [columns.criteria] : []),
        ...(hasNote ? [columns.note] : []),
      ]}
    >
      {view.outcomes.map((row) => (
        <tr key={row.key}>
          <td>{row.measure}</td>
          <td>{row.cohort}</td>
          <td>
            <Result view={row.result} />
          </td>
          {hasCriteria && <td>{row.criteria}</td>}
          {hasNote && (
            <td className="text-ink-2">
              {row.contradicts && <span className="block text-warn">{study.contradicts}</span>}
              {row.note}
            </td>
          )}
        </tr>
      ))}
    </ScrollTable>
  );
}

/** Every outcome and test as reported, for who looks for one; folded, since what matters stands above. */
export function StudyReported({ view, words }: { view: StudyPageView; words: StudyWords }) {
  const { study, columns, number } = words;
  const compared = view.comparisons.filter(({ section }) => section === 'outcomes');
  const isNoted = view.tests.some(({ note }) => note);
  return (
    <>
      {view.outcomeCount > 0 && (
        <Fold id="outcomes" title={study.outcomesFold(view.outcomeCount)} open={view.outcomesOpen}>
          {view.outcomesByRank.map(({ key, title, table }, index) => (
            <Fold key={key} title={title} note={rowsOf(table)} open={index === 0}>
              <GroupTable
                table={table}
                label={title}
                rowsAre={columns.measure}
                absent={number.notReportedSign}
              />
            </Fold>
          ))}
          {view.outcomes.length > 0 && <Outcomes view={view} words={words} />}
          {compared.map((table) => (
            <TwoArmTable key={table.key} table={table} />
          ))}
        </Fold>
      )}
      {view.tests.length > 0 && (
        <Fold id="tests" title={study.testsFold(view.tests.length)}>
          <ScrollTable
            label={study.tests}
            columns={[columns.measure, columns.cohort, columns.result, ...(isNoted ? [columns.note] : [])]}
          >
            {view.tests.map((row) => (
              <tr key={row.key}>
                <td>{row.measure}</td>
                <td>{row.between}</td>
                <td>
                  {row.test}
                  {colonAfter(row.test)}
                  <SourceLink fact={row.fact}>
                    <b className="font-semibold">{[row.statistic, row.pValue].join(' · ')}</b>
                  </SourceLink>
                </td>
                {isNoted && <td className="text-ink-2">{row.note}</td>}
              </tr>
            ))}
          </ScrollTable>
        </Fold>
      )}
    </>
  );
}
