import type { ViewContext } from '../words/view-context';

/** What a row may keep of a registry's own words. */
interface RegisteredRow {
  measure: string;
  title?: string | null;
  unit?: string | null;
  unitVerbatim?: string | null;
  value?: number | null;
  count?: number | null;
  timeFrame?: string | null;
  comment?: string | null;
}

/** A registry's own words that the name and the figure of a result do not say already. */
export function registeredNotes({ text, labels }: ViewContext, row: RegisteredRow): string[] {
  const { registry } = text;
  const isTitled = labels.measures[row.measure]?.asTitled === true;
  // A number without a known unit stands with the registry's.
  const hasUnit = typeof row.value === 'number' && !row.unit && typeof row.count !== 'number';
  const countsPatients =
    typeof row.count === 'number' && /^(?:participants|patients|subjects)$/iu.test(row.unitVerbatim ?? '');
  return [
    row.title && !isTitled ? row.title : '',
    row.unitVerbatim && !hasUnit && !countsPatients ? row.unitVerbatim : '',
    row.timeFrame ? registry.timeFrame(row.timeFrame) : '',
    row.comment ? registry.remark(row.comment) : '',
  ].filter(Boolean);
}
