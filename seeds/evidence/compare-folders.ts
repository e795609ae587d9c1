import { compareExtractions } from '@/lib/curation/double-extraction/compare-extractions';
import type { Comparison, Difference } from '@/lib/curation/double-extraction/comparison';
import { mergeComparisons, type Report } from '@/lib/curation/double-extraction/merge-comparisons';
import { pairStudies } from '@/lib/curation/double-extraction/pair-studies';
import { identityOf } from '@/lib/domain/fact';
import { WrongUsage } from './command';
import type { ExtractionFolder, ReadExtraction } from './read-extractions';

/** One file of each extraction, compared. */
export interface ComparedFile {
  /** Names it in the report of several. */
  name: string;
  a: ReadExtraction;
  b: ReadExtraction;
  comparison: Comparison;
}

/** A study that only one extraction has a file for. */
export interface LoneStudy {
  difference: Difference;
  side: 'a' | 'b';
  read: ReadExtraction;
}

export interface ComparedFolders {
  files: ComparedFile[];
  lone: LoneStudy[];
  report: Report;
}

function loneStudy(read: ReadExtraction, side: 'a' | 'b'): LoneStudy {
  const { slug, study } = read;
  const value = { slug, title: study?.study.title };
  const locations = study ? [study.study.source] : [];
  const difference: Difference = {
    id: identityOf(['study', side, slug]),
    difference: 'row',
    kind: 'study',
    about: `study ${slug}`,
    field: 'study',
    isOpen: true,
    [side]: { value, file: read.extraction.file, path: [], locations },
  };
  return { difference, side, read };
}

const compared = (name: string, a: ReadExtraction, b: ReadExtraction): ComparedFile => ({
  name,
  a,
  b,
  comparison: compareExtractions(a.extraction, b.extraction),
});

/** Compares one file with another, or all files of a paper with those of another extraction of it. */
export function compareFolders(a: ExtractionFolder, b: ExtractionFolder): ComparedFolders {
  const what = ({ isFolder, paper }: ExtractionFolder) =>
    isFolder ? 'a folder' : paper ? 'the file of a paper' : 'the file of a study';
  if (what(a) !== what(b))
    throw new WrongUsage(`A is ${what(a)} and B is ${what(b)}: compare like with like`);
  const files: ComparedFile[] = [];
  if (a.paper && b.paper) files.push(compared('paper', a.paper, b.paper));
  const [onlyFileA, onlyFileB] = [a.studies[0], b.studies[0]];
  if (!a.isFolder && onlyFileA && onlyFileB) files.push(compared(onlyFileA.slug, onlyFileA, onlyFileB));
  const lone: LoneStudy[] = [];
  if (a.isFolder) {
    const studiesOf = ({ studies }: ExtractionFolder) =>
      new Map(studies.flatMap((read) => (read.study ? [[read.study, read] as const] : [])));
    const [left, right] = [studiesOf(a), studiesOf(b)];
    const { pairs, onlyA, onlyB } = pairStudies([...left.keys()], [...right.keys()]);
    for (const [first, second] of pairs) {
      const [x, y] = [left.get(first), right.get(second)];
      if (x && y) files.push(compared(x.slug, x, y));
    }
    for (const study of onlyA)
      lone.push(...[left.get(study)].flatMap((read) => (read ? [loneStudy(read, 'a')] : [])));
    for (const study of onlyB)
      lone.push(...[right.get(study)].flatMap((read) => (read ? [loneStudy(read, 'b')] : [])));
  }
  const [single] = files;
  if (single && !a.isFolder) return { files, lone, report: single.comparison };
  const report = mergeComparisons(files);
  const alone = (side: 'a' | 'b') => lone.filter((study) => study.side === side).length;
  return {
    files,
    lone,
    report: {
      ...report,
      rows: report.rows.map((row) =>
        row.kind === 'study' ? { ...row, onlyA: alone('a'), onlyB: alone('b') } : row,
      ),
      differences: [...report.differences, ...lone.map(({ difference }) => difference)],
    },
  };
}
