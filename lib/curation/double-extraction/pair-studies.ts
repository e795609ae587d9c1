import type { ReadStudy } from '@/lib/domain/files';
import { linesAt, type Source } from '@/lib/domain/source';
import { matchPairs } from './match-pairs';
import { likePrinted, likeTexts, sharedLines, sharedPart } from './similarity';

const linesOf = (source: Source) => linesAt(source) ?? [0, 0];

function likeStudies({ study: a }: ReadStudy, { study: b }: ReadStudy): number | undefined {
  const isPlace = sharedLines(linesOf(a.source), linesOf(b.source)) > 0;
  const points =
    3 * Number(a.slug === b.slug) +
    2 * (isPlace ? likePrinted(a.source.verbatim, b.source.verbatim) : 0) +
    2 * (sharedPart(a.references ?? [], b.references ?? []) ?? 0) +
    2 * likeTexts(a.title, b.title) +
    Number(a.origin === b.origin);
  return points >= 3 ? points : undefined;
}

/** Which studies of two extractions of one paper are the same, whatever their slugs. */
export function pairStudies(
  a: readonly ReadStudy[],
  b: readonly ReadStudy[],
): { pairs: [ReadStudy, ReadStudy][]; onlyA: ReadStudy[]; onlyB: ReadStudy[] } {
  const pairs = matchPairs(a, b, likeStudies, ({ study }) => JSON.stringify(study));
  const paired = new Set(pairs.flat());
  return {
    pairs,
    onlyA: a.filter((study) => !paired.has(study)),
    onlyB: b.filter((study) => !paired.has(study)),
  };
}
