import type { CSSProperties } from 'react';
import { seriesColour } from '@/components/charts/colours';
import type { CompareGlyph as Glyph } from '@/lib/present/pages/compare/compare-cell';

/** A result with its interval on the axis that the row's cells share: filled and solid of the paper's own, hollow and dashed of cited ones. */
export function CompareGlyph({ glyph, series }: { glyph: Glyph; series: number }) {
  const { at, from, to, form, small } = glyph;
  const place = {
    '--at': `${at}%`,
    '--from': `${from ?? at}%`,
    '--to': `${to ?? at}%`,
    '--series': seriesColour(series),
  } as CSSProperties;
  return (
    <span className="compare-glyph" data-form={form} data-small={small || undefined} style={place}>
      {from !== null && to !== null && <i />}
      <b />
    </span>
  );
}

/** The axis of shares, for the head of a column. */
export function CompareAxis() {
  return (
    <span className="compare-axis" aria-hidden="true">
      <span>0</span>
      <span>50</span>
      <span>100 %</span>
    </span>
  );
}
