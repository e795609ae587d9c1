const SVG = 'http://www.w3.org/2000/svg';

/** An SVG element with its attributes and, if given, its text. */
export function svgElement(
  name: string,
  attributes: Record<string, string | number>,
  text?: string,
): SVGElement {
  const created = document.createElementNS(SVG, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) created.setAttribute(key, String(value));
  if (text !== undefined) created.textContent = text;
  return created;
}
