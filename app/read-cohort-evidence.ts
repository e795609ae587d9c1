import { listEvidenceCohorts } from '@/lib/store/queries/list-evidence-cohorts';
import { cohortEvidence } from '@/lib/views/cohorts/evidence-cohort';
import { oncePerVersion } from './once-per-version';

/** All cohorts with what they inherit. */
export const readCohortEvidence = oncePerVersion(async () => cohortEvidence(await listEvidenceCohorts()));
