import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createClient } from '@libsql/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PrismaClient } from '@/lib/data/generated/sqlite/client';
import { dataVersionOf } from '@/lib/data/import/data-version';
import type { EvidenceRows } from '@/lib/data/import/rows';
import { writeDatabase } from '@/lib/data/import/write-database';
import { openFile } from '@/lib/data/sqlite-data';
import { readSeeds } from '@/seeds/read-seeds';
import { evidenceRows } from '../fixtures/evidence-rows';
import { copyInventedPaper, STUDY } from '../fixtures/invented-paper';
import { inventedPaper, temporaryDatabase } from './temporary-database';

const files = inventedPaper();
const rows = await evidenceRows(files);

/** The table in which each kind of rows is kept. */
const TABLES: Record<keyof EvidenceRows, (database: PrismaClient) => Promise<object[]>> = {
  releases: (database) => database.release.findMany(),
  factChanges: (database) => database.factChange.findMany(),
  renames: (database) => database.rename.findMany(),
  papers: (database) => database.paper.findMany(),
  references: (database) => database.recordReference.findMany(),
  excludedNumbers: (database) => database.excludedNumber.findMany(),
  sections: (database) => database.textSection.findMany(),
  excludedSentences: (database) => database.excludedSentence.findMany(),
  tumours: (database) => database.tumour.findMany(),
  drugs: (database) => database.drug.findMany(),
  terms: (database) => database.term.findMany(),
  studies: (database) => database.study.findMany(),
  cohortTumours: (database) => database.cohortTumour.findMany(),
  studyTumours: (database) => database.studyTumour.findMany(),
  studySettings: (database) => database.studySetting.findMany(),
  cohorts: (database) => database.cohort.findMany(),
  overlaps: (database) => database.cohortOverlap.findMany(),
  noteLocations: (database) => database.extractionNoteLocation.findMany(),
  regimens: (database) => database.regimen.findMany(),
  regimenDrugs: (database) => database.regimenDrug.findMany(),
  regimenTreatments: (database) => database.regimenTreatment.findMany(),
  cohortRegimens: (database) => database.cohortRegimen.findMany(),
  patients: (database) => database.patient.findMany(),
  times: (database) => database.timeToEvent.findMany(),
  characteristics: (database) => database.characteristic.findMany(),
  outcomes: (database) => database.outcomeResult.findMany(),
  tests: (database) => database.testResult.findMany(),
  testCohorts: (database) => database.testCohort.findMany(),
  testCounts: (database) => database.testCount.findMany(),
  adverseEvents: (database) => database.adverseEvent.findMany(),
  measurements: (database) => database.measurement.findMany(),
  statements: (database) => database.statement.findMany(),
  claims: (database) => database.statementClaim.findMany(),
  statementTumours: (database) => database.statementTumour.findMany(),
  notes: (database) => database.extractionNote.findMany(),
  facts: (database) => database.fact.findMany(),
  places: (database) => database.factLocation.findMany(),
  checkResults: (database) => database.checkResult.findMany(),
  checkResultFacts: (database) => database.checkResultFact.findMany(),
};

describe('a database built from the files', () => {
  const place = temporaryDatabase();
  let database: PrismaClient;
  beforeAll(async () => {
    await writeDatabase(files, place.file);
    database = openFile(place.file);
  });
  afterAll(async () => {
    await database.$disconnect();
    place.remove();
  });

  /** What the invented paper lacks; the invented trial report has treatments without a drug, records have references. */
  const NOT_INVENTED: readonly string[] = ['studySettings', 'regimenTreatments', 'references'];

  it.each(Object.keys(TABLES) as (keyof EvidenceRows)[])(
    'gives back all %s as they were written',
    async (name) => {
      const stored = await TABLES[name](database);
      // What a row leaves out is null, or numbered by the database.
      const asStored = rows[name].map((row) => {
        const defined = Object.fromEntries(
          Object.entries(row).filter(([, value]) => value !== undefined && value !== null),
        );
        return expect.objectContaining(defined);
      });
      if (!NOT_INVENTED.includes(name))
        expect(asStored.length, 'the invented paper has some').toBeGreaterThan(0);
      expect(stored).toHaveLength(asStored.length);
      expect(stored).toEqual(expect.arrayContaining(asStored));
    },
  );

  it('says its version and how much it holds', async () => {
    expect(await database.dataVersion.findMany()).toEqual([
      {
        id: 1,
        version: dataVersionOf(files),
        builtAt: expect.any(Date),
        facts: rows.facts.filter(({ method }) => method === 'reported').length,
        studies: 2,
      },
    ]);
  });

  it('refuses writing through the connection that the program reads with', async () => {
    const [fact] = await database.fact.findMany({ take: 1 });
    await expect(
      database.fact.update({ where: { id: fact?.id ?? '' }, data: { verbatim: 'forged' } }),
    ).rejects.toThrow(/readonly|read.only|not authorized/iu);
    await expect(database.checkResult.deleteMany()).rejects.toThrow();
    await expect(database.$executeRawUnsafe('DROP TABLE "Fact"')).rejects.toThrow();
    expect(await database.fact.count()).toBe(rows.facts.length);
    expect(await database.fact.count({ where: { verbatim: 'forged' } })).toBe(0);
  });

  it('keeps every reference between its rows', async () => {
    const client = createClient({ url: `file:${place.file}` });
    const broken = await client.execute('PRAGMA foreign_key_check');
    client.close();
    expect(broken.rows).toEqual([]);
  });

  it('leaves nothing else in its folder', () => {
    expect(readdirSync(place.folder)).toEqual(['evidence.db']);
  });
});

