import { z } from 'zod';
import { DATA_LICENCE } from './data-package/data-licence';
import { exampleOf } from './openapi-example';
import { PROBLEM_TYPE, type ProblemName, problemOf } from './problem';
import { MEDIA_TYPES } from './row-stream';

/** Groups of operations, with what each is about. The reference page shows them in this order. */
export const API_TAGS = {
  evidence: 'Lists, single rows and search: what was found, in whom, and where it stands.',
  analyses: 'Statistics of the caller’s own numbers. Nothing is stored.',
  files: 'The whole data set, and what changed in it.',
  service: 'State and versions of the service.',
} as const;
export type ApiTag = keyof typeof API_TAGS;

/** One operation, with the schemas that validate it. */
export interface OpenApiOperation {
  method: 'get' | 'post';
  path: string;
  /** What kind of question it answers. */
  tag: ApiTag;
  summary: string;
  /** What a caller should know before the first request, in sentences. */
  description: string;
  pathParameters?: readonly string[];
  /** Parameters that may stand once. */
  single: Record<string, z.ZodType>;
  /** Filters: each may be repeated, the values are alternatives. */
  repeatable: Record<string, z.ZodType>;
  body?: z.ZodType;
  /** A body that works. */
  example?: unknown;
  /** What it answers as JSON; absent where it only sends files. */
  result?: z.ZodType;
  /** Media type of `result`, where it is a kind of JSON with a name of its own. */
  resultType?: string;
  /** Media types that it answers in besides: files, and formats of other trades. */
  files?: readonly string[];
  /** Also answers as CSV and NDJSON. */
  isList?: boolean;
  problems: readonly ProblemName[];
}

/** Values that are answered, by the path of an operation that is read and the name of a parameter. */
export type ExampleValues = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface OpenApiInput {
  title: string;
  description: string;
  version: string;
  /** Address of the API: absolute where the site's own is known, so that generated code needs no other. */
  server: string;
  /** The page that says how the data may be used and cited. */
  contact: string;
  operations: readonly OpenApiOperation[];
  /** Where there are data; without them an example is of the right form, and no more. */
  examples: ExampleValues;
  problem: z.ZodType;
  statusOf: (problem: ProblemName) => number;
}

type Json = Record<string, unknown>;

/** An OpenAPI 3.1 document. Schemas that have an id become components, once each. */
export function openApiDocument({
  title,
  description,
  version,
  server,
  contact,
  operations,
  examples,
  problem,
  statusOf,
}: OpenApiInput): Json {
  const components: Json = {};
  const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
    const { $schema: _, $defs = {}, ...json } = z.toJSONSchema(schema, { io, override: asList });
    for (const [id, definition] of Object.entries($defs)) {
      const { id: _, ...component } = moved(definition) as Json;
      components[id] = component;
    }
    return moved(json) as Json;
  };
  const problemSchema = schemaOf(problem, 'output');
  components.Problem = problemSchema;
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method]: describeOperation(
        operation,
        schemaOf,
        statusOf,
        components,
        operation.method === 'get' ? (examples[operation.path] ?? {}) : {},
      ),
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title,
      version,
      description,
      contact: { name: title, url: contact },
      // Of the data: they are what an answer holds.
      license: { name: DATA_LICENCE.title, url: DATA_LICENCE.path },
    },
    servers: [{ url: server }],
    // Nobody has to say who they are.
    security: [],
    tags: Object.entries(API_TAGS).map(([name, description]) => ({ name, description })),
    paths,
    components: { schemas: components },
  };
}

/**
 * A pair of one kind as a list of that length: many programs that read descriptions, generators and proxies among them,
 * don't know `prefixItems`, or take what has no `items` for wrong.
 */
