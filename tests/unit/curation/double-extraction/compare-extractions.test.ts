import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareExtractions } from '@/lib/curation/double-extraction/compare-extractions';
import type { Comparison, Difference, Side } from '@/lib/curation/double-extraction/comparison';
import { extractionOfPaper, extractionOfStudy } from '@/lib/curation/double-extraction/row';
import type { ReadStudy } from '@/lib/domain/files';
import { readSeeds } from '@/seeds/read-seeds';
import { reordered, secondExtraction, withOtherNames } from '../../../fixtures/second-extraction';

const papers = [readSeeds('seeds'), readSeeds('tests/fixtures/invented-paper/seeds')].flatMap(
  ({ files }) => files?.papers ?? [],
);
const studies = papers.flatMap((paper) => paper.studies);
const named = (slug: string) => {
  const found = studies.find(({ study }) => study.slug === slug);
  if (!found) throw new Error(slug);
  return found;
};
const trial = named('fixturib-trial');
/** Of several kinds and sizes: with and without patients, own and cited. */
const some = [
  trial,
  named('earlier-report'),
  named('everolimus-angiosarcoma-2019'),
  named('alter0203'),
  named('euramos-1'),
];

const compare = (a: ReadStudy, b: ReadStudy) =>
  compareExtractions(extractionOfStudy(a), extractionOfStudy(b));

const said = (side: Side | undefined) => side && { value: side.value, places: side.locations };
/** A comparison without where in the files things stand; sides exchanged where asked. */
function saidBy({ rows, agreement, names, differences }: Comparison, isMirrored = false) {
  const [left, right] = isMirrored ? (['b', 'a'] as const) : (['a', 'b'] as const);
  const text = (difference: Difference) => {
    const { difference: what, kind, field, isOpen } = difference;
    return JSON.stringify({
      what,
      kind,
      field,
      isOpen,
      a: said(difference[left]),
      b: said(difference[right]),
    });
  };
  return {
    rows: rows.map(({ kind, both, onlyA, onlyB }) => ({
      kind,
      both,
      onlyA: isMirrored ? onlyB : onlyA,
      onlyB: isMirrored ? onlyA : onlyB,
    })),
    agreement,
    names: names
      .map((name) => ({ kind: name.kind, a: name[left], b: name[right] }))
      .sort((x, y) => (`${x.kind}${x.a}` < `${y.kind}${y.a}` ? -1 : 1)),
    differences: differences.map(text).sort(),
  };
}

const pairOfStudies = fc.oneof(
  ...some.map((study) => fc.tuple(fc.constant(study), secondExtraction(study), secondExtraction(study))),
);

describe('two extractions', () => {
  it.each(studies.map((study) => [study.study.slug, study] as const))(
    'of %s agree in all where they are the same',
    (_, study) => {
      const { rows, agreement, names, differences } = compare(study, structuredClone(study));
      expect(differences).toEqual([]);
      expect(names).toEqual([]);
      expect(rows.every(({ both, onlyA, onlyB }) => both > 0 && onlyA === 0 && onlyB === 0)).toBe(true);
      expect(agreement.every(({ agree, compared }) => agree === compared)).toBe(true);
    },
  );

  it.each(papers.map((paper) => [paper.paper.slug, paper] as const))(
    'of the paper %s agree in all where they are the same',
    (_, paper) => {
      const { rows, differences } = compareExtractions(
        extractionOfPaper(paper),
        extractionOfPaper(structuredClone(paper)),
      );
      expect(differences).toEqual([]);
      expect(rows.every(({ onlyA, onlyB }) => onlyA === 0 && onlyB === 0)).toBe(true);
    },
  );

  it.each(studies.map((study) => [study.study.slug, study] as const))(
    'of %s agree in all data whatever their names and order are',
    (_, study) => {
      const { rows, differences } = compare(
        study,
        withOtherNames(reordered(study, (below) => Math.floor(below / 2))),
      );
      expect(differences).toEqual([]);
      expect(rows.every(({ onlyA, onlyB }) => onlyA === 0 && onlyB === 0)).toBe(true);
    },
  );

  it('are compared alike in whatever order their rows stand', () => {
    fc.assert(
      fc.property(pairOfStudies, fc.nat(997), ([, a, b], seed) => {
        const order = (below: number) => (seed * 31 + below * 7) % below;
        const compared = compare(a, b);
        expect(saidBy(compare(reordered(a, order), b))).toEqual(saidBy(compared));
        expect(compare(a, reordered(b, order)).differences.map(({ id }) => id)).toEqual(
          compared.differences.map(({ id }) => id),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('mirror each other when they are exchanged', () => {
    fc.assert(
      fc.property(pairOfStudies, ([, a, b]) => {
        expect(saidBy(compare(b, a), true)).toEqual(saidBy(compare(a, b)));
      }),
      { numRuns: 25 },
    );
  });

  it('have each row counted once, and no more differences than what was compared', () => {
    fc.assert(
      fc.property(pairOfStudies, ([, a, b]) => {
        const { rows, agreement, differences } = compare(a, b);
        const count = (study: ReadStudy) =>
          extractionOfStudy(study).rows.length +
          study.tables.reduce((sum, table) => sum + table.rows.length + 1, 0) +
          study.study.patientTables.reduce((sum, table) => sum + Object.keys(table.columns).length, 0);
        const sum = (of: (row: (typeof rows)[number]) => number) =>
          rows.reduce((total, row) => total + of(row), 0);
        expect(sum(({ both, onlyA }) => both + onlyA)).toBe(count(a));
        expect(sum(({ both, onlyB }) => both + onlyB)).toBe(count(b));
        const unlike = agreement.reduce((total, { agree, compared }) => total + compared - agree, 0);
        expect(differences.filter(({ difference }) => difference !== 'row').length).toBeLessThanOrEqual(
          unlike,
        );
        expect(new Set(differences.map(({ id }) => id)).size).toBe(differences.length);
      }),
      { numRuns: 20 },
    );
  });
});
