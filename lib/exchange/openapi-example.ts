type Json = Record<string, unknown>;

/** Forms that a schema doesn't say, by the name of the field; any other text is shown by its name. */
const FORMS: Readonly<Record<string, string>> = {
  id: '0123456789ab',
  fact: '0123456789ab',
  file: 'sarcoma-evidence-latest.csv.zip',
  url: 'https://evidence.example.org/api/v1/downloads/sarcoma-evidence-latest.csv.zip',
  builtAt: '2026-01-01T00:00:00.000Z',
  date: '2026-01',
};

/** Deeper than any row; a schema that holds itself ends here. */
const DEEPEST = 12;

/**
 * A value that a JSON schema allows, the same each time: what the schema names itself, else the first of what it allows.
 * It shows the form of an answer, not what the data say.
 */
export function exampleOf(schema: Json, schemas: Json, name = '', depth = 0): unknown {
  const inner = (part: unknown, of = name) => exampleOf((part ?? {}) as Json, schemas, of, depth + 1);
  if (typeof schema.$ref === 'string') return inner(schemas[schema.$ref.split('/').at(-1) ?? '']);
  for (const given of ['example', 'const', 'default'] as const) if (given in schema) return schema[given];
  if (Array.isArray(schema.enum)) return schema.enum[0];
  const [alternative] = (schema.anyOf ?? schema.oneOf ?? []) as unknown[];
  if (alternative) return inner(alternative);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  switch (type) {
    case 'object':
      return Object.fromEntries(
        Object.entries((schema.properties ?? {}) as Json).map(([key, part]) => [key, inner(part, key)]),
      );
    case 'array':
      if (Array.isArray(schema.prefixItems)) return schema.prefixItems.map((part) => inner(part));
      return depth > DEEPEST
        ? []
        : Array.from({ length: Number(schema.minItems ?? 1) }, () => inner(schema.items));
    case 'integer':
    case 'number':
      return numberWithin(schema, type === 'integer');
    case 'boolean':
      return true;
    case 'string':
      return Object.hasOwn(FORMS, name) ? FORMS[name] : textOf(schema, name || 'text');
    default:
      return null;
  }
}

/** The name itself, as a slug where the schema wants one. */
const textOf = ({ pattern }: Json, name: string) =>
  typeof pattern === 'string' && !new RegExp(pattern, 'u').test(name)
    ? name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)
    : name;

function numberWithin(
  { minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Json,
  whole: boolean,
): number {
  const least = Number(minimum ?? exclusiveMinimum ?? 0);
  const most = Number(maximum ?? exclusiveMaximum ?? least + 2);
  if (whole) return exclusiveMinimum === undefined ? least : least + 1;
  return least + (Math.min(most, least + 2) - least) / 2;
}
