import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { adjudicate } from '@/lib/curation/double-extraction/adjudicate';
import type { Take } from '@/lib/curation/double-extraction/adjudication';
import type { Comparison } from '@/lib/curation/double-extraction/comparison';
import { edited } from '@/lib/curation/double-extraction/edit';
import type { StudyFile } from '@/lib/domain/extraction-file';
import { withoutUntranslated } from '@/lib/domain/untranslated';
import { editCsv, renamePatients } from '../edit-csv';
import { editYaml } from '../edit-yaml';
import type { ExtractionFolder, ReadExtraction } from './read-extractions';

export interface AdjudicatedFile {
  /** What the adjudicated file is called within the seeds: `<slug>.yaml`, or `paper.yaml`. */
  name: string;
  content: string;
  /** Patient tables beside it, by name. */
  tables: Map<string, string>;
  problems: { id: string; message: string }[];
}

/** The first extraction's file with all decisions made in it; what they leave alone stays as it is written. */
export function adjudicateExtraction(
  [folderA, a]: readonly [ExtractionFolder, ReadExtraction],
  [folderB, b]: readonly [ExtractionFolder, ReadExtraction],
  comparison: Comparison,
  takes: ReadonlyMap<string, Take>,
): AdjudicatedFile {
  const adjudication = adjudicate(a.extraction, b.extraction, b.data, comparison, takes);
  const before = folderA.contentOf(a.extraction.file);
  const edits = adjudication.edits.map((edit) =>
    edit.op === 'remove' ? edit : { ...edit, value: withoutUntranslated(edit.value) },
  );
  const content = editYaml(before, edits);
  const data = edited(parse(before), edits);
  if (!isDeepStrictEqual(parse(content), data)) {
    throw new Error(
      `the adjudicated ${a.extraction.file} would not say what was decided; nothing was written`,
    );
  }
  const folder = path.posix.dirname(a.extraction.file);
  const tables = new Map<string, string>();
  for (const { file } of a.kind === 'study' ? ((data as StudyFile).patientTables ?? []) : []) {
    const copied = adjudication.tables.find((edit) => edit.op === 'copy-table' && edit.name === file);
    if (copied?.op === 'copy-table') {
      tables.set(file, renamePatients(folderB.contentOf(copied.from), copied.patients));
      continue;
    }
    const own = path.posix.join(folder, file);
    const edits = adjudication.tables.flatMap((edit) =>
      edit.op !== 'copy-table' && edit.file === own ? [edit] : [],
    );
    const table = folderA.contentOf(own);
    tables.set(file, edits.length === 0 ? table : editCsv(table, edits));
  }
  const name = a.kind === 'paper' ? 'paper.yaml' : `${(data as StudyFile).slug}.yaml`;
  return { name, content, tables, problems: adjudication.problems };
}
