/** Whether an element has a place on the page: what is hidden, or lies in something folded, has none. */
export const isSeen = (element: Element): boolean =>
  // In this order: to measure what lies in something folded, the browser would lay all of it out.
  element.checkVisibility() && element.getClientRects().length > 0;
