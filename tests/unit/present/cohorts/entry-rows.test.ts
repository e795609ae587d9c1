import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CohortInput, cohortEvidence } from '@/lib/domain/evidence-cohort';
import { type EvidenceEntry, evidenceOfTumour } from '@/lib/domain/evidence-entry';
import { entryRows } from '@/lib/present/cohorts/entry-rows';
import { MAP_LABELS, mapCohort } from '../../../fixtures/map-cohorts';
import { countOf } from '../../../fixtures/study-input';

interface Place {
  role?: string;
  parent?: string;
  tumour?: string;
  reported?: boolean;
}

const cohort = (
  slug: string,
  { role = 'all', parent, tumour = 'gist', reported = true }: Place = {},
): CohortInput =>
  mapCohort({
    slug,
    tumour,
    more: {
      role,
      parentId: parent === undefined ? null : `trial/${parent}`,
      outcomes: reported ? [countOf('recurrence', slug, [1, 9])] : [],
    },
  });

const entriesOf = (...cohorts: CohortInput[]): EvidenceEntry[] => {
  const evidence = cohortEvidence(cohorts);
  return ['gist', 'soft-tissue-sarcoma'].flatMap(
    (tumour) => evidenceOfTumour(evidence, MAP_LABELS, tumour).entries,
  );
};
const drawn = (...cohorts: CohortInput[]) =>
  entryRows(entriesOf(...cohorts)).map(({ entry, parts, depth }) => ({
    row: entry.cohort.slug,
    parts: parts.map((part) => part.cohort.slug),
    depth,
  }));

describe('rows of cohorts', () => {
  it('hold the parts of a cohort: responders, a safety set, single cases, and parts of parts', () => {
    expect(
      drawn(
        cohort('all'),
        cohort('safety', { role: 'analysis-set', parent: 'all' }),
        cohort('responders', { role: 'subgroup', parent: 'all' }),
        cohort('case', { role: 'case', parent: 'responders' }),
      ),
    ).toEqual([{ row: 'all', parts: ['safety', 'responders', 'case'], depth: 0 }]);
  });

  it('stand by themselves for arms and strata, below the cohort that they divide', () => {
    expect(
      drawn(
        cohort('all'),
        cohort('new', { role: 'arm', parent: 'all' }),
        cohort('case', { role: 'case', parent: 'new' }),
      ),
    ).toEqual([
      { row: 'all', parts: [], depth: 0 },
      { row: 'new', parts: ['case'], depth: 1 },
    ]);
  });

  it('stand by themselves where a part has another tumour', () => {
    expect(
      drawn(
        cohort('all', { tumour: 'soft-tissue-sarcoma' }),
        cohort('angio', { role: 'subgroup', parent: 'all', tumour: 'angiosarcoma' }),
      ),
    ).toEqual([
      { row: 'all', parts: [], depth: 0 },
      { row: 'angio', parts: [], depth: 1 },
    ]);
  });

  it('say of a cohort without results of its own that its parts tell them', () => {
    const rows = entryRows(
      entriesOf(cohort('all', { reported: false }), cohort('stratum', { role: 'stratum', parent: 'all' })),
    );
    expect(rows.map(({ reportedByParts }) => reportedByParts)).toEqual([true, false]);
  });

  it('leave out a part of which nothing is told, and keep a whole study of which nothing is', () => {
    expect(
      drawn(
        cohort('all', { reported: false }),
        cohort('stratum', { role: 'stratum', parent: 'all', reported: false }),
      ),
    ).toEqual([{ row: 'all', parts: [], depth: 0 }]);
  });

  it('tell every result once, however cohorts lie in one another', () => {
    const place = fc.record({
      role: fc.constantFrom('all', 'arm', 'stratum', 'subgroup', 'analysis-set', 'case'),
      parent: fc.option(fc.nat(5)),
      tumour: fc.constantFrom('soft-tissue-sarcoma', 'angiosarcoma', 'liposarcoma'),
      reported: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 6 }), (places) => {
        const cohorts = places.map(({ role, parent, tumour, reported }, index) =>
          cohort(`c${index}`, {
            role,
            tumour,
            reported,
            // A cohort lies in an earlier one, never in itself.
            ...(parent !== null && parent < index ? { parent: `c${parent}` } : {}),
          }),
        );
        const shown = entryRows(entriesOf(...cohorts)).flatMap(({ entry, parts }) =>
          [entry, ...parts].map((one) => one.cohort.slug),
        );
        expect(new Set(shown).size).toBe(shown.length);
        const reported = cohorts.filter(({ outcomes }) => outcomes.length > 0).map(({ slug }) => slug);
        expect(shown).toEqual(expect.arrayContaining(reported));
      }),
    );
  });
});
