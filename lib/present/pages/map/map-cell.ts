import type { Sharing } from '@/lib/domain/evidence-cohort';
import { DESIGN_FAMILIES, type DesignFamily } from '@/lib/domain/kinds';
import { type MapEntry, patientsOf } from '@/lib/domain/map-entry';
import { formatNumber } from '../../words/format-number';
import { joinSentences, type ViewContext } from '../../words/view-context';

/** How one study is drawn. */
export interface MapMark {
  study: string;
  family: DesignFamily;
  own: boolean;
  /** Patients; null where no number is printed. Work in a laboratory has none. */
  patients: number | null;
}

/** The studies of one tumour with one treatment, or class of treatments. */
export interface MapCellView {
  href: string;
  /** All that a reader who does not see the marks needs to know. */
  label: string;
  marks: MapMark[];
  /** Studies beyond those drawn. */
  more: number;
}

const MARKS_DRAWN = 6;

/** Own data first, then by kind of design, larger studies before smaller ones. */
const inCellOrder = (entries: readonly MapEntry[]) =>
  [...entries].sort(
    (a, b) =>
      Number(b.study.origin === 'own') - Number(a.study.origin === 'own') ||
      DESIGN_FAMILIES.indexOf(a.family) - DESIGN_FAMILIES.indexOf(b.family) ||
      (b.patients ?? 0) - (a.patients ?? 0) ||
      a.study.ordinal - b.study.ordinal,
  );

/** One mark a study, also where a cell holds several of its regimens. */
export function marksOf(entries: readonly MapEntry[], evidence: Sharing): MapMark[] {
  const byStudy = new Map<string, MapEntry[]>();
  for (const entry of inCellOrder(entries)) {
    byStudy.set(entry.study.slug, [...(byStudy.get(entry.study.slug) ?? []), entry]);
  }
  return [...byStudy.entries()].flatMap(([study, of]) => {
    const [first] = of;
    if (!first) return [];
    return [
      {
        study,
        family: first.family,
        own: first.study.origin === 'own',
        patients: of.length === 1 ? first.patients : patientsOf(evidence, of),
      },
    ];
  });
}

export const drawn = (marks: readonly MapMark[]) => ({
  marks: marks.slice(0, MARKS_DRAWN),
  more: Math.max(0, marks.length - MARKS_DRAWN),
});

/** "3 studies, at least 8 patients". */
export function countWords(context: ViewContext, evidence: Sharing, entries: readonly MapEntry[]): string {
  const { map } = context.text;
  const studies = map.studies(new Set(entries.map(({ study }) => study.slug)).size);
  const withPatients = entries.filter(({ family }) => family !== 'laboratory');
  if (withPatients.length === 0) return studies;
  const patients = patientsOf(evidence, entries);
  const isMore = withPatients.some(({ groups }) =>
    groups.some((group) => group.patients === null || group.cohort.sizeSign !== null),
  );
  return map.and(
    studies,
    patients === null ? map.sizeUnknown : map.patients(formatNumber(context, patients), patients, isMore),
  );
}

/** What the marks show, in words: "Own data: cohort or case series, 5 patients. Cited: …". */
export function markWords(context: ViewContext, evidence: Sharing, entries: readonly MapEntry[]): string {
  const { map, origin, designFamilies } = context.text;
  const sentences = ['own', 'cited'].flatMap((from) => {
    const of = entries.filter(({ study }) => study.origin === from);
    if (of.length === 0) return [];
    const toldBy = new Map(inCellOrder(of).map(({ study, told }) => [study.slug, told]));
    const marks = marksOf(of, evidence).map(({ study, family, patients }) => {
      const size =
        patients === null ? map.sizeUnknown : map.patients(formatNumber(context, patients), patients, false);
      const told = toldBy.get(study) ?? 'alone';
      return [
        designFamilies[family] ?? family,
        ...(family === 'laboratory' ? [] : [size]),
        ...(told === 'alone' ? [] : [map.told[told] ?? told]),
      ].join(map.comma);
    });
    return [map.from(origin[from] ?? from, marks.join(map.semicolon))];
  });
  return joinSentences(context, sentences);
}
