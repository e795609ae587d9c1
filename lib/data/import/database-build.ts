import { Audit, LARGEST_RANK, type RankedCheckResult } from '@/lib/audit/audit-evidence';
import type { ReadPaper } from '@/lib/domain/files';
import { type History, NO_HISTORY } from '@/lib/domain/history';
import { readFacts } from '@/lib/domain/read-facts';
import type { Vocabulary } from '@/lib/domain/vocabulary';
import { DataVersion } from './data-version';
import { letGo } from './let-go';
import { insertObjects, type RowSink, TABLES } from './row-sink';
import {
  addCheckResults,
  addHistory,
  addPaper,
  addTerms,
  addVocabulary,
  type EvidenceRows,
  emptyRows,
} from './rows';

/** What a build wrote. `facts` are the reported ones. */
export interface BuildSummary {
  version: string;
  papers: number;
  studies: number;
  facts: number;
}

/** Tables whose rows are counted through all papers, in their column `ordinal`. */
const COUNTED = [
  'studies',
  'regimens',
  'patients',
  'characteristics',
  'outcomes',
  'tests',
  'adverseEvents',
  'measurements',
  'statements',
  'facts',
] as const satisfies readonly (keyof EvidenceRows)[];

/** Findings of one rank have places of their own, so that they are in order without being held together. */
const PLACES_OF_A_RANK = Math.floor((2 ** 31 - 1) / (LARGEST_RANK + 1));

/** Writes the rows of the whole database, paper by paper; a paper that was written is not held any longer. */
export class DatabaseBuild {
  private readonly audit: Audit;
  private readonly version: DataVersion;
  private readonly before = new Map<(typeof COUNTED)[number], number>();
  private readonly checkResultsOfRank = new Map<number, number>();
  private papers = 0;
  private reported = 0;

  constructor(
    private readonly sink: RowSink,
    private readonly vocabulary: Vocabulary,
  ) {
    this.audit = new Audit(vocabulary);
    this.version = new DataVersion(vocabulary);
  }

  async begin(): Promise<void> {
    const rows = emptyRows();
    addVocabulary(rows, { vocabulary: this.vocabulary, papers: [] });
    await this.write(rows);
  }

  async addPaper(paper: ReadPaper): Promise<void> {
    const rows = emptyRows();
    if (paper.terms) addTerms(rows, paper.terms);
    addPaper(rows, paper, this.papers, readFacts(paper));
    this.papers += 1;
    this.version.add(paper);
    this.reported += rows.facts.filter(({ method }) => method === 'reported').length;
    this.continueCounts(rows);
    addCheckResults(rows, this.placed(this.audit.addPaper(paper)));
    await this.write(rows);
    await letGo();
  }

  async finish(history: History = NO_HISTORY): Promise<BuildSummary> {
    const rows = emptyRows();
    addCheckResults(rows, this.placed(this.audit.finish()));
    addHistory(rows, history);
    await this.write(rows);
    const summary = {
      version: this.version.digest(),
      papers: this.papers,
      studies: this.before.get('studies') ?? 0,
      facts: this.reported,
    };
    const { version, facts, studies } = summary;
    await insertObjects(this.sink, 'DataVersion', [{ id: 1, version, builtAt: new Date(), facts, studies }]);
    return summary;
  }

  private continueCounts(rows: EvidenceRows): void {
    for (const table of COUNTED) {
      const before = this.before.get(table) ?? 0;
      for (const row of rows[table]) row.ordinal += before;
      this.before.set(table, before + rows[table].length);
    }
  }

  private placed(checkResults: readonly RankedCheckResult[]) {
    return checkResults.map(({ checkResult, rank }) => {
      const earlier = this.checkResultsOfRank.get(rank) ?? 0;
      this.checkResultsOfRank.set(rank, earlier + 1);
      return { ...checkResult, ordinal: rank * PLACES_OF_A_RANK + earlier };
    });
  }

  private async write(rows: EvidenceRows): Promise<void> {
    for (const [name, table] of Object.entries(TABLES)) {
      await insertObjects(this.sink, table, rows[name as keyof EvidenceRows]);
    }
  }
}
