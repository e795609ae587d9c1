import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import type { ExtractionFiles, ReadPaper } from '@/lib/domain/files';
import type { History } from '@/lib/domain/history';
import type { Vocabulary } from '@/lib/domain/vocabulary';
import { connect } from '../connect';
import { fileOfVersion, withClient } from '../database';
import { SQLITE_TEXT_INDEX } from '../table-engine/sqlite-schema';
import { type BuildSummary, DatabaseBuild } from './database-build';
import { SqliteSink } from './sqlite-sink';
import { writeLists } from './write-lists';
import { writePrepared } from './write-prepared';

/** What makes the tables of an empty database; generated from schema.prisma. */
const SCHEMA = path.join('prisma', 'evidence.sqlite.sql');

/** Evidence that comes paper by paper, so that it need not fit into memory. */
export interface EvidenceStream {
  vocabulary: Vocabulary;
  papers: Iterable<ReadPaper> | AsyncIterable<ReadPaper>;
  /** A hash of what the database is built from, and by: `npm start` knows by it whether it is of the present files. */
  sources?: string;
  /** Asked for when the last paper was read; null where something is wrong and nothing may be written. */
  finish: () => { history?: History } | null;
}

function flush(file: string) {
  const handle = openSync(file, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}

/** Keeps the data that are about to be replaced by another version: what is pinned to them can still be shown. */
async function keepPresent(target: string, next: string) {
  if (!existsSync(target)) return;
  const database = connect(target, { readOnly: true });
  const present = await database.dataVersion.findFirst().catch(() => null);
  await database.$disconnect();
  // A file that can't be read is no version of the data.
  if (!present || present.version === next) return;
  const kept = fileOfVersion(present.version, target);
  mkdirSync(path.dirname(kept), { recursive: true });
  copyFileSync(target, `${kept}.new`);
  renameSync(`${kept}.new`, kept);
}

/**
 * Builds the database into a new file beside `target` and swaps it in by one rename. Whatever stops it half-way, the
 * file at `target` stays as it was. Null where the stream says at its end that it may not be written.
 */
export async function writeEvidence(stream: EvidenceStream, target: string): Promise<BuildSummary | null> {
  const folder = path.dirname(target);
  mkdirSync(folder, { recursive: true });
  const prefix = `${path.basename(target)}.building-`;
  // What a killed build left behind is of no use to anybody.
  for (const name of readdirSync(folder)) if (name.startsWith(prefix)) rmSync(path.join(folder, name));
  const building = path.join(folder, `${prefix}${process.pid}`);
  const sink = new SqliteSink(building, readFileSync(SCHEMA, 'utf8'));
  try {
    sink.exec('CREATE TABLE "_evidence_build" ("sources" TEXT NOT NULL)');
    sink.insert('_evidence_build', ['sources'], [[stream.sources ?? 'unknown']]);
    const build = new DatabaseBuild(sink, stream.vocabulary);
    await build.begin();
    for await (const paper of stream.papers) await build.addPaper(paper);
    const end = stream.finish();
    if (end === null) {
      sink.close();
      rmSync(building, { force: true });
      return null;
    }
    const summary = await build.finish(end.history);
    sink.finish();
    await addLists(building, sink);
    sink.close();
    flush(building);
    await keepPresent(target, summary.version);
    renameSync(building, target);
    return summary;
  } catch (error) {
    sink.close();
    rmSync(building, { force: true });
    throw error;
  }
}

/** The lists are made from the tables, read as the program reads them. */
async function addLists(file: string, sink: SqliteSink): Promise<void> {
  const client = connect(file, { readOnly: true });
  try {
    await withClient(client, async () => {
      await writeLists(sink);
      await writePrepared(sink);
    });
    sink.exec(SQLITE_TEXT_INDEX);
  } finally {
    await client.$disconnect();
  }
}

/** Builds the database from valid extraction files that were read whole. */
export async function writeDatabase(
  { vocabulary, papers, history }: ExtractionFiles,
  target: string,
): Promise<BuildSummary> {
  const summary = await writeEvidence({ vocabulary, papers, finish: () => ({ history }) }, target);
  if (summary === null) throw new Error('a stream of whole files always ends well');
  return summary;
}
