/** Whether an element has a place on the page: what is hidden, or lies in something folded, has none. */
export const isSeen = (element: Element): boolean =>
  element.getClientRects().length > 0 && element.checkVisibility();
