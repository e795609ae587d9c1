import type { TableQuery } from '@/lib/data/table-engine/table-spec';
import type { Labels } from '@/lib/domain/labels';
import { withAncestors } from '@/lib/domain/labels';
import {
  type MapColumn,
  type MapCount,
  MOST_COLUMNS,
  MOST_TUMOURS,
  mapColumns,
} from '@/lib/domain/map-in-short';
import { classesOf, type Paired } from '@/lib/domain/studied-pairs';
import { drugName, groupName, treatmentName, tumourName, type ViewContext } from '../../words/view-context';

export interface MapRowHead {
  tumour: string;
  name: string;
  /** How many rows above it it is a kind of. */
  depth: number;
}

export interface MapColumnHead {
  /** Slug of the regimen, drug or class. */
  slug: string;
  name: string;
  /** The class that it stands under; null where it stands under several, or is one. */
  class: string | null;
}

const chosen = ({ filters }: TableQuery, name: string) => filters[name] ?? [];
const allows = (wanted: readonly string[], values: readonly string[]) =>
  wanted.length === 0 || values.some((value) => wanted.includes(value));

/**
 * The tumours with most entries and what they are kinds of, wider ones above their kinds, those with most entries first. A
 * filter of tumours leaves out the others; no other filter takes a row away, so that gaps stay to be seen.
 */
export function mapRows(
  context: ViewContext,
  counts: ReadonlyMap<string, number>,
  query: TableQuery,
): { rows: MapRowHead[]; of: number } {
  const { tumours } = context.labels;
  const wanted = chosen(query, 'tumour');
  const isWanted = (tumour: string) => allows(wanted, withAncestors(tumours, [tumour]));
  const all = [...counts].filter(([tumour]) => isWanted(tumour));
  const drawn = all.toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, MOST_TUMOURS);
  return { rows: rowsOfTumours(context, new Map(drawn), isWanted), of: all.length };
}

function rowsOfTumours(
  context: ViewContext,
  counts: ReadonlyMap<string, number>,
  isWanted: (tumour: string) => boolean,
): MapRowHead[] {
  const { tumours } = context.labels;
  const shown = withAncestors(tumours, counts.keys()).filter(isWanted);
  const weight = new Map(shown.map((tumour) => [tumour, 0]));
  for (const [tumour, count] of counts) {
    for (const at of withAncestors(tumours, [tumour])) weight.set(at, (weight.get(at) ?? 0) + count);
  }
  const isBelow = (tumour: string, parent: string | null) => {
    const up = tumours[tumour]?.parent ?? null;
    return (up !== null && shown.includes(up) ? up : null) === parent;
  };
  const below = (parent: string | null, depth: number): MapRowHead[] =>
    shown
      .filter((tumour) => isBelow(tumour, parent))
      .map((tumour) => ({ tumour, name: tumourName(context, tumour), depth }))
      .sort(
        (a, b) =>
          (weight.get(b.tumour) ?? 0) - (weight.get(a.tumour) ?? 0) ||
          a.name.localeCompare(b.name, context.locale),
      )
      .flatMap((row) => [row, ...below(row.tumour, depth + 1)]);
  return below(null, 0);
}

/** The columns that a query asks for: those with most entries, and how many there are. */
export function chosenColumns(
  { labels }: ViewContext,
  counts: readonly MapCount[],
  query: TableQuery,
  paired: Paired,
): { columns: MapColumn[]; of: number } {
  const given = counts.filter(({ treatment }) => allows(chosen(query, 'regimen'), [treatment.slug]));
  const all = mapColumns(labels, given, paired).filter((column) => isChosen(labels, query, paired, column));
  return { columns: all.slice(0, MOST_COLUMNS), of: all.length };
}

/** Columns by class in the order of the vocabulary, combinations of several classes last. */
export function columnHeads(
  context: ViewContext,
  columns: readonly MapColumn[],
  paired: Paired,
): MapColumnHead[] {
  const classOrder = Object.keys(context.labels.groups['drug-classes'] ?? {});
  const place = (head: MapColumnHead) => {
    const of = head.class ?? (paired === 'class' ? head.slug : null);
    return of === null ? classOrder.length : classOrder.indexOf(of);
  };
  return columns
    .map((column) => ({ ...columnHead(context, paired, column.slug, column.drugs), entries: column.entries }))
    .sort(
      (a, b) => place(a) - place(b) || b.entries - a.entries || a.name.localeCompare(b.name, context.locale),
    )
    .map(({ entries, ...head }) => head);
}

function columnHead(
  context: ViewContext,
  paired: Paired,
  slug: string,
  drugs: readonly string[],
): MapColumnHead {
  const { labels } = context;
  if (paired === 'class') return { slug, name: groupName(context, 'drug-classes', slug), class: null };
  if (paired === 'drug')
    return { slug, name: drugName(context, slug), class: labels.drugs[slug]?.class ?? null };
  const classes = classesOf(labels, { slug, drugs: [...drugs] });
  return {
    slug,
    name: treatmentName(context, { drugs, slug }),
    class: classes.length === 1 ? (classes[0] ?? null) : null,
  };
}

/** Whether the filters of drugs and classes keep a column: its own drugs and classes count, not all of a combination. */
function isChosen(
  labels: Labels,
  query: TableQuery,
  paired: Paired,
  { slug, drugs: treated }: MapColumn,
): boolean {
  const [classes, drugs] = [chosen(query, 'class'), chosen(query, 'drug')];
  if (paired === 'class') {
    const chosenClasses = drugs.flatMap((drug) => labels.drugs[drug]?.class ?? []);
    return allows(classes, [slug]) && (drugs.length === 0 || chosenClasses.includes(slug));
  }
  const own = paired === 'drug' ? [slug] : treated;
  return (
    allows(drugs, own) &&
    allows(
      classes,
      own.flatMap((drug) => labels.drugs[drug]?.class ?? []),
    )
  );
}
