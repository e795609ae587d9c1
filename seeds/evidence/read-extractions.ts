import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Extraction, extractionOfPaper, extractionOfStudy } from '@/lib/curation/double-extraction/row';
import { paperFile } from '@/lib/domain/extraction-file';
import type { ReadPaper, ReadStudy } from '@/lib/domain/files';
import { formatProblems } from '../print-problems';
import { type LineOf, seedReader } from '../seed-reader';
import { shownName, type Workplace, WrongUsage } from './command';

/** One file of an extraction, taken apart and as it is written. */
export interface ReadExtraction {
  extraction: Extraction;
  /** What the file holds. */
  data: unknown;
  kind: 'paper' | 'study';
  slug: string;
  study?: ReadStudy;
}

/** What one person extracted: one file, or all files of a paper. */
export interface ExtractionFolder {
  /** The folder that its files are named from. */
  folder: string;
  isFolder: boolean;
  paper?: ReadExtraction;
  studies: ReadExtraction[];
  lineOf: LineOf;
  contentOf(file: string): string;
  /** A file as the person who called would name it. */
  nameOf(file: string): string;
}

/** Reads what stands at a name on the command line; throws WrongUsage with all problems where it can't be read. */
export function readExtractions(place: Workplace, whole: string, letter: string): ExtractionFolder {
  const isFolder = statSync(whole).isDirectory();
  const folder = isFolder ? whole : path.dirname(whole);
  const { problems, readYaml, readStudy, namesIn, lineOf } = seedReader(folder);
  const nameOf = (file: string) => shownName(place, path.join(folder, file));

  const ofPaper = (file: string): ReadExtraction | undefined => {
    const paper = readYaml(file, paperFile);
    const read: ReadPaper | undefined = paper && { file, paper, studies: [], unread: [], drafts: [] };
    return read && { extraction: extractionOfPaper(read), data: paper, kind: 'paper', slug: read.paper.slug };
  };
  const ofStudy = (file: string): ReadExtraction | undefined => {
    const study = readStudy(file);
    return (
      study && {
        extraction: extractionOfStudy(study),
        data: study.study,
        kind: 'study',
        slug: study.study.slug,
        study,
      }
    );
  };
  let paper: ReadExtraction | undefined;
  const studies: ReadExtraction[] = [];
  const add = (read: ReadExtraction | undefined) => {
    if (read?.kind === 'paper') paper = read;
    else if (read) studies.push(read);
  };
  if (isFolder) {
    if (!namesIn('.').includes('paper.yaml')) {
      throw new WrongUsage(`${letter} is a folder without paper.yaml: ${shownName(place, whole)}`);
    }
    add(ofPaper('paper.yaml'));
    for (const name of namesIn('studies')) if (name.endsWith('.yaml')) add(ofStudy(`studies/${name}`));
  } else if (!whole.endsWith('.yaml')) {
    throw new WrongUsage(`${letter} is neither a .yaml file nor a folder: ${shownName(place, whole)}`);
  } else {
    const name = path.basename(whole);
    add(name === 'paper.yaml' ? ofPaper(name) : ofStudy(name));
  }
  if (problems.length > 0) throw new UnreadableExtraction(formatProblems(problems, lineOf, nameOf));
  return {
    folder,
    isFolder,
    ...(paper ? { paper } : {}),
    studies,
    lineOf,
    contentOf: (file) => readFileSync(path.join(folder, file), 'utf8'),
    nameOf,
  };
}

/** An extraction with problems in its form, one a line: it can't be compared. */
export class UnreadableExtraction extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
  }
}
