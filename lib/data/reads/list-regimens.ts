import { database } from '../database';
import { tumoursInOrder } from './tumours-in-order';
import { ofStudies, type WithinStudies } from './within-studies';

/** All regimens, study by study, with their drugs, doses and the cohorts that got them. */
export async function listRegimens(within: WithinStudies = {}) {
  const db = await database();
  const regimens = await db.regimen.findMany({
    where: ofStudies(within),
    orderBy: { ordinal: 'asc' },
    include: {
      study: {
        select: {
          slug: true,
          origin: true,
          paperSlug: true,
          shortTitleEn: true,
          shortTitleZh: true,
          tumours: { orderBy: { ordinal: 'asc' }, select: { tumourSlug: true } },
        },
      },
      drugs: { orderBy: { ordinal: 'asc' }, select: { drugSlug: true, supportive: true } },
      treatments: { orderBy: { ordinal: 'asc' }, select: { treatment: true } },
      cohorts: {
        orderBy: { cohort: { ordinal: 'asc' } },
        select: {
          cohort: { select: { slug: true, tumours: { select: { tumourSlug: true, ordinal: true } } } },
        },
      },
      characteristics: { orderBy: { ordinal: 'asc' } },
    },
  });
  return regimens.map((regimen) => ({
    ...regimen,
    cohorts: regimen.cohorts.map(({ cohort }) => ({
      cohort: { ...cohort, tumours: tumoursInOrder(cohort.tumours) },
    })),
  }));
}
