const INDEX = '.section-index';

let watched: IntersectionObserver | null = null;

/** Marks the link of the part that is being read; a narrow bar is scrolled to it. */
function mark(index: Element, id: string): void {
  for (const link of index.querySelectorAll<HTMLElement>('[data-section]')) {
    const isCurrent = link.dataset.section === id;
    if (isCurrent === link.hasAttribute('aria-current')) continue;
    if (!isCurrent) {
      link.removeAttribute('aria-current');
      continue;
    }
    link.setAttribute('aria-current', 'true');
    const { offsetLeft, offsetWidth } = link;
    index.scrollTo({ left: offsetLeft - (index.clientWidth - offsetWidth) / 2 });
  }
}

function watch(): void {
  watched?.disconnect();
  const index = document.querySelector(INDEX);
  if (!index) return;
  const seen = new Set<Element>();
  const parts = [...index.querySelectorAll<HTMLElement>('[data-section]')].flatMap(
    ({ dataset }) => document.getElementById(dataset.section ?? '') ?? [],
  );
  // The part under the upper third of the window is the one that is read.
  watched = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) seen.add(target);
        else seen.delete(target);
      }
      const current = parts.findLast((part) => seen.has(part));
      if (current) mark(index, current.id);
    },
    { rootMargin: '-15% 0px -65% 0px' },
  );
  for (const part of parts) watched.observe(part);
}

/** The index of a page's parts follows what is read. */
export function followSections(): void {
  watch();
  document.addEventListener('page-changed', watch);
}
