import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Package } from 'datapackage';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GET as getFile } from '@/app/api/v1/downloads/[file]/route';
import { useDatabase } from '../fixtures/built-database';
import { call } from './call';

/** The data package as it is downloaded, read by the library of the Frictionless project. */

let cleanUp: () => void;
let folder: string;

beforeAll(async () => {
  cleanUp = await useDatabase('real');
  const file = 'sarcoma-evidence-latest.csv.zip';
  const answer = await call(getFile, `/downloads/${file}`, { params: { file } });
  folder = mkdtempSync(path.join(tmpdir(), 'frictionless-'));
  for (const [name, bytes] of Object.entries(unzipSync(new Uint8Array(await answer.arrayBuffer())))) {
    const at = path.join(folder, path.basename(name));
    mkdirSync(path.dirname(at), { recursive: true });
    writeFileSync(at, bytes);
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  cleanUp();
});

const load = () => Package.load(path.join(folder, 'datapackage.json'), { strict: true });

describe('the data package', () => {
  test('is one, by its description', async () => {
    const loaded = await load();
    expect(loaded.errors).toEqual([]);
    expect(loaded.valid).toBe(true);
    expect(loaded.resourceNames).toContain('patient-times');
  });

  test('reads: every row of every table is as its schema says, and every key leads somewhere', async () => {
    const loaded = await load();
    for (const resource of loaded.resources) {
      expect(resource.tabular, resource.name).toBe(true);
      const rows = await resource.read({ keyed: true, relations: true });
      expect(rows.length, resource.name).toBeGreaterThan(0);
    }
    const times = await loaded.getResource('patient-times').read({ keyed: true });
    expect(times.every(({ time, event }) => typeof time === 'number' && typeof event === 'boolean')).toBe(
      true,
    );
    const facts = await loaded.getResource('facts').read({ keyed: true });
    expect(facts.some((fact) => Number.isInteger(fact['lines.first']))).toBe(true);
  });

  test('is refused where a cell, a term or a key is wrong', async () => {
    const wrong = async (name: string, change: (text: string) => string) => {
      const loaded = await load();
      const resource = loaded.getResource(name);
      const text = (await resource.rawRead()).toString();
      const changed = change(text);
      expect(changed).not.toBe(text);
      const file = `${name}-wrong.csv`;
      writeFileSync(path.join(folder, file), changed);
      resource.descriptor.path = file;
      resource.commit();
      return resource.read({ keyed: true, relations: true });
    };
    await expect(
      wrong('patient-times', (text) => text.replace(/,(?:TRUE|FALSE),/u, ',perhaps,')),
    ).rejects.toThrow(/type and format mismatch/u);
    await expect(wrong('outcomes', (text) => text.replace(/,primary,/u, ',private,'))).rejects.toThrow(
      /type and format mismatch/u,
    );
    await expect(
      wrong('tests', (text) => text.replace(/(?<=\n)[a-z0-9-]+(?=,)/u, 'no-such-study')),
    ).rejects.toThrow(/Foreign key/u);
  });
});
