/**
 * Whether a parsed body holds more than anybody needs: null where it doesn't, `values` where it has too many values in
 * all, else the way to the object that has too many keys. Without recursion, since a body may be nested a million deep.
 */
export function measureBody(
  body: unknown,
  most: { values: number; keys: number },
): null | 'values' | { path: (string | number)[] } {
  const waiting: { value: object; path: (string | number)[] }[] = [];
  const look = (value: unknown, path: (string | number)[]) => {
    if (typeof value === 'object' && value !== null) waiting.push({ value, path });
  };
  look(body, []);
  let seen = 0;
  for (;;) {
    const next = waiting.pop();
    if (!next) return null;
    const { value, path } = next;
    // A way that leads too deep is of no use to a reader.
    const inner = (step: string | number) => (path.length < 4 ? [...path, step] : path);
    if (Array.isArray(value)) {
      seen += value.length;
      if (seen > most.values) return 'values';
      value.forEach((item, index) => {
        if (typeof item === 'object') look(item, inner(index));
      });
      continue;
    }
    let keys = 0;
    for (const key in value) {
      keys += 1;
      seen += 1;
      if (seen > most.values) return 'values';
      if (keys > most.keys) return { path };
      look((value as Record<string, unknown>)[key], inner(key));
    }
  }
}
