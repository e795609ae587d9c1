import { describe, expect, it } from 'vitest';
import { database } from '@/lib/data/database';
import { onDatabase } from '../../fixtures/built-database';
import { contextsOfDatabase, everyPaperPage, everyStudyPage } from '../../fixtures/every-page';

onDatabase('real');

describe('a note of the extractors', () => {
  it('has every place that its file names, each with a fact that stands there', async () => {
    const db = await database();
    const notes = await db.extractionNote.findMany({ include: { locations: true } });
    const facts = new Map(
      (await db.fact.findMany({ include: { locations: true } })).map((fact) => [fact.id, fact]),
    );
    expect(notes.length).toBeGreaterThan(40);
    expect(notes.filter(({ locations }) => locations.length === 0)).toEqual([]);
    expect(notes.some(({ locations }) => locations.length > 1)).toBe(true);
    let opened = 0;
    for (const { id, weight, locations } of notes) {
      // A caution that opened nothing could not be read against the text.
      if (weight === 'caution') expect([id, locations.some(({ factId }) => factId)]).toEqual([id, true]);
      for (const { factId, firstLine, lastLine } of locations) {
        const fact = facts.get(factId ?? '');
        if (!fact) continue;
        const overlaps = [fact, ...fact.locations].some(
          (place) => (place.firstLine ?? 0) <= lastLine && (place.lastLine ?? 0) >= firstLine,
        );
        expect([id, overlaps]).toEqual([id, true]);
        opened += 1;
      }
    }
    expect(opened).toBeGreaterThan(40);
  });

  it('opens its passages on the pages of its study and its paper', async () => {
    for (const context of await contextsOfDatabase()) {
      const ofStudies = (await everyStudyPage(context)).flatMap(({ page }) =>
        Object.values(page.cautions.placed).flat(),
      );
      expect(ofStudies.length).toBeGreaterThan(10);
      for (const { key, lines } of ofStudies)
        expect([key, lines.href]).toEqual([key, `/${context.locale}/notes/${lines.source}`]);
      const ofPapers = (await everyPaperPage(context)).flatMap(({ page }) => page.notes);
      expect(ofPapers.length).toBeGreaterThan(5);
      const cautions = ofPapers.filter(({ caution }) => caution);
      expect(cautions.length).toBeGreaterThan(2);
      for (const { key, locations } of cautions)
        expect([key, locations.some(({ fact }) => fact !== null)]).toEqual([key, true]);
    }
  });
});
