import type { CohortRowView } from '@/lib/present/cohorts/cohort-row';
import type { CohortGroupView } from '@/lib/present/cohorts/cohort-table';
import type { PatientCountView } from '@/lib/present/cohorts/patient-count';
import { CompareBox } from './compare-box';
import { FindingBadge } from './finding-badge';
import { LinkList } from './link-list';
import { OriginBadge } from './origin-badge';
import { ResultList } from './result-list';
import { SourceLink } from './source-link';

const COLUMNS = ['response', 'times', 'events', 'others'] as const;
type Column = (typeof COLUMNS)[number];

export interface CohortTableWords {
  cohortTable: {
    columns: Record<'cohort' | (typeof COLUMNS)[number], string>;
    cited: string;
  };
  patientCount: Record<'title' | 'lead' | 'label', string>;
  terms: Record<'own' | 'cited', string>;
}

interface CohortTableProps {
  groups: readonly CohortGroupView[];
  caption: string;
  words: CohortTableWords;
  /** Leaves out columns in which no row tells anything. */
  onlyTold?: boolean;
}

/** Where a heading of the table can be linked to. */
export const groupAnchor = ({ key }: Pick<CohortGroupView, 'key'>) => `group-${key.replaceAll(' ', '-')}`;

/** Cohorts row by row under their headings, with all that each reports; on a phone each row is a card. */
export function CohortTable({ groups, caption, words, onlyTold }: CohortTableProps) {
  const { columns } = words.cohortTable;
  const rows = groups.flatMap(({ own, cited }) => [...own, ...cited]);
  const isTold = (name: Column) => rows.some(({ cells }) => cells[name].shown.length > 0);
  const shown = COLUMNS.filter((name) => isTold(name) || !(onlyTold || name === 'others'));
  return (
    <table className="card-table cohort-table w-full table-fixed border-collapse text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead className="sticky top-0 z-10 bg-paper">
        <tr className="border-b border-ink-2 align-bottom">
          <th scope="col" className="w-[25%] py-2 pe-4 text-start font-semibold">
            {columns.cohort}
          </th>
          {shown.map((name) => (
            <th key={name} scope="col" className="py-2 pe-4 text-start font-semibold">
              {columns[name]}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.key}>
          {group.title && <GroupHead group={group} span={shown.length + 1} words={words} />}
          {group.own.map((row) => (
            <CohortRow key={row.key} row={row} columns={shown} words={words} />
          ))}
          {group.own.length > 0 && group.cited.length > 0 && (
            <tr className="group-row">
              <th
                scope="rowgroup"
                colSpan={shown.length + 1}
                className="pb-1 pt-3 text-start text-xs font-normal text-ink-2"
              >
                {words.cohortTable.cited}
              </th>
            </tr>
          )}
          {group.cited.map((row) => (
            <CohortRow key={row.key} row={row} columns={shown} words={words} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

interface GroupHeadProps {
  group: CohortGroupView;
  span: number;
  words: CohortTableWords;
}

function GroupHead({ group, span, words }: GroupHeadProps) {
  return (
    <tr className="group-row" id={groupAnchor(group)}>
      <th scope="rowgroup" colSpan={span} className="pb-1.5 pt-6 text-start font-normal">
        <span className="me-3 text-base font-semibold">
          {group.href ? <a href={group.href}>{group.title}</a> : group.title}
        </span>
        {group.detail && <span className="text-xs text-ink-2">{group.detail}</span>}
        <PatientCount count={group.patients} words={words} />
      </th>
    </tr>
  );
}

/** How many different patients, own data and cited apart. */
function PatientCount({ count, words }: { count: PatientCountView; words: CohortTableWords }) {
  const told = [
    { label: words.terms.own, count: count.own },
    { label: words.terms.cited, count: count.cited },
  ].filter((part) => part.count !== null);
  if (told.length === 0) return null;
  return (
    <span className="block text-sm">
      <span className="text-ink-2">{words.patientCount.label}: </span>
      {told.map((part, index) => (
        <span key={part.label}>
          {index > 0 && ' · '}
          {part.count?.patients}{' '}
          <span className="text-ink-2">
            ({part.label}, {part.count?.studies})
          </span>
        </span>
      ))}
    </span>
  );
}

/** The number of patients of a whole page, and whom it leaves out. */
export function PatientCountNote({ count, words }: { count: PatientCountView; words: CohortTableWords }) {
  return (
    <>
      <PatientCount count={count} words={words} />
      {count.leftOut.length > 0 && (
        <details className="text-sm">
          <summary className="w-fit py-0.5 text-accent">{words.patientCount.title}</summary>
          <p className="text-ink-2">{words.patientCount.lead}</p>
          <ul className="list-disc ps-5">
            {count.leftOut.map((cohort) => (
              <li key={cohort.key}>
                <a href={cohort.href}>{cohort.text}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface CohortRowProps {
  row: CohortRowView;
  columns: readonly Column[];
  words: CohortTableWords;
}

function CohortRow({ row, columns, words }: CohortRowProps) {
  const indent = row.depth === 0 ? '' : row.depth === 1 ? 'sm:ps-4' : 'sm:ps-8';
  return (
    <tr className="border-b border-line align-top">
      <th scope="row" className={`py-2 pe-4 text-start font-normal ${indent}`}>
        <span
          className={
            row.origin.origin === 'own' ? 'block' : 'block border-s-2 border-dashed border-ink-2 ps-2'
          }
        >
          <Who row={row} />
        </span>
      </th>
      {columns.map((name) => (
        <td
          key={name}
          data-label={words.cohortTable.columns[name]}
          data-empty={row.cells[name].shown.length + row.cells[name].calculated.length === 0 ? '' : undefined}
          className="py-2 pe-4"
        >
          <ResultList cell={row.cells[name]} />
        </td>
      ))}
    </tr>
  );
}

/** Who was studied and how, what was found wrong in it, and with whom it shares patients. */
function Who({ row }: { row: CohortRowView }) {
  return (
    <>
      <span className="block text-xs">
        <OriginBadge {...row.origin} />
        {row.findings.map((finding) => (
          <a key={finding.verdict} href={finding.href} className="ms-1.5 no-underline">
            <FindingBadge verdict={finding.verdict} label={finding.label} />
          </a>
        ))}
      </span>
      <a href={row.study.href} className="font-medium">
        {row.study.text}
      </a>
      {row.label && <span className="block">{row.label}</span>}
      {row.patients && (
        <span className={`block ${row.patients.small ? 'text-ink-2' : ''}`}>
          {row.patients.fact ? (
            <SourceLink fact={row.patients.fact}>{row.patients.text}</SourceLink>
          ) : (
            row.patients.text
          )}
        </span>
      )}
      {row.together && <span className="block text-warn">{row.together}</span>}
      {row.tumours.length > 0 && (
        <span className="block">
          <LinkList links={row.tumours} />
        </span>
      )}
      <span className="block text-xs text-ink-2">{row.about}</span>
      {row.allocation && (
        <span className="block text-xs">
          <SourceLink fact={row.allocation.fact}>{row.allocation.text}</SourceLink>
        </span>
      )}
      {row.regimens && <span className="block text-xs text-ink-2">{row.regimens}</span>}
      {row.overlaps.map((overlap) => (
        <span key={overlap.key} className="block text-xs text-warn">
          <a href={overlap.href}>{overlap.text}</a>
        </span>
      ))}
      {row.pick && <CompareBox pick={row.pick} />}
    </>
  );
}
