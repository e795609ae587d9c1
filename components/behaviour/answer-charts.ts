import { listen } from './listen';

const load = () => import('./charts/live-charts');

/**
 * Charts answer to pointer, touch and keys. What does it is loaded when one of them first comes to a chart, or where the
 * address says how a chart is to look.
 */
export function answerCharts(): void {
  const awake = new WeakSet<HTMLElement>();
  const wake = async (figure: HTMLElement) => {
    if (awake.has(figure)) return;
    awake.add(figure);
    (await load()).wakeChart(figure);
  };
  listen('pointerover', '[data-chart]', wake);
  listen('focusin', '[data-chart]', wake);
  listen('click', '[data-chart-full]', async (button) => {
    const figure = button.closest<HTMLElement>('figure');
    if (figure) (await load()).toggleFullScreen(figure);
  });
  const wakeNamed = () => {
    if (!/[?&]chart\./u.test(window.location.search)) return;
    for (const figure of document.querySelectorAll<HTMLElement>('[data-chart]')) void wake(figure);
  };
  wakeNamed();
  document.addEventListener('page-changed', wakeNamed);
}
