import { chartAddress } from './chart-address';

const SHOWN_FOR = 2500;

/** Copies the address of the chart that a link leads to, and says so in its place; the link itself goes there anyway. */
export async function copyChartAddress(link: HTMLElement): Promise<void> {
  const [label] = link.children;
  const { chartLink: copied } = link.dataset;
  const words = label?.textContent;
  if (!label || !copied || words === copied) return;
  try {
    await navigator.clipboard.writeText(chartAddress(link.closest('figure')?.id ?? ''));
  } catch {
    return; // The address bar has it.
  }
  label.textContent = copied;
  setTimeout(() => {
    label.textContent = words ?? '';
  }, SHOWN_FOR);
}
