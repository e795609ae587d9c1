import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import type { Bundle, FhirResource } from 'fhir/r5';
import { Store } from 'oxigraph';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GET as getFile } from '@/app/api/v1/downloads/[file]/route';
import { GET as getMetadata } from '@/app/api/v1/fhir/metadata/route';
import { listStudies } from '@/lib/data/reads/list-studies';
import { bundleOf } from '../fhir/study-bundles';
import type { JsonObject } from '../fhir/validator/fault';
import { validateBundle } from '../fhir/validator/validate-bundle';
import { useDatabase } from '../fixtures/built-database';
import { call } from './call';

let cleanUp: () => void;
beforeAll(async () => {
  cleanUp = await useDatabase('real');
});
afterAll(() => cleanUp());

const download = async (ending: string) => {
  const file = `sarcoma-evidence-latest.${ending}`;
  const answer = await call(getFile, `/downloads/${file}`, { params: { file } });
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
};

describe('all JSON-LD as N-Quads', () => {
  let store: Store;
  let text: string;
  type Binding = Map<string, { value: string }>;
  const ask = (query: string, options = {}) =>
    (store.query(`PREFIX : <http://schema.org/> ${query}`, options) as Binding[]).map((found) =>
      Object.fromEntries([...found].map(([name, { value }]) => [name, value])),
    );

  beforeAll(async () => {
    text = gunzipSync(await download('nq.gz')).toString('utf8');
    store = new Store();
    store.load(text, { format: 'application/n-quads' });
  });

  test('is read by an RDF store whole, with absolute addresses and no blank nodes', () => {
    expect(store.size).toBeGreaterThan(10_000);
    expect(text).not.toMatch(/(?:^| )_:/mu);
    const other = ask('SELECT DISTINCT ?p WHERE { ?s ?p ?o }').filter(
      ({ p }) => !/^http:\/\/(?:schema\.org|www\.w3\.org\/1999)\//u.test(p ?? ''),
    );
    expect(other).toEqual([]);
  });

  test('answers what the response to everolimus was in angiosarcoma: 4 of 5, with its source', () => {
    const query = `SELECT ?fact ?count ?of ?paper WHERE {
      ?study :healthCondition/:name "Angiosarcoma" ; :studySubject/:name "Everolimus" .
      ?data :about ?study ; :variableMeasured ?fact ; :isBasedOn/:name ?paper .
      ?fact :propertyID "partial-response-count" ; :value ?count .
      ?fact :valueReference [ :propertyID "of" ; :value ?of ] .
    }`;
    const found = ask(query);
    expect(found).toContainEqual(expect.objectContaining({ count: '4', of: '5' }));
    const [{ fact = '', paper = '' } = {}] = found.filter(({ count, of }) => count === '4' && of === '5');
    expect(fact).toMatch(/^http:\/\/localhost:3000\/facts\/[0-9a-f]{12}$/u);
    expect(paper).toMatch(/angiosarcoma/iu);
  });

  test('says the same in Chinese, in a graph of its own', () => {
    const inGraph = ask(`SELECT ?name WHERE { GRAPH <http://localhost:3000/zh> {
      <http://localhost:3000/drugs/everolimus#drug> :name ?name } }`);
    expect(inGraph).toEqual([{ name: '依维莫司' }]);
    const count = (query: string) => Number(ask(query)[0]?.many);
    const values = '?data :variableMeasured ?fact . ?fact :value ?value . FILTER(isNumeric(?value))';
    const english = count(`SELECT (COUNT(DISTINCT ?fact) AS ?many) WHERE { ${values} }`);
    expect(english).toBeGreaterThan(100);
    expect(
      count(
        `SELECT (COUNT(DISTINCT ?fact) AS ?many) WHERE { GRAPH <http://localhost:3000/zh> { ${values} } }`,
      ),
    ).toBe(english);
  });

  test('says of a tumour that many studies name its codes once', () => {
    const [{ many } = {}] = ask(`SELECT (COUNT(?code) AS ?many) WHERE {
      <http://localhost:3000/tumours/angiosarcoma#tumour> :code ?code . ?code :codingSystem "OncoTree" }`);
    expect(many).toBe('1');
  });
});

describe('all FHIR resources as NDJSON', () => {
  let byType: Map<string, FhirResource[]>;
  beforeAll(async () => {
    byType = new Map(
      Object.entries(unzipSync(await download('fhir.zip'))).map(([name, bytes]) => [
        /([A-Za-z]+)\.ndjson$/u.exec(name)?.[1] ?? name,
        Buffer.from(bytes)
          .toString('utf8')
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line)),
      ]),
    );
  });

  test('has each resource of every study’s bundle once, in the file of its type', async () => {
    const studies = await listStudies();
    const bundles = await Promise.all(studies.map(({ slug }) => bundleOf(slug)));
    const ids = bundles.flatMap(({ entry = [] }) =>
      entry.map(({ resource }) => `${resource?.resourceType}/${resource?.id}`),
    );
    const lines = [...byType].flatMap(([type, resources]) =>
      resources.map(({ resourceType, id }) => {
        expect(resourceType).toBe(type);
        return `${type}/${id}`;
      }),
    );
    expect(lines.toSorted()).toEqual([...new Set(ids)].sort());
    expect(byType.get('Evidence')?.length).toBeGreaterThan(100);
  });

  test('has no reference that leads nowhere', () => {
    const places = new Set([...byType].flatMap(([type, all]) => all.map(({ id }) => `${type}/${id}`)));
    const references = [...JSON.stringify([...byType.values()]).matchAll(/"reference":"([^"]+)"/gu)].map(
      ([, to = '']) => to,
    );
    expect(references.length).toBeGreaterThan(1000);
    expect(references.filter((to) => !places.has(to))).toEqual([]);
  });
});

test('the CapabilityStatement is valid, and claims no interaction', async () => {
  const answer = await call(getMetadata, '/fhir/metadata');
  expect(answer.headers.get('content-type')).toMatch(/^application\/fhir\+json/u);
  const statement = (await answer.json()) as FhirResource & { rest: object[] };
  const faultsOf = (resource: FhirResource) => {
    const bundle: Bundle = {
      resourceType: 'Bundle',
      type: 'collection',
      entry: [{ fullUrl: 'urn:uuid:242c99d2-f060-4822-96f7-63efbb7fe226', resource }],
    };
    // It has an address and no id, and media types are no list.
    return validateBundle(bundle as unknown as JsonObject).faults.filter(
      ({ check, message }) => check !== 'identity' && !message.includes('ValueSet/mimetypes'),
    );
  };
  expect(faultsOf(statement)).toEqual([]);
  expect(faultsOf({ ...statement, status: 'present' } as unknown as FhirResource)).not.toEqual([]);
  expect(statement.rest).toHaveLength(1);
  for (const claim of ['resource', 'interaction', 'operation', 'searchParam'])
    expect(statement.rest[0]).not.toHaveProperty(claim);
});
