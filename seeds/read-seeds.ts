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

export interface SeedsOptions {
  overlay?: Overlay;
  /**
   * Reads studies too that are still being drafted. Otherwise they are passed over with all that is wrong with them, and so
   * is a paper that has no other study: what is finished doesn't wait for them.
   */
  drafts?: true;
}

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
  /** Files of drafted studies that were passed over so far. */
  drafts: string[];
  lineOf: LineOf;
  /** Forgets where the lines of files are that were read so far; a file that is asked for again is read again. */
  forget(): void;
}

export function openSeeds(
  folder: string,
  papersFolder?: string,
  { overlay, drafts: withDrafts }: SeedsOptions = {},
): OpenSeeds {
  const passedOver: string[] = [];
  const isDraft = (file: string) => withDrafts !== true && reader.isDraft(file);
  const reader = seedReader(folder, overlay);
  const { problems, readParts, lineOf, forget } = reader;
  const vocabulary: Partial<Record<keyof Vocabulary, unknown>> = {};
  for (const [name, schema] of Object.entries(VOCABULARY_FILES)) {
    vocabulary[name as keyof Vocabulary] = readParts(`vocabulary/${name}.yaml`, schema as z.ZodType)?.data;
  }
  const complete = Object.values(vocabulary).every((part) => part !== undefined);
  return {
    ...(complete ? { vocabulary: vocabulary as Vocabulary } : {}),
    papers: (choose) => readPapers(reader, folder, papersFolder, choose, { isDraft, passedOver }),
    history() {
      const allRead = problems.length === 0;
      const { history, problems: ofHistory } = readHistory(folder);
      problems.push(...ofHistory);
      return allRead ? history : undefined;
    },
    problems,
    drafts: passedOver,
    lineOf,
    forget,
  };
}

function* readPapers(
  reader: SeedReader,
  folder: string,
  papersFolder: string | undefined,
  choose: Choose = () => 'all',
  { isDraft, passedOver }: { isDraft: (file: string) => boolean; passedOver: string[] },
): Iterable<ReadPaper> {
  const isFile = (name: string) =>
    existsSync(path.join(folder, name)) && statSync(path.join(folder, name)).isFile();
  for (const slug of reader.namesIn('papers').filter((name) => !isFile(`papers/${name}`))) {
    const wanted = choose(slug);
    if (wanted === 'nothing') continue;
    const file = `papers/${slug}/paper.yaml`;
    const studyFiles = reader
      .namesIn(`papers/${slug}/studies`)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => `papers/${slug}/studies/${name}`);
    const drafts = studyFiles.filter(isDraft);
    passedOver.push(...drafts);
    if (drafts.length > 0 && drafts.length === studyFiles.length) continue;
    const read = reader.readParts(file, paperFile);
    const studies: ReadStudy[] = [];
    const unread: string[] = read?.partial ? [file] : [];
    for (const studyPath of studyFiles.filter((name) => !drafts.includes(name))) {
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
    yield {
      file,
      paper,
      studies,
      unread,
      drafts,
      ...(decoded && 'text' in decoded ? { text: decoded.text } : {}),
    };
  }
}

export interface SeedsRead {
  /** Absent where a vocabulary could not be parsed, so that nothing further can be checked. */
  files?: ExtractionFiles;
  problems: Problem[];
  drafts: readonly string[];
  lineOf: LineOf;
}

/** Reads a folder of seeds whole: vocabularies, papers, studies, patient tables, and the full texts that are available. */
export function readSeeds(folder: string, papersFolder?: string, options?: SeedsOptions): SeedsRead {
  const {
    vocabulary,
    papers: read,
    history: readPast,
    problems,
    drafts,
    lineOf,
  } = openSeeds(folder, papersFolder, options);
  const papers = [...read()];
  const history = readPast();
  return {
    ...(vocabulary ? { files: { vocabulary, papers, ...(history ? { history } : {}) } } : {}),
    problems,
    drafts,
    lineOf,
  };
}
