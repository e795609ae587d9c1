import {
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { type Edit, inOrder } from '@/lib/curation/double-extraction/edit';
import { blockYaml, fieldYaml, flowYaml } from './flow-yaml';

/** Order of the fields of an entry, so that a new one stands where a reader looks for it. */
const FIELD_ORDER = [
  'id', 'role', 'test', 'measure', 'term', 'statistic', 'patient', 'cohort', 'versus', 'between', 'drug', 'tumour',
  'occurrence', 'time', 'count', 'of', 'ofCohort', 'value', 'sign', 'unit', 'range', 'interval', 'quartiles', 'standardDeviation',
  'standardError', 'coefficientOfVariation', 'estimator', 'noValue', 'changeFromBaseline', 'date', 'text', 'criteria',
  'assessor', 'endpointRank', 'model', 'covariates', 'analysisSet', 'causality', 'events', 'grade', 'exposureRate',
  'exposureUnit', 'category', 'qualifier', 'contradicts', 'notReported', 'note',
  'size', 'source', 'also',
]; // biome-ignore format: one list

const rank = (name: string) => {
  const at = FIELD_ORDER.indexOf(name);
  return at === -1 ? FIELD_ORDER.indexOf('note') : at;
};

interface Splice {
  from: number;
  to: number;
  text: string;
}

type Located = Node & { range: [number, number, number] };
const located = (node: unknown): Located => {
  if (typeof node !== 'object' || node === null || !('range' in node) || !node.range) {
    throw new RangeError('the file has nothing at the place that is to change');
  }
  return node as Located;
};

const keyOf = (pair: Pair) => (isScalar(pair.key) ? String(pair.key.value) : String(pair.key));
const startOf = (pair: Pair) => located(pair.key).range[0];

/** Where a value's own text ends, without the white space and comments behind it. */
function endOf(content: string, node: Located): number {
  const [start, end] = node.range;
  if (isScalar(node) || (isCollection(node) && node.flow)) {
    // A block of text ends with its line.
    return start + content.slice(start, end).trimEnd().length;
  }
  const last = isMap(node) ? node.items.at(-1) : isSeq(node) ? node.items.at(-1) : undefined;
  if (isPair(last)) return last.value ? endOf(content, located(last.value)) : located(last.key).range[1] + 1;
  return last ? endOf(content, located(last)) : Math.max(start, end);
}

const endOfPair = (content: string, pair: Pair) => {
  const after = content.indexOf(':', located(pair.key).range[1]) + 1;
  return pair.value ? Math.max(after, endOf(content, located(pair.value))) : after;
};

const lineStart = (content: string, at: number) => content.lastIndexOf('\n', at - 1) + 1;
const lineEnd = (content: string, at: number) => {
  const end = content.indexOf('\n', at);
  return end === -1 ? content.length : end;
};
const column = (content: string, at: number) => at - lineStart(content, at);

/** Where the dash of an item stands. */
function dashOf(content: string, list: Located, item: Located): number {
  const indent = column(content, list.range[0]);
  let start = lineStart(content, item.range[0]);
  while (content[start + indent] !== '-' && start > 0) start = lineStart(content, start - 1);
  return start + indent;
}

/** A new field of a map, behind those that it follows in an entry. */
function addField(content: string, map: YAMLMap<unknown, unknown>, name: string, text: string): Splice {
  const before = map.items.findLast((pair) => rank(keyOf(pair)) <= rank(name));
  const [first] = map.items;
  if (map.flow) {
    if (!first)
      return { from: located(map).range[0], to: located(map).range[1], text: `{ ${name}: ${text} }` };
    if (!before) return { from: startOf(first), to: startOf(first), text: `${name}: ${text}, ` };
    const at = endOfPair(content, before);
    return { from: at, to: at, text: `, ${name}: ${text}` };
  }
  if (!first) throw new RangeError('a field can’t be added to nothing');
  const field = `${name}:${text.startsWith('\n') ? '' : ' '}${text}`;
  const indent = ' '.repeat(column(content, startOf(first)));
  if (!before) return { from: startOf(first), to: startOf(first), text: `${field}\n${indent}` };
  const at = lineEnd(content, endOfPair(content, before));
  return { from: at, to: at, text: `\n${indent}${field}` };
}

function setField(content: string, parent: Node, name: string | number, value: unknown): Splice {
  if (isSeq(parent)) {
    const node = located(parent.items[Number(name)]);
    return { from: node.range[0], to: endOf(content, node), text: flowYaml(value) };
  }
  if (!isMap(parent)) throw new RangeError(`${name} stands in nothing that has fields`);
  const pair = parent.items.find((candidate) => keyOf(candidate) === String(name));
  const indent = isMap(parent) && parent.items[0] ? column(content, startOf(parent.items[0])) : 0;
  const isEntry = typeof value === 'object' && value !== null && 'source' in value && !parent.flow;
  const text = isEntry
    ? `\n${' '.repeat(indent + 2)}${blockYaml(value as Record<string, unknown>, indent + 2)}`
    : ` ${fieldYaml(name, value)}`;
  if (!pair) return addField(content, parent, String(name), text.replace(/^ /u, ''));
  const after = content.indexOf(':', located(pair.key).range[1]) + 1;
  return { from: after, to: endOfPair(content, pair), text };
}

/** An item of a list whose dash stands at column `indent`; long entries take a line a field. */
const itemText = (value: unknown, indent: number) =>
  typeof value === 'object' && value !== null && ('source' in value || 'label' in value || 'columns' in value)
    ? `- ${blockYaml(value as Record<string, unknown>, indent + 2)}`
    : `- ${flowYaml(value)}`;

function appendItem(content: string, parent: Node, name: string | number, value: unknown): Splice {
  if (!isMap(parent)) throw new RangeError(`${name} stands in nothing that has fields`);
  const pair = parent.items.find((candidate) => keyOf(candidate) === String(name));
  const [first] = parent.items;
  const home = first ? column(content, startOf(first)) : 0;
  const list = pair?.value as YAMLSeq | undefined;
  if (parent.flow || (list?.flow && list.items.length > 0)) {
    const item = flowYaml(value);
    const last = list?.items.at(-1);
    if (!pair || !list || !last) return setField(content, parent, name, [value]);
    const at = endOf(content, located(last));
    return { from: at, to: at, text: `, ${item}` };
  }
  const last = list?.items.at(-1);
  if (!pair || !last) {
    const text = `\n${' '.repeat(home + 2)}${itemText(value, home + 2)}`;
    if (!pair) return addField(content, parent, String(name), text);
    const after = content.indexOf(':', located(pair.key).range[1]) + 1;
    return { from: after, to: endOfPair(content, pair), text };
  }
  const dash = dashOf(content, located(list), located(last));
  const indent = column(content, dash);
  const at = lineEnd(content, endOf(content, located(last)));
  return { from: at, to: at, text: `\n${' '.repeat(indent)}${itemText(value, indent)}` };
}

/** Takes away one of several parts of a flow collection, with the comma that goes with it. */
function removeFromFlow(spans: readonly [number, number][], index: number): Splice {
  const [from, to] = spans[index] ?? [0, 0];
  const [next] = spans[index + 1] ?? [];
  if (next !== undefined) return { from, to: next, text: '' };
  const [, before] = spans[index - 1] ?? [];
  return { from: before ?? from, to, text: '' };
}

function removeAt(content: string, parent: Node, name: string | number): Splice {
  if (isSeq(parent)) {
    const index = Number(name);
    const nodes = parent.items.map(located);
    const node = located(nodes[index]);
    if (nodes.length === 1) {
      // The key stays, and says that there are none.
      const dash = parent.flow ? (parent.range?.[0] ?? 0) : dashOf(content, located(parent), node);
      const from = parent.flow ? dash : content.lastIndexOf(':', dash) + 1;
      return { from, to: endOf(content, located(parent)), text: parent.flow ? '[]' : ' []' };
    }
    if (parent.flow) {
      return removeFromFlow(
        nodes.map((item) => [item.range[0], endOf(content, item)]),
        index,
      );
    }
    const from = lineStart(content, dashOf(content, located(parent), node));
    return { from, to: Math.min(content.length, lineEnd(content, endOf(content, node)) + 1), text: '' };
  }
  if (!isMap(parent)) throw new RangeError(`${name} stands in nothing that has fields`);
  const index = parent.items.findIndex((pair) => keyOf(pair) === String(name));
  const pair = parent.items[index];
  if (!pair) return { from: 0, to: 0, text: '' };
  if (parent.flow) {
    const spans = parent.items.map((item): [number, number] => [startOf(item), endOfPair(content, item)]);
    return removeFromFlow(spans, index);
  }
  const next = parent.items[index + 1];
  const isFirstOfItem = content.slice(lineStart(content, startOf(pair)), startOf(pair)).trim() !== '';
  if (isFirstOfItem && next) return { from: startOf(pair), to: startOf(next), text: '' };
  const end = Math.min(content.length, lineEnd(content, endOfPair(content, pair)) + 1);
  return { from: lineStart(content, startOf(pair)), to: end, text: '' };
}

/**
 * A YAML file with its data changed, and all else as it was: comments, quotes, blank lines, what stands in one line. The
 * parser tells where things stand; only those stretches of the text are replaced.
 */
export function editYaml(content: string, edits: readonly Edit[]): string {
  return inOrder(edits).reduce((text, edit) => {
    const document = parseDocument(text);
    const last = edit.path.at(-1) ?? '';
    const parent = document.getIn(edit.path.slice(0, -1), true) as Node;
    const splice =
      edit.op === 'set'
        ? setField(text, parent, last, edit.value)
        : edit.op === 'append'
          ? appendItem(text, parent, last, edit.value)
          : removeAt(text, parent, last);
    return text.slice(0, splice.from) + splice.text + text.slice(splice.to);
  }, content);
}
