import { getDataVersion } from '@/lib/store/queries/get-data-version';
import { listEvidenceCohorts } from '@/lib/store/queries/list-evidence-cohorts';
import { type CohortEvidence, cohortEvidence } from '@/lib/views/cohorts/evidence-cohort';

let kept: { version: string; evidence: Promise<CohortEvidence> } | undefined;

/** All cohorts with what they inherit. The data of one version never change, so they are read once a version. */
export async function readCohortEvidence(): Promise<CohortEvidence> {
  const { version } = await getDataVersion();
  if (kept?.version === version) return kept.evidence;
  const evidence = listEvidenceCohorts().then(cohortEvidence);
  const reading = { version, evidence };
  kept = reading;
  evidence.catch(() => {
    if (kept === reading) kept = undefined;
  });
  return evidence;
}
