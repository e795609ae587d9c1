import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evidencePlace } from '@/lib/data/evidence-place.mjs';
import { dataVersionOf } from '@/lib/data/import/data-version';
import { writeDatabase } from '@/lib/data/import/write-database';
import type { ExtractionFiles } from '@/lib/domain/files';
import { type DataAnswer, serveData } from '../fixtures/data-app';
import { filesWithTitle } from '../fixtures/invented-titles';
import { PostgresServer, WITHOUT_POSTGRES } from '../fixtures/postgres-server';
import { usePlace } from '../fixtures/use-place';

const TITLES = ['The first title', 'The second title', 'The third title'];
const files = TITLES.map(filesWithTitle);
const versions = files.map(dataVersionOf);

describe.skipIf(WITHOUT_POSTGRES)('a server whose data are swapped while it answers', () => {
  let server: PostgresServer;
  let leave = () => {};
  let app: Awaited<ReturnType<typeof serveData>>;
  beforeAll(async () => {
    server = await PostgresServer.start();
    leave = usePlace({ DATABASE_URL: await server.newDatabase() });
    app = await serveData();
  });
  afterAll(async () => {
    app?.close();
    leave();
    await server?.remove();
  });

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${app.port}${path}`, { headers });
  const load = (index: number) => writeDatabase(files[index] as ExtractionFiles, evidencePlace());

  it('answers 503 before there are data', async () => {
    expect((await get('/en/before')).status).toBe(503);
  });

  it('never mixes two versions, and gives each its own tag', async () => {
    await load(0);
    const byTag = new Map<string, string>();
    const seen = new Set<string>();
    let isOver = false;
    let asked = 0;
    const ask = async (reader: number) => {
      while (!isOver) {
        asked += 1;
        // Half of them ask for the same address, so that answers are shared and kept.
        const response = await get(reader % 2 ? '/en/same' : `/en/page-${reader}-${asked}`);
        const text = await response.text();
        expect(response.status, text).toBe(200);
        const { versions: found, titles } = JSON.parse(text) as DataAnswer;
        const index = versions.indexOf(found[0] ?? '');
        expect(found).toEqual([versions[index], versions[index]]);
        expect(titles).toEqual(Array.from({ length: 4 }, () => TITLES[index]));
        seen.add(TITLES[index] ?? '');
        const tag = `${response.headers.get('etag')?.replace(/-gzip|-br/u, '')}`;
        const before = byTag.get(tag);
        if (before !== undefined) expect(text).toBe(before);
        byTag.set(tag, text);
      }
    };
    const readers = Array.from({ length: 6 }, (_, reader) => ask(reader));
    for (const index of [1, 2, 0, 1, 2]) {
      await load(index);
      // The next request after a swap sees it.
      const answer = (await (await get(`/en/after-${asked}`)).json()) as DataAnswer;
      expect(answer.versions[0]).toBe(versions[index]);
    }
    isOver = true;
    await Promise.all(readers);
    expect([...seen].sort()).toEqual([...TITLES].sort());
    expect(asked).toBeGreaterThan(50);
  }, 120_000);
});
