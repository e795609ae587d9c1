import { studiesOfCohorts } from '@/lib/data/reads/studies-of-cohorts';
import { readEvidenceOf } from './read-term-evidence';

/** The cohorts of the studies that these cohorts, by id, belong to; ids that there are not are left out. */
export async function readComparedCohorts(ids: readonly string[]) {
  const studies = await studiesOfCohorts(ids);
  return readEvidenceOf({ studies: [...new Set(studies.values())] }, 'all');
}
