import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Connection, OpenDatabase } from '@/lib/data/data-engine';
import { evidencePlace } from '@/lib/data/evidence-place.mjs';
import { writeDatabase } from '@/lib/data/import/write-database';
import { postgresData } from '@/lib/data/postgres-data';
import { getFactGroup } from '@/lib/data/reads/get-fact';
import { getMapInShort } from '@/lib/data/reads/get-map-in-short';
import { getOverview } from '@/lib/data/reads/get-overview';
import { getPaper, listPapers } from '@/lib/data/reads/get-paper';
import { getPatientTimes } from '@/lib/data/reads/get-patient-times';
import { getStudy } from '@/lib/data/reads/get-study';
import { getVocabulary } from '@/lib/data/reads/get-vocabulary';
import { listCheckResults } from '@/lib/data/reads/list-check-results';
import { listChineseWords } from '@/lib/data/reads/list-chinese-words';
import { listCohortPlaces } from '@/lib/data/reads/list-cohort-places';
import { listCohorts } from '@/lib/data/reads/list-cohorts';
import { listEvidenceCohorts } from '@/lib/data/reads/list-evidence-cohorts';
import { listFacts } from '@/lib/data/reads/list-facts';
import { listAdverseEvents, listOutcomes } from '@/lib/data/reads/list-outcomes';
import { listPatients } from '@/lib/data/reads/list-patients';
import { listRegimens } from '@/lib/data/reads/list-regimens';
import { listReleases } from '@/lib/data/reads/list-releases';
import { listSlugs } from '@/lib/data/reads/list-slugs';
import { listStatements } from '@/lib/data/reads/list-statements';
import { listStudies } from '@/lib/data/reads/list-studies';
import { studiesOfDrug, studiesOfTumours } from '@/lib/data/reads/studies-of-term';
import { sqliteData } from '@/lib/data/sqlite-data';
import { askList, findInList } from '@/lib/data/tables/ask-list';
import { type ListDefinition, writingSpec } from '@/lib/data/tables/list-definition';
import { whichData } from '@/lib/data/which-data.mjs';
import { readSeeds } from '@/seeds/read-seeds';
import { SEEDS } from '../fixtures/built-database';
import { ALL, itemsOf, queriesOf, type Row, type Spec } from '../fixtures/list-questions';
import { PostgresServer, WITHOUT_POSTGRES } from '../fixtures/postgres-server';
import { countedFacets } from '../fixtures/slow-tables';
import { usePlace } from '../fixtures/use-place';

const RUNS = 60;

/** Everything that pages read of some studies, papers and terms. */
const READS: Record<string, () => Promise<unknown>> = {
  overview: getOverview,
  'map in short': () => getMapInShort('regimen'),
  vocabulary: getVocabulary,
  'Chinese words': listChineseWords,
  releases: listReleases,
  slugs: listSlugs,
  'cohort places': async () => listCohortPlaces((await listSlugs()).studies),
  papers: listPapers,
  studies: listStudies,
  cohorts: listCohorts,
  'evidence cohorts': listEvidenceCohorts,
  regimens: listRegimens,
  outcomes: listOutcomes,
  'adverse events': listAdverseEvents,
  patients: listPatients,
  facts: listFacts,
  checkResults: listCheckResults,
  'each study': async () => {
    const { studies } = await listSlugs();
    return Promise.all(studies.map(async (slug) => [await getStudy(slug), await getPatientTimes(slug)]));
  },
  'each paper': async () => Promise.all((await listSlugs()).papers.map((slug) => getPaper(slug))),
  'some facts': async () => {
    const facts = await listFacts();
    const some = facts.filter((_, index) => index % Math.ceil(facts.length / 50) === 0);
    return Promise.all(some.map(({ id }) => getFactGroup(id)));
  },
  'each term': async () => {
    const { tumours, drugs } = await getVocabulary();
    return Promise.all([
      ...Object.keys(tumours).map(async (tumour) => [
        await studiesOfTumours([tumour]),
        await listStatements({ tumourSlug: tumour }),
      ]),
      ...Object.keys(drugs).map(async (drug) => [
        await studiesOfDrug(drug),
        await listStatements({ drugSlug: drug }),
      ]),
    ]);
  },
};

