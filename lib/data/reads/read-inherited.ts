import { inheritance } from '@/lib/domain/studied-treatments';
import { database } from '../database';
import { tumoursInOrder } from './tumours-in-order';
import { ofStudies, type WithinStudies } from './within-studies';

/**
 * Answers, for a cohort of the database, what it was given and which tumour it had: its own, else those of the nearest
 * parent cohort. A subgroup or an analysis set rarely says again what its arm was given.
 */
export async function readInherited(within: WithinStudies = {}) {
  const db = await database();
  const rows = await db.cohort.findMany({
    where: ofStudies(within),
    select: {
      id: true,
      parentId: true,
      tumours: { select: { tumourSlug: true, ordinal: true } },
      alternativeRegimens: true,
      regimens: {
        select: {
          regimen: {
            select: {
              slug: true,
              ordinal: true,
              labelEn: true,
              labelZh: true,
              partial: true,
              drugs: { select: { drugSlug: true, supportive: true } },
            },
          },
        },
      },
    },
  });
  const cohorts = rows.map((row) => ({
    ...row,
    tumours: tumoursInOrder(row.tumours),
    regimens: row.regimens.map(({ regimen }) => regimen).sort((a, b) => a.ordinal - b.ordinal),
  }));
  const inheritedBy = inheritance(cohorts, () => []);
  const byId = new Map(cohorts.map((cohort) => [cohort.id, inheritedBy(cohort)]));
  return <Cohort extends { id: string }>(cohort: Cohort) => {
    const inherited = byId.get(cohort.id);
    return {
      ...cohort,
      tumours: inherited?.tumours ?? [],
      alternativeRegimens: inherited?.alternativeRegimens ?? false,
      regimens: (inherited?.givenRegimens ?? []).map((regimen) => ({ regimen })),
    };
  };
}
