import { listen } from './listen';

/** The download buttons of every chart and the links to them; what makes the files is loaded when one is pressed. */
export function saveCharts(): void {
  listen('click', '[data-chart-download]', async (button) => {
    const { downloadChart } = await import('./save/download-chart');
    await downloadChart(button);
  });
  listen('click', '[data-chart-link]', async (link) => {
    const { copyChartAddress } = await import('./save/copy-chart-address');
    await copyChartAddress(link);
  });
}
