import { oncePerDatabase } from '@/lib/data/once-per-database';
import { getDataVersion } from '@/lib/data/reads/get-data-version';
import { getPatientTimes } from '@/lib/data/reads/get-patient-times';
import { EVERYTHING } from '@/lib/data/tables/ask-list';
import { endpointsOf } from '@/lib/exchange/api/stored-survival';
import { writeCursor } from '@/lib/exchange/cursor';
import type { ExampleValues } from '@/lib/exchange/openapi';
import { ALL_LISTS } from '../_lists/all-lists';
import { LATEST_CSV } from '../_lists/downloads';
import { releases } from '../_lists/releases';
import type { ApiList } from './define-list';
import { readListRequest } from './list-parameters';

const rowsOf = async (name: string, limit: number) => {
  const list = ALL_LISTS.find((one) => one.name === name);
  return ((await list?.page(EVERYTHING, { offset: 0, limit }))?.rows ?? []) as Record<string, string>[];
};

/** Bounds that leave most rows in. */
const [LEAST, MOST] = ['1', '500'];

/** What a list can be asked: each filter for a value that rows have, and the page after the first. */
async function ofList(list: ApiList, dataVersion: string): Promise<Record<string, string>> {
  const { query, limit } = readListRequest(list, new URLSearchParams());
  const [row] = await rowsOf(list.name, 1);
  const lookedUp = Object.keys(list.filters).flatMap((name) => {
    const value = (row as Record<string, unknown> | undefined)?.[`${name}s`];
    return Array.isArray(value) && typeof value[0] === 'string' ? [[name, value[0]]] : [];
  });
  const bounds = list.ranges.flatMap((name) => [
    [`${name}.min`, LEAST],
    [`${name}.max`, MOST],
  ]);
  return {
    ...Object.fromEntries([...lookedUp, ...bounds]),
    ...(await list.commonest()),
    // All of them, so that the rows are what the description says.
    fields: Object.keys(list.row.shape).join(','),
    include: 'labels',
    cursor: writeCursor(limit, { dataVersion, query }),
  };
}

/** The steps of a single row’s address. */
async function ofRow({ name, key }: ApiList): Promise<Record<string, string>> {
  const [row] = await rowsOf(name, 1);
  const id = row?.id?.includes('/') ? row.id : (row?.slug ?? row?.id ?? '');
  const steps = id.split('/');
  return Object.fromEntries((key?.parameters ?? []).map((parameter, at) => [parameter, steps[at] ?? '']));
}

/** Filters of the feed are those of the studies, and measures. */
async function studiesExample(): Promise<Record<string, string>> {
  const commonest = async (name: string): Promise<Record<string, string>> =>
    (await ALL_LISTS.find((one) => one.name === name)?.commonest()) ?? {};
  const [studies, outcomes, events] = await Promise.all(
    ['studies', 'outcomes', 'adverse-events'].map(commonest),
  );
  return { ...studies, measure: outcomes?.measure ?? '', term: events?.term ?? '' };
}

async function readValues(): Promise<ExampleValues> {
  const { version } = await getDataVersion();
  const values: Record<string, Record<string, string>> = {};
  for (const list of ALL_LISTS) {
    values[`/${list.name}`] = await ofList(list, version);
    if (!list.key) continue;
    const path = `/${list.name}/${list.key.parameters.map((name) => `{${name}}`).join('/')}`;
    values[path] = await ofRow(list);
  }
  const [[patient], compared, [drug]] = await Promise.all([
    rowsOf('patients', 1),
    rowsOf('cohorts', 2),
    rowsOf('drugs', 1),
  ]);
  const q = drug?.slug ?? '';
  for (const { name } of ALL_LISTS) Object.assign(values[`/${name}`] ?? {}, { q });
  // What hangs on a study is shown of one that has patients.
  const slug = patient?.study ?? '';
  const times = await getPatientTimes(slug);
  const [endpoint = ''] = times ? endpointsOf(times) : [];
  return {
    ...values,
    '/feed': await studiesExample(),
    '/releases': await ofList(releases, version),
    '/oembed': { url: `/en/studies/${slug}`, format: 'json', maxwidth: '640', maxheight: '800' },
    '/search': { q },
    '/comparability': { cohorts: compared.map(({ id }) => id).join(',') },
    '/studies/{slug}/survival': { slug, endpoint },
    ...Object.fromEntries(['citation', 'fhir', 'jsonld'].map((of) => [`/studies/{slug}/${of}`, { slug }])),
    '/papers/{slug}/citation': values['/papers/{slug}'] ?? {},
    '/downloads/{file}': { file: LATEST_CSV },
  };
}

/**
 * Values of the parameters of what is read, by path and name, from the data as they are: whatever the data, each is answered.
 * @throws {DatabaseUnavailable}
 */
export const exampleValues = oncePerDatabase(readValues);
