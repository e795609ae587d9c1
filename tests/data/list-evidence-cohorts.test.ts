import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/lib/data/database';
import { writeDatabase } from '@/lib/data/import/write-database';
import { listEvidenceCohorts } from '@/lib/data/reads/list-evidence-cohorts';
import { adverseEvent, cohort, filesWith } from '../fixtures/evidence-builder';
import { temporaryDatabase } from './temporary-database';

const share = (count: number, value: number) => ({ count, of: 23, value, unit: '%' as const });
/** Of 23 patients 1 is not 5.9 %. */
const files = filesWith({
  cohorts: [cohort('all', 23)],
  adverseEvents: [
    adverseEvent('nausea', '9 (39.1%)', share(9, 39.1)),
    adverseEvent('nausea', '3 (13.0%)', { ...share(3, 13), grade: [2, 2] }),
    adverseEvent('rash', '1 (5.9%)', share(1, 5.9)),
  ],
});

describe('the leading adverse events of a cohort', () => {
  const place = temporaryDatabase();
  beforeAll(() => writeDatabase(files, place.file));
  afterAll(async () => {
    await (await database()).$disconnect();
    place.remove();
  });

  const leading = async (most: number) => {
    const [all] = await listEvidenceCohorts({ studies: ['trial'] }, { events: 'leading', leading: most });
    return { counts: all?.adverseEvents.map(({ count }) => count), beyond: all?.eventsBeyond };
  };

  it('are the gravest and most frequent, and how many are beyond them is told', async () => {
    expect(await leading(9)).toEqual({ counts: [9, 3, 1], beyond: 0 });
  });

  it('have with them those that a check questions, however rare they are', async () => {
    expect(await leading(1)).toEqual({ counts: [3, 1], beyond: 1 });
  });
});
