import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkEvidence } from '@/lib/curation/check/check-evidence';
import { database } from '@/lib/data/database';
import { writeDatabase } from '@/lib/data/import/write-database';
import { getPaper } from '@/lib/data/reads/get-paper';
import { readPaperText } from '@/lib/domain/printed-text';
import { sentenceCoverage } from '@/lib/present/pages/papers/sentence-coverage';
import { readSeeds } from '@/seeds/read-seeds';
import { contextIn } from '../fixtures/view-context';
import { temporaryDatabase } from './temporary-database';

const place = temporaryDatabase();
const folder = path.join('tests', 'fixtures', 'invented-paper');
const { files } = readSeeds(path.join(folder, 'seeds'), path.join(folder, 'papers'));
beforeAll(async () => {
  if (files) await writeDatabase(files, place.file);
});
afterAll(async () => {
  await (await database()).$disconnect();
  place.remove();
});

it('a paper’s page counts the sentences that the check counts', async () => {
  const [read] = files?.papers ?? [];
  const [checked] = files ? checkEvidence(files).coverage : [];
  const paper = await getPaper('fixturib-2021');
  const view = paper && sentenceCoverage(contextIn('en'), paper, readPaperText(read?.text ?? ''));
  const counted = (kind: string, status: string) =>
    checked?.sentences?.filter((sentence) => sentence.kind === kind && sentence.status === status).length;
  expect(view?.parts.map(({ kind }) => kind)).toEqual(['abstract', 'methods', 'results', 'discussion']);
  for (const { kind, evidence, aside } of view?.parts ?? []) {
    expect([kind, evidence, aside]).toEqual([kind, counted(kind, 'evidence'), counted(kind, 'excluded')]);
  }
});
