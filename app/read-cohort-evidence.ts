import { cohortEvidence } from '@/lib/analysis/cohorts/evidence-cohort';
import { listEvidenceCohorts } from '@/lib/data/reads/list-evidence-cohorts';
import { oncePerVersion } from './once-per-version';

/** All cohorts with what they inherit. */
export const readCohortEvidence = oncePerVersion(async () => cohortEvidence(await listEvidenceCohorts()));
