/**
 * The elements of a JSON list, each as it is written: of the list that a text is, or of the field `studies` of an object.
 * The text is one that JSON.parse takes.
 */
export function* rawElements(text: string): Iterable<string> {
  const start = text.trimStart().startsWith('[')
    ? text.indexOf('[') + 1
    : text.search(/"studies"\s*:\s*\[/u) < 0
      ? text.length
      : text.indexOf('[', text.search(/"studies"\s*:\s*\[/u)) + 1;
  let [depth, isString, from] = [0, false, -1];
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (isString) {
      if (character === '\\') at += 1;
      else if (character === '"') isString = false;
      continue;
    }
    if (from < 0 && depth === 0 && character !== ',' && character !== ']' && !/\s/u.test(character ?? ''))
      from = at;
    if (character === '"') isString = true;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') {
      if (depth === 0) {
        if (from >= 0) yield text.slice(from, at).trimEnd();
        return;
      }
      depth -= 1;
    } else if (character === ',' && depth === 0 && from >= 0) {
      yield text.slice(from, at).trimEnd();
      from = -1;
    }
  }
}
