import type { ExtractionFiles, ReadPaper } from '@/lib/domain/files';
import type { History } from '@/lib/domain/history';
import type { Vocabulary } from '@/lib/domain/vocabulary';
import type { EvidencePlace } from '../evidence-place.mjs';
import { buildPlace } from './build-place';
import { type BuildSummary, DatabaseBuild } from './database-build';
import { writeLists } from './write-lists';
import { writePrepared } from './write-prepared';

/** Evidence that comes paper by paper, so that it need not fit into memory. */
export interface EvidenceStream {
  vocabulary: Vocabulary;
  papers: Iterable<ReadPaper> | AsyncIterable<ReadPaper>;
  /** A hash of what the database is built from, and by: `npm start` knows by it whether it is of the present files. */
  sources?: string;
  /** Asked for when the last paper was read; null where something is wrong and nothing may be written. */
  finish: () => { history?: History } | null;
}

/**
 * Builds the database anew beside the present one and swaps it in, in one step. Whatever stops it half-way, what was there
 * stays as it was. Null where the stream says at its end that it may not be written.
 */
export async function writeEvidence(
  stream: EvidenceStream,
  place: EvidencePlace | string,
): Promise<BuildSummary | null> {
  const next = await (await buildPlace(place)).begin(stream.sources ?? 'unknown');
  try {
    const build = new DatabaseBuild(next, stream.vocabulary);
    await build.begin();
    for await (const paper of stream.papers) await build.addPaper(paper);
    const end = stream.finish();
    if (end === null) {
      await next.discard();
      return null;
    }
    const summary = await build.finish(end.history);
    await next.finishTables();
    // The lists and answers are made from the tables, read as the program reads them.
    await next.reading(async () => {
      await writeLists(next);
      await writePrepared(next);
    });
    await next.finishLists();
    await next.swapIn(summary.version);
    return summary;
  } catch (error) {
    await next.discard();
    throw error;
  }
}

/** Builds the database from valid extraction files that were read whole. */
export async function writeDatabase(
  { vocabulary, papers, history }: ExtractionFiles,
  place: EvidencePlace | string,
): Promise<BuildSummary> {
  const summary = await writeEvidence({ vocabulary, papers, finish: () => ({ history }) }, place);
  if (summary === null) throw new Error('a stream of whole files always ends well');
  return summary;
}
