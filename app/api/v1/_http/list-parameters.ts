import { z } from 'zod';
import { BOUND } from '@/lib/data/table-engine/address';
import type { NumberRange, TableQuery } from '@/lib/data/table-engine/table-spec';
import { LIST_FORMATS, type ListFormat } from '@/lib/exchange/row-stream';
import type { ApiList } from './define-list';
import { type ParameterSchemas, readParameters } from './read-parameters';

export const LARGEST_PAGE = 200;
const USUAL_PAGE = 50;
const WRONG_LIMIT = `has to be a whole number from 1 to ${LARGEST_PAGE}`;

const bound = z.string().regex(BOUND, 'has to be a number, such as 10 or 2.5').optional();

/** What the address of a list may carry. */
export function listParameters({ filters, sorts, ranges }: ApiList): ParameterSchemas {
  const [first, ...others] = sorts.flatMap((name) => [name, `-${name}`]);
  return {
    repeatable: filters,
    single: {
      q: z.string().max(200).optional().describe('Words that all have to be found, in either language.'),
      ...(first === undefined
        ? {}
        : {
            sort: z
              .enum([first, ...others])
              .optional()
              .describe('With - in front: largest first.'),
          }),
      ...Object.fromEntries(
        ranges.flatMap((name) => [
          [
            `${name}.min`,
            bound.describe('The least number that a row may have; rows without one are left out.'),
          ],
          [
            `${name}.max`,
            bound.describe('The greatest number that a row may have; rows without one are left out.'),
          ],
        ]),
      ),
      limit: z.coerce
        .number(WRONG_LIMIT)
        .int(WRONG_LIMIT)
        .min(1, WRONG_LIMIT)
        .max(LARGEST_PAGE, WRONG_LIMIT)
        .default(USUAL_PAGE)
        .describe('Rows of a page. A csv or ndjson file ignores it and holds every row.'),
      cursor: z.string().min(1).max(500).optional().describe('page.next of the page before, unchanged.'),
      format: z.enum(LIST_FORMATS).default('json'),
    },
  };
}

export interface ListRequest {
  query: TableQuery;
  limit: number;
  cursor: string | undefined;
  format: ListFormat;
}

/** @throws {ApiProblem} */
export function readListRequest(list: ApiList, search: URLSearchParams): ListRequest {
  const { single, repeatable } = readParameters(search, listParameters(list));
  const sort = single.sort as string | undefined;
  const ranges = list.ranges.flatMap((name): [string, NumberRange][] => {
    const end = (which: keyof NumberRange) => {
      const written = single[`${name}.${which}`] as string | undefined;
      return written === undefined ? null : Number(written);
    };
    const range = { min: end('min'), max: end('max') };
    return range.min === null && range.max === null ? [] : [[name, range]];
  });
  return {
    query: {
      search: (single.q as string | undefined) ?? '',
      // In a fixed order, so that a cursor doesn't depend on the order of the parameters.
      filters: Object.fromEntries(
        Object.entries({ ...list.defaults, ...repeatable })
          .map(([name, values]) => [name, [...new Set(values)].sort()] as const)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
      ...(ranges.length === 0 ? {} : { ranges: Object.fromEntries(ranges) }),
      sort: sort?.replace(/^-/u, '') ?? null,
      descending: sort?.startsWith('-') ?? false,
    },
    limit: single.limit as number,
    cursor: single.cursor as string | undefined,
    format: single.format as ListFormat,
  };
}
