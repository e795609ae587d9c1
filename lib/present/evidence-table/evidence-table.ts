import type { EvidenceEntry } from '@/lib/domain/evidence-entry';
import { type EvidenceArm, evidenceArms } from './evidence-arms';
import { type EvidenceInput, type EvidenceRowView, evidenceRow, type RowSubject } from './evidence-row';

/** The table of a tumour, a drug or a regimen: a row a comparison or arm, results before none. */
export interface EvidenceTableView {
  rows: EvidenceRowView[];
  /** Rows without a figure, told in one line. */
  withoutFigure: EvidenceRowView[];
}

/** What is studied before what only is compared with; own before cited, key results before others, then by design, then by size. */
const inOrder = (a: EvidenceRowView, b: EvidenceRowView) =>
  Number(b.rank.studied) - Number(a.rank.studied) ||
  Number(b.rank.primary) - Number(a.rank.primary) ||
  Number(b.rank.alone) - Number(a.rank.alone) ||
  Number(b.rank.key) - Number(a.rank.key) ||
  b.rank.rung - a.rank.rung ||
  b.rank.size - a.rank.size;

/** How rows are called, which tumours need no name, and which rows belong here: those of which some arm does. */
interface EvidenceTableOptions {
  subject: RowSubject;
  known?: readonly string[];
  belongs?: (arm: EvidenceArm) => boolean;
}

export function evidenceTable(
  input: EvidenceInput,
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