describe.skipIf(WITHOUT_POSTGRES)('the same build in PostgreSQL and in a file', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'parity-'));
  let server: PostgresServer;
  let leave = () => {};
  let sides: { sqlite: OpenDatabase & Connection; postgresql: OpenDatabase & Connection };

  beforeAll(async () => {
    server = await PostgresServer.start();
    leave = usePlace({ DATABASE_URL: await server.newDatabase() });
    const { files, problems } = readSeeds(SEEDS.real);
    if (!files || problems.length > 0) throw new Error(JSON.stringify(problems));
    const place = evidencePlace();
    if (place.engine !== 'postgresql') throw new Error('DATABASE_URL is not heeded');
    await writeDatabase(files, place);
    // The same files give the same rows, so each answer has a counterpart.
    const file = path.join(folder, 'evidence.db');
    await writeDatabase(files, file);
    const open = async (engine: ReturnType<typeof sqliteData>) => {
      const data = await engine.present();
      if (!data) throw new Error('there are no data');
      return { stamp: data.stamp, ...(await engine.connect(data)) };
    };
    sides = { sqlite: await open(sqliteData(file)), postgresql: await open(postgresData(place)) };
  }, 300_000);
  afterAll(async () => {
    for (const side of Object.values(sides ?? {})) await side.close();
    leave();
    await server?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  const within = <T>(side: keyof typeof sides, work: () => Promise<T>): Promise<T> =>
    whichData.run({ database: Promise.resolve(sides[side]) }, work);

  it.each(Object.entries(READS))('give the same %s', async (_, read) => {
    const expected = await within('sqlite', () => read());
    expect(JSON.stringify(expected).length).toBeGreaterThan(50);
    expect(await within('postgresql', () => read())).toEqual(expected);
  });

  it.each(ALL.map((list) => [list.name, list] as const))(
    'answer every question to the list of %s alike',
    async (_, list: ListDefinition<Row>) => {
      const rows = await within('sqlite', () => itemsOf(list));
      const spec: Spec = writingSpec(list, await within('sqlite', getVocabulary));
      let withRows = 0;
      await fc.assert(
        fc.asyncProperty(queriesOf(spec, rows), fc.nat(3), async (query, pageNumber) => {
          const page = { limit: 40, offset: 40 * pageNumber, facets: countedFacets(spec) };
          const expected = await within('sqlite', () => askList(list, query, page));
          withRows += Number(expected.matching > 0);
          expect(await within('postgresql', () => askList(list, query, page))).toEqual(expected);
        }),
        { numRuns: RUNS },
      );
      expect(withRows).toBeGreaterThan(0);
      const key = list.keyOf(rows[0] as Row);
      const found = await within('sqlite', () => findInList(list, key));
      expect(found).not.toBeNull();
      expect(await within('postgresql', () => findInList(list, key))).toEqual(found);
      expect(await within('postgresql', () => findInList(list, 'unheard-of'))).toBeNull();
    },
    300_000,
  );

  it.each(['%', '_', '\\', "'", '"', '100%', 'a_b', '(n=', '肉瘤', '瘤', '。', 'PD-L1'])(
    'find the same by %s',
    async (search) => {
      for (const list of ALL) {
        const query = { search, filters: {}, sort: null, descending: false };
        const ask = () => askList(list, query, { limit: 200 });
        expect(await within('postgresql', ask)).toEqual(await within('sqlite', ask));
      }
    },
  );

  it('refuse to write in PostgreSQL too', async () => {
    const { client } = sides.postgresql;
    await expect(client.checkResult.deleteMany()).rejects.toThrow(/read-only|permission/u);
    await expect(client.$executeRawUnsafe('CREATE TABLE other (id int)')).rejects.toThrow(
      /read-only|permission/u,
    );
    expect(await client.checkResult.count()).toBeGreaterThan(0);
  });
});
