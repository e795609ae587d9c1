import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Take } from '@/lib/curation/double-extraction/adjudication';
import { compareExtractions } from '@/lib/curation/double-extraction/compare-extractions';
import { extractionOfStudy } from '@/lib/curation/double-extraction/row';
import { studyFile } from '@/lib/domain/extraction-file';
import type { ReadStudy } from '@/lib/domain/files';
import { csvLine } from '@/seeds/csv-line';
import { adjudicateExtraction } from '@/seeds/evidence/adjudicate-extraction';
import type { ExtractionFolder, ReadExtraction } from '@/seeds/evidence/read-extractions';
import { seedReader } from '@/seeds/seed-reader';
import { secondExtraction } from '../fixtures/second-extraction';

/** A study as files: the YAML and its CSVs, by name. */
function filesOf(read: ReadStudy): Map<string, string> {
  const csv = (rows: ReadStudy['tables'][number]['rows']) => {
    const columns = Object.keys(rows[0]?.cells ?? { patient: '', line: '' });
    return [columns, ...rows.map(({ cells }) => columns.map((name) => cells[name] ?? ''))]
      .map((cells) => `${csvLine(cells)}\n`)
      .join('');
  };
  return new Map([
    [read.file, stringify(read.study, { lineWidth: 0 })],
    ...read.tables.map(({ file, rows }) => [file, csv(rows)] as const),
  ]);
}

/** Read again, so that rows know the lines of their files. */
function readAgain(file: string, files: ReadonlyMap<string, string>): ReadStudy {
  const study = studyFile.parse(parse(files.get(file) ?? ''));
  return {
    file,
    study,
    tables: study.patientTables.map((table) => {
      const name = `${file.slice(0, file.lastIndexOf('/'))}/${table.file}`;
      const rows: { record: Record<string, string>; info: { lines: number } }[] = parseCsv(
        files.get(name) ?? '',
        {
          columns: true,
          comment: '#',
          comment_no_infix: true,
          info: true,
          skip_empty_lines: true,
          trim: true,
        },
      );
      return { file: name, rows: rows.map(({ record, info }) => ({ csvLine: info.lines, cells: record })) };
    }),
  };
}

function extraction(files: ReadonlyMap<string, string>, file: string): [ExtractionFolder, ReadExtraction] {
  const study = readAgain(file, files);
  const folder: ExtractionFolder = {
    folder: '',
    isFolder: false,
    studies: [],
    lineOf: () => 1,
    nameOf: (name) => name,
    contentOf: (name) => files.get(name) ?? '',
  };
  return [
    folder,
    { extraction: extractionOfStudy(study), data: study.study, kind: 'study', slug: study.study.slug, study },
  ];
}

const real = (folder: string, file: string) => {
  const reader = seedReader(folder);
  const read = reader.readStudy(file);
  if (!read) throw new Error(file);
  return read;
};
const studies = [
  real('tests/fixtures/invented-paper/seeds', 'papers/fixturib-2021/studies/fixturib-trial.yaml'),
  real('seeds', 'papers/everolimus-angiosarcoma-2019/studies/everolimus-angiosarcoma-2019.yaml'),
  real('seeds', 'papers/anlotinib-sts-2020/studies/alter0203.yaml'),
  real('seeds', 'papers/everolimus-angiosarcoma-2019/studies/campone-everolimus-paclitaxel.yaml'),
];
const pair = fc.oneof(...studies.map((study) => fc.tuple(secondExtraction(study), secondExtraction(study))));

function adjudicated(a: ReadStudy, b: ReadStudy, side: 'a' | 'b') {
  const [filesA, filesB] = [filesOf(a), filesOf(b)];
  const [first, second] = [extraction(filesA, a.file), extraction(filesB, b.file)];
  const comparison = compareExtractions(first[1].extraction, second[1].extraction);
  const takes = new Map<string, Take>(comparison.differences.map(({ id }) => [id, { side }]));
  return { file: adjudicateExtraction(first, second, comparison, takes), comparison, filesA, filesB };
}

describe('a adjudicated extraction', () => {
  it('is the first, byte for byte, where all is taken from it', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const { file, filesA } = adjudicated(a, b, 'a');
        expect(file.content).toBe(filesA.get(a.file));
        for (const [name, content] of file.tables)
          expect(content).toBe([...filesA].find(([whole]) => whole.endsWith(`/${name}`))?.[1]);
        expect(file.problems).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  it('says what the second says where all is taken from it', () => {
    let adjudicatedRuns = 0;
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const { file, filesB } = adjudicated(a, b, 'b');
        fc.pre(file.problems.length === 0);
        adjudicatedRuns += 1;
        const folder = a.file.slice(0, a.file.lastIndexOf('/'));
        const files = new Map([
          [a.file, file.content],
          ...[...file.tables].map(([name, content]) => [`${folder}/${name}`, content] as const),
        ]);
        const again = compareExtractions(
          extractionOfStudy(readAgain(a.file, files)),
          extractionOfStudy(readAgain(b.file, filesB)),
        );
        expect(
          again.differences.map(({ about, field, a: x, b: y }) => [about, field, x?.value, y?.value]),
        ).toEqual([]);
      }),
      { numRuns: 24 },
    );
    expect(adjudicatedRuns).toBeGreaterThan(15);
  });
});
