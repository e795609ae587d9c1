import { describe, expect, it } from 'vitest';
import { database } from '@/lib/data/database';
import { getVocabulary } from '@/lib/data/reads/get-vocabulary';
import { withAncestors } from '@/lib/domain/labels';
import { normalise } from '@/lib/domain/printed-text';
import { bundleOf } from '../../fhir/study-bundles';
import { onDatabase } from '../../fixtures/built-database';

onDatabase('real');

interface Named {
  en: string;
  zh: string;
  synonyms?: string[];
}

const asOne = (text: string) => normalise(text).toLowerCase();

/** Names of all terms as they stand in normalised print, the longest first. */
const namesOf = (terms: Record<string, Named>) =>
  Object.entries(terms)
    .flatMap(([slug, { en, zh, synonyms = [] }]) =>
      [en, zh, ...synonyms].map((name) => ({ slug, name: asOne(name) })),
    )
    .sort((a, b) => b.name.length - a.name.length);

describe('what is printed', () => {
  it('never takes the term of a wider tumour than its own words name', async () => {
    const { tumours } = await getVocabulary();
    const names = namesOf(tumours);
    const facts = await (await database()).fact.findMany({
      where: { method: 'reported', tumourSlug: { not: null }, kind: { not: 'statement' } },
      select: { id: true, tumourSlug: true, verbatim: true },
    });
    expect(facts.length).toBeGreaterThan(20);
    let named = 0;
    const wider = facts.filter(({ tumourSlug, verbatim }) => {
      const found = names.filter(({ name }) => asOne(verbatim).includes(name));
      const [longest, ...others] = found;
      // A print that names several tumours is a list of what a wider one holds.
      const isList = others.some(({ name }) => !longest?.name.includes(name));
      if (!longest || !tumourSlug || isList) return false;
      named += 1;
      // The print names a kind of the tumour that was entered.
      return longest.slug !== tumourSlug && withAncestors(tumours, [longest.slug]).includes(tumourSlug);
    });
    expect(named).toBeGreaterThan(10);
    expect(wider).toEqual([]);
  });

  it('never takes the term of a wider adverse event than its own words name', async () => {
    const { adverseEvents } = await getVocabulary();
    const names = namesOf(adverseEvents);
    const facts = await (await database()).fact.findMany({
      where: { method: 'reported', kind: 'adverse-event' },
      select: { id: true, measure: true, locations: { select: { verbatim: true } } },
    });
    let named = 0;
    const wider = facts.flatMap(({ id, measure, locations }) =>
      locations.flatMap(({ verbatim }) => {
        const own = names.filter(({ slug, name }) => slug === measure && asOne(verbatim).includes(name));
        if (own.length === 0) return [];
        named += 1;
        const narrower = names.find(
          ({ slug, name }) =>
            slug !== measure &&
            asOne(verbatim).includes(name) &&
            own.every((ours) => name !== ours.name && name.includes(ours.name)),
        );
        return narrower ? [[id, measure, verbatim, narrower.slug]] : [];
      }),
    );
    expect(named).toBeGreaterThan(2);
    expect(wider).toEqual([]);
  });

  it('has no definition of CTCAE where the study graded by another scale', async () => {
    const studies = await (await database()).study.findMany({
      select: { slug: true, adverseEventGrading: true },
    });
    const others = studies.filter(
      ({ adverseEventGrading: scale }) => scale && scale !== 'not-stated' && !scale.startsWith('ctcae-'),
    );
    expect(others.length).toBeGreaterThan(0);
    for (const { slug } of others)
      expect([slug, JSON.stringify(await bundleOf(slug)).includes('CTCAE v5.0')]).toEqual([slug, false]);
  });
});
