import { DESIGN_FAMILIES, ORIGINS } from '@/lib/domain/kinds';
import { familyOfDesign, type Labels } from '@/lib/domain/labels';
import { database } from '../database';
import { PreparedRead } from '../prepared-read';
import { getVocabulary } from './get-vocabulary';
import { listCheckResults } from './list-check-results';
import { listEvidenceCohorts } from './list-evidence-cohorts';
import { listTests } from './list-tests';

/** Studies of each origin that the start page tells of. */
const EACH = 3;

interface Candidate {
  slug: string;
  origin: string;
  design: string | null;
  patients: number;
  ordinal: number;
}

/** The best designed first, then the largest; laboratory work is none of them. */
const inOrder = (labels: Labels) => (a: Candidate, b: Candidate) =>
  DESIGN_FAMILIES.indexOf(familyOfDesign(labels, a.design)) -
    DESIGN_FAMILIES.indexOf(familyOfDesign(labels, b.design)) ||
  b.patients - a.patients ||
  a.ordinal - b.ordinal;

/** Studies with a figure of a key measure in a printed number of patients, or against another cohort. */
async function headlineStudies(): Promise<string[]> {
  const [db, labels] = [await database(), await getVocabulary()];
  const headline = Object.entries(labels.measures).flatMap(([slug, { headline }]) =>
    headline ? [slug] : [],
  );
  const found = await db.outcomeResult.groupBy({
    by: ['studySlug'],
    where: {
      measure: { in: headline },
      notReported: false,
      OR: [
        { count: { not: null }, of: { not: null } },
        { versusId: { not: null }, value: { not: null } },
      ],
    },
    _max: { of: true },
  });
  const sizes = new Map(found.map(({ studySlug, _max }) => [studySlug, _max.of ?? 0]));
  const studies = await db.study.findMany({
    where: { slug: { in: [...sizes.keys()] } },
    select: { slug: true, origin: true, design: true, ordinal: true },
  });
  const candidates = studies
    .filter(({ design }) => labels.groups.designs?.[design ?? '']?.laboratory !== true)
    .map((study) => ({ ...study, patients: sizes.get(study.slug) ?? 0 }))
    .sort(inOrder(labels));
  return ORIGINS.flatMap((origin) =>
    candidates
      .filter((candidate) => candidate.origin === origin)
      .slice(0, EACH)
      .map(({ slug }) => slug),
  );
}

async function workOut() {
  const studies = await headlineStudies();
  const [cohorts, tests, checkResults] = await Promise.all([
    listEvidenceCohorts({ studies }),
    listTests({ studies }),
    listCheckResults({ studies }),
  ]);
  return { studies, cohorts, tests, checkResults };
}

export const headlineEvidenceRead = new PreparedRead(
  'headline-evidence',
  async () => new Map([['', await workOut()]]),
);

/** The evidence of the best designed and largest studies of each origin, which the start page begins with. */
export async function getHeadlineEvidence() {
  const found = await headlineEvidenceRead.get('');
  if (!found) throw new Error('The database has no headline evidence for the start page');
  return found;
}
