import type { z } from 'zod';
import { issuesOf, type ProblemIssue } from '@/lib/exchange/problem';
import { ApiProblem } from './api-problem';

/** The parameters of an address: those that may stand once, and the filters, whose values are alternatives. */
export interface ParameterSchemas {
  single: Record<string, z.ZodType>;
  repeatable: Record<string, z.ZodType>;
}

export interface ReadParameters {
  single: Record<string, unknown>;
  repeatable: Record<string, string[]>;
}

/**
 * Reads and validates the parameters; all that is wrong is told at once.
 * @throws {ApiProblem} with one issue for each wrong, repeated or unknown parameter
 */
export function readParameters(search: URLSearchParams, schemas: ParameterSchemas): ReadParameters {
  const issues: ProblemIssue[] = [];
  const read: ReadParameters = { single: {}, repeatable: {} };
  const parse = (name: string, schema: z.ZodType, value: string | undefined): unknown => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    for (const { message } of issuesOf(parsed.error)) issues.push({ path: [name], message });
    return undefined;
  };
  const names = [...Object.keys(schemas.repeatable), ...Object.keys(schemas.single)];
  for (const name of new Set(search.keys())) {
    if (names.includes(name)) continue;
    const known = names.length === 0 ? 'this address takes no parameters' : `known are ${names.join(', ')}`;
    issues.push({ path: [name], message: `unknown parameter; ${known}` });
  }
  for (const [name, schema] of Object.entries(schemas.single)) {
    const values = search.getAll(name);
    if (values.length > 1)
      issues.push({ path: [name], message: `given ${values.length} times, may stand once` });
    else read.single[name] = parse(name, schema, values[0]);
  }
  for (const [name, schema] of Object.entries(schemas.repeatable)) {
    const values = search.getAll(name).map((value) => parse(name, schema, value));
    if (values.length > 0) read.repeatable[name] = values as string[];
  }
  if (issues.length > 0) {
    const wrong = [...new Set(issues.map(({ path }) => path[0]))].join(', ');
    throw new ApiProblem('invalid-parameters', `Wrong parameters: ${wrong}.`, issues);
  }
  return read;
}

export const NO_PARAMETERS: ParameterSchemas = { single: {}, repeatable: {} };
