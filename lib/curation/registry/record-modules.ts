import { elementsOf, isObject, type RecordNode, type RecordObject } from '@/lib/domain/record-path';
import type { RegistryLocation } from '@/lib/domain/source';

/** One object of a record with its path; what it lacks is absent, whatever the record says instead. */
export interface At {
  node: RecordObject;
  path: string;
}

/** Reads a record by its paths; a field that is absent, or of another form, is read as absent. */
export class RecordModules {
  constructor(
    readonly record: RecordObject,
    readonly number: string,
    readonly version: string,
  ) {}

  /** A module by its path. */
  module(path: string): At | null {
    let node: RecordNode | undefined = this.record;
    for (const field of path.split('/').slice(1)) node = isObject(node) ? node[field] : undefined;
    return isObject(node) ? { node, path } : null;
  }

  /** Where a value stands. `beside`: further fields of the same object that the datum holds. */
  place(
    { node, path }: At,
    field: string,
    section: string,
    beside: readonly string[] = [],
  ): RegistryLocation {
    const held = beside.flatMap((name) => {
      const value = printed(node[name]);
      return value === undefined ? [] : [[name, value] as const];
    });
    return {
      record: this.number,
      version: this.version,
      path: `${path}/${field}`,
      section,
      verbatim: printed(node[field]) ?? '',
      ...(held.length > 0 ? { beside: Object.fromEntries(held) } : {}),
    };
  }

  /** The place of an element of a list of words. */
  placeOfWord(path: string, word: string, section: string): RegistryLocation {
    return { record: this.number, version: this.version, path, section, verbatim: word };
  }
}

/** A single value as it is printed. */
export const printed = (value: RecordNode | undefined): string | undefined =>
  value === undefined || value === null || typeof value === 'object' ? undefined : String(value);

/** Words of a field; absent where it is empty. */
export function text(node: RecordObject, field: string): string | undefined {
  const value = printed(node[field])?.trim();
  return value === '' ? undefined : value;
}

/** The objects of a list. */
export const objects = ({ node, path }: At, list: string): At[] =>
  [...elementsOf(list, node[list], `${path}/${list}`)].flatMap((element) =>
    isObject(element.node) ? [{ node: element.node, path: element.path }] : [],
  );

/** The words of a list of words, each with its path. */
export const wordsOf = ({ node, path }: At, list: string): { word: string; path: string }[] =>
  [...elementsOf(list, node[list], `${path}/${list}`)].flatMap((element) => {
    const word = printed(element.node);
    return word === undefined || word === '' ? [] : [{ word, path: element.path }];
  });
