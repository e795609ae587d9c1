import { describe, expect, it } from 'vitest';
import { leadsToItself } from '@/lib/curation/check/leads-to-itself';

describe('leadsToItself', () => {
  const parents: Record<string, string> = {
    child: 'parent',
    own: 'own',
    a: 'b',
    b: 'c',
    c: 'a',
    outside: 'a',
  };
  const parentOf = (name: string) => parents[name];

  it.each([
    ['child', false],
    ['own', true],
    ['a', true],
    ['c', true],
    // It leads into a circle, but is no part of it.
    ['outside', false],
    ['unknown', false],
  ])('says of %s: %s', (name, expected) => {
    expect(leadsToItself(name, parentOf)).toBe(expected);
  });
});
