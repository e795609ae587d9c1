/**
 * Pages, API and table engine on a synthetic database of many outcome rows, beside plain SQL for the same answers. Usage:
 *
 *     npm run bench -- tables [--rows 1000] [--seed 1] [--keep FILE] [--use FILE] [--port 4700] [--postgres]
 *
 * `--keep` says where the database goes, `--use` takes one that is there; with `--postgres` it goes into a server of
 * PostgreSQL that is started for it. The app must be built (`npx next build`).
 */
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import Database from 'libsql';
import { readTable } from '@/app/read-table';
import { getMapInShort } from '@/lib/data/reads/get-map-in-short';
import { getOverview } from '@/lib/data/reads/get-overview';
import { getStudy } from '@/lib/data/reads/get-study';
import { checkResultsOfStudy, listCheckResults } from '@/lib/data/reads/list-check-results';
import { listEvidenceCohorts } from '@/lib/data/reads/list-evidence-cohorts';
import { askList, EVERYTHING, everyRow } from '@/lib/data/tables/ask-list';
import { LISTS } from '@/lib/data/tables/lists';
import { MAP_FACETS } from '@/lib/present/pages/map/map-page';
import { OUTCOME_FACETS } from '@/lib/present/pages/outcomes/results-pages';
import { PostgresServer, WITHOUT_POSTGRES } from '../fixtures/postgres-server';
import { machineFacts, measuredRun } from './measured-run';
import {
  exportStatements,
  homeStatements,
  mapStatements,
  pageStatements,
  plainCopy,
  searchStatements,
  studyStatements,
  timeStatements,
} from './plain-copy';
import { quantile, ServedApp } from './served-app';

const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'string' },
    use: { type: 'string' },
    port: { type: 'string', default: '4700' },
    postgres: { type: 'boolean', default: false },
  },
});
const file = path.resolve(
  options.use ?? options.keep ?? path.join('data', 'bench', `tables-${options.rows}.db`),
);
const port = Number(options.port);

if (options.postgres && WITHOUT_POSTGRES) process.exit(1);
const postgres = options.postgres ? await PostgresServer.start() : null;
if (postgres) process.env.DATABASE_URL = await postgres.newDatabase();
console.log(machineFacts());
if (options.use === undefined) {
  const { usage, output } = measuredRun('tests/bench/build-tables.ts', [options.rows, file, options.seed]);
  console.log(
    `built ${output.trim()}: ${usage.cpuSeconds.toFixed(1)} s of CPU, ${Math.round(usage.mebibytes)} MiB at most`,
  );
}
console.log(`database: ${postgres ? 'PostgreSQL' : file}`);
process.env.DATABASE_FILE = file;

/** The value that most rows have, of a facet, among rows with these filters; not `but`. */
async function commonest(facet: string, filters: Record<string, string[]>, but: readonly string[] = []) {
  const { facets } = await askList(LISTS.outcomes, { ...EVERYTHING, filters }, { limit: 0, facets: [facet] });
  const left = (facets[facet] ?? []).filter(({ value }) => !but.includes(value));
  return left.reduce((most, next) => (next.count > most.count ? next : most)).value;
}

const tumour = await commonest('tumour', {}, ['sarcoma', 'soft-tissue-sarcoma', 'bone-sarcoma']);
const drug = await commonest('drug', { tumour: [tumour] });
const measure = await commonest('measure', { tumour: [tumour], drug: [drug] });
const filters = { tumour, drug, measure };
const study = await commonest('study', {});
const query = { ...EVERYTHING, filters: { tumour: [tumour], drug: [drug], measure: [measure] } };
const address = new URLSearchParams(filters).toString();
const [word, chineseWord] = ['everolimus', '血管肉瘤'];

/** What the outcomes page reads. */
async function readOutcomesPage(parameters: Record<string, string>) {
  const read = await readTable(LISTS.outcomes, parameters, OUTCOME_FACETS);
  const { rows } =
    read.page.matching > 200 ? { rows: [] } : await askList(LISTS.outcomes, read.asked.query, { limit: 200 });
  const facts = [...new Set([...rows, ...read.page.rows].map(({ factId }) => factId))];
  const studies = [...new Set(rows.map((row) => row.study.slug))];
  await Promise.all([
    studies.length > 0 ? listEvidenceCohorts({ studies }) : [],
    listCheckResults({ facts }),
  ]);
}

interface Question {
  name: string;
  address: string;
  /** The part of it that reads data, in this process. */
  data: () => Promise<unknown>;
  statements: ReturnType<typeof pageStatements>;
  /** Whether the plain statements ask the copy of the outcomes, not the tables of the database. */
  ofCopy: boolean;
}

