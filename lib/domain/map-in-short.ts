import type { Sharing } from './evidence-cohort';
import { groupBy } from './group-by';
import { DESIGN_FAMILIES, type DesignFamily, type Origin, originRank } from './kinds';
import type { Labels } from './labels';
import { type MapEntry, patientsOf } from './map-entry';
import { PAIRED, type Paired } from './studied-pairs';
import type { Reporting } from './studied-treatments';
import type { Treatment } from './treatment';

/** How one study is drawn. */
export interface MapMark {
  study: string;
  family: DesignFamily;
  /** Patients; null where no number is printed. Work in a laboratory has none. */
  patients: number | null;
}

/** The studies of a cell that have one origin. */
export interface ReportingMarks {
  marks: (Pick<MapMark, 'family' | 'patients'> & { reporting: Reporting })[];
  /** Studies beyond those that are named. */
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
  /** Studies beyond those. */
  more: number;
  reporting: Record<Origin, ReportingMarks>;
}

const MARKS_DRAWN = 6;
/** Studies of one origin that are told of one by one: nobody listens to more, and a cell is said in as many words as it has. */
const MARKS_SHOWN = 6;

/** Own data first, then by kind of design, larger studies before smaller ones. */
const inCellOrder = (entries: readonly MapEntry[]) =>
  [...entries].sort(
    (a, b) =>
      originRank(a.study.origin) - originRank(b.study.origin) ||
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
    return [{ study, family: first.family, patients }];
  });
}

function reportingMarks(evidence: Sharing, entries: readonly MapEntry[]): ReportingMarks {
  const reportingBy = new Map(inCellOrder(entries).map(({ study, reporting }) => [study.slug, reporting]));
  const marks = marksOf(evidence, entries);
  return {
    marks: marks.slice(0, MARKS_SHOWN).map(({ study, family, patients }) => ({
      family,
      patients,
      reporting: reportingBy.get(study) ?? 'dedicated-cohort',
    })),
    more: Math.max(0, marks.length - MARKS_SHOWN),
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
    reporting: {
      primary: reportingMarks(evidence, from('primary')),
      registry: reportingMarks(evidence, from('registry')),
      secondary: reportingMarks(evidence, from('secondary')),
    },
  };
}

/** How many entries of the map tell of one tumour with one treatment. */
export interface MapCount {
  tumour: string;
  treatment: Treatment;
  entries: number;
}

export function countEntries(entries: readonly Pick<MapEntry, 'tumour' | 'treatment'>[]): MapCount[] {
  const groups = groupBy(entries, ({ tumour, treatment }) => `${tumour} ${treatment.slug}`);
  return [...groups.values()].flatMap(([first, ...others]) =>
    first ? [{ tumour: first.tumour, treatment: first.treatment, entries: others.length + 1 }] : [],
  );
}

/** A column of the map: a regimen, a drug or a class. */
export interface MapColumn {
  slug: string;
  /** Drugs of the first treatment that stands in it. */
  drugs: string[];
  entries: number;
}

/** Every column that has entries, those with most first. */
export function mapColumns(labels: Labels, counts: readonly MapCount[], paired: Paired): MapColumn[] {
  const columns = new Map<string, MapColumn>();
  for (const { treatment, entries } of counts)
    for (const slug of PAIRED[paired](labels, treatment)) {
      const column = columns.get(slug) ?? { slug, drugs: treatment.drugs, entries: 0 };
      columns.set(slug, { ...column, entries: column.entries + entries });
    }
  return [...columns.values()].sort((a, b) => b.entries - a.entries || (a.slug < b.slug ? -1 : 1));
}

/** Of each tumour, how many entries tell of it; not those of its kinds. */
export function mapTumours(counts: readonly MapCount[]): Map<string, number> {
  const tumours = new Map<string, number>();
  for (const { tumour, entries } of counts) tumours.set(tumour, (tumours.get(tumour) ?? 0) + entries);
  return tumours;
}

/** Columns, and tumours with entries of their own, that are drawn at once; which are left out is said beside them. */
export const MOST_COLUMNS = 30;
export const MOST_TUMOURS = 40;

/** The whole evidence map as it is drawn: bounded however many studies there are, save for the tumours. */
export interface MapInShort {
  /** Every tumour of the map, with how many entries tell of it, and of those in a group of its own. */
  tumours: { tumour: string; entries: number; alone: number }[];
  /** Those with most entries, and how many there are. */
  columns: MapColumn[];
  columnsInAll: number;
  families: DesignFamily[];
  /** Of these columns, those that show anything. */
  cells: { tumour: string; column: string; cell: CellInShort }[];
}

export function mapInShort(
  labels: Labels,
  evidence: Sharing,
  entries: readonly MapEntry[],
  paired: Paired,
): MapInShort {
  const present = new Set(entries.map(({ family }) => family));
  const counts = countEntries(entries);
  const all = mapColumns(labels, counts, paired);
  const columns = all.slice(0, MOST_COLUMNS);
  const isDrawn = new Set(columns.map(({ slug }) => slug));
  const byTumour = groupBy(entries, ({ tumour }) => tumour);
  return {
    tumours: [...byTumour].map(([tumour, of]) => ({
      tumour,
      entries: of.length,
      alone: of.filter(({ reporting }) => reporting === 'dedicated-cohort').length,
    })),
    columns,
    columnsInAll: all.length,
    families: DESIGN_FAMILIES.filter((family) => present.has(family)),
    cells: [...byTumour].flatMap(([tumour, of]) => {
      const placed = of.flatMap((entry) =>
        PAIRED[paired](labels, entry.treatment)
          .filter((column) => isDrawn.has(column))
          .map((column) => ({ column, entry })),
      );
      return [...groupBy(placed, ({ column }) => column)].map(([column, found]) => ({
        tumour,
        column,
        cell: cellInShort(
          evidence,
          found.map(({ entry }) => entry),
        ),
      }));
    }),
  };
}
