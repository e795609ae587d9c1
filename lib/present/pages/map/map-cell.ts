import { ORIGINS, type Origin } from '@/lib/domain/kinds';
import type { CellInShort, MapMark, ReportingMarks } from '@/lib/domain/map-in-short';
import { formatNumber } from '../../words/format-number';
import { joinSentences, type ViewContext } from '../../words/view-context';

/** The studies of one tumour with one treatment, or class of treatments. */
export interface MapCellView {
  href: string;
  /** All that a reader who does not see the marks needs to know. */
  label: string;
  marks: MapMark[];
  /** Studies beyond those. */
  more: number;
  /** What stands in it; null where there is no study. */
  figures: MapFigures | null;
}

/** Studies and patients of a cell, as figures. */
interface MapFigures {
  studies: string;
  /** "≥ 8"; "?" where no number is printed; a word for laboratory work, which is of no patients. */
  patients: string;
  /** Shade by patients, from 1 to 4; 0 where no number is printed. */
  shade: number;
  /** The nearest to the patients that any of it is from; null where it is of no study. */
  origin: Origin | null;
}

/** Where a darker shade begins. */
const SHADES = [0, 10, 50, 100];

export function mapFigures(
  context: ViewContext,
  { studies, hasPatients, patients, isMore, reporting }: CellInShort,
): MapFigures {
  const { map } = context.text;
  const count = patients === null ? map.unknownSign : formatNumber(context, patients);
  return {
    studies: formatNumber(context, studies),
    patients: !hasPatients
      ? map.laboratorySign
      : patients !== null && isMore
        ? map.atLeastSign(count)
        : count,
    shade: patients === null || !hasPatients ? 0 : SHADES.filter((from) => patients >= from).length,
    origin: ORIGINS.find((origin) => reporting[origin].marks.length > 0) ?? null,
  };
}

/** "3 studies, at least 8 patients". */
export function countWords(
  context: ViewContext,
  { studies, hasPatients, patients, isMore }: CellInShort,
): string {
  const { map } = context.text;
  if (!hasPatients) return map.studies(studies);
  return map.and(
    map.studies(studies),
    patients === null ? map.sizeUnknown : map.patients(formatNumber(context, patients), patients, isMore),
  );
}

/** What is said of the studies of a cell, a sentence for each origin that it has any of. */
function wordsByOrigin(
  context: ViewContext,
  { reporting }: CellInShort,
  wordsOf: (studies: ReportingMarks) => string,
): string {
  const { map, origin } = context.text;
  const sentences = ORIGINS.filter((from) => reporting[from].marks.length > 0).map((from) =>
    map.from(origin[from] ?? from, wordsOf(reporting[from])),
  );
  return joinSentences(context, sentences);
}

/** What the marks show, in words: "Own data: cohort or case series, 5 patients. Cited: …". */
export function markWords(context: ViewContext, cell: CellInShort): string {
  const { map, designFamilies } = context.text;
  return wordsByOrigin(context, cell, ({ marks, more }) => {
    const words = marks.map(({ family, patients, reporting }) => {
      const size =
        patients === null ? map.sizeUnknown : map.patients(formatNumber(context, patients), patients, false);
      return [
        designFamilies[family] ?? family,
        ...(family === 'laboratory' ? [] : [size]),
        ...(reporting === 'dedicated-cohort' ? [] : [map.reporting[reporting] ?? reporting]),
      ].join(map.comma);
    });
    return [...words, ...(more > 0 ? [map.moreStudies(more)] : [])].join(map.semicolon);
  });
}

/** Where the studies of a cell are from, without what each of them is: "This paper’s data: 1 study. Cited: 3 studies." */
export const originWords = (context: ViewContext, cell: CellInShort): string =>
  wordsByOrigin(context, cell, ({ marks, more }) => context.text.map.studies(marks.length + more));
