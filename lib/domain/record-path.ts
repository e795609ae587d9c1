/**
 * Places in a registry's record: a path by titles and ids instead of positions, so that it survives another order:
 * `/resultsSection/outcomeMeasuresModule/outcomeMeasures[Overall survival]/classes[]/categories[]/measurements[OG000]/value`.
 * Of several elements with one key the second is `[key~2]`. In keys `\` stands before `\`, `]` and `~`.
 */

export type RecordValue = string | number | boolean | null;
export type RecordNode = RecordValue | readonly RecordNode[] | { readonly [field: string]: RecordNode };
export type RecordObject = { readonly [field: string]: RecordNode };

export const isObject = (node: RecordNode | undefined): node is RecordObject =>
  typeof node === 'object' && node !== null && !Array.isArray(node);

/** What names an element of each list; several fields where one alone does not tell them apart. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  outcomeMeasures: ['title'],
  classes: ['title'],
  categories: ['title'],
  measurements: ['groupId'],
  denoms: ['units'],
  counts: ['groupId'],
  groups: ['id'],
  eventGroups: ['id'],
  periods: ['title'],
  milestones: ['type'],
  achievements: ['groupId'],
  dropWithdraws: ['type'],
  reasons: ['groupId'],
  measures: ['title'],
  seriousEvents: ['organSystem', 'term'],
  otherEvents: ['organSystem', 'term'],
  stats: ['groupId'],
  analyses: ['groupIds', 'statisticalMethod', 'paramType'],
  armGroups: ['label'],
  interventions: ['type', 'name'],
  primaryOutcomes: ['measure'],
  secondaryOutcomes: ['measure'],
  otherOutcomes: ['measure'],
  references: ['pmid'],
  secondaryIdInfos: ['id'],
  meshes: ['id'],
  ancestors: ['id'],
  locations: ['facility'],
  overallOfficials: ['name'],
  collaborators: ['name'],
  largeDocs: ['filename'],
  seeAlsoLinks: ['url'],
  violationAnnotations: ['type'],
};

const escaped = (key: string) => key.replace(/[\\\]~]/gu, '\\$&');

function keyOf(list: string, element: RecordNode): string {
  if (!isObject(element)) return escaped(String(element));
  return (KEYS[list] ?? [])
    .map((field) => {
      const value = element[field];
      if (value === undefined || value === null) return '';
      return escaped(Array.isArray(value) ? value.join('+') : String(value));
    })
    .join('|');
}

/** The elements of a list, each with its path. */
export function* elementsOf(
  list: string,
  nodes: RecordNode | undefined,
  path: string,
): Iterable<{ node: RecordNode; path: string }> {
  if (!Array.isArray(nodes)) return;
  const seen = new Map<string, number>();
  for (const node of nodes as readonly RecordNode[]) {
    const key = keyOf(list, node);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    yield { node, path: `${path}[${key}${before === 0 ? '' : `~${before + 1}`}]` };
  }
}

/** Every single value of a record, with its path and, beside it, the path without keys. */
export function* valuesOf(
  node: RecordNode,
  path = '',
  structure = '',
  name = '',
): Iterable<{ path: string; structure: string; value: RecordValue }> {
  if (Array.isArray(node)) {
    for (const element of elementsOf(name, node, path))
      yield* valuesOf(element.node, element.path, structure);
  } else if (isObject(node)) {
    for (const [field, value] of Object.entries(node))
      yield* valuesOf(value, `${path}/${field}`, `${structure}/${field}`, field);
  } else yield { path, structure, value: node as RecordValue };
}

/** A step of a path: a field, and the key of the element of its list. */
const STEP = /\/([A-Za-z0-9]+)(?:\[((?:\\.|[^\]\\])*)\])?/gu;

/** What stands at a path, each node on the way from the outermost on; null where nothing does. */
export function nodesAt(record: RecordNode, path: string): RecordNode[] | null {
  const found: RecordNode[] = [];
  let at: RecordNode = record;
  let read = 0;
  for (const step of path.matchAll(STEP)) {
    const [whole, field = '', key] = step;
    if (step.index !== read || !isObject(at)) return null;
    read += whole.length;
    const value: RecordNode | undefined = at[field];
    if (value === undefined) return null;
    if (key === undefined) at = value;
    else {
      const wanted = `[${key}]`;
      let element: RecordNode | undefined;
      for (const candidate of elementsOf(field, value, '')) {
        if (candidate.path !== wanted) continue;
        element = candidate.node;
        break;
      }
      if (element === undefined) return null;
      at = element;
    }
    found.push(at);
  }
  return read === path.length && found.length > 0 ? found : null;
}

/** The value at a path as it is printed; null where there is none. */
export function printedAt(record: RecordNode, path: string): string | null {
  const at = nodesAt(record, path)?.at(-1);
  return at === undefined || at === null || typeof at === 'object' ? null : String(at);
}
