import { z } from 'zod';
import { DOWNLOAD_FORMATS } from '@/lib/domain/download-formats';
import { type ApiIndex, apiIndexOf } from '@/lib/exchange/api/api-index';
import { comparabilityResult } from '@/lib/exchange/api/comparability-result';
import { oembedResult } from '@/lib/exchange/api/oembed-result';
import { searchResult } from '@/lib/exchange/api/search-result';
import { CITATION_WRITERS } from '@/lib/exchange/citation/citation-file';
import { cslItem } from '@/lib/exchange/citation/csl-item';
import { FEED_FORMATS } from '@/lib/exchange/feed/changes-feed';
import { FHIR_TYPE } from '@/lib/exchange/fhir/study-bundle';
import { type ExampleValues, type OpenApiOperation, openApiDocument } from '@/lib/exchange/openapi';
import { PROBLEMS, problem } from '@/lib/exchange/problem';
import { XLSX_TYPE } from '@/lib/exchange/workbook';
import { ANALYSES } from '@/lib/own-data/analyses';
import { storedSurvivalResult } from '@/lib/own-data/analysis-results';
import { ALL_LISTS } from '../_lists/all-lists';
import { releases } from '../_lists/releases';
import { CITATION_PARAMETERS } from './citation-route';
import { COMPARABILITY_PARAMETERS } from './comparability-route';
import type { ApiList } from './define-list';
import { FEED_PARAMETERS } from './feed-route';
import { JSON_LD_PARAMETERS, JSON_LD_TYPE, jsonLdResult } from './json-ld-route';
import { listParameters } from './list-parameters';
import { OEMBED_PARAMETERS } from './oembed-route';
import { NO_PARAMETERS } from './read-parameters';
import { extrasOf } from './row-extras';
import { SEARCH_PARAMETERS } from './search-route';
import { STORED_SURVIVAL_PARAMETERS } from './stored-survival-route';
import { takenFor } from './understand-filters';

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
    ...(operation.path.startsWith('/downloads') ? (['busy'] as const) : []),
  ],
});

/** A row as a list may hold it: with `include` it has more than its own. */
const listed = (row: z.ZodObject) => {
  const extras = Object.entries(extrasOf(row)).map(([name, { schema }]) => [name, schema.optional()]);
  return row.extend(Object.fromEntries(extras)).meta({ id: `Listed${row.meta()?.id}` });
};

const page = (row: z.ZodObject) =>
  z.strictObject({
    data: z.array(listed(row)),
    page: z.strictObject({
      total: z.int().describe('Rows that match, on all pages.'),
      next: z.string().nullable().describe('Cursor of the next page; null on the last.'),
    }),
    taken: z
      .array(takenFor)
      .optional()
      .describe(
        'Values of filters that were names, and the slugs that they were taken for; absent where there are none.',
      ),
  });

/** What holds for every list, and for every single row. */
const OF_LISTS =
  'Values of one filter are alternatives, different filters narrow one another. A JSON page holds limit rows and the cursor of the next; format=csv, format=xlsx and format=ndjson send every row that matches.';
const OF_ANALYSES =
  'What is not estimable is told with the reason in place of a number; not reached is null. Computed in a pool of workers with a short queue: where it is full the answer is 503.';
const OF_ROWS = 'A slug that was renamed leads to its new address (308).';

function listOperations(list: ApiList): OpenApiOperation[] {
  const operations: OpenApiOperation[] = [
    {
      method: 'get',
      path: `/${list.name}`,
      tag: 'evidence',
      summary: list.summary,
      description: `${list.description} ${OF_LISTS}`,
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
      tag: 'evidence',
      summary: `One of: ${list.summary.toLowerCase()}`,
      description: `${list.description} ${OF_ROWS}`,
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
      format: z.enum(DOWNLOAD_FORMATS),
      file: z.string().describe('Name of the file; it holds the data version.'),
      mediaType: z.string(),
      bytes: z.int(),
      sha256: z.string().describe('Checksum of the file, hexadecimal.'),
      url: z.string(),
    }),
  ),
});

const fhirCapabilities = z
  .looseObject({
    resourceType: z.literal('CapabilityStatement'),
    fhirVersion: z.literal('5.0.0'),
  })
  .meta({ id: 'FhirCapabilities' });

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

const read = (path: string, summary: string, description: string, result: z.ZodType): OpenApiOperation => ({
  method: 'get',
  path,
  tag: 'service',
  summary,
  description,
  ...NO_PARAMETERS,
  result,
  problems: path === '/health' ? ['method-not-allowed'] : ['method-not-allowed', 'database-unavailable'],
});

const TITLE = 'Sarcoma Evidence';
const DESCRIPTION =
  'Clinical evidence on sarcoma drugs, each number with its source. A reference for professionals, not advice.';

/** Links to what is read, for a client that has only the address of the site. */
export const indexOfApi = (site: string): ApiIndex =>
  apiIndexOf(site, { title: TITLE, description: DESCRIPTION }, operationsOfAll());

/** The whole API as OpenAPI 3.1, from the schemas that validate it. `site` is scheme and host; `examples` see `exampleValues`. */
export function describeApi(appVersion: string, site: string, examples: ExampleValues = {}) {
  return openApiDocument({
    title: TITLE,
    description: DESCRIPTION,
    version: appVersion,
    server: `${site}/api/v1`,
    contact: `${site}/en/data`,
    examples,
    problem,
    statusOf: (name) => PROBLEMS[name].status,
    operations: operationsOfAll().map(withFrontProblems),
  });
}

