'use client';

import { lazy, Suspense, useState } from 'react';
import type { Chart } from '@/lib/views/charts/chart-model';

/**
 * On the server the drawing itself; in the browser a promise of it. The server's drawing is whole and needs no script,
 * so the code that draws is loaded only where there is something else to draw: another page, or other choices.
 */
const ChartDrawing =
  typeof window === 'undefined'
    ? (await import('./chart-drawing')).ChartDrawing
    : lazy(async () => ({ default: (await import('./chart-drawing')).ChartDrawing }));

/** Where a chart is drawn. What came in the server's HTML stays as it is while it shows the same. */
export function ChartPlace({ chart }: { chart: Chart }) {
  const id = `${chart.id}-drawing`;
  const [kept] = useState(() =>
    typeof document !== 'undefined' && document.getElementById(id) ? JSON.stringify(chart) : null,
  );
  if (kept !== null && kept === JSON.stringify(chart)) {
    // biome-ignore lint/security/noDangerouslySetInnerHtml: nothing is set; React leaves what the server sent alone.
    return <div id={id} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '' }} />;
  }
  return (
    <div id={id}>
      <Suspense fallback={null}>
        <ChartDrawing chart={chart} />
      </Suspense>
    </div>
  );
}
