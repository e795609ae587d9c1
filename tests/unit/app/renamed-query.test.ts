import { describe, expect, it } from 'vitest';
import { GET as listMap } from '@/app/api/v1/map/route';
import { renamedQuery } from '@/app/renamed-query';
import { ORIGINS } from '@/lib/domain/kinds';
import { REPORTINGS } from '@/lib/domain/studied-treatments';

const renamed = (query: string) => renamedQuery(new URLSearchParams(query))?.toString() ?? null;

describe('a query in words that were renamed', () => {
  it.each([
    ['origin=own&q=a', 'origin=primary&q=a'],
    ['origin=own&origin=cited', 'origin=primary&origin=secondary'],
    ['told=alone', 'reporting=dedicated-cohort'],
    ['tumour=own&told=apart', 'tumour=own&reporting=subgroup-result'],
  ])('%s leads to %s', (before, after) => {
    expect(renamed(before)).toBe(after);
  });

  it('is left alone where it is in present words, whatever they are called', () => {
    const present = [
      ...ORIGINS.map((one) => `origin=${one}`),
      ...REPORTINGS.map((one) => `reporting=${one}`),
    ];
    for (const query of ['', ...present, 'constructor=own', 'origin=constructor'])
      expect(renamed(query)).toBeNull();
  });

  it('of the API is sent on for good', async () => {
    const answer = await listMap(new Request('http://localhost/api/v1/map?told=alone&limit=3'), {
      params: Promise.resolve({}),
    });
    expect([answer.status, answer.headers.get('location')]).toEqual([
      308,
      '/api/v1/map?reporting=dedicated-cohort&limit=3',
    ]);
  });
});
