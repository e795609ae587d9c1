import { checkCoverage } from '@/lib/curation/check/check-coverage';
import { studyEntries } from '@/lib/domain/entry';
import type { ReadPaper, ReadStudy } from '@/lib/domain/files';
import type { NumberStatus } from '@/lib/domain/printed-numbers';
import { readPaperText } from '@/lib/domain/printed-text';
import { paperLocations } from '@/lib/domain/source';

/** How one study's file stands to the numbers of its paper. */
export interface StudyNumbers {
  /** Numbers of the text that this file accounts for. */
  own: number;
  total: number;
  /** Numbers that nothing accounts for, on lines that this file quotes; undefined where another file can't be read. */
  open?: NumberStatus[];
}

/** Undefined where the full text is not available. */
export function studyNumbers(
  paper: ReadPaper,
  study: ReadStudy,
  allNumbers: readonly NumberStatus[] | undefined,
): StudyNumbers | undefined {
  if (paper.text === undefined) return undefined;
  const text = readPaperText(paper.text);
  const entries = studyEntries(paper.paper.slug, study);
  const { numbers } = checkCoverage({ ...paper, studies: [study] }, text, entries);
  const quoted = new Set<number>();
  for (const { sources } of entries) {
    for (const { lines } of paperLocations(sources))
      for (let line = lines[0]; line <= lines[1]; line += 1) quoted.add(line);
  }
  for (const { rows } of study.tables) for (const { cells } of rows) quoted.add(Number(cells.line));
  return {
    own: numbers.filter(({ status }) => status === 'evidence').length,
    total: numbers.length,
    open: allNumbers?.filter(({ status, line }) => status === 'unaccounted' && quoted.has(line)),
  };
}
