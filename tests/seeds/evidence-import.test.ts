import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WrongUsage } from '@/seeds/evidence/command';
import { importCommand } from '@/seeds/evidence/import-command';
import { mappingCommand } from '@/seeds/evidence/mapping-command';
import { inventedRecord } from '../fixtures/registry/invented-record';
import { type RegistryServer, registryServer } from '../fixtures/registry/registry-server';

describe('npm run evidence -- import', () => {
  let folder: string;
  let registry: string;
  let server: RegistryServer;
  let back: () => void;
  beforeEach(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'import-'));
    registry = path.join(folder, 'registry');
    server = await registryServer([1, 2, 3, 4, 5].map((at) => inventedRecord({ number: `NCT9000000${at}` })));
    const before = { REGISTRY_DIR: process.env.REGISTRY_DIR, REGISTRY_API: process.env.REGISTRY_API };
    Object.assign(process.env, { REGISTRY_DIR: registry, REGISTRY_API: server.api });
    back = () => {
      for (const [name, value] of Object.entries(before)) {
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      }
    };
  });
  afterEach(async () => {
    back();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const place = (print: (line: string) => void) => ({
    seedsFolder: 'seeds',
    papersFolder: 'papers',
    from: folder,
    print,
  });
  async function run(...parameters: string[]) {
    const output: string[] = [];
    const exitCode = await importCommand.run(
      parameters,
      place((line) => output.push(line)),
    );
    return { exitCode, output };
  }
  const held = () => readdirSync(registry).filter((name) => name.startsWith('NCT'));

  it('keeps records of files, lists, lines and archives byte for byte, and names what is broken', async () => {
    const text = (at: number) => JSON.stringify(inventedRecord({ number: `NCT9000000${at}` }), null, 1);
    const records = path.join(folder, 'records');
    mkdirSync(records);
    writeFileSync(path.join(records, 'one.json'), text(1));
    writeFileSync(path.join(records, 'list.json'), `[${text(2)}, ${text(3)}]`);
    writeFileSync(
      path.join(records, 'lines.ndjson'),
      `${JSON.stringify(inventedRecord({ number: 'NCT90000004' }))}\n{"no": "record"}\n`,
    );
    writeFileSync(
      path.join(records, 'all.zip'),
      zipSync({ 'x/NCT90000005.json': strToU8(text(5)), 'readme.txt': strToU8('no') }),
    );
    writeFileSync(path.join(records, 'cut.json'), text(1).slice(0, 900));
    const { exitCode, output } = await run('records');
    expect(exitCode).toBe(1);
    expect(held()).toEqual(['NCT90000001', 'NCT90000002', 'NCT90000003', 'NCT90000004', 'NCT90000005']);
    for (const at of [1, 2, 3, 5])
      expect(readFileSync(path.join(registry, `NCT9000000${at}`, '2024-05-01.json'), 'utf8')).toBe(text(at));
    expect(output.filter((line) => line.includes('left out.'))).toHaveLength(2);
    expect(
      output.some((line) =>
        line.includes(
          'lines.ndjson:2: /protocolSection/identificationModule/nctId: the record has no NCT number',
        ),
      ),
    ).toBe(true);
    expect(output.at(-1)).toContain('5 new');
    expect(
      output.some((line) => line.includes('NCT90000001') && line.includes('accounted for (100.0 %)')),
    ).toBe(true);
  });

  it('fetches numbers, and says of a number that there is no such record', async () => {
    const { exitCode, output } = await run('NCT90000001', 'NCT91111111');
    expect([exitCode, held()]).toEqual([1, ['NCT90000001']]);
    expect(output).toContain('NCT91111111: the registry has no such record');
  });

  it('walks a search, asked for results only, and goes on where it was interrupted', async () => {
    const first = await run('--condition', 'sarcoma', '--with-results', '--limit', '3');
    expect([first.exitCode, held().length]).toEqual([0, 3]);
    expect(server.asked[0]).toContain('query.cond=sarcoma');
    expect(server.asked[0]).toContain('results%3Awith');
    writeFileSync(
      path.join(registry, '.search.json'),
      JSON.stringify({ query: JSON.stringify({ 'query.cond': 'sarcoma' }), token: '4', seen: 4 }),
    );
    const second = await run('--condition', 'sarcoma');
    expect(second.output[0]).toContain('goes on after 4 records');
    expect(held()).toHaveLength(4);
    expect(readdirSync(registry)).not.toContain('.search.json');
  });

  it('says of a newer version what changed, value by value, and keeps both', async () => {
    await run('NCT90000001');
    server.records[0] = JSON.parse(
      JSON.stringify(inventedRecord({ version: '2024-09-09' })).replace('"6.20"', '"6.4"'),
    );
    const { output } = await run('--update');
    expect(output).toContain(
      '  /resultsSection/outcomeMeasuresModule/outcomeMeasures[Progression-free Survival]/classes[]/categories[]/measurements[OG000]/value: "6.20" → "6.4"',
    );
    expect(readdirSync(path.join(registry, 'NCT90000001')).sort()).toEqual([
      '2024-05-01.json',
      '2024-09-09.json',
    ]);
    const again = await run('--update');
    expect(again.output.at(-1)).toContain('1 held already');
  });

  it('refuses to be asked for two things at once', async () => {
    await expect(run('NCT90000001', '--update')).rejects.toThrow(WrongUsage);
  });

  it('lists what names were understood as, and follows mapping.yaml', async () => {
    await run('NCT90000001');
    const list = (...parameters: string[]) => {
      const output: string[] = [];
      const exitCode = mappingCommand.run(
        parameters,
        place((line) => output.push(line)),
      );
      return { exitCode, output };
    };
    expect(list('--kind', 'drug').output).toContain(
      'drug          Fixturinib → fixturinib (as-printed; 1 record)',
    );
    writeFileSync(path.join(registry, 'mapping.yaml'), 'drugs: { Fixturinib: pazopanib }\n');
    expect(list('--kind', 'drug').output).toContain(
      'drug          Fixturinib → pazopanib (mapping.yaml; 1 record)',
    );
    writeFileSync(path.join(registry, 'mapping.yaml'), 'drugs: { Fixturinib: unheard-of }\n');
    const wrong = list();
    expect(wrong.exitCode).toBe(1);
    expect(wrong.output.join('\n')).toContain('no vocabulary has the term "unheard-of"');
  });
});
