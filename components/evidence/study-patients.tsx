import { ScrollRegion } from '@/components/ui/scroll-region';
import type { PatientTableView } from '@/lib/present/pages/study/patient-table';
import { DatumList } from './datum-list';
import { Result } from './result';
import { Fold } from './study-section';
import type { StudyWords } from './study-words';

/** So many columns leave room for two tables on a sheet; more than the second are a paragraph a patient. */
const [HALF_COLUMNS, SHEET_COLUMNS] = [5, 8];

const onPaper = (columns: number) =>
  columns <= HALF_COLUMNS ? 'print-columns' : columns > SHEET_COLUMNS ? 'print-paragraphs' : '';

interface StudyPatientsProps {
  table: PatientTableView;
  /** Each patient has a lane in a chart: few enough to be read one by one. */
  isDrawn: boolean;
  words: StudyWords;
}

/** The patients' rows: a table whose first column stays, cards on a phone; open where a chart draws each patient and there is room. */
export function StudyPatients({ table, isDrawn, words }: StudyPatientsProps) {
  const { study, columns, number } = words;
  const isSeveral = table.rows.some(({ cohort }) => cohort !== '');
  const heads = [columns.patient, ...(isSeveral ? [columns.cohort] : []), ...table.columns];
  const rows = (
    <ScrollRegion label={study.patients} className={onPaper(heads.length)}>
      <table className="patient-table">
        <thead>
          <tr>
            {heads.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {row.label}
                {row.who.length > 0 && (
                  <span className="patient-who">
                    {row.who.map((view) => (
                      <span key={view.fact}>
                        <Result view={view} />
                      </span>
                    ))}
                  </span>
                )}
              </th>
              {isSeveral && <td data-label={columns.cohort}>{row.cohort}</td>}
              {row.cells.map((cell, index) => (
                <td
                  key={`${row.key}-${table.columns[index]}`}
                  data-label={table.columns[index]}
                  className={cell.some(({ view }) => !/\d/u.test(view.figure)) ? 'said' : undefined}
                >
                  {cell.length > 0 ? (
                    cell.map(({ view, isAfter }) => (
                      <span key={view.fact} className={isAfter ? 'changed-to' : undefined}>
                        <Result view={view} />
                      </span>
                    ))
                  ) : (
                    <span title={number.notReported}>{number.notReportedSign}</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
  return (
    <>
      <Fold title={study.rows(table.rows.length)} className={isDrawn ? 'open-when-wide' : ''}>
        {rows}
      </Fold>
      {table.more.length > 0 && (
        <Fold title={study.morePatients} inside="more-patients">
          {table.more.map((entry) => (
            <div key={entry.patient} className="mt-3">
              <h3 className="mb-1 text-base">{entry.patient}</h3>
              <DatumList data={entry.data} />
            </div>
          ))}
        </Fold>
      )}
    </>
  );
}
