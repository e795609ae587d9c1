import { describe, expect, it } from 'vitest';
import { listCheckResults } from '@/lib/data/reads/list-check-results';
import { listAdverseEvents, listOutcomes } from '@/lib/data/reads/list-outcomes';
import { adverseEventResult } from '@/lib/present/results/adverse-event-view';
import { resultView } from '@/lib/present/results/result-view';
import { onDatabase } from '../../fixtures/built-database';
import { contextsOfDatabase } from '../../fixtures/every-page';

onDatabase('real');

describe('a verdict is of what the paper prints', () => {
  it('and says so where a percentage stands beside it that is ours', async () => {
    const [outcomes, events] = await Promise.all([listOutcomes(), listAdverseEvents()]);
    let ours = 0;
    for (const context of await contextsOfDatabase()) {
      const { count, denominator } = context.text.number;
      const views = [
        ...outcomes.map((row) => resultView(context, row)),
        ...events.map((row) => adverseEventResult(context, row)),
      ];
      for (const { fact, rate, verdict } of views) {
        if (!rate?.calculated || !verdict) continue;
        ours += 1;
        expect([fact, [count, denominator].includes(verdict.of ?? '')]).toEqual([fact, true]);
      }
    }
    expect(ours).toBeGreaterThan(10);
  });

  it('and agrees only where two figures were set side by side', async () => {
    const agreeing = (await listCheckResults()).filter(({ verdict }) => verdict === 'agrees');
    expect(agreeing.length).toBeGreaterThan(50);
    const without = agreeing.filter(
      ({ printed, recomputed }) => printed === '' || ['', '–'].includes(recomputed),
    );
    expect(without.map(({ rule, printed, recomputed }) => [rule, printed, recomputed])).toEqual([]);
  });
});
