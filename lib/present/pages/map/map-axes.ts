import type { TableQuery } from '@/lib/data/table-engine/table-spec';
import type { Labels } from '@/lib/domain/labels';
import { withAncestors } from '@/lib/domain/labels';
import type { MapEntry } from '@/lib/domain/map-entry';
import { classesOf, PAIRED, type Paired } from '@/lib/domain/studied-pairs';
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
 * Tumours of the entries and what they are kinds of, wider ones above their kinds, those with most entries first. A filter
 * of tumours leaves out the others; no other filter takes a row away, so that gaps stay to be seen.
 */
export function mapRows(context: ViewContext, entries: readonly MapEntry[], query: TableQuery): MapRowHead[] {
  const counts = new Map<string, number>();
  for (const { tumour } of entries) counts.set(tumour, (counts.get(tumour) ?? 0) + 1);
  return rowsOfTumours(context, counts, query);
}

/** The same of tumours with the numbers of their entries. */
export function rowsOfTumours(
  context: ViewContext,
  counts: ReadonlyMap<string, number>,
  query: TableQuery,
): MapRowHead[] {
  const { tumours } = context.labels;
  const wanted = chosen(query, 'tumour');
  const shown = withAncestors(tumours, counts.keys()).filter((tumour) =>
    allows(wanted, withAncestors(tumours, [tumour])),
  );
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

/** What the entries tried, by class in the order of the vocabulary, combinations of several classes last. */
export function mapColumns(
  context: ViewContext,
  entries: readonly MapEntry[],
  query: TableQuery,
  paired: Paired,
): MapColumnHead[] {
  const { labels } = context;
  const classOrder = Object.keys(labels.groups['drug-classes'] ?? {});
  const weight = new Map<string, number>();
  const heads = new Map<string, MapColumnHead>();
  for (const { treatment } of entries) {
    if (!allows(chosen(query, 'regimen'), [treatment.slug])) continue;
    for (const slug of PAIRED[paired](labels, treatment)) {
      weight.set(slug, (weight.get(slug) ?? 0) + 1);
      const head = columnHead(context, paired, slug, treatment.drugs);
      if (!heads.has(slug) && isChosen(labels, query, paired, head, treatment.drugs)) heads.set(slug, head);
    }
  }
  const place = (head: MapColumnHead) => {
    const of = head.class ?? (paired === 'class' ? head.slug : null);
    return of === null ? classOrder.length : classOrder.indexOf(of);
  };
  return [...heads.values()].sort(
    (a, b) =>
      place(a) - place(b) ||
      (weight.get(b.slug) ?? 0) - (weight.get(a.slug) ?? 0) ||
      a.name.localeCompare(b.name, context.locale),
  );
}

/** Columns of classes, in the order of the vocabulary. */
export function columnsOfClasses(context: ViewContext, classes: readonly string[]): MapColumnHead[] {
  const order = Object.keys(context.labels.groups['drug-classes'] ?? {});
  return classes
    .map((slug) => columnHead(context, 'class', slug, []))
    .sort((a, b) => order.indexOf(a.slug) - order.indexOf(b.slug));
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
    name: treatmentName(context, { drugs }),
    class: classes.length === 1 ? (classes[0] ?? null) : null,
  };
}

/** Whether the filters of drugs and classes keep a column: its own drugs and classes count, not all of a combination. */
function isChosen(
  labels: Labels,
  query: TableQuery,
  paired: Paired,
  { slug }: MapColumnHead,
  treated: readonly string[],
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
