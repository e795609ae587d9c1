import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { paperFile } from '@/lib/domain/extraction-file';
import type { ExtractionFiles, ReadPaper, ReadStudy } from '@/lib/domain/files';
import type { History } from '@/lib/domain/history';
import type { Problem } from '@/lib/domain/problem';
import { VOCABULARY_FILES, type Vocabulary } from '@/lib/domain/vocabulary';
import { decodeText, wrongEncoding } from './decode-text';
import { readHistory } from './read-history';
import { type LineOf, type Overlay, type SeedReader, seedReader } from './seed-reader';

/** How much of a paper is wanted, by its folder. */
export type Choose = (folder: string) => 'all' | 'without-text' | 'nothing';

/** A folder of seeds whose papers are read one by one. */
export interface OpenSeeds {
  /** Absent where a vocabulary could not be parsed, so that nothing further can be checked. */
  vocabulary?: Vocabulary;
  /**
   * Each paper with its studies and its full text, where that is available; problems gather as papers are read. `choose` may
   * leave papers out, or their texts.
   */
  papers(choose?: Choose): Iterable<ReadPaper>;
  /** Asked for when all papers were read: what only seems to be gone must not be held against the history. */
  history(): History | undefined;
  problems: Problem[];
  lineOf: LineOf;
  /** Forgets where the lines of files are that were read so far; a file that is asked for again is read again. */
  forget(): void;
}

export function openSeeds(folder: string, papersFolder?: string, overlay?: Overlay): OpenSeeds {
  const reader = seedReader(folder, overlay);
  const { problems, readParts, lineOf, forget } = reader;
  const vocabulary: Partial<Record<keyof Vocabulary, unknown>> = {};
  for (const [name, schema] of Object.entries(VOCABULARY_FILES)) {
    vocabulary[name as keyof Vocabulary] = readParts(`vocabulary/${name}.yaml`, schema as z.ZodType)?.data;
  }
  const complete = Object.values(vocabulary).every((part) => part !== undefined);
  return {
    ...(complete ? { vocabulary: vocabulary as Vocabulary } : {}),
    papers: (choose) => readPapers(reader, folder, papersFolder, choose),
    history() {
      const allRead = problems.length === 0;
      const { history, problems: ofHistory } = readHistory(folder);
      problems.push(...ofHistory);
      return allRead ? history : undefined;
    },
    problems,
    lineOf,
    forget,
  };
}

function* readPapers(
  reader: SeedReader,
  folder: string,
  papersFolder?: string,
  choose: Choose = () => 'all',
): Iterable<ReadPaper> {
  const isFile = (name: string) =>
    existsSync(path.join(folder, name)) && statSync(path.join(folder, name)).isFile();
  for (const slug of reader.namesIn('papers').filter((name) => !isFile(`papers/${name}`))) {
    const wanted = choose(slug);
    if (wanted === 'nothing') continue;
    const file = `papers/${slug}/paper.yaml`;
    const read = reader.readParts(file, paperFile);
    const studies: ReadStudy[] = [];
    const unread: string[] = read?.partial ? [file] : [];
    for (const name of reader.namesIn(`papers/${slug}/studies`).filter((study) => study.endsWith('.yaml'))) {
      const studyPath = `papers/${slug}/studies/${name}`;
      const study = reader.readStudy(studyPath);
      if (study) studies.push(study);
      if (!study || study.partial) unread.push(studyPath);
    }
    if (!read) continue;
    const paper = read.data;
    const textPath = papersFolder && wanted === 'all' ? path.join(papersFolder, paper.textFile) : undefined;
    const decoded = textPath && existsSync(textPath) ? decodeText(readFileSync(textPath)) : undefined;
    if (decoded && 'encoding' in decoded) {
      const message = wrongEncoding(decoded.encoding);
      reader.problems.push({ file: paper.textFile, path: [], line: 1, message });
    }
    yield { file, paper, studies, unread, ...(decoded && 'text' in decoded ? { text: decoded.text } : {}) };
  }
}

export interface SeedsRead {
  /** Absent where a vocabulary could not be parsed, so that nothing further can be checked. */
  files?: ExtractionFiles;
  problems: Problem[];
  lineOf: LineOf;
}

/** Reads a folder of seeds whole: vocabularies, papers, studies, patient tables, and the full texts that are available. */
export function readSeeds(folder: string, papersFolder?: string, overlay?: Overlay): SeedsRead {
  const {
    vocabulary,
    papers: read,
    history: readPast,
    problems,
    lineOf,
  } = openSeeds(folder, papersFolder, overlay);
  const papers = [...read()];
  const history = readPast();
  return {
    ...(vocabulary ? { files: { vocabulary, papers, ...(history ? { history } : {}) } } : {}),
    problems,
    lineOf,
  };
}