describe('the version of the data', () => {
  it('is the same for the same files, wherever and whenever they are read', () => {
    const copy = copyInventedPaper();
    expect(dataVersionOf(inventedPaper(copy.seeds))).toBe(dataVersionOf(files));
    copy.remove();
  });

  it.each([
    ['one number', 'value: 52.5', 'value: 52.6'],
    ['how a figure is printed', 'verbatim: "31~77岁"', 'verbatim: "31~77"'],
    ['a line', '{ lines: [23, 23]', '{ lines: [22, 23]'],
    ['a Chinese word', '费克替尼优于对照 }', '费克替尼较优 }'],
    ['a sign', 'sign: ">", value: 0.05', 'sign: "<", value: 0.05'],
  ])('changes with %s', (_what, from, to) => {
    const copy = copyInventedPaper();
    copy.edit({ file: STUDY, from, to });
    expect(dataVersionOf(inventedPaper(copy.seeds))).not.toBe(dataVersionOf(files));
    copy.remove();
  });
});

describe('a build that fails', () => {
  it('leaves the old database as it was, and nothing beside it', async () => {
    const place = temporaryDatabase();
    await writeDatabase(files, place.file);
    const before = readFileSync(place.file);
    const broken = structuredClone(files);
    const study = broken.papers[0]?.studies.find((read) => read.study.slug === 'fixturib-trial');
    // No check lets this through; the database refuses it.
    for (const cohort of study?.study.cohorts ?? []) cohort.tumour = 'unheard-of';
    await expect(writeDatabase(broken, place.file)).rejects.toThrow();
    expect(readFileSync(place.file).equals(before)).toBe(true);
    expect(readdirSync(place.folder)).toEqual(['evidence.db']);
    place.remove();
  });

  it('is cleared away by the next one', async () => {
    const place = temporaryDatabase();
    for (const name of ['evidence.db.building-1', 'evidence.db.building-1-journal']) {
      writeFileSync(path.join(place.folder, name), 'half');
    }
    writeFileSync(path.join(place.folder, 'notes.txt'), 'keep');
    await writeDatabase(files, place.file);
    expect(readdirSync(place.folder).sort()).toEqual(['evidence.db', 'notes.txt']);
    place.remove();
  });

  it('makes the folder where there is none', async () => {
    const place = temporaryDatabase();
    const file = path.join(place.folder, 'a', 'b', 'evidence.db');
    await writeDatabase(files, file);
    expect(readdirSync(path.dirname(file))).toEqual(['evidence.db']);
    place.remove();
  });
});

describe('the real files', () => {
  it('become rows without a reference that leads nowhere', async () => {
    const { files: real } = readSeeds('seeds');
    if (!real) throw new Error('the seeds can’t be read');
    const all = await evidenceRows(real);
    const facts = new Set(all.facts.map(({ id }) => id));
    const factIds = [
      ...all.outcomes,
      ...all.tests,
      ...all.adverseEvents,
      ...all.measurements,
      ...all.statements,
      ...all.characteristics,
      ...all.times,
      ...all.regimenDrugs,
      ...all.regimenTreatments,
      ...all.overlaps,
      ...all.checkResultFacts,
    ].map(({ factId }) => factId);
    expect(factIds.length).toBeGreaterThan(500);
    expect(factIds.filter((id) => !facts.has(id))).toEqual([]);
    const cohorts = new Set(all.cohorts.map(({ id }) => id));
    expect(all.testCohorts.filter(({ cohortId }) => !cohorts.has(cohortId))).toEqual([]);
    const outcomes = new Set(all.outcomes.map(({ id }) => id));
    const characteristics = new Set(all.characteristics.map(({ id }) => id));
    expect(
      all.testCounts.filter(({ outcomeId }) => !outcomes.has(outcomeId) && !characteristics.has(outcomeId)),
    ).toEqual([]);
  });
});
