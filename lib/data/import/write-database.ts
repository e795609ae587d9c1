import { createHash } from 'node:crypto';
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
import { createClient } from '@libsql/client';
import type { ExtractionFiles } from '@/lib/domain/files';
import { connect } from '../connect';
import { fileOfVersion } from '../database';
import { type EvidenceRows, evidenceRows } from './rows';

const MIGRATIONS = path.join('prisma', 'migrations');

/**
 * Runs the checked-in migrations on an empty file and records them as Prisma does; beside them what the database is built
 * from, by which `npm start` knows whether it is still of the present extraction files.
 */
async function migrate(file: string, sources: string) {
  const client = createClient({ url: `file:${file}` });
  await client.executeMultiple(`
    PRAGMA journal_mode = DELETE;
    CREATE TABLE "_prisma_migrations" (
      "id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME, "migration_name" TEXT NOT NULL,
      "logs" TEXT, "rolled_back_at" DATETIME, "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
      "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0
    );
    CREATE TABLE "_evidence_build" ("sources" TEXT NOT NULL);`);
  await client.execute({ sql: 'INSERT INTO "_evidence_build" (sources) VALUES (?)', args: [sources] });
  const names = readdirSync(MIGRATIONS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of names.sort((a, b) => a.name.localeCompare(b.name))) {
    const sql = readFileSync(path.join(MIGRATIONS, name, 'migration.sql'), 'utf8');
    const checksum = createHash('sha256').update(sql).digest('hex');
    await client.executeMultiple(sql);
    await client.execute({
      sql: `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, applied_steps_count)
            VALUES (?, ?, current_timestamp, ?, 1)`,
      args: [checksum.slice(0, 36), checksum, name],
    });
  }
  client.close();
}

/**
 * The same evidence always has the same version. The time of the build doesn't enter, nor what the program makes of the
 * evidence (findings), nor what was published before.
 */
export function dataVersionOf(rows: EvidenceRows): string {
  const { findings, findingFacts, releases, factChanges, renames, ...evidence } = rows;
  return createHash('sha256').update(JSON.stringify(evidence)).digest('hex').slice(0, 12);
}

async function fill(file: string, rows: EvidenceRows) {
  const database = connect(file, { readOnly: false });
  try {
    await database.$transaction(
      async (tx) => {
        await tx.dataVersion.create({
          data: {
            version: dataVersionOf(rows),
            builtAt: new Date(),
            facts: rows.facts.filter(({ method }) => method === 'reported').length,
            studies: rows.studies.length,
          },
        });
        await tx.release.createMany({ data: rows.releases });
        await tx.factChange.createMany({ data: rows.factChanges });
        await tx.rename.createMany({ data: rows.renames });
        await tx.paper.createMany({ data: rows.papers });
        await tx.numberSetAside.createMany({ data: rows.numbersSetAside });
        await tx.tumour.createMany({ data: rows.tumours });
        await tx.drug.createMany({ data: rows.drugs });
        await tx.term.createMany({ data: rows.terms });
        await tx.study.createMany({ data: rows.studies });
        await tx.studyTumour.createMany({ data: rows.studyTumours });
        await tx.studySetting.createMany({ data: rows.studySettings });
        await tx.cohort.createMany({ data: rows.cohorts });
        await tx.cohortOverlap.createMany({ data: rows.overlaps });
        await tx.regimen.createMany({ data: rows.regimens });
        await tx.regimenDrug.createMany({ data: rows.regimenDrugs });
        await tx.cohortRegimen.createMany({ data: rows.cohortRegimens });
        await tx.patient.createMany({ data: rows.patients });
        await tx.timeToEvent.createMany({ data: rows.times });
        await tx.characteristic.createMany({ data: rows.characteristics });
        await tx.outcomeResult.createMany({ data: rows.outcomes });
        await tx.testResult.createMany({ data: rows.tests });
        await tx.testCohort.createMany({ data: rows.testCohorts });
        await tx.testCount.createMany({ data: rows.testCounts });
        await tx.adverseEvent.createMany({ data: rows.adverseEvents });
        await tx.measurement.createMany({ data: rows.measurements });
        await tx.statement.createMany({ data: rows.statements });
        await tx.statementClaim.createMany({ data: rows.claims });
        await tx.extractionNote.createMany({ data: rows.notes });
        await tx.fact.createMany({ data: rows.facts });
        await tx.factPlace.createMany({ data: rows.places });
        await tx.finding.createMany({ data: rows.findings });
        await tx.findingFact.createMany({ data: rows.findingFacts });
      },
      { timeout: 120_000 },
    );
  } finally {
    await database.$disconnect();
  }
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
 * file at `target` stays as it was. `sources` is a hash of what it is built from, and by.
 */
export async function writeDatabase(
  files: ExtractionFiles,
  target: string,
  sources = 'unknown',
): Promise<EvidenceRows> {
  const folder = path.dirname(target);
  mkdirSync(folder, { recursive: true });
  const prefix = `${path.basename(target)}.building-`;
  // What a killed build left behind is of no use to anybody.
  for (const name of readdirSync(folder)) if (name.startsWith(prefix)) rmSync(path.join(folder, name));
  const building = path.join(folder, `${prefix}${process.pid}`);
  const rows = evidenceRows(files);
  try {
    await migrate(building, sources);
    await fill(building, rows);
    flush(building);
    await keepPresent(target, dataVersionOf(rows));
    renameSync(building, target);
  } catch (error) {
    rmSync(building, { force: true });
    throw error;
  }
  return rows;
}
