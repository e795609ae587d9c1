import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { studyFile } from '@/lib/domain/extraction-file';
import type { PartialFile, PatientRow, ReadStudy } from '@/lib/domain/files';
import type { EXTRACTION_STATES } from '@/lib/domain/kinds';
import type { Problem } from '@/lib/domain/problem';
import { untranslated } from '@/lib/domain/untranslated';
import { decodeText, wrongEncoding } from './decode-text';
import { keepValid } from './keep-valid';
import { schemaProblems } from './schema-message';
import { yamlSlips } from './yaml-message';

/** Finds the line of a path within a file; the file is relative to the seeds' folder. */
export type LineOf = (file: string, path: readonly (string | number)[]) => number;

/** Contents that stand in for files, by name: what a file would say if it were written. */
export type Overlay = ReadonlyMap<string, string>;

/** Reads the files of one folder; whatever is wrong with them gathers in `problems`. */
export interface SeedReader {
  problems: Problem[];
  readYaml<T extends z.ZodType>(file: string, schema: T): z.infer<T> | undefined;
  /** The same, or with `partial` the part of the file that its schema accepts. */
  readParts<T extends z.ZodType>(
    file: string,
    schema: T,
  ): { data: z.infer<T>; partial?: PartialFile } | undefined;
  /** A study with its patient tables, as far as its form is right; undefined where too little of it can be read. */
  readStudy(file: string): ReadStudy | undefined;
  /** Whether a study's file says that it is still being drafted; its form may be as wrong as can be. */
  isDraft(file: string): boolean;
  /** Names in a folder, sorted; none where there is no such folder. */
  namesIn(folder: string): string[];
  lineOf: LineOf;
  /** Forgets the parsed files; `lineOf` reads a file again that it is asked for. */
  forget(): void;
}

/** An object that has a label in one language only gets it in the other too, marked as not yet translated. */
function fillUntranslated(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const fields = value as Record<string, unknown>;
  for (const [from, into] of [
    ['en', 'zh'],
    ['zh', 'en'],
  ] as const) {
    const text = fields[from];
    if (typeof text === 'string' && text !== '' && !(into in fields)) fields[into] = untranslated(text, into);
  }
  for (const inner of Object.values(fields)) fillUntranslated(inner);
}

