import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFacts } from '@/lib/curation/releases/compare-facts';
import { RECORDED_FIELDS, type RecordedFact } from '@/lib/domain/history';

const EMPTY = Object.fromEntries(RECORDED_FIELDS.map((name) => [name, ''])) as RecordedFact;
const fact = (id: string, more: Partial<RecordedFact> = {}): RecordedFact => ({
  ...EMPTY,
  id,
  paper: 'paper',
  study: 'study',
  measure: 'objective-response',
  value: '4',
  lines: '3-3',
  ...more,
});

describe('comparing the facts of two releases', () => {
  it('names a corrected value with what it was and what it is', () => {
    expect(compareFacts([fact('a')], [fact('a', { value: '5' })])).toEqual([
      {
        change: 'changed',
        fact: 'a',
        paper: 'paper',
        study: 'study',
        measure: 'objective-response',
        fields: ['value'],
        before: 'value 4',
        after: 'value 5',
        replacedBy: '',
      },
    ]);
  });

  it('says what took the place of a fact that is about something else now', () => {
    const [added, removed] = compareFacts([fact('a')], [fact('b', { cohort: 'evaluable' })]);
    expect(added).toMatchObject({ change: 'added', fact: 'b', after: '4' });
    expect(removed).toMatchObject({ change: 'removed', fact: 'a', before: '4', replacedBy: 'b' });
  });

  it('finds the successor by its place where all else changed', () => {
    const changes = compareFacts(
      [fact('a', { verbatim: '80 %', measure: 'partial-response' })],
      [fact('b', { verbatim: '80 %', study: 'renamed', kind: 'outcome' })],
    );
    expect(changes.at(-1)).toMatchObject({ change: 'removed', replacedBy: 'b' });
  });

  it('names no successor where two could be meant', () => {
    const changes = compareFacts([fact('a')], [fact('b'), fact('c')]);
    expect(changes.at(-1)).toMatchObject({ change: 'removed', fact: 'a', replacedBy: '' });
  });

  const facts = fc.uniqueArray(
    fc.record({ id: fc.stringMatching(/^[a-f]{2}$/u), value: fc.constantFrom('1', '2', '3') }),
    { selector: ({ id }) => id },
  );
  const whole = facts.map((list) => list.map(({ id, value }) => fact(id, { value })));

  it('accounts for every fact of both releases, whatever they hold', () => {
    fc.assert(
      fc.property(whole, whole, (earlier, later) => {
        const changes = compareFacts(earlier, later);
        const count = (name: string) => changes.filter(({ change }) => change === name).length;
        expect(later.length - earlier.length).toBe(count('added') - count('removed'));
        const kept = earlier.filter(({ id }) => later.some((other) => other.id === id));
        const same = kept.filter(({ id, value }) =>
          later.some((other) => other.id === id && other.value === value),
        );
        expect(count('changed')).toBe(kept.length - same.length);
        const successors = changes.flatMap(({ replacedBy }) => (replacedBy ? [replacedBy] : []));
        expect(new Set(successors).size).toBe(successors.length);
      }),
    );
  });

  it('finds nothing between a release and itself', () => {
    fc.assert(
      fc.property(whole, (list) => {
        expect(compareFacts(list, list)).toEqual([]);
      }),
    );
  });
});