const sorted = { ...query, sort: 'value', descending: true };
const search = (words: string) => ({ ...EVERYTHING, search: words });
const facets = OUTCOME_FACETS;
const questions: Question[] = [
  {
    name: 'W1 engine alone',
    address: '',
    data: () => askList(LISTS.outcomes, sorted, { limit: 50, facets }),
    statements: pageStatements(filters),
    ofCopy: true,
  },
  {
    name: 'W1 API',
    address: `/api/v1/outcomes?${address}&sort=-value&limit=50`,
    data: () => askList(LISTS.outcomes, sorted, { limit: 50 }),
    statements: pageStatements(filters).slice(0, 2),
    ofCopy: true,
  },
  {
    name: 'W1 page',
    address: `/en/outcomes?${address}&sort=-value`,
    data: () => readOutcomesPage({ ...filters, sort: '-value' }),
    statements: pageStatements(filters),
    ofCopy: true,
  },
  {
    name: 'outcomes, all',
    address: '/en/outcomes',
    data: () => readOutcomesPage({}),
    statements: pageStatements({}),
    ofCopy: true,
  },
  ...[word, chineseWord].flatMap((words): Question[] => [
    {
      name: `W2 API, ${words}`,
      address: `/api/v1/outcomes?${new URLSearchParams({ q: words })}&limit=50`,
      data: () => askList(LISTS.outcomes, search(words), { limit: 50 }),
      statements: searchStatements(words),
      ofCopy: true,
    },
    {
      name: `W2 page, ${words}`,
      address: `/${words === word ? 'en' : 'zh'}/outcomes?${new URLSearchParams({ q: words })}`,
      data: () => readOutcomesPage({ q: words }),
      statements: searchStatements(words),
      ofCopy: true,
    },
  ]),
  {
    name: 'W3 study page',
    address: `/en/studies/${study}`,
    data: () => Promise.all([getStudy(study), getStudy(study), checkResultsOfStudy(study)]),
    statements: studyStatements(study),
    ofCopy: false,
  },
  {
    name: 'W4 CSV',
    address: `/api/v1/outcomes?${address}&format=csv`,
    data: async () => {
      for await (const _ of everyRow(LISTS.outcomes, query));
    },
    statements: exportStatements(filters),
    ofCopy: true,
  },
  {
    name: 'W5 home',
    address: '/en',
    data: () =>
      Promise.all([
        getMapInShort('class'),
        getOverview(),
        listCheckResults({ verdict: ['changes-conclusion', 'disagrees'], most: 8 }),
      ]),
    statements: homeStatements(),
    ofCopy: false,
  },
  {
    name: 'W6 map',
    address: '/en/map',
    data: () => Promise.all([getMapInShort('regimen'), readTable(LISTS.map, {}, MAP_FACETS)]),
    statements: mapStatements(),
    ofCopy: true,
  },
];

async function timeData(work: () => Promise<unknown>): Promise<{ ms: number; cpuMs: number }> {
  for (let warmUp = 0; warmUp < 3; warmUp++) await work();
  const times: number[] = [];
  const before = process.cpuUsage();
  for (let repetition = 0; repetition < 15; repetition++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(before);
  return { ms: quantile(times, 0.5), cpuMs: (user + system) / 15_000 };
}

const tenths = (value: number | null | undefined) =>
  value === null || value === undefined ? '' : value.toFixed(1);

const plain = await plainCopy(`${file}${postgres ? '.postgresql' : ''}.plain`);
/** Statements of pages that ask more than a list are those of SQLite. */
const base = postgres ? null : new Database(file, { readonly: true });
const { total } = await askList(LISTS.outcomes, EVERYTHING, { limit: 0 });
const { matching } = await askList(LISTS.outcomes, query, { limit: 0 });
console.log(
  `${total} outcome rows; the filter tumour=${tumour} drug=${drug} measure=${measure} has ${matching}`,
);

const first = await ServedApp.start(file, { port, cacheMegabytes: 0 });
const kept = await ServedApp.start(file, { port: port + 1, cacheMegabytes: 64 });
try {
  const rows = [];
  for (const { name, address: at, data, statements, ofCopy } of questions) {
    const asked = ofCopy ? plain : base;
    const sqlMs = asked && timeStatements(asked, statements);
    const read = await timeData(data);
    // Plain statements take seconds where rows are many; connections that were closed meanwhile are to be seen as closed.
    await setTimeout(100);
    const served = at === '' ? null : await first.measure(at);
    const again = at === '' ? null : await kept.measure(at);
    const rate = at === '' ? null : await kept.perSecond(at);
    rows.push({
      what: name,
      'median ms': tenths(served?.medianMs),
      'p95 ms': tenths(served?.p95Ms),
      'CPU ms': tenths(served?.cpuMs),
      'data ms': tenths(read.ms),
      'data CPU ms': tenths(read.cpuMs),
      'SQL ms': tenths(sqlMs),
      statements: statements.length,
      'median / SQL': sqlMs && ((served?.medianMs ?? read.ms) / sqlMs).toFixed(2),
      'data / SQL': sqlMs && (read.ms / sqlMs).toFixed(2),
      KiB: served ? Math.round(served.bytes / 1024) : '',
      'kept ms': tenths(again?.medianMs),
      'kept / s': rate === null ? '' : Math.round(rate),
    });
  }
  console.table(rows);
  console.log(machineFacts());
} finally {
  first.stop();
  kept.stop();
  await postgres?.remove();
}
process.exit();
