import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GET as getStudyRoute } from '@/app/api/v1/studies/[slug]/route';
import { database } from '@/lib/data/database';
import { writeDatabase } from '@/lib/data/import/write-database';
import { getRemovedFact } from '@/lib/data/reads/get-removed-fact';
import { getRenamed } from '@/lib/data/reads/get-renamed';
import { listFacts } from '@/lib/data/reads/list-facts';
import { listReleasesWithChanges } from '@/lib/data/reads/list-releases';
import type { FactChange, History } from '@/lib/domain/history';
import { call } from '../api/call';
import { inventedPaper, temporaryDatabase } from './temporary-database';

const files = inventedPaper();
const removal = (fact: string, replacedBy: string): FactChange & { version: string } => ({
  version: 'ba9876543210',
  change: 'removed',
  fact,
  paper: 'fixturib-2021',
  study: 'fixturib-trial',
  measure: 'objective-response',
  fields: [],
  before: '5 patients 5/20',
  after: '',
  replacedBy,
});

describe('what was published before', () => {
  const place = temporaryDatabase();
  let current = '';
  beforeAll(async () => {
    await writeDatabase(files, place.file);
    current = (await listFacts())[0]?.id ?? '';
    const history = files.history as History;
    const renames = [
      ...history.renames,
      { kind: 'study' as const, from: 'first-name', to: 'fixturib-study' },
      { kind: 'drug' as const, from: 'first-name', to: 'elsewhere' },
    ];
    const changes = [
      removal('00000000000a', '00000000000b'),
      removal('00000000000b', current),
      removal('00000000000c', ''),
      removal('00000000000d', '00000000000e'),
      removal('00000000000e', '00000000000d'),
    ];
    await writeDatabase({ ...files, history: { ...history, renames, changes } }, place.file);
  });
  afterAll(async () => {
    await (await database()).$disconnect();
    place.remove();
  });

  it('follows a slug through all its names, within its kind', async () => {
    expect(await getRenamed('study', 'first-name')).toBe('fixturib-trial');
    expect(await getRenamed('study', 'fixturib-study')).toBe('fixturib-trial');
    expect(await getRenamed('study', 'fixturib-trial')).toBeNull();
    expect(await getRenamed('study', 'unheard-of')).toBeNull();
    expect(await getRenamed('tumour', 'first-name')).toBeNull();
  });

  it('sends a program that asks by an old slug to the new address', async () => {
    const response = await call(getStudyRoute, '/studies/first-name', { params: { slug: 'first-name' } });
    expect(response.status).toBe(308);
    expect(response.headers.get('location')).toBe('/api/v1/studies/fixturib-trial');
  });

  it('leads from a removed fact to the one that is there today, however often it was replaced', async () => {
    expect(await getRemovedFact('00000000000a')).toMatchObject({
      before: '5 patients 5/20',
      successor: current,
      release: { version: 'ba9876543210', date: '2026-03-09' },
    });
    expect(await getRemovedFact('00000000000c')).toMatchObject({ successor: null });
    expect(await getRemovedFact('00000000000d'), 'a circle ends').toMatchObject({ successor: null });
    expect(await getRemovedFact(current)).toBeNull();
  });

  it('lists releases with their changes, newest first', async () => {
    const releases = await listReleasesWithChanges();
    expect(releases.map(({ version, changes }) => [version, changes.length])).toEqual([
      ['ba9876543210', 5],
      ['0123456789ab', 0],
    ]);
  });
});
