import { expect, it } from 'vitest';
import { MOST_STUDIES } from '@/lib/data/tables/studies-in-short';
import { StudiesOfTerms } from '@/lib/data/tables/studies-of-terms';
import { TermsInShort } from '@/lib/data/tables/terms-in-short';
import { LABELS } from '../../fixtures/view-context';

it('of a term with very many studies the first are named, own data before cited, and all are counted', () => {
  const studies = new StudiesOfTerms(LABELS);
  for (let at = 0; at < MOST_STUDIES + 50; at++)
    studies.add({
      slug: `study-${at}`,
      origin: at < 3 ? 'primary' : 'secondary',
      tumours: [{ tumourSlug: 'angiosarcoma' }],
      cohorts: [],
      regimens: [],
    });
  const found = studies.tumours(new TermsInShort(LABELS));
  const named = Array.from({ length: MOST_STUDIES }, (_, at) => `study-${at}`);
  const expected = { studies: named, studyCount: MOST_STUDIES + 50, primary: 3 };
  expect(found.find(({ slug }) => slug === 'angiosarcoma')).toMatchObject(expected);
  // Those of its kinds are its own too.
  expect(found.find(({ slug }) => slug === 'soft-tissue-sarcoma')).toMatchObject(expected);
});