function asList({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  const { prefixItems } = jsonSchema;
  if (!Array.isArray(prefixItems)) return;
  const kinds = new Set(
    prefixItems.map((item) => JSON.stringify({ ...(item as Json), description: undefined })),
  );
  const [first] = prefixItems;
  if (kinds.size !== 1 || !first) return;
  const { description: _, ...items } = first as Json;
  Object.assign(jsonSchema, { items, minItems: prefixItems.length, maxItems: prefixItems.length });
  delete jsonSchema.prefixItems;
}

/** What stands in an address as text, as its schema has it. */
const asTyped = ({ type }: Json, value: string) =>
  type === 'array' ? [value] : type === 'integer' || type === 'number' ? Number(value) : value;

/** References to what stands among the components. */
function moved(json: unknown): unknown {
  return JSON.parse(JSON.stringify(json).replaceAll('"#/$defs/', '"#/components/schemas/'));
}

function describeOperation(
  operation: OpenApiOperation,
  schemaOf: (schema: z.ZodType, io: 'input' | 'output') => Json,
  statusOf: (problem: ProblemName) => number,
  components: Json,
  values: Readonly<Record<string, string>>,
): Json {
  const {
    summary,
    description,
    tag,
    method,
    path,
    pathParameters = [],
    single,
    repeatable,
    body,
    example,
    result,
    resultType = 'application/json',
    files = [],
    isList,
    problems,
  } = operation;
  const exampleFor = (schema: Json, name: string) => exampleOf(schema, components, name);
  const withExample = (schema: Json) => ({ schema, example: exampleFor(schema, '') });
  const problemExample = (names: readonly ProblemName[], status: number) => {
    const [name] = names.filter((candidate) => statusOf(candidate) === status);
    return name && problemOf(name, 'What is wrong with this request.', [], path);
  };
  const parameterOf = (name: string, schema: z.ZodType, more: Json) => {
    const { description, ...json } = schemaOf(schema, 'input');
    const value = values[name];
    const example = value === undefined ? exampleFor(json, name) : asTyped(json, value);
    return { name, in: 'query', ...(description ? { description } : {}), ...more, schema: json, example };
  };
  const parameters = [
    ...pathParameters.map((name) => {
      const schema = { type: 'string' };
      return {
        name,
        in: 'path',
        description: pathParameter(name),
        required: true,
        schema,
        example: values[name] ?? exampleFor(schema, name),
      };
    }),
    ...Object.entries(repeatable).map(([name, schema]) =>
      parameterOf(name, z.array(schema), {
        description: [schema.description, 'May be repeated: the values are alternatives.']
          .filter(Boolean)
          .join(' '),
        style: 'form',
        explode: true,
      }),
    ),
    ...Object.entries(single).map(([name, schema]) =>
      parameterOf(name, schema, { required: !schema.safeParse(undefined).success }),
    ),
  ];
  const listFiles = isList ? Object.values(MEDIA_TYPES).map((type) => type.split(';')[0] ?? type) : [];
  const content = {
    ...(result ? { [resultType]: withExample(schemaOf(result, 'output')) } : {}),
    ...Object.fromEntries(
      [...listFiles, ...files].map((type) => [
        type,
        { schema: fileSchema(type), example: FILE_EXAMPLES[type] ?? 'The bytes of the file.' },
      ]),
    ),
  };
  const statuses = [...new Set(problems.map(statusOf))].sort();
  return {
    operationId: operationId(method, path),
    tags: [tag],
    summary,
    description,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body
      ? {
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: schemaOf(body, 'input'),
                ...(example === undefined ? {} : { example }),
              },
            },
          },
        }
      : {}),
    responses: {
      200: { description: 'As asked.', content },
      ...Object.fromEntries(
        statuses.map((status) => [
          status,
          {
            description: problems.filter((name) => statusOf(name) === status).join(', '),
            content: {
              [PROBLEM_TYPE]: {
                schema: { $ref: '#/components/schemas/Problem' },
                example: problemExample(problems, status),
              },
            },
          },
        ]),
      ),
    },
  };
}

/** How files of text begin. */
const FILE_EXAMPLES: Record<string, unknown> = {
  'application/json': { studies: [], outcomes: [] },
  'text/csv': 'id,paper,study\r\n0123456789ab,a-paper,a-study\r\n',
  'application/x-ndjson': '{"id":"0123456789ab","paper":"a-paper"}\n',
  'application/x-research-info-systems': 'TY  - JOUR\r\nTI  - A title\r\nER  - \r\n',
  'application/atom+xml':
    '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"/>\n',
  'application/feed+json': { version: 'https://jsonfeed.org/version/1.1', title: 'Changes', items: [] },
  'application/x-bibtex': '@article{a-paper,\n  title = {A title},\n}\n',
};

/** In OpenAPI 3.1 a file without a text form has an empty schema; JSON of another trade is an object or a list. */
const fileSchema = (type: string): Json =>
  /^text\/|ndjson|xml|x-research-info|bibtex/u.test(type)
    ? { type: 'string' }
    : /json/u.test(type)
      ? { type: ['object', 'array'], items: {} }
      : {};

/** Steps of addresses that stand for something. */
const PATH_PARAMETERS: Record<string, string> = {
  slug: 'Slug, as the lists give it.',
  study: 'Slug of the study.',
  cohort: 'Slug of the cohort, local to the study.',
  regimen: 'Slug of the regimen, local to the study.',
  patient: 'Number of the patient, local to the study.',
  id: 'Id of the row, as the list gives it.',
  file: 'Name of a file, as GET /downloads gives it.',
};

function pathParameter(name: string): string {
  const description = PATH_PARAMETERS[name];
  if (description === undefined) throw new Error(`The step {${name}} of an address has no description`);
  return description;
}

/** "get /studies/{slug}/survival" → "getStudiesSlugSurvival". */
function operationId(method: string, path: string): string {
  const steps = path.split(/[^a-zA-Z0-9]+/u).filter(Boolean);
  return method + steps.map((step) => step.charAt(0).toUpperCase() + step.slice(1)).join('');
}
