import { getPatientTimes } from '@/lib/data/reads/get-patient-times';
import { EVERYTHING } from '@/lib/data/tables/ask-list';
import { endpointsOf } from '@/lib/exchange/api/stored-survival';
import type { ExampleAddresses, OpenApiInput } from '@/lib/present/pages/api-reference/api-reference';
import { ALL_LISTS } from '../_lists/all-lists';
import { downloads } from '../_lists/downloads';

/** Rows that a list's example asks for. */
const ROWS = 2;

/** An address that works for each operation that is read, from the data as they are: "get /studies/{slug}" → "/studies/…". */
export async function exampleAddresses(document: OpenApiInput): Promise<ExampleAddresses> {
  const { dataVersion, loaded } = await downloads();
  const keys = new Map<string, string>();
  const firstRows = async (name: string, limit: number) =>
    (await ALL_LISTS.find((list) => list.name === name)?.page(EVERYTHING, { offset: 0, limit }))?.rows ?? [];
  for (const { name, key } of ALL_LISTS) {
    if (!key) continue;
    const [first] = await firstRows(name, 1);
    const row = first as Record<string, string>;
    keys.set(name, row.id?.includes('/') ? row.id : (row.slug ?? row.id ?? ''));
  }
  const [patient] = await firstRows('patients', 1);
  const { study } = patient as { study: string };
  const times = await getPatientTimes(study);
  const [endpoint] = times ? endpointsOf(times) : [];
  const compared = (await firstRows('cohorts', 2)) as { id: string }[];
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
