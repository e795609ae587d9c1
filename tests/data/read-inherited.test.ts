import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/lib/data/database';
import { writeDatabase } from '@/lib/data/import/write-database';
import { listCohorts } from '@/lib/data/reads/list-cohorts';
import { listFacts } from '@/lib/data/reads/list-facts';
import { listAdverseEvents, listOutcomes } from '@/lib/data/reads/list-outcomes';
import { cohort } from '../fixtures/evidence-builder';
import { inventedPaper, temporaryDatabase } from './temporary-database';

const slugs = ({ regimens }: { regimens: { regimen: { slug: string } }[] }) =>
  regimens.map(({ regimen }) => regimen.slug);

describe('lists of results', () => {
  const place = temporaryDatabase();
  const files = inventedPaper();
  const study = files.papers[0]?.studies.find((read) => read.study.slug === 'fixturib-trial')?.study;
  // A part of an arm that does not say again what the arm was given, with a result and an event of its own.
  study?.cohorts.push({ ...cohort('part', 2), role: 'subgroup', parent: 'fixturib' } as never);
  for (const row of [study?.outcomes[0], study?.adverseEvents[0]]) if (row) row.cohort = 'part';
  beforeAll(() => writeDatabase(files, place.file));
  afterAll(async () => {
    await (await database()).$disconnect();
    place.remove();
  });

  it('know what a part of an arm was given from the parent arm', async () => {
    const ofPart = ({ cohort: { slug } }: { cohort: { slug: string } }) => slug === 'part';
    expect((await listOutcomes()).filter(ofPart).map((row) => slugs(row.cohort))).toEqual([['fixturib']]);
    expect((await listAdverseEvents()).filter(ofPart).map((row) => slugs(row.cohort))).toEqual([
      ['fixturib'],
    ]);
    expect((await listCohorts()).filter(({ slug }) => slug === 'part').map(slugs)).toEqual([['fixturib']]);
    const [fact] = (await listFacts()).filter(({ cohort: slug }) => slug === 'part');
    expect(fact?.study?.cohorts.filter(({ slug }) => slug === 'part').map(slugs)).toEqual([['fixturib']]);
  });

  it('give nothing to a cohort whose parents were given nothing', async () => {
    expect((await listCohorts()).filter(({ slug }) => slug === 'control').map(slugs)).toEqual([[]]);
  });
});
