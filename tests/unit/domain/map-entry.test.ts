import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohortEvidence, separateCohorts } from '@/lib/domain/evidence-cohort';
import { mapEntries, patientsOf } from '@/lib/domain/map-entry';
import { histology, MAP_LABELS, type MapCohort, mapCohort, resultOf } from '../../fixtures/map-cohorts';

const entriesOf = (...cohorts: MapCohort[]) => {
  const evidence = cohortEvidence(cohorts.map(mapCohort));
  return { evidence, entries: mapEntries(MAP_LABELS, evidence) };
};
const sizes = (...cohorts: MapCohort[]) =>
  Object.fromEntries(entriesOf(...cohorts).entries.map(({ key, patients }) => [key, patients]));

describe('an entry of the map', () => {
  it('is a study of a tumour with a treatment, with its patients, design and classes', () => {
    const { entries } = entriesOf({
      study: { slug: 'trial', origin: 'primary', design: 'case-series' },
      tumour: 'angiosarcoma',
      drugs: [['everolimus']],
      size: 5,
    });
    expect(entries).toMatchObject([
      {
        key: 'trial/angiosarcoma/everolimus',
        family: 'observational',
        reporting: 'dedicated-cohort',
        patients: 5,
        classes: ['mtor-inhibitor'],
        groups: [{ patients: 5, fact: 'size-trial-all' }],
      },
    ]);
  });

  it('counts arms together, and a part of them not again', () => {
    const parts = (slug: string, size: number, more: MapCohort['more'] = {}) => ({
      slug,
      tumour: 'liposarcoma',
      drugs: [['imatinib']],
      size,
      more: { partition: 'arms', ...more },
    });
    expect(
      sizes(
        parts('one', 10),
        parts('two', 20),
        parts('responders', 4, { parentId: 'trial/two', role: 'subgroup', partition: null }),
      ),
    ).toEqual({ 'trial/liposarcoma/imatinib': 30 });
  });

  it('knows no number where regimens were given apart, or several tumours were treated together', () => {
    expect(
      sizes({
        tumour: 'gist',
        drugs: [['everolimus'], ['imatinib']],
        size: 9,
        more: { alternativeRegimens: true },
      }),
    ).toEqual({ 'trial/gist/everolimus': null, 'trial/gist/imatinib': null });
    expect(sizes({ tumours: ['gist', 'liposarcoma'], drugs: [['imatinib']], size: 9 })).toEqual({
      'trial/gist/imatinib': null,
      'trial/liposarcoma/imatinib': null,
    });
  });

  it('takes the number of a tumour within a wider group from what counts the tumour, and from nothing else', () => {
    const wide = { tumour: 'soft-tissue-sarcoma', tumours: ['soft-tissue-sarcoma', 'angiosarcoma'], size: 9 };
    const counted = {
      ...wide,
      drugs: [['everolimus']],
      more: { characteristics: [histology('angiosarcoma', 4)] },
    };
    expect(sizes(counted)).toEqual({
      'trial/soft-tissue-sarcoma/everolimus': 9,
      'trial/angiosarcoma/everolimus': 4,
    });
    const responded = { ...wide, drugs: [['everolimus']], more: { outcomes: [resultOf('angiosarcoma')] } };
    expect(sizes(responded)).toEqual({
      'trial/soft-tissue-sarcoma/everolimus': 9,
      'trial/angiosarcoma/everolimus': null,
    });
  });

  it('has no patients where cells were studied', () => {
    const { entries } = entriesOf({
      study: { design: 'in-vitro-study' },
      tumour: 'angiosarcoma',
      drugs: [['everolimus']],
      size: 2,
    });
    expect(entries).toMatchObject([{ family: 'laboratory', patients: null }]);
  });

  it('is not made of what is only given beside a treatment or in its place', () => {
    expect(sizes({ tumour: 'gist', drugs: [['placebo']], size: 9 })).toEqual({});
  });

  it('counts patients whom two studies report once', () => {
    const series = (slug: string, size: number, more: MapCohort['more'] = {}) => ({
      study: { slug },
      tumour: 'angiosarcoma',
      drugs: [['everolimus']],
      size,
      more,
    });
    const overlaps = [
      { fromId: 'earlier/all', toId: 'later/all', relation: 'same-patients', factId: 'same' },
    ];
    const { evidence, entries } = entriesOf(
      series('earlier', 2, { overlaps }),
      series('later', 5),
      series('other', 3),
    );
    expect(entries.map(({ patients }) => patients)).toEqual([2, 5, 3]);
    expect(patientsOf(evidence, entries)).toBe(8);
  });
});

const someCohorts = fc.array(
  fc.record({
    study: fc.constantFrom('a', 'b', 'c').map((slug) => ({ slug })),
    tumour: fc.constantFrom('angiosarcoma', 'liposarcoma', 'gist', null),
    drugs: fc
      .subarray(['everolimus', 'imatinib'], { minLength: 0 })
      .map((drugs) => (drugs.length > 0 ? [drugs] : [])),
    size: fc.option(fc.integer({ min: 1, max: 99 })),
  }),
  { maxLength: 12 },
);

describe('the entries of any cohorts', () => {
  it('are of each tumour and treatment of a cohort, hold no other cohort, and miss none but what may share patients', () => {
    fc.assert(
      fc.property(someCohorts, (given) => {
        const { evidence, entries } = entriesOf(
          ...given.map((cohort, index) => ({ ...cohort, slug: `c${index}` })),
        );
        const keysOf = ({ study, tumours, treatments }: (typeof evidence.cohorts)[number]) =>
          tumours.flatMap((tumour) => treatments.map(({ slug }) => `${study.slug}/${tumour}/${slug}`));
        const reporting = entries.filter((entry) => entry.reporting === 'dedicated-cohort');
        const expected = new Set(evidence.cohorts.flatMap(keysOf));
        expect(reporting.map(({ key }) => key).sort()).toEqual([...expected].sort());
        for (const { key, groups } of reporting) {
          const holding = evidence.cohorts.filter((cohort) => keysOf(cohort).includes(key));
          const held = groups.map(({ cohort }) => cohort.id);
          expect(holding.map(({ id }) => id)).toEqual(expect.arrayContaining(held));
          expect(held.length).toBeGreaterThan(0);
          expect(held.sort()).toEqual(
            separateCohorts(evidence, holding)
              .map(({ id }) => id)
              .sort(),
          );
        }
      }),
    );
  });

  it('never count more patients than their cohorts have, nor more together than one by one', () => {
    fc.assert(
      fc.property(someCohorts, (given) => {
        const { evidence, entries } = entriesOf(
          ...given.map((cohort, index) => ({ ...cohort, slug: `c${index}` })),
        );
        for (const { study, treatment, patients } of entries) {
          const all = evidence.cohorts
            .filter(({ studySlug }) => studySlug === study.slug)
            .filter(({ treatments }) => treatments.some(({ slug }) => slug === treatment.slug))
            .reduce((sum, { size }) => sum + (size ?? 0), 0);
          expect(patients ?? 0).toBeLessThanOrEqual(all);
        }
        const oneByOne = entries.reduce((sum, { patients }) => sum + (patients ?? 0), 0);
        expect(patientsOf(evidence, entries) ?? 0).toBeLessThanOrEqual(oneByOne);
      }),
    );
  });
});