export function seedReader(folder: string, overlay: Overlay = new Map()): SeedReader {
  const problems: Problem[] = [];
  const documents = new Map<string, { document: ReturnType<typeof parseDocument>; lines: LineCounter }>();

  function contentOf(file: string): string | undefined {
    const inside = overlay.get(file);
    if (inside !== undefined) return inside;
    const whole = path.join(folder, file);
    const isThere = existsSync(whole);
    const decoded = isThere ? decodeText(readFileSync(whole)) : undefined;
    if (decoded && 'text' in decoded) return decoded.text;
    const message = decoded ? wrongEncoding(decoded.encoding) : 'the file is missing';
    problems.push({ file, path: [], line: 1, message });
    return undefined;
  }

  function parsed(file: string, content: string) {
    const lines = new LineCounter();
    const document = parseDocument(content, { lineCounter: lines, prettyErrors: false });
    documents.set(file, { document, lines });
    return { document, lines };
  }

  /** A file that was parsed, or is parsed again because it was forgotten; null where it is no YAML file that is there. */
  function parsedAgain(file: string) {
    const held = documents.get(file);
    if (held) return held;
    const content = file.endsWith('.yaml') ? (overlay.get(file) ?? readIfThere(file)) : undefined;
    return content === undefined ? null : parsed(file, content);
  }

  const readIfThere = (file: string) => {
    const whole = path.join(folder, file);
    return existsSync(whole) ? readFileSync(whole, 'utf8') : undefined;
  };

  function readYaml<T extends z.ZodType>(file: string, schema: T): z.infer<T> | undefined {
    const read = readParts(file, schema);
    return read?.partial ? undefined : read?.data;
  }

  /** Data of a file; with `partial`, only the part of it that its schema accepts. */
  function readParts<T extends z.ZodType>(
    file: string,
    schema: T,
  ): { data: z.infer<T>; partial?: PartialFile } | undefined {
    const content = contentOf(file);
    if (content === undefined) return undefined;
    const { document, lines } = parsed(file, content);
    const slips = yamlSlips(document, lines, content);
    for (const { line, message } of slips) problems.push({ file, path: [], line, message });
    if (slips.length > 0) return undefined;
    let raw: unknown;
    try {
      raw = document.toJS();
    } catch {
      const line = content.split('\n').findIndex((text) => /[:[,-]\s*\*/u.test(text)) + 1;
      problems.push({ file, path: [], line, message: 'a text that begins with * needs quotes' });
      return undefined;
    }
    fillUntranslated(raw);
    const read = schema.safeParse(raw);
    if (read.success) return { data: read.data };
    const at = (path: readonly PropertyKey[]) => document.getIn(path);
    for (const issue of read.error.issues) {
      for (const problem of schemaProblems(issue, at, schema)) problems.push({ file, ...problem });
    }
    return keepValid(schema, raw);
  }

  function readCsv(file: string): PatientRow[] | undefined {
    const content = contentOf(file);
    if (content === undefined) return undefined;
    try {
      const rows: { record: Record<string, string>; info: { lines: number } }[] = parseCsv(content, {
        bom: true,
        columns: true,
        comment: '#',
        comment_no_infix: true,
        info: true,
        skip_empty_lines: true,
        trim: true,
      });
      return rows.map(({ record, info }) => ({ csvLine: info.lines, cells: record }));
    } catch (error) {
      const { lines = 1, message } = error as Error & { lines?: number };
      problems.push({ file, path: [], line: lines, message });
      return undefined;
    }
  }

  function readStudy(file: string): ReadStudy | undefined {
    const read = readParts(file, studyFile);
    if (!read) return undefined;
    const { data: study, partial } = read;
    const tables = study.patientTables.flatMap((table) => {
      const csv = path.posix.join(path.posix.dirname(file), table.file);
      const rows = readCsv(csv);
      return rows ? [{ file: csv, rows }] : [];
    });
    if (tables.length !== study.patientTables.length) return undefined;
    return { file, study, tables, ...(partial ? { partial } : {}) };
  }

  const DRAFTED = 'drafted' satisfies (typeof EXTRACTION_STATES)[number];
  // Most files don't hold the word at all, and needn't be parsed twice.
  const isDraft = (file: string) =>
    (overlay.get(file) ?? readIfThere(file))?.includes(DRAFTED) === true &&
    parsedAgain(file)?.document.getIn(['extraction', 'state']) === DRAFTED;

  function namesIn(inner: string): string[] {
    const whole = path.join(folder, inner);
    const stored = existsSync(whole) ? readdirSync(whole) : [];
    const planned = [...overlay.keys()]
      .filter((file) => file.startsWith(`${inner}/`))
      .map((file) => file.slice(inner.length + 1).split('/')[0] ?? '');
    return [...new Set([...stored, ...planned])].sort();
  }

  const lineOf: LineOf = (file, steps) => {
    const read = parsedAgain(file);
    if (!read) return 1;
    // A path may lead beyond what the file holds (a missing field): the nearest place that exists is named.
    for (let length = steps.length; length > 0; length -= 1) {
      const inner = steps.slice(0, length);
      const parent = read.document.getIn(inner.slice(0, -1), true);
      const pair = isMap(parent)
        ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(inner.at(-1)))
        : undefined;
      const node = pair?.key ?? read.document.getIn(inner, true);
      if (isNode(node) && node.range) return read.lines.linePos(node.range[0]).line;
    }
    return 1;
  };

  return {
    problems,
    readYaml,
    readParts,
    readStudy,
    isDraft,
    namesIn,
    lineOf,
    forget: () => documents.clear(),
  };
}
