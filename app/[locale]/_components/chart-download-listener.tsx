'use client';

import { useEffect } from 'react';

/** Listens for the download buttons of every chart; what makes the files is loaded when one is pressed. */
export function ChartDownloadListener() {
  useEffect(() => {
    const onClick = async (event: MouseEvent) => {
      const button = (event.target as Element | null)?.closest<HTMLElement>('[data-chart-download]');
      if (!button) return;
      const { downloadChart } = await import('./download-chart');
      await downloadChart(button);
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, []);
  return null;
}
