import { database } from '../database';
import { readInherited } from './read-inherited';

/** Names of the cohorts of some studies, and of what each was given: its own regimens, else those of the cohort around it. */
export async function nameCohorts(studies: readonly string[]) {
  const db = await database();
  const [cohorts, inherited] = await Promise.all([
    db.cohort.findMany({
      where: { studySlug: { in: [...studies] } },
      select: { id: true, labelEn: true, labelZh: true },
    }),
    readInherited({ studies }),
  ]);
  return new Map(
    cohorts.map((cohort) => [
      cohort.id,
      {
        label: { en: cohort.labelEn, zh: cohort.labelZh },
        regimens: inherited(cohort).regimens.map(({ regimen }) => ({
          en: regimen.labelEn,
          zh: regimen.labelZh,
        })),
      },
    ]),
  );
}
