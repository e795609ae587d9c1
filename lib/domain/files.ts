import type { PaperFile, StudyFile } from './extraction-file';
import type { History } from './history';
import type { RecordNode } from './record-path';
import type { AddedTerms, Vocabulary } from './vocabulary';

/** One row of a patient CSV: cells as printed, and its line in the CSV. */
export interface PatientRow {
  csvLine: number;
  cells: Record<string, string>;
}

/** What is known of a file whose wrong parts were left out, so that the rest can be checked. */
export interface PartialFile {
  /** Names of entries that were left out: what refers to them is no fault. */
  lost: ReadonlySet<string>;
  /** Where in the file itself an entry stands of which the rest has the path. */
  placeOf(path: readonly (string | number)[]): (string | number)[];
}

/** One study file as read, with its patient CSVs. `file` is relative to the folder of the seeds. */
export interface ReadStudy {
  file: string;
  study: StudyFile;
  tables: { file: string; rows: PatientRow[] }[];
  /** Where parts of the file have the wrong form, and what is here is only the rest. */
  partial?: PartialFile;
}

export interface ReadPaper {
  file: string;
  paper: PaperFile;
  studies: ReadStudy[];
  /** Study files that could not be read, or not whole: whatever they cover of the text is unknown. */
  unread: readonly string[];
  /** Files of studies that are still being drafted and were left out, so that what they cover of the text is unknown too. */
  drafts: readonly string[];
  /** The full text, where it is available. */
  text?: string;
  /** The registry's record that it was made of. */
  record?: RecordNode;
  /** Terms that no vocabulary had, as the record prints them. */
  terms?: AddedTerms;
  /** Stands for all of it in the version of the data, where it was made of a record. */
  digest?: string;
}

/** All that `seeds/` holds, parsed and valid against the schemas. */
export interface ExtractionFiles {
  vocabulary: Vocabulary;
  papers: ReadPaper[];
  /** What was published before; absent where nothing was. */
  history?: History;
}
