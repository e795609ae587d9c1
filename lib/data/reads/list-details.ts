import { database } from '../database';

const inOrder = { orderBy: { ordinal: 'asc' } } as const;

/** What single studies have beside their rows of the lists, a kind a question, so that nobody reads more than is asked. */
export const DETAILS_OF_STUDIES = {
  tests: async (studies: readonly string[]) =>
    (await database()).testResult.findMany({
      where: { studySlug: { in: [...studies] } },
      ...inOrder,
      include: { cohorts: inOrder, counts: true },
    }),
  times: async (studies: readonly string[]) =>
    (
      await (
        await database()
      ).timeToEvent.findMany({
        where: { patient: { studySlug: { in: [...studies] } } },
        orderBy: [{ patient: { ordinal: 'asc' } }, { measure: 'asc' }],
        include: { patient: { select: { slug: true, studySlug: true, cohortId: true } } },
      })
    ).map((time) => ({ ...time, studySlug: time.patient.studySlug })),
  characteristics: async (studies: readonly string[]) =>
    (await database()).characteristic.findMany({ where: { studySlug: { in: [...studies] } }, ...inOrder }),
  measurements: async (studies: readonly string[]) =>
    (await database()).measurement.findMany({ where: { studySlug: { in: [...studies] } }, ...inOrder }),
  statements: async (studies: readonly string[]) =>
    (await database()).statement.findMany({
      where: { studySlug: { in: [...studies] } },
      ...inOrder,
      include: { tumours: inOrder },
    }),
  notes: async (studies: readonly string[]) =>
    (await database()).extractionNote.findMany({
      where: { studySlug: { in: [...studies] } },
      ...inOrder,
      include: { locations: inOrder },
    }),
};
