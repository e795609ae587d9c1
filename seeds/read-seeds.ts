import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { paperFile } from '@/lib/domain/extraction-file';
import type { ExtractionFiles, ReadPaper, ReadStudy } from '@/lib/domain/files';
import type { Problem } from '@/lib/domain/problem';
import { VOCABULARY_FILES, type Vocabulary } from '@/lib/domain/vocabulary';
import { readHistory } from './read-history';
import { type LineOf, type Overlay, seedReader } from './seed-reader';

export interface SeedsRead {
  /** Absent where a file could not be parsed, so that nothing further can be checked. */
  files?: ExtractionFiles;
  problems: Problem[];
  lineOf: LineOf;
}

/** Reads a folder of seeds: vocabularies, papers, studies, patient tables, and the full texts that are at hand. */
export function readSeeds(folder: string, papersFolder?: string, overlay?: Overlay): SeedsRead {
  const { problems, readYaml, readStudy, namesIn, lineOf } = seedReader(folder, overlay);

  const vocabulary: Partial<Record<keyof Vocabulary, unknown>> = {};
  for (const [name, schema] of Object.entries(VOCABULARY_FILES)) {
    vocabulary[name as keyof Vocabulary] = readYaml(`vocabulary/${name}.yaml`, schema);
  }

  const papers: ReadPaper[] = [];
  const isFile = (name: string) =>
    existsSync(path.join(folder, name)) && statSync(path.join(folder, name)).isFile();
  for (const slug of namesIn('papers').filter((name) => !isFile(`papers/${name}`))) {
    const file = `papers/${slug}/paper.yaml`;
    const paper = readYaml(file, paperFile);
    const studies: ReadStudy[] = [];
    const unread: string[] = [];
    for (const name of namesIn(`papers/${slug}/studies`).filter((study) => study.endsWith('.yaml'))) {
      const studyPath = `papers/${slug}/studies/${name}`;
      const study = readStudy(studyPath);
      if (study) studies.push(study);
      else unread.push(studyPath);
    }
    if (!paper) continue;
    const textPath = papersFolder ? path.join(papersFolder, paper.textFile) : undefined;
    const text = textPath && existsSync(textPath) ? readFileSync(textPath, 'utf8') : undefined;
    papers.push({ file, paper, studies, unread, ...(text === undefined ? {} : { text }) });
  }

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
