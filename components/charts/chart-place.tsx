'use client';

import { lazy, Suspense, useState, useSyncExternalStore } from 'react';
import type { Chart } from '@/lib/present/charts/chart-model';

/**
 * On the server the drawing itself; in the browser a promise of it. The server's drawing is whole and needs no script,
 * so the code that draws is loaded only where there is something else to draw: another page, or other choices.
 */
const ChartDrawing =
  typeof window === 'undefined'
    ? (await import('./chart-drawing')).ChartDrawing
    : lazy(async () => ({ default: (await import('./chart-drawing')).ChartDrawing }));

const neverChanges = () => () => undefined;

/** Where a chart is drawn. What came in the server's HTML stays as it is while it shows the same. */
export function ChartPlace({ chart }: { chart: Chart }) {
  const id = `${chart.id}-drawing`;
  // True on the server and while React takes over what the server sent; never where the browser draws anew.
  const isFromServer = useSyncExternalStore(
    neverChanges,
    () => false,
    () => true,
  );
  const [kept] = useState(() =>
    isFromServer && typeof document !== 'undefined' ? JSON.stringify(chart) : null,
  );
  if (kept !== null && kept === JSON.stringify(chart)) {
    // biome-ignore lint/security/noDangerouslySetInnerHtml: nothing is set; React leaves what the server sent alone.
    return <div id={id} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '' }} />;
  }
  const drawing = <ChartDrawing chart={chart} />;
  // On the server nothing is waited for; a boundary would let React send the drawing later, by a script.
  return (
    <div id={id}>
      {typeof window === 'undefined' ? drawing : <Suspense fallback={null}>{drawing}</Suspense>}
    </div>
  );
}
