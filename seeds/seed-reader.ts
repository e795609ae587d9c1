import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { studyFile } from '@/lib/domain/extraction-file';
import type { PatientRow, ReadStudy } from '@/lib/domain/files';
import type { Problem } from '@/lib/domain/problem';
import { schemaMessage } from './schema-message';

/** Finds the line of a path within a file; the file is relative to the seeds' folder. */
export type LineOf = (file: string, path: readonly (string | number)[]) => number;

/** Contents that stand in for files, by name: what a file would say if it were written. */
export type Overlay = ReadonlyMap<string, string>;

/** Reads the files of one folder; whatever is wrong with them gathers in `problems`. */
export interface SeedReader {
  problems: Problem[];
  readYaml<T extends z.ZodType>(file: string, schema: T): z.infer<T> | undefined;
  /** A study with its patient tables; undefined where any of them can't be read. */
  readStudy(file: string): ReadStudy | undefined;
  /** Names in a folder, sorted; none where there is no such folder. */
  namesIn(folder: string): string[];
  lineOf: LineOf;
  /** Forgets the parsed files; `lineOf` reads a file again that it is asked for. */
  forget(): void;
}

export function seedReader(folder: string, overlay: Overlay = new Map()): SeedReader {
  const problems: Problem[] = [];
  const documents = new Map<string, { document: ReturnType<typeof parseDocument>; lines: LineCounter }>();

  function contentOf(file: string): string | undefined {
    const inside = overlay.get(file);
    if (inside !== undefined) return inside;
    const whole = path.join(folder, file);
    if (existsSync(whole)) return readFileSync(whole, 'utf8');
    problems.push({ file, path: [], line: 1, message: 'the file is missing' });
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
    const content = contentOf(file);
    if (content === undefined) return undefined;
    const { document, lines } = parsed(file, content);
    // One slip leaves the parser with unexpected tokens up to the end of the file; they say nothing new.
    const errors = document.errors.filter(({ code }, index) => index === 0 || code !== 'UNEXPECTED_TOKEN');
    for (const { pos, message } of [...errors, ...document.warnings]) {
      problems.push({ file, path: [], line: lines.linePos(pos[0]).line, message });
    }
    if (document.errors.length > 0) return undefined;
    const read = schema.safeParse(document.toJS());
    if (read.success) return read.data;
    for (const issue of read.error.issues) {
      problems.push({
        file,
        path: [...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])].map(
          (step) => (typeof step === 'number' ? step : String(step)),
        ),
        message: schemaMessage(issue, document.getIn(issue.path)),
      });
    }
    return undefined;
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
    const study = readYaml(file, studyFile);
    if (!study) return undefined;
    const tables = study.patientTables.flatMap((table) => {
      const csv = path.posix.join(path.posix.dirname(file), table.file);
      const rows = readCsv(csv);
      return rows ? [{ file: csv, rows }] : [];
    });
    return tables.length === study.patientTables.length ? { file, study, tables } : undefined;
  }

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

  return { problems, readYaml, readStudy, namesIn, lineOf, forget: () => documents.clear() };
}
