import { z } from 'zod';
import { comparabilityResult } from '@/lib/exchange/api/comparability-result';
import { searchResult } from '@/lib/exchange/api/search-result';
import { CITATION_WRITERS } from '@/lib/exchange/citation/citation-file';
import { cslItem } from '@/lib/exchange/citation/csl-item';
import { FHIR_TYPE } from '@/lib/exchange/fhir/study-bundle';
import { type ExampleValues, type OpenApiOperation, openApiDocument } from '@/lib/exchange/openapi';
import { PROBLEMS, problem } from '@/lib/exchange/problem';
import { ANALYSES } from '@/lib/own-data/analyses';
import { storedSurvivalResult } from '@/lib/own-data/analysis-results';
import { ALL_LISTS } from '../_lists/all-lists';
import { CITATION_PARAMETERS } from './citation-route';
import { COMPARABILITY_PARAMETERS } from './comparability-route';
import type { ApiList } from './define-list';
import { JSON_LD_PARAMETERS, JSON_LD_TYPE, jsonLdResult } from './json-ld-route';
import { listParameters } from './list-parameters';
import { NO_PARAMETERS } from './read-parameters';
import { SEARCH_PARAMETERS } from './search-route';
import { STORED_SURVIVAL_PARAMETERS } from './stored-survival-route';

const READ_PROBLEMS = ['invalid-parameters', 'method-not-allowed', 'database-unavailable'] as const;

/** What the server in front (scripts/serve) may answer in place of any operation. */
const FRONT_PROBLEMS = [
  'bad-request',
  'address-too-long',
  'too-many-requests',
  'headers-too-large',
  'unexpected-error',
] as const;

const withFrontProblems = (operation: OpenApiOperation): OpenApiOperation => ({
  ...operation,
  problems: [
    ...operation.problems,
    ...FRONT_PROBLEMS,
    ...(operation.method === 'post' ? (['request-timeout'] as const) : []),
    // Few are made at a time.
    ...(operation.path === '/downloads/{file}' ? (['busy'] as const) : []),
  ],
});

const page = (row: z.ZodType) =>
  z.strictObject({
    data: z.array(row),
    page: z.strictObject({
      total: z.int().describe('Rows that match, on all pages.'),
      next: z.string().nullable().describe('Cursor of the next page; null on the last.'),
    }),
  });

function listOperations(list: ApiList): OpenApiOperation[] {
  const operations: OpenApiOperation[] = [
    {
      method: 'get',
      path: `/${list.name}`,
      summary: list.summary,
      ...listParameters(list),
      result: page(list.row),
      isList: true,
      problems: [...READ_PROBLEMS, 'invalid-cursor'],
    },
  ];
  if (list.key) {
    const { parameters } = list.key;
    operations.push({
      method: 'get',
      path: `/${list.name}/${parameters.map((name) => `{${name}}`).join('/')}`,
      summary: `One of: ${list.summary.toLowerCase()}`,
      pathParameters: parameters,
      ...NO_PARAMETERS,
      result: list.detail ? z.strictObject({ ...list.row.shape, ...list.detail.fields }) : list.row,
      problems: [...READ_PROBLEMS, 'not-found'],
    });
  }
  return operations;
}

const downloadList = z.strictObject({
  dataVersion: z.string(),
  data: z.array(
    z.strictObject({
      format: z.enum(['csv', 'json', 'sqlite']),
      file: z.string().describe('Name of the file; it holds the data version.'),
      mediaType: z.string(),
      bytes: z.int(),
      sha256: z.string().describe('Checksum of the file, hexadecimal.'),
      url: z.string(),
    }),
  ),
});

const fhirBundle = z
  .looseObject({
    resourceType: z.literal('Bundle'),
    type: z.literal('collection'),
    entry: z.array(
      z.looseObject({
        fullUrl: z.string().describe('urn:uuid of the resource, the same in every version of the data.'),
        resource: z.looseObject({ resourceType: z.string(), id: z.string() }),
      }),
    ),
  })
  .describe('As FHIR R5 defines it: https://hl7.org/fhir/R5/bundle.html.');

const version = z.strictObject({
  app: z.string(),
  api: z.literal('v1'),
  data: z.strictObject({ version: z.string(), builtAt: z.string(), facts: z.int(), studies: z.int() }),
});

