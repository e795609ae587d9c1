import type { CohortEntry } from '@/lib/domain/cohort';
import type { Entry } from '@/lib/domain/entry';
import type { ExtractionNote, StudyFile } from '@/lib/domain/extraction-file';
import { entryKey, type Fact } from '@/lib/domain/fact';
import type { ExtractionFiles, ReadPaper } from '@/lib/domain/files';
import { groupBy } from '@/lib/domain/group-by';
import type { PatientCell } from '@/lib/domain/patient-rows';
import { readFacts } from '@/lib/domain/read-facts';
import type { Vocabulary } from '@/lib/domain/vocabulary';

/** One entry of a file with the facts it states; `factId` is that of the figure itself. */
export interface AuditedEntry {
  entry: Entry;
  factId: string;
  factIds: string[];
}

export interface AuditedCell {
  cell: PatientCell;
  factId: string;
}

/** One row (or several) of the patient tables. */
export interface PatientRecord {
  id: string;
  cohort: string;
  cells: AuditedCell[];
}

export interface StudyEvidence {
  paper: string;
  slug: string;
  study: StudyFile;
  cohorts: ReadonlyMap<string, CohortEntry>;
  entries: AuditedEntry[];
  /** Entries by the local name that others use for them. */
  named: ReadonlyMap<string, AuditedEntry>;
  patients: PatientRecord[];
}

/** A note of a study or of the paper itself, with the entries that it sets against each other. */
export interface AuditedNote {
  paper: string;
  study: string | null;
  note: ExtractionNote;
  disagreeing: AuditedEntry[];
}

/** All evidence, looked up once for all rules. */
export interface EvidenceIndex {
  vocabulary: Vocabulary;
  studies: StudyEvidence[];
  /** Entries of studies and of the papers themselves. */
  entries: AuditedEntry[];
  notes: AuditedNote[];
}

function withFacts(entries: readonly Entry[], facts: ReadonlyMap<string, Fact[]>): AuditedEntry[] {
  return entries.map((entry) => {
    const factIds = (facts.get(entryKey(entry)) ?? []).map(({ id }) => id);
    return { entry, factId: factIds[0] ?? '', factIds };
  });
}

/** Entries of one file by the local name that others use for them. */
function byName(entries: readonly AuditedEntry[]): Map<string, AuditedEntry> {
  const named = new Map<string, AuditedEntry>();
  for (const audited of entries) {
    const { datum } = audited.entry;
    if ('id' in datum && datum.id) named.set(datum.id, audited);
  }
  return named;
}

function notesOf({ file, paper, studies }: ReadPaper, entries: readonly AuditedEntry[]): AuditedNote[] {
  const byFile = groupBy(entries, ({ entry }) => entry.file);
  const files = [
    { file, study: null, notes: paper.notes },
    ...studies.map((read) => ({ file: read.file, study: read.study.slug, notes: read.study.notes })),
  ];
  return files.flatMap(({ file: name, study, notes }) => {
    const named = byName(byFile.get(name) ?? []);
    return notes.map((note) => ({
      paper: paper.slug,
      study,
      note,
      disagreeing: (note.disagree ?? []).flatMap((id) => named.get(id) ?? []),
    }));
  });
}

function studiesOf(paper: ReadPaper, entries: readonly AuditedEntry[], cells: readonly AuditedCell[]) {
  const byFile = groupBy(entries, ({ entry }) => entry.file);
  return paper.studies.map(({ file, study }): StudyEvidence => {
    const own = byFile.get(file) ?? [];
    const columns = new Set(study.patientTables.flatMap((table) => Object.values(table.columns)));
    const rows = groupBy(
      cells.filter(({ cell }) => columns.has(cell.definition)),
      ({ cell }) => cell.patient,
    );
    return {
      paper: paper.paper.slug,
      slug: study.slug,
      study,
      cohorts: new Map(study.cohorts.map((cohort) => [cohort.id, cohort])),
      entries: own,
      named: byName(own),
      patients: [...rows].map(([id, patientCells]) => ({
        id,
        cohort: patientCells[0]?.cell.cohort ?? '',
        cells: patientCells,
      })),
    };
  });
}

/** Looks up entries, facts, cohorts and patients of one paper. */
export function indexPaper(vocabulary: Vocabulary, paper: ReadPaper): EvidenceIndex {
  const { entries, facts, cells } = readFacts(paper);
  // Facts of the cells follow those of the entries, one each.
  const cellFacts = facts.slice(facts.length - cells.length);
  const auditedCells = cells.map((cell, index) => ({ cell, factId: cellFacts[index]?.id ?? '' }));
  const audited = withFacts(
    entries,
    groupBy(facts, ({ entry }) => entry),
  );
  return {
    vocabulary,
    studies: studiesOf(paper, audited, auditedCells),
    entries: audited,
    notes: notesOf(paper, audited),
  };
}

/** Looks up entries, facts, cohorts and patients of all files. */
export function indexEvidence({ vocabulary, papers }: ExtractionFiles): EvidenceIndex {
  const read = papers.map((paper) => indexPaper(vocabulary, paper));
  return {
    vocabulary,
    studies: read.flatMap(({ studies }) => studies),
    entries: read.flatMap(({ entries }) => entries),
    notes: read.flatMap(({ notes }) => notes),
  };
}
