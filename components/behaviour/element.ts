type Child = Node | string | null | false | undefined;
type Attributes = Record<string, string | number | boolean | null | undefined>;

/** An element with attributes (`true` writes the bare name, `false` and nothing leave it out) and children; texts are never read as markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    made.setAttribute(key, value === true ? '' : String(value));
  }
  made.append(...children.filter((child): child is Node | string => Boolean(child)));
  return made;
}

/** Fills `{name}` in a text. */
export const fill = (template: string, values: Record<string, string | number>): string =>
  template.replace(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole));
