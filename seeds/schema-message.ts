import { isCollection, isMap, isScalar, isSeq } from 'yaml';
import type { z } from 'zod';
import { didYouMean } from '@/lib/curation/check/did-you-mean';
import { fieldsAt } from './fields-at';

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number, without quotes',
  int: 'a whole number, without quotes',
  boolean: 'true or false',
  array: 'a list: [ … ], or lines that begin with "-"',
  tuple: 'a list: [ …, … ]',
  object: 'fields with their values',
  record: 'fields with their values',
};

/** Of more words than these only the likely one is named. */
const MANY = 12;

const shown = (value: unknown): string =>
  isCollection(value) ? (isMap(value) ? 'fields' : 'a list') : JSON.stringify(value);

/** A message that a schema of `lib/domain/` gives itself, not the library's. */
const isPrimary = (message: string) => !/^(?:Invalid|Too (?:small|big))/u.test(message);

const FORMATS: Readonly<Record<string, string>> = {
  date: 'a day: YYYY-MM-DD',
  url: 'an address: https://…',
};

/** "at least 1", "more than 0", "2 entries". */
function boundOf(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  const [bound, words] =
    issue.code === 'too_small'
      ? [issue.minimum, issue.inclusive ? 'at least' : 'more than']
      : [issue.maximum, issue.inclusive ? 'at most' : 'less than'];
  const things: Partial<Record<string, string>> = {
    array: bound === 1 ? ' entry' : ' entries',
    string: ' characters',
  };
  return `${words} ${bound}${things[issue.origin] ?? ''}`;
}

function sizeMessage(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, found: unknown): string {
  if (isPrimary(issue.message)) {
    const what = typeof found === 'string' ? `has ${[...found].length} characters` : `is ${shown(found)}`;
    return `${what}: ${issue.message}`;
  }
  if (found === '') return 'is empty: fill it in';
  const wanted = boundOf(issue);
  if (issue.origin !== 'array') return `is ${shown(found)}, and should be ${wanted}`;
  const length = isCollection(found) ? found.items.length : 0;
  return length === 0
    ? `is an empty list: it should have ${wanted}, or be left out where that is allowed`
    : `has ${length} ${length === 1 ? 'entry' : 'entries'}, and should have ${wanted}`;
}

export interface SchemaProblem {
  path: (string | number)[];
  message: string;
}

const joined = (...paths: (readonly PropertyKey[])[]) =>
  paths.flat().map((step) => (typeof step === 'number' ? step : String(step)));

/** Of a field that may have several forms, what is wrong with the form that was begun; nothing where none was. */
function nearestForm(issue: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue[] {
  const begun = issue.errors.filter((form) =>
    form.every(({ code, path }) => code !== 'invalid_type' || path.length > 0),
  );
  return begun.sort((a, b) => a.length - b.length)[0] ?? [];
}

/** The kinds that a field of several forms may be of: "text or fields with their values". */
const kindsOf = (issue: z.core.$ZodIssueInvalidUnion) =>
  [
    ...new Set(
      issue.errors.flatMap(([first]) =>
        first?.code === 'invalid_type' && first.path.length === 0
          ? [KINDS[first.expected] ?? first.expected]
          : [],
      ),
    ),
  ].join(' or ');

/**
 * What is wrong with the form of a file, where, and what it should have, in words. `at` gives what the parsed document holds at a
 * path: a plain value, a collection of the YAML library, null where nothing is written, undefined where nothing is. `schema` is that of the
 * whole file.
 */
export function schemaProblems(
  issue: z.core.$ZodIssue,
  at: (path: readonly PropertyKey[]) => unknown,
  schema: z.ZodType,
): SchemaProblem[] {
  if (issue.code === 'invalid_union' && at(issue.path) !== null && isPlainUnion(issue)) {
    return nearestForm(issue).flatMap((inner) =>
      schemaProblems({ ...inner, path: [...issue.path, ...inner.path] }, at, schema),
    );
  }
  const single = singleOfMany(issue, at);
  if (single) return issue.path.at(-1) === 0 ? [single] : [];
  const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return [{ path: joined(issue.path, keys), message: schemaMessage(issue, at(issue.path), schema) }];
}

/** Of a list of numbers where a list of such lists should stand, [2, 22] for [[2, 22]]: that, once for all its numbers. */
function singleOfMany(
  issue: z.core.$ZodIssue,
  at: (path: readonly PropertyKey[]) => unknown,
): SchemaProblem | null {
  if (issue.code !== 'invalid_type' || issue.expected !== 'tuple') return null;
  const path = issue.path.slice(0, -1);
  const list = at(path);
  if (!isSeq(list)) return null;
  const values = list.items.map((item) => (isScalar(item) ? item.value : null));
  if (!values.every((value) => typeof value === 'number')) return null;
  const written = `[${values.join(', ')}]`;
  return { path: joined(path), message: `is ${written}, and should be a list of such lists: [${written}]` };
}

/** Whether what is wrong with the form that was begun says more than what the schema says of all forms together. */
function isPlainUnion(issue: z.core.$ZodIssueInvalidUnion): boolean {
  const { length } = nearestForm(issue);
  return isPrimary(issue.message) ? length === 1 : length > 0;
}

function schemaMessage(issue: z.core.$ZodIssue, found: unknown, schema: z.ZodType): string {
  if (issue.path.length > 0 && found === null) return 'is empty: fill it in';
  switch (issue.code) {
    case 'invalid_type': {
      if (issue.path.length > 0 && found === undefined) return 'is missing: add it';
      const kind = KINDS[issue.expected] ?? issue.expected;
      if (found === null) return `the file is empty: it should hold ${kind}`;
      const fields = issue.expected === 'object' ? fieldsAt(schema, issue.path) : [];
      const named = fields.length > 0 && fields.length <= MANY ? `: { ${fields.join(': …, ')}: … }` : '';
      const quoted =
        issue.expected === 'string' && typeof found === 'number' ? `, in quotes: "${found}"` : '';
      return `is ${shown(found)}, and should be ${kind}${named}${quoted}`;
    }
    case 'invalid_value':
      return choiceMessage(issue.values.map(String), found);
    case 'too_small':
    case 'too_big':
      return sizeMessage(issue, found);
    case 'invalid_format':
      return isPrimary(issue.message)
        ? `is ${shown(found)}: ${issue.message}`
        : `is ${shown(found)}, and should be ${FORMATS[issue.format] ?? `of the form ${'pattern' in issue ? issue.pattern : issue.format}`}`;
    case 'invalid_key': {
      const said = issue.issues.map(({ message }) => message).filter(isPrimary);
      return `is no name that may stand here: ${said.join('; ') || 'see docs/data-model.md'}`;
    }
    case 'invalid_union': {
      const choices = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : null;
      if (choices) return choiceMessage(choices, found);
      if (isPrimary(issue.message)) return issue.message;
      return `is ${shown(found)}, and should be ${kindsOf(issue)}`;
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

/** That something else than one of these stands there, or nothing. */
function choiceMessage(values: readonly string[], found: unknown): string {
  if (found === undefined) return `is missing: add it, one of ${values.join(', ')}`;
  const meant = didYouMean(
    String(found),
    values.map((name) => ({ name })),
  );
  if (values.length > MANY && meant) return `is ${shown(found)}${meant}`;
  return `is ${shown(found)}, and should be ${values.length === 1 ? values[0] : `one of ${values.join(', ')}`}`;
}
