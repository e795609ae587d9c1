import path from 'node:path';
import { parseArgs } from 'node:util';

/** What a command works on and how it speaks. */
export interface Workplace {
  seedsFolder: string;
  papersFolder: string;
  /** The folder that names of files on the command line start from. */
  from: string;
  print: (line: string) => void;
}

/** 0: fine. 1: there are problems, or differences to decide. 2: the command was used wrongly. */
export type ExitCode = 0 | 1 | 2;

/** Most commands end at once; one that asks a registry ends later. */
export interface Command<Ends = ExitCode> {
  /** One line for the list of commands. */
  summary: string;
  /** All that `--help` prints. */
  help: string;
  run(parameters: readonly string[], place: Workplace): Ends;
}

/** The command line asks for something that there is not; the message says what, and what there is. */
export class WrongUsage extends Error {}

interface Option {
  type: 'string' | 'boolean';
}

/**
 * Reads options and the names that stand alone. An option that the command has not, a missing value and a wrong number
 * of names are WrongUsage; with `any`, any number of names is right.
 */
export function readParameters<Name extends string>(
  parameters: readonly string[],
  options: Readonly<Record<Name, Option>>,
  names: readonly string[] | 'any',
): { values: Partial<Record<Name, string>>; given: string[] } {
  const known = options as Readonly<Record<string, Option>>;
  const { tokens } = parseArgs({
    args: [...parameters],
    options: known as Record<string, Option>,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values: Partial<Record<string, string>> = {};
  const given: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') given.push(token.value);
    if (token.kind !== 'option') continue;
    const option = known[token.name];
    if (!option) {
      const all = [...Object.keys(known), 'help'].map((name) => `--${name}`).join(', ');
      throw new WrongUsage(`there is no option ${token.rawName}; there are ${all}`);
    }
    if (option.type === 'string' && !token.value) throw new WrongUsage(`${token.rawName} needs a value`);
    if (option.type === 'boolean' && token.value !== undefined) {
      throw new WrongUsage(`${token.rawName} takes no value`);
    }
    if (values[token.name] !== undefined) throw new WrongUsage(`${token.rawName} is given twice`);
    values[token.name] = token.value ?? 'yes';
  }
  if (names === 'any') return { values: values as Partial<Record<Name, string>>, given };
  if (given.length < names.length) throw new WrongUsage(`missing: ${names.slice(given.length).join(' ')}`);
  if (given.length > names.length) {
    throw new WrongUsage(`not understood: ${given.slice(names.length).join(' ')}`);
  }
  return { values: values as Partial<Record<Name, string>>, given };
}

/** A file as the person who called would name it: relative to where they stand, or in full. */
export function shownName(place: Workplace, file: string): string {
  const relative = path.relative(place.from, file);
  return relative.startsWith('..') ? file : relative;
}