function operationsOfAll(): OpenApiOperation[] {
  return [
    ...ALL_LISTS.flatMap(listOperations),
    ...listOperations(releases).map((operation) => ({ ...operation, tag: 'files' as const })),
    {
      method: 'get',
      path: '/search',
      tag: 'evidence',
      summary: 'Everything that can be found, by kind, with the reason for each hit',
      description:
        'Names in both languages, synonyms, brand names and everyday words; a slip of the pen is allowed for. Hits carry their first results with the facts that hold the sources.',
      ...SEARCH_PARAMETERS,
      result: searchResult,
      problems: READ_PROBLEMS,
    },
    {
      method: 'get',
      path: '/studies/{slug}/survival',
      tag: 'evidence',
      summary: 'Curves and tests from the stored patients of one endpoint',
      description:
        'Kaplan–Meier curves with Greenwood’s standard errors, log-rank and Peto tests and Cox regression of the patients that a paper prints one by one. The first group is the reference.',
      pathParameters: ['slug'],
      ...STORED_SURVIVAL_PARAMETERS,
      result: storedSurvivalResult,
      problems: [...READ_PROBLEMS, 'not-found', 'not-computable'],
    },
    {
      method: 'get',
      path: '/comparability',
      tag: 'evidence',
      summary: 'Which of these cohorts can be compared, outcome by outcome, and why not',
      description:
        'Rules decide for each pair of cohorts, and for each outcome that both report, whether a comparison holds; each verdict names its reasons.',
      ...COMPARABILITY_PARAMETERS,
      result: comparabilityResult,
      problems: [...READ_PROBLEMS, 'not-found'],
    },
    ...(['papers', 'studies'] as const).map(
      (list): OpenApiOperation => ({
        method: 'get',
        path: `/${list}/{slug}/citation`,
        tag: 'files',
        summary: `${list === 'papers' ? 'A paper' : 'A study’s page as data, and its paper'}, as reference managers read it`,
        description:
          'What the text does not print is absent. Data carry their version and the day of access.',
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
      tag: 'evidence',
      summary: 'A study, its data and its paper as linked data (JSON-LD, schema.org)',
      description:
        'What the page of the study says to search engines: every outcome and adverse event as a PropertyValue of a Dataset.',
      pathParameters: ['slug'],
      ...JSON_LD_PARAMETERS,
      result: jsonLdResult,
      resultType: JSON_LD_TYPE,
      problems: [...READ_PROBLEMS, 'not-found'],
    },
    {
      method: 'get',
      path: '/oembed',
      tag: 'files',
      summary: 'How an address of the site is shown elsewhere (oEmbed 1.0)',
      description:
        'A figure of a page, named behind #, or an embedded figure is a frame with the height that it needs; any other page is a link with a picture.',
      ...OEMBED_PARAMETERS,
      result: oembedResult,
      problems: [...READ_PROBLEMS, 'not-found'],
    },
    {
      method: 'get',
      path: '/feed',
      tag: 'files',
      summary: 'Published versions as a feed, and what they changed of what the filters find',
      description:
        'Each entry is a version with its changes, old → new, of the studies that the filters find and of the measures that they name. Without filters: of everything.',
      ...FEED_PARAMETERS,
      files: Object.values(FEED_FORMATS),
      problems: READ_PROBLEMS,
    },
    {
      method: 'get',
      path: '/downloads',
      tag: 'files',
      summary: 'The whole data set as files, with their checksums',
      description:
        'Tables as CSV, XLSX, JSON and SQLite, statements as N-Quads (RDF), resources as NDJSON (FHIR), each of one data version.',
      ...NO_PARAMETERS,
      result: downloadList,
      problems: READ_PROBLEMS,
    },
    {
      method: 'get',
      path: '/downloads/{file}',
      tag: 'files',
      summary: 'One of these files; latest in place of the version is the present one',
      description: 'A part can be asked for with Range, and continued with If-Range.',
      pathParameters: ['file'],
      ...NO_PARAMETERS,
      files: [
        'application/zip',
        XLSX_TYPE,
        'application/json',
        'application/vnd.sqlite3',
        'application/gzip',
      ],
      problems: [...READ_PROBLEMS, 'not-found', 'range-not-satisfiable'],
    },
    {
      method: 'get',
      path: '/studies/{slug}/fhir',
      tag: 'evidence',
      summary: 'A study with its results as a FHIR R5 Bundle',
      description:
        'Evidence, EvidenceVariable, Group, ResearchStudy and Citation of one study, with the paper’s lines as related artifacts.',
      pathParameters: ['slug'],
      ...NO_PARAMETERS,
      result: fhirBundle,
      resultType: FHIR_TYPE,
      problems: [...READ_PROBLEMS, 'not-found'],
    },
    {
      method: 'get',
      path: '/fhir/metadata',
      tag: 'files',
      summary: 'What is served as FHIR, as a CapabilityStatement',
      description:
        'It has no interactions: the resources of a study are a Bundle, those of all studies a file.',
      ...NO_PARAMETERS,
      result: fhirCapabilities,
      resultType: FHIR_TYPE,
      problems: READ_PROBLEMS,
    },
    ...ANALYSES.map(
      ({ path, summary, request, example, result }): OpenApiOperation => ({
        method: 'post',
        path,
        tag: 'analyses',
        summary: `${summary}. Nothing is stored`,
        description: OF_ANALYSES,
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
    read(
      '/health',
      'Whether the process lives',
      'Reads no data, and answers without any.',
      z.strictObject({ status: z.literal('ok') }),
    ),
    read(
      '/ready',
      'Whether there are data to serve',
      'Answers 503, and what to do, where the database is missing or a table of it can’t be read.',
      z.strictObject({ status: z.literal('ready'), dataVersion: z.string() }),
    ),
    read(
      '/version',
      'Version of the data and of the program',
      'The version of the data is a checksum of the evidence: equal versions hold the same evidence.',
      version,
    ),
  ];
}
