import type { TableNames } from '@/lib/data/table-engine/table-spec';
import type { SearchParameters } from './page-context';
import { readFilterNames } from './read-filter-names';

/** Values of one filter that are looked at; a page takes no more. */
const MOST_VALUES = 50;

/**
 * The parameters of a page with slugs in place of names: `?tumour=GIST` is an address that somebody may type. What is
 * called so by nothing, or by several things, stays as it is, and is named as any value that no row has.
 */
export async function plainParameters(
  { facets }: Pick<TableNames, 'facets'>,
  parameters: SearchParameters,
): Promise<SearchParameters> {
  const filterNames = await readFilterNames();
  const plain = { ...parameters };
  for (const filter of Object.keys(facets)) {
    const names = filterNames.get(filter);
    const given = Object.hasOwn(parameters, filter) ? parameters[filter] : undefined;
    if (!names || given === undefined) continue;
    plain[filter] = [given].flat().map((value, at) => {
      if (at >= MOST_VALUES || value === '' || names.has(value)) return value;
      const read = names.read(value.slice(0, 200));
      return read && 'value' in read ? read.value : value;
    });
  }
  return plain;
}
