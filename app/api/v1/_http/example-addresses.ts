import { getPatientTimes } from '@/lib/data/reads/get-patient-times';
import { endpointsOf } from '@/lib/exchange/api/stored-survival';
import type { ExampleAddresses, OpenApiInput } from '@/lib/present/pages/api-reference/api-reference';
import { ALL_LISTS } from '../_lists/all-lists';
import { downloads } from '../_lists/downloads';
import { EVERYTHING } from './define-list';

/** Rows that a list's example asks for. */
const ROWS = 2;

/** An address that works for each operation that is read, from the data as they are: "get /studies/{slug}" → "/studies/…". */
export async function exampleAddresses(document: OpenApiInput): Promise<ExampleAddresses> {
  const { dataVersion, loaded } = await downloads();
  const keys = new Map<string, string>();
  for (const { name, key, select } of ALL_LISTS) {
    if (!key) continue;
    const { matching } = await select(dataVersion);
    const [first] = matching(EVERYTHING).rows(0, 1);
    const row = first as Record<string, string>;
    keys.set(name, row.id?.includes('/') ? row.id : (row.slug ?? row.id ?? ''));
  }
  const patients = ALL_LISTS.find(({ name }) => name === 'patients');
  const [patient] = (await patients?.select(dataVersion))?.matching(EVERYTHING).rows(0, 1) ?? [];
  const { study } = patient as { study: string };
  const times = await getPatientTimes(study);
  const [endpoint] = times ? endpointsOf(times) : [];
  const cohorts = ALL_LISTS.find(({ name }) => name === 'cohorts');
  const compared = [...((await cohorts?.select(dataVersion))?.matching(EVERYTHING).rows(0, 2) ?? [])] as {
    id: string;
  }[];
  const [file] = loaded;

  const fill = (path: string): string => {
    const list = path.split('/')[1] ?? '';
    // What hangs on a study is shown of one that has patients.
    const key = /^\/studies\/\{slug\}\//u.test(path) ? study : (keys.get(list) ?? '');
    const steps = key.split('/');
    return path.replaceAll(/\{(\w+)\}/gu, (_, name: string) =>
      name === 'file' ? (file?.file.replace(dataVersion, 'latest') ?? '') : (steps.shift() ?? ''),
    );
  };
  const found: Record<string, string> = {};
  for (const [path, methods] of Object.entries(document.paths)) {
    const operation = methods.get;
    if (!operation) continue;
    const query = new URLSearchParams();
    for (const { name, in: place, required, schema } of operation.parameters ?? []) {
      if (place !== 'query') continue;
      if (name === 'endpoint' && endpoint) query.set(name, endpoint);
      else if (name === 'cohorts') query.set(name, compared.map(({ id }) => id).join(','));
      else if (name === 'q' && required) query.set(name, keys.get('drugs') ?? '');
      else if (required) query.set(name, String(schema.enum?.[0] ?? keys.get(name) ?? ''));
      else if (name === 'limit') query.set(name, String(ROWS));
    }
    found[`get ${path}`] = [fill(path), query.toString()].filter(Boolean).join('?');
  }
  return found;
}
