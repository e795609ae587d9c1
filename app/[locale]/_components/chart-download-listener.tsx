'use client';

import { useEffect } from 'react';

/** Listens for the download buttons of every chart and the links to them; what makes the files is loaded when one is pressed. */
export function ChartDownloadListener() {
  useEffect(() => {
    const onClick = async (event: MouseEvent) => {
      const pressed = (event.target as Element | null)?.closest<HTMLElement>(
        '[data-chart-download], [data-chart-link]',
      );
      if (!pressed) return;
      if (pressed.dataset.chartLink !== undefined) {
        const { copyChartAddress } = await import('./copy-chart-address');
        await copyChartAddress(pressed);
      } else {
        const { downloadChart } = await import('./download-chart');
        await downloadChart(pressed);
      }
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, []);
  return null;
}
