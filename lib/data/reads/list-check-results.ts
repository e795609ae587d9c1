import { chunksOf } from '@/lib/domain/chunks-of';
import { groupBy } from '@/lib/domain/group-by';
import { database } from '../database';
import { PreparedRead } from '../prepared-read';

export interface CheckResultFilter {
  verdict?: readonly string[];
  rule?: readonly string[];
  paper?: string;
  studies?: readonly string[];
  /** Check results that used any of these facts. */
  facts?: readonly string[];
  /** Those only that come behind this place among all check results. */
  after?: number;
  /** The first of them only. */
  most?: number;
}

/** Ids that are asked for at once: a question has a limit of parameters. */
const AT_ONCE = 500;

/** Asked apart: within one question, a database looks at every check result there is, in their order. */
async function idsOfFacts(facts: readonly string[]): Promise<string[]> {
  const db = await database();
  const ids = new Set<string>();
  for (const some of chunksOf(facts, AT_ONCE)) {
    const where = { factId: { in: [...some] } };
    for (const { checkResultId } of await db.checkResultFact.findMany({
      where,
      select: { checkResultId: true },
    }))
      ids.add(checkResultId);
  }
  return [...ids];
}

/** What the audit found, most important first, with the ids of the facts used (the printed figure first). */
export async function listCheckResults({ facts, ...filter }: CheckResultFilter = {}) {
  if (!facts) return find(filter);
  const found: Awaited<ReturnType<typeof find>> = [];
  for (const some of chunksOf(await idsOfFacts(facts), AT_ONCE)) found.push(...(await find(filter, some)));
  return found.sort((a, b) => a.ordinal - b.ordinal).slice(0, filter.most);
}

async function find(filter: Omit<CheckResultFilter, 'facts'>, ids?: readonly string[]) {
  const db = await database();
  const where = {
    ...(ids ? { id: { in: [...ids] } } : {}),
    ...(filter.verdict ? { verdict: { in: [...filter.verdict] } } : {}),
    ...(filter.rule ? { rule: { in: [...filter.rule] } } : {}),
    ...(filter.paper ? { paperSlug: filter.paper } : {}),
    ...(filter.studies ? { studySlug: { in: [...filter.studies] } } : {}),
  };
  const { after, most } = filter;
  const checkResults = await db.checkResult.findMany({
    where: { ...where, ...(after === undefined ? {} : { ordinal: { gt: after } }) },
    orderBy: { ordinal: 'asc' },
    ...(most === undefined ? {} : { take: most }),
  });
  // Read apart: an include would name each check result, and its study for each of them, in its question.
  // Bounds only where they are needed: with them a database would go through all in their order.
  const first = checkResults[0]?.ordinal ?? 0;
  const bounds = { gte: first, lte: checkResults.at(-1)?.ordinal ?? first };
  const isPart = after !== undefined || most !== undefined;
  const [facts, studies] = await Promise.all([
    db.checkResultFact.findMany({
      where: { checkResult: { ...where, ...(isPart ? { ordinal: bounds } : {}) } },
      select: { checkResultId: true, factId: true, ordinal: true },
    }),
    db.study.findMany({
      where: { slug: { in: [...new Set(checkResults.flatMap(({ studySlug }) => studySlug ?? []))] } },
      select: { slug: true, shortTitleEn: true, shortTitleZh: true, origin: true },
    }),
  ]);
  const factsOf = groupBy(facts, ({ checkResultId }) => checkResultId);
  const studyOf = new Map(studies.map((study) => [study.slug, study]));
  return checkResults.map((checkResult) => ({
    ...checkResult,
    study: (checkResult.studySlug !== null && studyOf.get(checkResult.studySlug)) || null,
    facts: (factsOf.get(checkResult.id) ?? [])
      .sort((a, b) => a.ordinal - b.ordinal)
      .map(({ factId }) => factId),
  }));
}

export const studyCheckResultsRead = new PreparedRead('check-results-of-study', async (studies) =>
  groupBy(await listCheckResults({ studies }), ({ studySlug }) => studySlug ?? ''),
);

/** What the audit found in a study, most important first. */
export const checkResultsOfStudy = async (slug: string) => (await studyCheckResultsRead.get(slug)) ?? [];
