import { describe, expect, it } from 'vitest';
import { inheritance, studiedInStudy } from '@/lib/domain/studied-treatments';

const PARENTS: Record<string, string> = { soft: 'sarcoma', bone: 'sarcoma', lipo: 'soft', angio: 'soft' };
function within(tumour: string): string[] {
  const parent = PARENTS[tumour];
  return parent ? [tumour, ...within(parent)] : [tumour];
}

interface Given {
  parent?: string;
  tumour?: string;
  drugs?: string[];
  results?: string[];
}

/** What is studied, as `tumour treatment reporting cohorts`. */
function studied(tumoursOfStudy: string[], given: Record<string, Given>): string[] {
  const cohorts = Object.entries(given).map(([id, { parent, tumour, drugs, results = [] }]) => ({
    id,
    parentId: parent ?? null,
    tumours: tumour ? [tumour] : [],
    alternativeRegimens: false,
    regimens: drugs
      ? [{ drugs: drugs.map((drugSlug) => ({ drugSlug, supportive: drugSlug === 'mesna' })) }]
      : [],
    outcomes: results.map((tumourSlug) => ({ tumourSlug })),
  }));
  const inheritedBy = inheritance(cohorts, () => tumoursOfStudy);
  const treated = cohorts.map((cohort) => ({ ...cohort, ...inheritedBy(cohort) }));
  return studiedInStudy(tumoursOfStudy, treated, within).map(
    ({ tumour, treatment, reporting, cohorts: of }) =>
      `${tumour} ${treatment.slug} ${reporting} ${of.map(({ id }) => id).join('+')}`,
  );
}

describe('what a cohort inherits', () => {
  const cohorts = [
    { id: 'all', parentId: null, tumours: ['soft'], alternativeRegimens: false, regimens: [] },
    {
      id: 'arm',
      parentId: 'all',
      tumours: [],
      alternativeRegimens: false,
      regimens: [{ drugs: [{ drugSlug: 'a', supportive: false }] }],
    },
    { id: 'part', parentId: 'arm', tumours: ['lipo'], alternativeRegimens: false, regimens: [] },
  ];
  const inheritedBy = inheritance(cohorts, () => ['sarcoma']);
  const of = (id: string) => inheritedBy(cohorts.find((cohort) => cohort.id === id) as (typeof cohorts)[0]);

  it('is the tumour and the regimens of the nearest parent cohort that has some', () => {
    expect(of('arm')).toMatchObject({ tumours: ['soft'], ancestors: ['all'], treatments: [{ slug: 'a' }] });
    expect(of('part')).toMatchObject({
      tumours: ['lipo'],
      ancestors: ['arm', 'all'],
      treatments: [{ slug: 'a' }],
    });
    expect(of('all').treatments).toEqual([]);
  });
});

describe('what a study investigated', () => {
  it('is each tumour of a cohort with each treatment of it, once', () => {
    expect(
      studied(['soft'], {
        all: { tumour: 'soft', drugs: ['a'] },
        responders: { parent: 'all' },
        lipo: { parent: 'all', tumour: 'lipo' },
      }),
    ).toEqual(['soft a dedicated-cohort all+responders', 'lipo a dedicated-cohort lipo']);
  });

  it('is nothing where nobody got a drug', () => {
    expect(studied(['soft', 'lipo'], { all: { tumour: 'soft', results: ['lipo'] } })).toEqual([]);
  });

  it('holds a tumour apart where a wider cohort has results of it', () => {
    expect(studied(['soft', 'angio'], { all: { tumour: 'soft', drugs: ['a'], results: ['angio'] } })).toEqual(
      ['soft a dedicated-cohort all', 'angio a subgroup-result all'],
    );
  });

  it('only includes a tumour that the study names and tells nothing of', () => {
    expect(
      studied(['soft', 'lipo'], {
        all: { tumour: 'soft' },
        one: { parent: 'all', drugs: ['a'] },
        two: { parent: 'all', drugs: ['b'] },
      }),
    ).toEqual([
      'soft a dedicated-cohort one',
      'soft b dedicated-cohort two',
      'lipo a included-only one',
      'lipo b included-only two',
    ]);
  });

  it('prefers what is reported of a tumour alone to what a wider cohort says of it', () => {
    expect(
      studied(['soft', 'lipo'], {
        all: { tumour: 'soft', drugs: ['a'], results: ['lipo'] },
        lipo: { parent: 'all', tumour: 'lipo' },
      }),
    ).toEqual(['soft a dedicated-cohort all', 'lipo a dedicated-cohort lipo']);
  });

  it('includes a tumour that is no kind of what the cohorts had in the outermost of them', () => {
    expect(
      studied(['soft', 'elsewhere'], {
        all: { tumour: 'soft', drugs: ['a'] },
        part: { parent: 'all' },
      }),
    ).toEqual(['soft a dedicated-cohort all+part', 'elsewhere a included-only all']);
  });

  it('does not take a kind for the whole', () => {
    expect(studied(['soft'], { all: { tumour: 'lipo', drugs: ['a'] } })).toEqual([
      'lipo a dedicated-cohort all',
    ]);
  });

  it('knows of no tumour alone where one cohort had several', () => {
    expect(studied(['lipo', 'angio'], { all: { drugs: ['a'] } })).toEqual([
      'lipo a included-only all',
      'angio a included-only all',
    ]);
  });

  it('leaves supportive drugs out of the treatment', () => {
    expect(studied(['lipo'], { all: { drugs: ['a', 'mesna'] } })).toEqual(['lipo a dedicated-cohort all']);
  });
});
