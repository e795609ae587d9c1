import { listen } from './listen';

/** Phones and tablets have a sheet that is better than the clipboard; on a desk the link is copied. */
const hasSheet = () => 'share' in navigator && matchMedia('(pointer: coarse)').matches;

/** Buttons that share an address by the system's sheet; where there is none, they copy it (`copy.ts`). */
export function shareBySystem(): void {
  listen('click', '[data-share][data-copy-address]', ({ dataset }, event) => {
    if (!hasSheet()) return;
    event.preventDefault();
    const url = new URL(dataset.copyAddress ?? '', window.location.origin).href;
    // A reader who closes the sheet has changed their mind; that is no fault.
    navigator.share({ title: document.title, url }).catch(() => undefined);
  });
}
