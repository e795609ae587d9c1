/** True where following parents from `name` comes back to `name`. */
export function leadsToItself(name: string, parentOf: (name: string) => string | undefined): boolean {
  const seen = new Set<string>();
  let current = parentOf(name);
  while (current !== undefined && current !== name && !seen.has(current)) {
    seen.add(current);
    current = parentOf(current);
  }
  return current === name;
}
