import type { DescribedApi, ExampleAddresses } from '@/lib/present/pages/api-reference/api-reference';

/** Rows that a list's example asks for. */
const ROWS = '2';

/**
 * An address that works for each operation that is read: "get /studies/{slug}" → "/studies/…". Of the examples that the
 * description has it takes those that are needed.
 */
export function exampleAddresses({ paths }: DescribedApi): ExampleAddresses {
  const found: Record<string, string> = {};
  for (const [path, { get }] of Object.entries(paths)) {
    if (!get) continue;
    const parameters = get.parameters ?? [];
    const exampleOf = (name: string) => String(parameters.find((one) => one.name === name)?.example ?? '');
    const query = new URLSearchParams();
    for (const { name, in: place, required } of parameters) {
      if (place !== 'query') continue;
      if (required) query.set(name, exampleOf(name));
      else if (name === 'limit') query.set(name, ROWS);
    }
    const filled = path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => exampleOf(name));
    found[`get ${path}`] = [filled, query.toString()].filter(Boolean).join('?');
  }
  return found;
}
