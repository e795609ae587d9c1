import { isMap, isScalar, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { flowYaml } from './flow-yaml';

/** A term has labels; what has none is a group of terms. */
const isTerm = (node: unknown): node is YAMLMap => isMap(node) && (node.has('en') || node.has('zh'));

const rangeOf = ({ key, value }: Pair): [number, number] => {
  const start = isScalar(key) ? key.range?.[0] : undefined;
  const end = isMap(value) ? value.range?.[1] : undefined;
  if (start === undefined || end === undefined)
    throw new RangeError('a vocabulary holds terms and groups of terms');
  return [start, end];
};

/** A vocabulary with each term in one line, so that what two branches add merges line by line; comments stay. */
export function tidyVocabulary(content: string): string {
  const document = parseDocument(content);
  if (document.errors.length > 0 || !isMap(document.contents)) throw new RangeError('no vocabulary');
  let tidied = '';
  let at = 0;
  const visit = (map: YAMLMap): void => {
    for (const pair of map.items) {
      if (isMap(pair.value) && !isTerm(pair.value)) {
        visit(pair.value);
        continue;
      }
      const [start, end] = rangeOf(pair);
      const line = `${isScalar(pair.key) ? pair.key.value : ''}: ${flowYaml(isMap(pair.value) ? pair.value.toJSON() : null)}`;
      const trimmed = start + content.slice(start, end).trimEnd().length;
      tidied += content.slice(at, start) + line;
      at = trimmed;
    }
  };
  visit(document.contents);
  return tidied + content.slice(at);
}
