import { describe, expect, it } from 'vitest';
import { pairTitle } from '@/lib/present/pages/compare/pair-title';

describe('the title of several pairs', () => {
  it('names each side once where everyone of the one is paired with everyone of the other', () => {
    expect(pairTitle([['A', 'B']])).toBe('A ↔ B');
    expect(
      pairTitle([
        ['A', 'C'],
        ['B', 'C'],
      ]),
    ).toBe('A, B ↔ C');
    expect(
      pairTitle([
        ['A', 'D'],
        ['A', 'E'],
        ['B', 'D'],
        ['B', 'E'],
      ]),
    ).toBe('A, B ↔ D, E');
  });

  it('claims no pair that is not among them', () => {
    expect(
      pairTitle([
        ['A', 'C'],
        ['B', 'D'],
      ]),
    ).toBe('A ↔ C · B ↔ D');
    expect(
      pairTitle([
        ['A', 'B'],
        ['A', 'C'],
        ['B', 'C'],
      ]),
    ).toBe('A ↔ B · A ↔ C · B ↔ C');
  });
});
