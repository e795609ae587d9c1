import type { Sharing } from './evidence-cohort';
import { groupBy } from './group-by';
import { DESIGN_FAMILIES, type DesignFamily } from './kinds';
import type { Labels } from './labels';
import { type MapEntry, patientsOf } from './map-entry';
import { classesOf } from './studied-pairs';
import type { Told } from './studied-treatments';

/** How one study is drawn. */
export interface MapMark {
  study: string;
  family: DesignFamily;
  own: boolean;
  /** Patients; null where no number is printed. Work in a laboratory has none. */
  patients: number | null;
}

/** The studies of a cell that have one origin. */
export interface ToldMarks {
  marks: (Pick<MapMark, 'family' | 'patients'> & { told: Told })[];
  /** Studies beyond those that are told of. */
  more: number;
}

/** What is shown of the studies of one tumour with one treatment or class, free of words; bounded however many they are. */
export interface CellInShort {
  studies: number;
  /** Whether any of it is work with patients. */
  hasPatients: boolean;
  patients: number | null;
  /** Whether there are more patients, of whom no number is printed. */
  isMore: boolean;
  marks: MapMark[];
  /** Studies beyond those drawn. */
  more: number;
  told: Record<'own' | 'cited', ToldMarks>;
}

const MARKS_DRAWN = 6;
const MARKS_TOLD = 20;

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
function marksOf(evidence: Sharing, entries: readonly MapEntry[]): MapMark[] {
  const byStudy = groupBy(inCellOrder(entries), ({ study }) => study.slug);
  return [...byStudy].flatMap(([study, of]) => {
    const [first] = of;
    if (!first) return [];
    const patients = of.length === 1 ? first.patients : patientsOf(evidence, of);
    return [{ study, family: first.family, own: first.study.origin === 'own', patients }];
  });
}

function toldMarks(evidence: Sharing, entries: readonly MapEntry[]): ToldMarks {
  const toldBy = new Map(inCellOrder(entries).map(({ study, told }) => [study.slug, told]));
  const marks = marksOf(evidence, entries);
  return {
    marks: marks
      .slice(0, MARKS_TOLD)
      .map(({ study, family, patients }) => ({ family, patients, told: toldBy.get(study) ?? 'alone' })),
    more: Math.max(0, marks.length - MARKS_TOLD),
  };
}

export function cellInShort(evidence: Sharing, entries: readonly MapEntry[]): CellInShort {
  const withPatients = entries.filter(({ family }) => family !== 'laboratory');
  const marks = marksOf(evidence, entries);
  const from = (origin: string) => entries.filter(({ study }) => study.origin === origin);
  return {
    studies: marks.length,
    hasPatients: withPatients.length > 0,
    patients: patientsOf(evidence, entries),
    isMore: withPatients.some(({ groups }) =>
      groups.some((group) => group.patients === null || group.cohort.sizeSign !== null),
    ),
    marks: marks.slice(0, MARKS_DRAWN),
    more: Math.max(0, marks.length - MARKS_DRAWN),
    told: { own: toldMarks(evidence, from('own')), cited: toldMarks(evidence, from('cited')) },
  };
}

/** The evidence map by classes of drugs, as the start page shows it. */
export interface MapInShort {
  /** Every tumour of the map, with how many of its entries tell of it in a group of its own. */
  tumours: { tumour: string; alone: number }[];
  classes: string[];
  families: DesignFamily[];
  cells: { tumour: string; class: string; cell: CellInShort }[];
}

export function mapInShort(labels: Labels, evidence: Sharing, entries: readonly MapEntry[]): MapInShort {
  const present = new Set(entries.map(({ family }) => family));
  const byTumour = groupBy(entries, ({ tumour }) => tumour);
  return {
    tumours: [...byTumour].map(([tumour, of]) => ({
      tumour,
      alone: of.filter(({ told }) => told === 'alone').length,
    })),
    classes: [...new Set(entries.flatMap(({ treatment }) => classesOf(labels, treatment)))],
    families: DESIGN_FAMILIES.filter((family) => present.has(family)),
    cells: [...byTumour].flatMap(([tumour, of]) => {
      const placed = of.flatMap((entry) =>
        classesOf(labels, entry.treatment).map((name) => ({ name, entry })),
      );
      return [...groupBy(placed, ({ name }) => name)].map(([name, found]) => ({
        tumour,
        class: name,
        cell: cellInShort(
          evidence,
          found.map(({ entry }) => entry),
        ),
      }));
    }),
  };
}
