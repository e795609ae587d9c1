import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { paperFile, studyFile } from '@/lib/evidence/extraction-file';
import type { ExtractionFiles, PatientRow, ReadPaper, ReadStudy } from '@/lib/evidence/files';
import type { Problem } from '@/lib/evidence/problem';
import { VOCABULARY_FILES, type Vocabulary } from '@/lib/evidence/vocabulary';
import { readHistory } from './read-history';

/** Finds the line of a path within a file; the file is relative to the seeds' folder. */
export type LineOf = (file: string, path: readonly (string | number)[]) => number;

export interface SeedsRead {
  /** Absent where a file could not be parsed, so that nothing further can be checked. */
  files?: ExtractionFiles;
  problems: Problem[];
  lineOf: LineOf;
}

/** Reads a folder of seeds: vocabularies, papers, studies, patient tables, and the full texts that are at hand. */
export function readSeeds(folder: string, papersFolder?: string): SeedsRead {
  const problems: Problem[] = [];
  const documents = new Map<string, { document: ReturnType<typeof parseDocument>; lines: LineCounter }>();

  function readYaml<T extends z.ZodType>(file: string, schema: T): z.infer<T> | undefined {
    if (!existsSync(path.join(folder, file))) {
      problems.push({ file, path: [], line: 1, message: 'the file is missing' });
      return undefined;
    }
    const lines = new LineCounter();
    const document = parseDocument(readFileSync(path.join(folder, file), 'utf8'), {
      lineCounter: lines,
      prettyErrors: false,
    });
    documents.set(file, { document, lines });
    // One slip leaves the parser with unexpected tokens up to the end of the file; they say nothing new.
    const errors = document.errors.filter(({ code }, index) => index === 0 || code !== 'UNEXPECTED_TOKEN');
    for (const { pos, message } of [...errors, ...document.warnings]) {
      problems.push({ file, path: [], line: lines.linePos(pos[0]).line, message });
    }
    if (document.errors.length > 0) return undefined;
    const parsed = schema.safeParse(document.toJS());
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) {
      problems.push({
        file,
        path: [...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])].map(
          (step) => (typeof step === 'number' ? step : String(step)),
        ),
        message: issue.message,
      });
    }
    return undefined;
  }

  function readCsv(file: string): PatientRow[] | undefined {
    const whole = path.join(folder, file);
    if (!existsSync(whole)) {
      problems.push({ file, path: [], line: 1, message: 'the file is missing' });
      return undefined;
    }
    try {
      const rows: { record: Record<string, string>; info: { lines: number } }[] = parseCsv(
        readFileSync(whole, 'utf8'),
        {
          bom: true,
          columns: true,
          comment: '#',
          comment_no_infix: true,
          info: true,
          skip_empty_lines: true,
          trim: true,
        },
      );
      return rows.map(({ record, info }) => ({ csvLine: info.lines, cells: record }));
    } catch (error) {
      const { lines = 1, message } = error as Error & { lines?: number };
      problems.push({ file, path: [], line: lines, message });
      return undefined;
    }
  }

  const vocabulary: Partial<Record<keyof Vocabulary, unknown>> = {};
  for (const [name, schema] of Object.entries(VOCABULARY_FILES)) {
    vocabulary[name as keyof Vocabulary] = readYaml(`vocabulary/${name}.yaml`, schema);
  }

  const papers: ReadPaper[] = [];
  const paperFolders = readdirSync(path.join(folder, 'papers'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  for (const slug of paperFolders.sort()) {
    const file = `papers/${slug}/paper.yaml`;
    const paper = readYaml(file, paperFile);
    const studiesFolder = path.join(folder, 'papers', slug, 'studies');
    const studies: ReadStudy[] = [];
    const unread: string[] = [];
    for (const name of existsSync(studiesFolder) ? readdirSync(studiesFolder).sort() : []) {
      if (!name.endsWith('.yaml')) continue;
      const studyPath = `papers/${slug}/studies/${name}`;
      const study = readYaml(studyPath, studyFile);
      if (!study) {
        unread.push(studyPath);
        continue;
      }
      const tables = study.patientTables.flatMap((table) => {
        const csv = `papers/${slug}/studies/${table.file}`;
        const rows = readCsv(csv);
        return rows ? [{ file: csv, rows }] : [];
      });
      if (tables.length === study.patientTables.length) studies.push({ file: studyPath, study, tables });
      else unread.push(studyPath);
    }
    if (!paper) continue;
    const textPath = papersFolder ? path.join(papersFolder, paper.textFile) : undefined;
    const text = textPath && existsSync(textPath) ? readFileSync(textPath, 'utf8') : undefined;
    papers.push({ file, paper, studies, unread, ...(text === undefined ? {} : { text }) });
  }

  const lineOf: LineOf = (file, steps) => {
    const read = documents.get(file);
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

  // What could not be read only seems to be gone: the history is held against whole files alone.
  const allRead = problems.length === 0;
  const { history, problems: ofHistory } = readHistory(folder);
  problems.push(...ofHistory);
  const complete = Object.values(vocabulary).every((part) => part !== undefined);
  return {
    ...(complete
      ? { files: { vocabulary: vocabulary as Vocabulary, papers, ...(allRead ? { history } : {}) } }
      : {}),
    problems,
    lineOf,
  };
}
