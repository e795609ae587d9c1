import { oncePerDatabase } from '@/lib/data/once-per-database';
import { listCohortPlaces } from '@/lib/data/reads/list-cohort-places';
import { askList, EVERYTHING } from '@/lib/data/tables/ask-list';
import { LISTS } from '@/lib/data/tables/lists';
import { primariesOf, sharedPatients } from '@/lib/domain/shared-patients';

/** All entries of the evidence map, and which of their cohorts may share patients. */
export const readMapEntries = oncePerDatabase(async () => {
  const { total } = await askList(LISTS.map, EVERYTHING, { limit: 0 });
  const [{ rows }, places] = await Promise.all([
    askList(LISTS.map, EVERYTHING, { limit: total }),
    listCohortPlaces(),
  ]);
  return {
    entries: rows,
    sharedPatients: sharedPatients(places.cohorts, places.overlaps),
    primaries: primariesOf(places.cohorts, places.overlaps),
  };
});
