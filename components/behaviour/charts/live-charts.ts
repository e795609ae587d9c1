import { listen } from '../listen';
import { changeCharts } from './change-charts';
import { answerKeys, answerPointer } from './crosshair-events';
import { lightRows } from './light-rows';
import { liveChart } from './live-chart';

export { toggleFullScreen } from './full-screen';

let isListening = false;

/** Makes a chart as its address says, and lets all charts of the page answer from now on. */
export function wakeChart(figure: HTMLElement): void {
  if (!isListening) {
    isListening = true;
    answerPointer();
    answerKeys();
    changeCharts();
    lightRows();
    // The server's drawing stands there again.
    document.addEventListener('page-changed', () => {
      for (const other of document.querySelectorAll<HTMLElement>('[data-chart]')) liveChart(other).apply();
    });
    window.addEventListener('popstate', () => {
      for (const other of document.querySelectorAll<HTMLElement>('[data-chart]')) liveChart(other).read();
    });
    listen('click', ':fullscreen a[data-source]', () => void document.exitFullscreen());
  }
  liveChart(figure).read();
}
