/** Finished SVG; any other text is escaped where it becomes part of it. */
export class Markup {
  constructor(readonly text: string) {}
}

export type Part = Markup | string | number | false | null | undefined | readonly Part[];
export type Attributes = Record<string, string | number | boolean | null | undefined>;

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/gu, (sign) => ESCAPES[sign] ?? sign);

/** A hundredth of a unit is finer than any screen. */
const writtenOf = (value: string | number | true) =>
  value === true ? '' : typeof value === 'number' ? String(Math.round(value * 100) / 100) : escaped(value);

function textOf(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Markup) return part.text;
  return Array.isArray(part) ? part.map(textOf).join('') : escaped(String(part));
}

/**
 * An element of a drawing: attributes as SVG writes them (`true` writes the bare name, `false` and nothing leave it out)
 * and parts. The server and the browser make the same text of it.
 */
export function mark(name: string, attributes: Attributes, ...parts: Part[]): Markup {
  let head = name;
  for (const key in attributes) {
    const value = attributes[key];
    if (value === null || value === undefined || value === false) continue;
    head += ` ${key}="${writtenOf(value)}"`;
  }
  return new Markup(parts.length === 0 ? `<${head}/>` : `<${head}>${parts.map(textOf).join('')}</${name}>`);
}

/** A number of a path. */
export const at = (value: number): number => Math.round(value * 100) / 100;
