import type { EvidenceEntry } from '@/lib/domain/evidence-entry';
import type { CohortRowInput } from '../cohorts/cohort-row';
import { type EvidenceArm, evidenceArms } from './evidence-arms';
import { type EvidenceRowView, evidenceRow, type RowSubject } from './evidence-row';

/** The table of a tumour, a drug or a regimen: a row a comparison or arm, results before none. */
export interface EvidenceTableView {
  rows: EvidenceRowView[];
  /** Rows without a figure, told in one line. */
  withoutFigure: EvidenceRowView[];
}

/** What is tried before what only is compared with; own before cited, then by design, then by size. */
const inOrder = (a: EvidenceRowView, b: EvidenceRowView) =>
  Number(b.rank.tried) - Number(a.rank.tried) ||
  Number(b.rank.own) - Number(a.rank.own) ||
  Number(b.rank.alone) - Number(a.rank.alone) ||
  b.rank.rung - a.rank.rung ||
  b.rank.size - a.rank.size;

/** How rows are called, which tumours need no name, and which rows belong here: those of which some arm does. */
interface EvidenceTableOptions {
  subject: RowSubject;
  known?: readonly string[];
  belongs?: (arm: EvidenceArm) => boolean;
}

export function evidenceTable(
  input: CohortRowInput,
  entries: readonly EvidenceEntry[],
  { subject, known = [], belongs = () => true }: EvidenceTableOptions,
): EvidenceTableView {
  const rows = evidenceArms(input.context.labels, entries)
    .filter((arms) => arms.some(belongs))
    .map((arms) => evidenceRow(input, arms, subject, known))
    .sort(inOrder);
  return {
    rows: rows.filter(({ hasFigure }) => hasFigure),
    withoutFigure: rows.filter(({ hasFigure }) => !hasFigure),
  };
}
