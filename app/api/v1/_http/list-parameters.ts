import { z } from 'zod';
import { BOUND } from '@/lib/data/table-engine/address';
import { isCrossed, type NumberRange, type TableQuery } from '@/lib/data/table-engine/table-spec';
import { LIST_FORMATS, type ListFormat } from '@/lib/exchange/row-stream';
import { ApiProblem } from './api-problem';
import type { ApiList } from './define-list';
import { type ParameterSchemas, readParameters } from './read-parameters';
import { type Extra, extrasOf } from './row-extras';

export const LARGEST_PAGE = 200;
const USUAL_PAGE = 50;
const WRONG_LIMIT = `has to be a whole number from 1 to ${LARGEST_PAGE}`;

const bound = z.string().regex(BOUND, 'has to be a number, such as 10 or 2.5').optional();

/** Names with commas between, of which each is one of these. */
const namesAmong = (known: readonly string[], what: string) =>
  z
    .string()
    .max(1000)
    .refine((text) => text.split(',').every((name) => known.includes(name)), {
      error: `has to be ${what} with commas between: ${known.join(', ')}`,
    })
    .optional();

/** Schemas take longer to make than to apply. */
const made = new WeakMap<ApiList, ParameterSchemas>();

/** What the address of a list may carry. */
export function listParameters(list: ApiList): ParameterSchemas {
  const known = made.get(list) ?? makeParameters(list);
  made.set(list, known);
  return known;
}

function makeParameters({ filters, sorts, ranges, row }: ApiList): ParameterSchemas {
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
        .describe('Rows of a page. A file ignores it and holds every row.'),
      cursor: z.string().min(1).max(500).optional().describe('page.next of the page before, unchanged.'),
      format: z
        .enum(LIST_FORMATS)
        .default('json')
        .describe('A page as JSON, or every row that matches as a file.'),
      fields: namesAmong(Object.keys(row.shape), 'fields of the rows').describe(
        'The fields that rows shall have, with commas between; the others are then absent. All, if absent.',
      ),
      ...includeParameter(Object.keys(extrasOf(row))),
    },
  };
}

const includeParameter = (extras: readonly string[]): Record<string, z.ZodType> =>
  extras.length === 0
    ? {}
    : {
        include: namesAmong(extras, 'what rows can carry besides').describe(
          'What rows shall carry besides, with commas between. labels: names of what they name by slugs. source: figure as printed, lines, reference of the paper and permanent address.',
        ),
      };

/**
 * No row can lie within limits that are crossed; to answer with none would say that there is no evidence.
 * @throws {ApiProblem}
 */
function refuseCrossed(ranges: readonly (readonly [string, NumberRange])[]): void {
  const issues = ranges.flatMap(([name, range]) =>
    isCrossed(range) ? [{ path: [`${name}.min`], message: `lies above ${name}.max: exchange the two` }] : [],
  );
  if (issues.length === 0) return;
  const wrong = issues.map(({ path }) => path[0]).join(', ');
  throw new ApiProblem('invalid-parameters', `Wrong parameters: ${wrong}.`, issues);
}

export interface ListRequest {
  query: TableQuery;
  limit: number;
  cursor: string | undefined;
  format: ListFormat;
  fields: readonly string[] | null;
  include: readonly Extra[];
}

const namesIn = (text: unknown) => (text === undefined ? [] : [...new Set(String(text).split(','))]);

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
  refuseCrossed(ranges);
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
    fields: single.fields === undefined ? null : namesIn(single.fields),
    include: namesIn(single.include) as Extra[],
  };
}
