import { type EvidenceEntry, isLaboratory } from '@/lib/domain/evidence-entry';
import type { Labels } from '@/lib/domain/labels';
import { type EvidenceArm, type EvidenceArms, evidenceArms } from './evidence-arms';
import { type EvidenceInput, type EvidenceRowView, evidenceRow, type RowSubject } from './evidence-row';

/** Rows of comparisons and arms, results before none. */
export interface EvidenceRowsView {
  rows: EvidenceRowView[];
  /** Rows without a figure, told in one line. */
  withoutFigure: EvidenceRowView[];
}

/** The table of a tumour, a drug or a regimen: a row a comparison or arm. */
export interface EvidenceTableView extends EvidenceRowsView {
  /** Groups of whom no treatment is named: their diagnosis, prognosis, follow-up. None of them is a regimen. */
  untreated: EvidenceRowsView;
}

/**
 * What is studied before what only is compared with; own before cited, key results before others, then by design (of one
 * rung, with a comparator before without), then by size.
 */
const inOrder = (a: EvidenceRowView, b: EvidenceRowView) =>
  Number(b.rank.studied) - Number(a.rank.studied) ||
  Number(b.rank.primary) - Number(a.rank.primary) ||
  Number(b.rank.alone) - Number(a.rank.alone) ||
  Number(b.rank.key) - Number(a.rank.key) ||
  b.rank.rung - a.rank.rung ||
  b.arms.length - a.arms.length ||
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
  const { labels } = input.context;
  const all = evidenceArms(labels, entries).filter((arms) => arms.some(belongs));
  const viewsOf = (some: readonly EvidenceArms[]): EvidenceRowsView => {
    const rows = some.map((arms) => evidenceRow(input, arms, subject, known)).sort(inOrder);
    return {
      rows: rows.filter(({ hasFigure }) => hasFigure),
      withoutFigure: rows.filter(({ hasFigure }) => !hasFigure),
    };
  };
  const isOfTreatment = (arms: EvidenceArms) => arms.some((arm) => isTreated(labels, arm));
  return {
    ...viewsOf(all.filter(isOfTreatment)),
    untreated: viewsOf(all.filter((arms) => !isOfTreatment(arms))),
  };
}

/** Cells and animals stand apart anyway. */
const isTreated = (labels: Labels, { treatment, row: { entry } }: EvidenceArm) =>
  treatment !== null || entry.cohort.givenRegimens.length > 0 || isLaboratory(labels, entry.cohort);