const read = (path: string, summary: string, result: z.ZodType): OpenApiOperation => ({
  method: 'get',
  path,
  summary,
  ...NO_PARAMETERS,
  result,
  problems: path === '/health' ? ['method-not-allowed'] : ['method-not-allowed', 'database-unavailable'],
});

/** The whole API as OpenAPI 3.1, from the schemas that validate it; `examples` see `exampleValues`. */
export function describeApi(appVersion: string, examples: ExampleValues = {}) {
  return openApiDocument({
    title: 'Sarcoma Evidence',
    version: appVersion,
    server: '/api/v1',
    examples,
    problem,
    statusOf: (name) => PROBLEMS[name].status,
    operations: operationsOfAll().map(withFrontProblems),
  });
}

function operationsOfAll(): OpenApiOperation[] {
  return [
    ...ALL_LISTS.flatMap(listOperations),
    {
      method: 'get',
      path: '/search',
      summary: 'Everything that can be found, by kind, with the reason for each hit',
      ...SEARCH_PARAMETERS,
      result: searchResult,
      problems: READ_PROBLEMS,
    },
    {
      method: 'get',
      path: '/studies/{slug}/survival',
      summary: 'Curves and tests from the stored patients of one endpoint',
      pathParameters: ['slug'],
      ...STORED_SURVIVAL_PARAMETERS,
      result: storedSurvivalResult,
      problems: [...READ_PROBLEMS, 'not-found', 'not-computable'],
    },
    {
      method: 'get',
      path: '/comparability',
      summary: 'Which of these cohorts can be compared, outcome by outcome, and why not',
      ...COMPARABILITY_PARAMETERS,
      result: comparabilityResult,
      problems: [...READ_PROBLEMS, 'not-found'],
    },
    ...(['papers', 'studies'] as const).map(
      (list): OpenApiOperation => ({
        method: 'get',
        path: `/${list}/{slug}/citation`,
        summary: `${list === 'papers' ? 'A paper' : 'A study’s page as data, and its paper'}, as reference managers read it`,
        pathParameters: ['slug'],
        ...CITATION_PARAMETERS,
        result: z.array(cslItem),
        resultType: CITATION_WRITERS['csl-json'].mediaType,
        files: [CITATION_WRITERS.ris.mediaType, CITATION_WRITERS.bibtex.mediaType],
        problems: [...READ_PROBLEMS, 'not-found'],
      }),
    ),
    {
      method: 'get',
      path: '/studies/{slug}/jsonld',
      summary: 'A study, its data and its paper as linked data (JSON-LD, schema.org)',
      pathParameters: ['slug'],
      ...JSON_LD_PARAMETERS,
      result: jsonLdResult,
      resultType: JSON_LD_TYPE,
      problems: [...READ_PROBLEMS, 'not-found'],
    },
    {
      method: 'get',
      path: '/downloads',
      summary: 'The whole data set as files, with their checksums',
      ...NO_PARAMETERS,
      result: downloadList,
      problems: READ_PROBLEMS,
    },
    {
      method: 'get',
      path: '/downloads/{file}',
      summary: 'One of these files; latest in place of the version is the present one',
      pathParameters: ['file'],
      ...NO_PARAMETERS,
      files: ['application/zip', 'application/json', 'application/vnd.sqlite3'],
      problems: [...READ_PROBLEMS, 'not-found', 'range-not-satisfiable'],
    },
    {
      method: 'get',
      path: '/studies/{slug}/fhir',
      summary: 'A study with its results as a FHIR R5 Bundle',
      pathParameters: ['slug'],
      ...NO_PARAMETERS,
      result: fhirBundle,
      resultType: FHIR_TYPE,
      problems: [...READ_PROBLEMS, 'not-found'],
    },
    ...ANALYSES.map(
      ({ path, summary, request, example, result }): OpenApiOperation => ({
        method: 'post',
        path,
        summary: `${summary}. Nothing is stored`,
        ...NO_PARAMETERS,
        body: request,
        example,
        result,
        problems: [
          'invalid-json',
          'invalid-body',
          'invalid-parameters',
          'method-not-allowed',
          'body-too-large',
          'unsupported-media-type',
          'not-computable',
          'too-long',
          'too-busy',
        ],
      }),
    ),
    read('/health', 'Whether the process lives', z.strictObject({ status: z.literal('ok') })),
    read(
      '/ready',
      'Whether there are data to serve',
      z.strictObject({ status: z.literal('ready'), dataVersion: z.string() }),
    ),
    read('/version', 'Version of the data and of the program', version),
  ];
}
