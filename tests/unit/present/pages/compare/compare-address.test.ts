import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareAddress,
  compareHref,
  MOST_COHORTS,
  readComparedIds,
} from '@/lib/present/pages/compare/compare-address';
import { contextIn } from '../../../../fixtures/view-context';

const slug = fc.stringMatching(/^[a-z0-9]+(?:-[a-z0-9]+){0,3}$/u);
const id = fc.tuple(slug, slug).map((parts) => parts.join('/'));
const parametersOf = (address: string) => {
  const { searchParams } = new URL(address, 'http://localhost');
  return { cohorts: searchParams.getAll('cohorts') };
};
const anything = () => true;

describe('the address of a comparison', () => {
  it('names the cohorts as they are read', () => {
    expect(compareAddress(['trial/new', 'trial/old'])).toBe('/compare?cohorts=trial/new,trial/old');
    expect(compareAddress([])).toBe('/compare');
  });

  it('is read as it was written, whatever cohorts it names', () => {
    fc.assert(
      fc.property(fc.uniqueArray(id, { maxLength: MOST_COHORTS }), (ids) => {
        expect(readComparedIds(parametersOf(compareAddress(ids)), anything)).toEqual({ ids, problems: [] });
      }),
    );
  });

  it('is read from a form too, which sends a parameter a box', () => {
    expect(readComparedIds({ cohorts: ['a/b', 'c/d,e/f'] }, anything).ids).toEqual(['a/b', 'c/d', 'e/f']);
  });

  it('may have been typed with full-width commas and blanks', () => {
    expect(readComparedIds({ cohorts: 'a/b， c/d' }, anything).ids).toEqual(['a/b', 'c/d']);
  });

  it('keeps the choice of intervals, where it is not the usual one', () => {
    expect(compareHref(contextIn('zh'), ['a/b'])).toBe('/zh/compare?cohorts=a/b');
    expect(compareHref(contextIn('en', { intervalMethod: 'clopper-pearson' }), ['a/b'])).toBe(
      '/en/compare?cohorts=a/b&interval=clopper-pearson',
    );
  });
});

describe('an address with mistakes', () => {
  const read = (cohorts: string, known: string[], renamed?: Map<string, string>) =>
    readComparedIds({ cohorts }, (one) => known.includes(one), renamed);

  it('keeps the good cohorts and says what is wrong with each of the others', () => {
    expect(read('a/b,no/such,a/b,c/d', ['a/b', 'c/d'])).toEqual({
      ids: ['a/b', 'c/d'],
      problems: [
        { kind: 'unknown', id: 'no/such' },
        { kind: 'repeated', id: 'a/b' },
      ],
    });
  });

  it('shows the first six, and names the rest', () => {
    const all = Array.from({ length: 8 }, (_, index) => `s/c${index}`);
    const { ids, problems } = readComparedIds({ cohorts: all.join(',') }, anything);
    expect(ids).toEqual(all.slice(0, 6));
    expect(problems).toEqual([
      { kind: 'too-many', id: 's/c6' },
      { kind: 'too-many', id: 's/c7' },
    ]);
  });

  it('leads from an old name to the new one, and says so', () => {
    expect(read('old/b,c/d', ['new/b', 'c/d'], new Map([['old/b', 'new/b']]))).toEqual({
      ids: ['new/b', 'c/d'],
      problems: [{ kind: 'renamed', id: 'old/b' }],
    });
    expect(read('old/x', ['new/b'], new Map([['old/x', 'new/x']]))).toEqual({
      ids: [],
      problems: [{ kind: 'unknown', id: 'old/x' }],
    });
  });

  it('never shows more than six, one twice, or one that does not exist', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a/a', 'b/b', 'c/c', 'd/d', 'e/e', 'f/f', 'g/g', 'h/h')),
        (named) => {
          const { ids, problems } = read(named.join(','), ['a/a', 'b/b', 'c/c', 'd/d', 'e/e', 'f/f', 'g/g']);
          expect(ids.length).toBeLessThanOrEqual(MOST_COHORTS);
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids).not.toContain('h/h');
          expect(ids.length + problems.length).toBe(named.length);
        },
      ),
    );
  });
});
