/** Words that YAML reads as something else than text, and strings that need quotes in a flow collection. */
const PLAIN = /^[\p{L}](?:[\p{L}\p{N} ._/()%+-]*[\p{L}\p{N}._/()%+-])?$/u;
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n|nan|inf)$/iu;

const isPlain = (text: string) => PLAIN.test(text) && !RESERVED.test(text);

/** A value in one line, as the extraction files have it: `{ lines: [4, 4], section: "2.1", verbatim: "5 例" }`. */
export function flowYaml(value: unknown): string {
  if (typeof value === 'string') return isPlain(value) ? value : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(flowYaml).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).filter(([, inner]) => inner !== undefined);
    if (fields.length === 0) return '{}';
    return `{ ${fields.map(([name, inner]) => `${flowYaml(name)}: ${fieldYaml(name, inner)}`).join(', ')} }`;
  }
  return String(value);
}

/** A field's value; what the paper prints stands in quotes. */
export const fieldYaml = (name: string | number, value: unknown): string =>
  name === 'verbatim' && typeof value === 'string' ? JSON.stringify(value) : flowYaml(value);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields that hold entries, each on lines of its own. */
const isEntries = (value: unknown): value is Record<string, unknown>[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => isRecord(item) && 'source' in item);

/** A record as lines, one a field, the first without its indentation; its own entries are lists of lines. */
export function blockYaml(entry: Record<string, unknown>, indent: number): string {
  const space = ' '.repeat(indent);
  return Object.entries(entry)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      const key = flowYaml(name);
      if (isEntries(value)) {
        const items = value.map((item) => `${space}  - ${blockYaml(item, indent + 4)}`);
        return `${key}:\n${items.join('\n')}`;
      }
      if (isRecord(value) && 'source' in value) return `${key}:\n${space}  ${blockYaml(value, indent + 2)}`;
      return `${key}: ${fieldYaml(name, value)}`;
    })
    .join(`\n${space}`);
}
