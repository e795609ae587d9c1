import { describe, expect, it } from 'vitest';
import { ancestorsOf, lineOf, linesAmong } from '@/lib/domain/cohort-ancestry';

const PARENTS: Record<string, string | null> = { all: null, arm: 'all', subgroup: 'arm', a: 'b', b: 'a' };
const parentOf = (id: string) => PARENTS[id];

describe('the line of a cohort', () => {
  it('starts with itself and goes outwards', () => {
    expect(lineOf('subgroup', parentOf)).toEqual(['subgroup', 'arm', 'all']);
    expect(ancestorsOf('subgroup', parentOf)).toEqual(['arm', 'all']);
    expect(ancestorsOf('all', parentOf)).toEqual([]);
  });

  it('ends where it comes back to itself', () => {
    expect(lineOf('a', parentOf)).toEqual(['a', 'b']);
  });

  it('holds no cohort that is not among those given', () => {
    const line = linesAmong([
      { id: 'subgroup', parentId: 'arm' },
      { id: 'arm', parentId: 'elsewhere' },
    ]);
    expect(line('subgroup').map(({ id }) => id)).toEqual(['subgroup', 'arm']);
    expect(line('elsewhere')).toEqual([]);
  });
});
