/** Listens on the whole document for what happens inside elements that match; they may come and go. */
export function listen<Type extends keyof DocumentEventMap>(
  type: Type,
  selector: string,
  handle: (element: HTMLElement, event: DocumentEventMap[Type]) => void,
  options?: AddEventListenerOptions,
): void {
  document.addEventListener(
    type,
    (event) => {
      const target = event.target;
      const element = target instanceof Element ? target.closest<HTMLElement>(selector) : null;
      if (element && !event.defaultPrevented) handle(element, event);
    },
    options,
  );
}

/** A click that means to open a link here, not in another tab or window. */
export const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** Whether what is typed goes into a field. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable);
