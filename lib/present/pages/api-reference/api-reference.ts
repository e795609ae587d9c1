import { API_WORDS } from '@/lib/text/api-words';
import type { ViewContext } from '../../words/view-context';

/** What the reference reads of an OpenAPI 3.1 document. */
export interface DescribedApi {
  info: { title: string; version: string };
  servers: { url: string }[];
  /** Groups of operations, in the order in which they are shown. */
  tags: { name: string }[];
  paths: Record<string, Record<string, OperationInput>>;
  components: { schemas: Record<string, SchemaInput> };
}

export interface SchemaInput {
  $ref?: string;
  type?: string | string[];
  description?: string;
  properties?: Record<string, SchemaInput>;
  required?: string[];
  items?: SchemaInput;
  prefixItems?: SchemaInput[];
  anyOf?: SchemaInput[];
  oneOf?: SchemaInput[];
  enum?: unknown[];
  const?: unknown;
}

interface OperationInput {
  operationId: string;
  tags: string[];
  summary: string;
  description: string;
  parameters?: {
    name: string;
    in: string;
    required?: boolean;
    description?: string;
    schema: SchemaInput;
    example?: unknown;
  }[];
  requestBody?: { content: Record<string, { schema: SchemaInput; example?: unknown }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: SchemaInput }> }>;
}

export interface FieldView {
  name: string;
  type: string;
  required: boolean;
  meaning: string;
}

export interface OperationView {
  id: string;
  method: string;
  path: string;
  summary: string;
  /** What to know before the first request. */
  description: string;
  parameters: FieldView[];
  body: FieldView[];
  /** Media types of what it answers. */
  answers: string[];
  /** Fields of a JSON answer; of a list, those of one row. */
  result: FieldView[];
  problems: { status: string; what: string }[];
  /** A request that works: an address to open, and the same as a command. */
  example: { href: string | null; command: string };
}

export interface ApiReferenceView {
  groups: { title: string; operations: OperationView[] }[];
}

/** Example addresses by "get /studies/{slug}", without the server. */
export type ExampleAddresses = Readonly<Record<string, string>>;

/** The reference of the API as a reader sees it, from the description that programs read. */
export function apiReference(
  context: ViewContext,
  document: DescribedApi,
  examples: ExampleAddresses,
): ApiReferenceView {
  const server = document.servers[0]?.url ?? '';
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  return {
    groups: document.tags
      .map(({ name: group }) => ({
        title: context.text.apiReference.groups[group as keyof typeof context.text.apiReference.groups],
        operations: operations
          .filter(({ operation }) => operation.tags.includes(group))
          .map((found) => operationView(context, document, found, examples, server)),
      }))
      .filter((group) => group.operations.length > 0),
  };
}

function operationView(
  context: ViewContext,
  document: DescribedApi,
  { path, method, operation }: { path: string; method: string; operation: OperationInput },
  examples: ExampleAddresses,
  server: string,
): OperationView {
  const { inReader } = wordsOf(context);
  const body = operation.requestBody?.content['application/json'];
  const content = operation.responses['200']?.content ?? {};
  const address = examples[`${method} ${path}`];
  const absolute = `${server}${address ?? path}`;
  return {
    id: operation.operationId,
    method: method.toUpperCase(),
    path,
    summary: inReader(operation.summary),
    description: inReader(operation.description),
    parameters: (operation.parameters ?? []).map(({ name, required, description, schema }) => ({
      name,
      type: typeText(context, document, schema),
      required: required ?? false,
      meaning: inReader(description ?? schema.description ?? ''),
    })),
    body: body ? fieldsOf(context, document, body.schema) : [],
    answers: Object.keys(content),
    result: resultFields(context, document, jsonSchemaOf(content)),
    problems: Object.entries(operation.responses)
      .filter(([status]) => status !== '200')
      .map(([status, { description }]) => ({ status, what: description })),
    example: body
      ? {
          href: null,
          command: `curl '${absolute}' -H 'Content-Type: application/json' -d '${JSON.stringify(body.example ?? {})}'`,
        }
      : { href: address ? absolute : null, command: `curl '${absolute}'` },
  };
}

/** Its sentences, which are translated one by one. */
const sentencesIn = (text: string) => text.split(/(?<=\.) (?=[A-Z])/u);

/** The words of the description in the reader's language. */
const wordsOf = ({ locale }: ViewContext) => ({
  inReader: (english: string): string =>
    locale === 'en'
      ? english
      : (API_WORDS[english] ??
        sentencesIn(english)
          .map((sentence) => API_WORDS[sentence] ?? sentence)
          .join('')),
});

const nameOf = (reference: string) => reference.slice(reference.lastIndexOf('/') + 1);

function resolved(document: DescribedApi, schema: SchemaInput): SchemaInput {
  return schema.$ref ? (document.components.schemas[nameOf(schema.$ref)] ?? {}) : schema;
}

/** "string", "number or null", "list of Outcome", "own | cited". */
function typeText(context: ViewContext, document: DescribedApi, schema: SchemaInput): string {
  const { apiReference: words } = context.text;
  if (schema.$ref) return nameOf(schema.$ref);
  if (schema.enum) return schema.enum.map(String).join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  const options = schema.anyOf ?? schema.oneOf;
  if (options) {
    return [...new Set(options.map((option) => typeText(context, document, option)))].join(` ${words.or} `);
  }
  if (schema.type === 'array') {
    return words.listOf(
      schema.items
        ? typeText(context, document, schema.items)
        : (schema.prefixItems ?? []).map((item) => typeText(context, document, item)).join(', '),
    );
  }
  return [schema.type ?? 'object'].flat().join(` ${words.or} `);
}

function fieldsOf(context: ViewContext, document: DescribedApi, schema: SchemaInput): FieldView[] {
  const whole = resolved(document, schema);
  const options = whole.anyOf ?? whole.oneOf;
  if (options) {
    const seen = new Map<string, FieldView>();
    for (const option of options) {
      for (const field of fieldsOf(context, document, option)) {
        const other = seen.get(field.name);
        // What only one form asks for isn't needed in all.
        seen.set(field.name, { ...field, required: field.required && (other?.required ?? true) });
      }
    }
    return [...seen.values()];
  }
  const { inReader } = wordsOf(context);
  return Object.entries(whole.properties ?? {}).map(([name, field]) => ({
    name,
    type: typeText(context, document, field),
    required: whole.required?.includes(name) ?? false,
    meaning: inReader(field.description ?? ''),
  }));
}

/** What an operation answers as JSON, or as a kind of JSON with a name of its own. */
const jsonSchemaOf = (content: Record<string, { schema: SchemaInput }>): SchemaInput | undefined =>
  Object.entries(content).find(([type]) => /[/+]json$/u.test(type))?.[1].schema;

/** Of a page of a list, and of an array, what counts is one of its rows. */
function resultFields(
  context: ViewContext,
  document: DescribedApi,
  schema: SchemaInput | undefined,
): FieldView[] {
  if (!schema) return [];
  const { properties, items } = resolved(document, schema);
  const row = properties?.data?.items ?? items;
  return fieldsOf(context, document, row ?? schema);
}
