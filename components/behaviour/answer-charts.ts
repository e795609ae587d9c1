import { listen } from './listen';

const load = () => import('./charts/live-charts');
let isAwake = false;

/**
 * Charts answer to pointer, touch and keys. What does it is loaded when one of them first comes to a chart, or where the
 * address says how a chart is to look; what is done until it is there is done then.
 */
export function answerCharts(): void {
  const awake = new WeakSet<HTMLElement>();
  const doneBefore = actsUntilLoaded();
  const wake = async (figure: HTMLElement) => {
    if (awake.has(figure)) return;
    awake.add(figure);
    (await load()).wakeChart(figure);
    isAwake = true;
    doneBefore();
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

/** Notes what a reader does to charts before these can answer: of moves the last, of changed controls each. @returns does it, once */
function actsUntilLoaded(): () => void {
  const acts = new Map<unknown, () => void>();
  const note = (key: unknown, act: () => void) => {
    if (!isAwake) acts.set(key, act);
  };
  const again = (target: Element, event: Event) => () => {
    if (!target.isConnected) return;
    const Kind = event.constructor as new (type: string, from: Event) => Event;
    target.dispatchEvent(new Kind(event.type, event));
  };
  listen('change', '[data-chart] :is(input, select)', (control) => {
    const { checked, value } = control as HTMLInputElement;
    note(control, () => {
      // The address may have said otherwise meanwhile.
      if (control instanceof HTMLInputElement) control.checked = checked;
      else (control as HTMLSelectElement).value = value;
      control.dispatchEvent(new Event('change', { bubbles: true }));
    });
  });
  for (const type of ['pointermove', 'pointerdown', 'keydown'] as const)
    listen(type, '[data-chart] .chart-timed', (plot, event) => note(plot, again(plot, event)));
  listen('pointerout', '[data-chart] .chart-timed', (plot, event) => {
    if (
      event.pointerType === 'mouse' &&
      !(event.relatedTarget instanceof Node && plot.contains(event.relatedTarget))
    )
      acts.delete(plot);
  });
  listen('click', '[data-chart] [data-chart-zoom]', (button) => note(button, () => button.click()));
  return () => {
    for (const act of acts.values()) act();
    acts.clear();
  };
}
