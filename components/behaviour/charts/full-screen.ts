import { chartReadings } from '@/lib/text/chart-readings';
import { element } from '../element';
import { pageLocale } from './page-locale';

const FULL = 'chart-full';

/** Gives a chart the whole screen, or gives it back; where the browser won't, the whole window. */
export async function toggleFullScreen(figure: HTMLElement): Promise<void> {
  if (document.fullscreenElement) {
    await document.exitFullscreen();
    return;
  }
  if (figure.classList.contains(FULL)) {
    leave(figure);
    return;
  }
  try {
    await figure.requestFullscreen();
  } catch {
    fillWindow(figure);
  }
}

function fillWindow(figure: HTMLElement): void {
  const close = element(
    'button',
    { type: 'button', class: 'btn', 'data-full-close': true },
    chartReadings[pageLocale()].close,
  );
  close.addEventListener('click', () => leave(figure));
  figure.classList.add(FULL);
  figure.prepend(close);
  figure.addEventListener('keydown', onEscape);
  close.focus();
}

function onEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape' && event.currentTarget instanceof HTMLElement) leave(event.currentTarget);
}

function leave(figure: HTMLElement): void {
  figure.removeEventListener('keydown', onEscape);
  figure.querySelector('[data-full-close]')?.remove();
  figure.classList.remove(FULL);
  figure.querySelector<HTMLElement>('[data-chart-full]')?.focus();
}
