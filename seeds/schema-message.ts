import { isCollection, isMap } from 'yaml';
import type { z } from 'zod';
import { didYouMean } from '@/lib/curation/check/did-you-mean';
import { fieldsAt } from './fields-at';

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number, without quotes',
  int: 'a whole number, without quotes',
  boolean: 'true or false',
  array: 'a list: [ … ], or lines that begin with "-"',
  tuple: 'a list: [ … ]',
  object: 'fields with their values',
  record: 'fields with their values',
};

/** Of more words than these only the likely one is named. */
const MANY = 12;

const shown = (value: unknown): string =>
  isCollection(value) ? (isMap(value) ? 'fields' : 'a list') : JSON.stringify(value);

/**
 * What is wrong with the form of a file and what it should have, in words. `found` is what the parsed document holds at
 * the issue's path: a plain value, a collection of the YAML library, null where nothing is written, undefined where nothing is.
 * `schema` is that of the whole file.
 */
export function schemaMessage(issue: z.core.$ZodIssue, found: unknown, schema: z.ZodType): string {
  if (issue.path.length > 0 && found === null) return 'is empty: fill it in';
  switch (issue.code) {
    case 'invalid_type': {
      if (issue.path.length > 0 && found === undefined) return 'is missing: add it';
      const kind = KINDS[issue.expected] ?? issue.expected;
      return found === null
        ? `the file is empty: it should hold ${kind}`
        : `is ${shown(found)}, and should be ${kind}`;
    }
    case 'invalid_value': {
      const values = issue.values.map(String);
      if (found === undefined) return `is missing: add it, one of ${values.join(', ')}`;
      const meant = didYouMean(
        String(found),
        values.map((name) => ({ name })),
      );
      if (values.length > MANY && meant) return `is ${shown(found)}${meant}`;
      return `is ${shown(found)}, and should be ${values.length === 1 ? values[0] : `one of ${values.join(', ')}`}`;
    }
    case 'unrecognized_keys': {
      const names = issue.keys.map((key) => `"${key}"`).join(', ');
      const fields = fieldsAt(schema, issue.path).map((name) => ({ name }));
      const meant = issue.keys.length === 1 ? didYouMean(issue.keys[0] ?? '', fields) : '';
      return `there is no field ${names} here${meant || '; docs/data-model.md lists those that there are'}`;
    }
    default:
      return issue.message;
  }
}
