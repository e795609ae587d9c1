import { describe, expect, it } from 'vitest';
import { database } from '@/lib/data/database';
import { termOfMeasure, termsOfMeasure } from '@/lib/domain/labels';
import { factValue } from '@/lib/present/provenance/source-panel';
import { onDatabase } from '../../fixtures/built-database';
import { contextsOfDatabase, everyPaperPage, everySourcePanel } from '../../fixtures/every-page';

onDatabase('real');

describe('a term is named by the vocabulary of its measure, on every page', () => {
  it('so that fact pages and papers’ tables name the same term the same way', async () => {
    for (const context of await contextsOfDatabase()) {
      const { labels, locale } = context;
      const panels = await everySourcePanel(context);
      const named = panels.filter(
        ({ fact }) => fact.valueText !== null && termsOfMeasure(labels, fact.measure),
      );
      expect(named.length).toBeGreaterThan(100);
      for (const { fact, panel } of named) {
        const name = termOfMeasure(labels, fact.measure, fact.valueText ?? '')[locale];
        expect([fact.id, panel.values.map(({ value }) => value)]).toEqual([fact.id, [name]]);
      }
      const byId = new Map(panels.map(({ fact, panel }) => [fact.id, panel.values[0]?.value]));
      for (const { page } of await everyPaperPage(context)) {
        const rows = page.sections
          .flatMap(({ facts }) => facts)
          .filter(({ key }) => named.some(({ fact }) => fact.id === key));
        expect(rows.map(({ value }) => value)).toEqual(rows.map(({ key }) => byId.get(key)));
      }
    }
  });

  it('in characters of the language, terms and significance alike', async () => {
    const [, zh] = await contextsOfDatabase();
    if (!zh) throw new Error('There is no Chinese');
    const db = await database();
    const facts = await db.fact.findMany({ where: { measure: { endsWith: '-significance' } } });
    const shown = facts.filter(({ valueText }) => valueText !== null).map((fact) => factValue(zh, fact));
    expect(shown.every((value) => /\p{Script=Han}/u.test(value))).toBe(true);
  });

  it('and a term of another vocabulary is refused', async () => {
    const [en] = await contextsOfDatabase();
    if (!en) throw new Error('There is no English');
    expect(() => termOfMeasure(en.labels, 'phase', 'not-stated')).toThrow(RangeError);
    expect(() => termOfMeasure(en.labels, 'age', 'not-stated')).toThrow(RangeError);
    expect(termOfMeasure(en.labels, 'design', 'not-stated').en).toBe('Design not stated');
    expect(termOfMeasure(en.labels, 'adverse-event-grading', 'not-stated').en).toBe('Grading not stated');
  });
});
