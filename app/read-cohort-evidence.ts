import { listEvidenceCohorts } from '@/lib/data/reads/list-evidence-cohorts';
import { cohortEvidence } from '@/lib/domain/evidence-cohort';
import { oncePerVersion } from './once-per-version';

/** All cohorts with what they inherit. */
export const readCohortEvidence = oncePerVersion(async () => cohortEvidence(await listEvidenceCohorts()));
