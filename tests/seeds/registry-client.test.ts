import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RegistryClient, RegistryRefuses, retryAfter } from '@/seeds/registry/registry-client';
import { inventedRecord } from '../fixtures/registry/invented-record';
import { type Mishap, type RegistryServer, registryServer } from '../fixtures/registry/registry-server';

const NUMBERS = ['NCT90000001', 'NCT90000002', 'NCT90000003'];

describe('asking the registry', () => {
  let server: RegistryServer;
  let waits: number[];
  let client: RegistryClient;
  beforeEach(async () => {
    server = await registryServer(NUMBERS.map((number) => inventedRecord({ number })));
    waits = [];
    client = new RegistryClient({
      api: server.api,
      pace: 0,
      wait: async (milliseconds) => void waits.push(milliseconds),
    });
  });
  afterEach(() => server.close());

  it('gives a record byte for byte', async () => {
    const { bytes } = await client.record('NCT90000002');
    expect(bytes.toString()).toBe(JSON.stringify(server.records[1]));
  });

  it('walks the pages of a search by their tokens, each record as it was sent', async () => {
    const found: string[] = [];
    let token: string | null = null;
    do {
      const page = await client.search({ 'query.cond': 'sarcoma' }, token);
      expect(page.total).toBe(3);
      found.push(...page.records.map(({ bytes }) => bytes.toString()));
      token = page.token;
    } while (token !== null);
    expect(found).toEqual(server.records.map((record) => JSON.stringify(record)));
    expect(server.asked).toHaveLength(2);
  });

  it.each<[Mishap, number]>([
    ['busy', 7000],
    ['broken', 1000],
    ['cut-off', 1000],
    ['gone', 1000],
  ])('asks again after it was %s, when the registry wants it', async (mishap, wait) => {
    server.mishaps.push(mishap);
    const page = await client.search({}, null);
    expect([page.records.length, waits, server.asked.length]).toEqual([2, [wait], 2]);
  });

  it('waits until a date that the registry names', async () => {
    server.mishaps.push('busy-until');
    await client.record('NCT90000001');
    expect(waits[0]).toBeGreaterThan(500);
    expect(waits[0]).toBeLessThanOrEqual(3000);
    expect(retryAfter('soon')).toBeNull();
  });

  it('gives up after some tries, and at once where there is nothing to be had', async () => {
    await expect(client.record('NCT99999999')).rejects.toThrow('the registry has no such record');
    expect(server.asked).toHaveLength(1);
    server.mishaps.push(...Array.from({ length: 6 }, (): Mishap => 'broken'));
    await expect(client.record('NCT90000001')).rejects.toThrow(RegistryRefuses);
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16000]);
  });
});
