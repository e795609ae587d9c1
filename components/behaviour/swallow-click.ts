/** The click that a press is followed by does nothing, where it comes within `milliseconds`: the press meant something else. */
export function swallowClick(milliseconds: number): void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => document.removeEventListener('click', swallow, { capture: true }), milliseconds);
}
