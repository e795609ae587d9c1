import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkEvidence } from '@/lib/curation/check/check-evidence';
import { database } from '@/lib/data/database';
import { writeDatabase } from '@/lib/data/import/write-database';
import { getPaper } from '@/lib/data/reads/get-paper';
import { readPaperText } from '@/lib/domain/printed-text';
import { paperPage } from '@/lib/present/pages/papers/paper-page';
import { readSeeds } from '@/seeds/read-seeds';
import { contextsOfDatabase } from '../fixtures/every-page';
import { temporaryDatabase } from './temporary-database';

const PAPERS = process.env.PAPERS_DIR ?? 'papers';
const INVENTED = path.join('tests', 'fixtures', 'invented-paper');
if (!existsSync(PAPERS))
  console.log(`The papers’ full texts are not in ${PAPERS}: their numbers are not counted.`);

describe.each([
  ['the invented paper', path.join(INVENTED, 'seeds'), path.join(INVENTED, 'papers'), 1],
  ['the papers', 'seeds', PAPERS, 4],
])('the page of each of %s', (_, folder, texts, papers) => {
  const { files } = readSeeds(folder, texts);
  let place: ReturnType<typeof temporaryDatabase>;
  beforeAll(async () => {
    place = temporaryDatabase();
    if (files) await writeDatabase(files, place.file);
  });
  afterAll(async () => {
    await (await database()).$disconnect();
    place.remove();
  });

  it.skipIf(!existsSync(texts))('counts the numbers that the check counts, in both languages', async () => {
    if (!files) throw new Error(`${folder} can’t be read`);
    const { coverage } = checkEvidence(files);
    expect(coverage).toHaveLength(papers);
    for (const [index, { numbers = [] }] of coverage.entries()) {
      expect(numbers.length).toBeGreaterThan(10);
      const read = files.papers[index];
      const paper = await getPaper(read?.paper.slug ?? '');
      const count = (status: string) => numbers.filter((number) => number.status === status).length;
      for (const context of await contextsOfDatabase()) {
        const view = paper && paperPage(context, paper, readPaperText(read?.text ?? ''), null, []);
        expect(view?.coverage).toBe(
          context.text.paper.coverage(count('evidence'), count('not-evidence'), numbers.length),
        );
      }
    }
  });
});
