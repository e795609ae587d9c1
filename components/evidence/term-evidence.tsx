import type { CoverageView } from '@/lib/present/cohorts/coverage';
import type { PatientCountView } from '@/lib/present/cohorts/patient-count';
import type { EvidenceRowView } from '@/lib/present/evidence-table/evidence-row';
import type { EvidenceRowsView, EvidenceTableView } from '@/lib/present/evidence-table/evidence-table';
import type { SummaryLine } from '@/lib/present/evidence-table/summary-of-findings';
import type { Text } from '@/lib/text/en';
import { colonAfter } from '@/lib/text/punctuation';
import { CoverageTable } from './coverage-table';
import { EvidenceTable, type RowsAre } from './evidence-table';
import { HeadingFold } from './heading-fold';
import { SummaryOfFindings } from './summary-of-findings';
import { TermStrip } from './term-strip';

/** "Patients: in the papers’ own data 5 (1 study) · cited at least 7 (5 studies)". */
export function PatientCountLine({ count, words }: { count: PatientCountView; words: Text }) {
  const reported = [
    { label: words.terms.primary, of: count.primary },
    { label: words.terms.registry, of: count.registry },
    { label: words.terms.secondary, of: count.secondary },
  ].flatMap(({ label, of }) => (of === null ? [] : [{ label, of }]));
  if (reported.length === 0) return null;
  return (
    <p className="patient-count">
      {words.patientCount.label}
      {colonAfter(words.patientCount.label)}
      {reported.map(({ label, of }, index) => (
        <span key={label}>
          {index > 0 && ' · '}
          {label} <b>{of.patients}</b>
          {words.patientCount.ofStudies(of.studies)}
        </span>
      ))}
    </p>
  );
}

const hasRows = ({ rows, withoutFigure }: EvidenceRowsView) => rows.length + withoutFigure.length > 0;

/** What stands in a row before its figures, for the terms that it has. */
const wordsOf = (row: EvidenceRowView): string[] => [
  ...[...row.shares, ...row.times, ...row.calculated].map(({ label }) => label),
  ...[...row.shares, ...row.times].map(({ sub }) => sub),
  ...row.effects.map(({ label }) => label),
  ...row.calculated.flatMap(({ times }) => times.map(({ time }) => time.sub)),
];

/** The terms of the glossary that the table has, as a line of what is said of the page’s subject. */
export function TermsOfTable({ table, words }: { table: EvidenceTableView; words: Text }) {
  return <TermStrip texts={table.rows.flatMap(wordsOf)} label={words.filters.terms} />;
}

interface TermEvidenceProps {
  table: EvidenceTableView;
  coverage: CoverageView;
  first: RowsAre;
  /** Rows that stand without unfolding. */
  open?: number;
  words: Text;
}

/** The table of what was studied, and below it in one strip what no study reports. */
export function TermEvidence({ table, coverage, first, open = 3, words }: TermEvidenceProps) {
  const { title, order, nobody, inWordsOnly, untreated } = words.evidenceTable;
  const isOfTreatments = hasRows(table);
  return (
    <section id="evidence" aria-labelledby="evidence-title">
      <div className="section-head">
        <h2 id="evidence-title">{title}</h2>
        <p className="aside">{order}</p>
      </div>
      {isOfTreatments && (
        <EvidenceTable view={table} caption={title} first={first} open={open} words={words} />
      )}
      {!isOfTreatments && hasRows(table.untreated) && (
        <EvidenceTable view={table.untreated} caption={untreated} first="group" open={open} words={words} />
      )}
      <Strip title={nobody} items={coverage.gaps} />
      <Strip title={inWordsOnly} items={coverage.inWords} />
    </section>
  );
}

function Strip({ title, items }: { title: string; items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <p className="absent">
      <b>{title}</b>
      {items.map((item) => (
        <span key={item}>{item}</span>
      ))}
    </p>
  );
}

interface EvidenceFoldsProps {
  table: EvidenceTableView;
  summary: readonly SummaryLine[];
  laboratory: EvidenceTableView;
  coverage: CoverageView;
  patients: PatientCountView;
  first: RowsAre;
  words: Text;
}

/** What a reader unfolds: of 100 patients, laboratory work, what is reported by how many, whom the count leaves out. */
export function EvidenceFolds({
  table,
  summary,
  laboratory,
  coverage,
  patients,
  first,
  words,
}: EvidenceFoldsProps) {
  const { terms, patientCount, evidenceTable } = words;
  const inLaboratory = laboratory.rows.length + laboratory.withoutFigure.length;
  return (
    <>
      {summary.length > 0 && <SummaryOfFindings lines={summary} words={words} />}
      {inLaboratory > 0 && (
        <HeadingFold
          id="laboratory"
          title={terms.laboratory}
          count={inLaboratory}
          inside={laboratory.rows.map(({ study }) => study.text)}
        >
          <p className="text-sm text-ink-2">{terms.laboratoryLead}</p>
          <EvidenceTable view={laboratory} caption={terms.laboratory} first={first} words={words} />
        </HeadingFold>
      )}
      {hasRows(table) && hasRows(table.untreated) && (
        <HeadingFold
          id="untreated"
          title={evidenceTable.untreated}
          count={table.untreated.rows.length + table.untreated.withoutFigure.length}
          inside={table.untreated.rows.map(({ study }) => study.text)}
        >
          <p className="text-sm text-ink-2">{evidenceTable.untreatedLead}</p>
          <EvidenceTable
            view={table.untreated}
            caption={evidenceTable.untreated}
            first="group"
            words={words}
          />
        </HeadingFold>
      )}
      <HeadingFold id="coverage" title={evidenceTable.reportedBy}>
        <CoverageTable view={coverage} words={words.coverage} caption={words.coverage.title} />
      </HeadingFold>
      {patients.leftOut.length > 0 && (
        <HeadingFold
          id="left-out"
          title={patientCount.title}
          count={patients.leftOut.length}
          inside={patients.leftOut.map(({ text }) => text)}
        >
          <p className="text-sm text-ink-2">{patientCount.lead}</p>
          <ul className="list-disc ps-5 text-sm">
            {patients.leftOut.map(({ key, text, href }) => (
              <li key={key}>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </HeadingFold>
      )}
    </>
  );
}
