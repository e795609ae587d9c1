/** A browser draws nothing of what the server sends as HTML, and isn't sent the half of React that could. */
export const toMarkup = (): string => '';
