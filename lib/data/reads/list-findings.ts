import { groupBy } from '@/lib/domain/group-by';
import { database } from '../database';
import { PreparedRead } from '../prepared-read';

export interface FindingFilter {
  ids?: readonly string[];
  verdict?: readonly string[];
  rule?: readonly string[];
  paper?: string;
  studies?: readonly string[];
  /** Findings that used any of these facts. */
  facts?: readonly string[];
  /** The first of them only. */
  most?: number;
}

/** What the audit found, most important first, with the ids of the facts used (the printed figure first). */
export async function listFindings(filter: FindingFilter = {}) {
  const db = await database();
  // Sorted here: Prisma on libsql refuses a nested orderBy below a thousand parents or so.
  const findings = await db.finding.findMany({
    where: {
      ...(filter.ids ? { id: { in: [...filter.ids] } } : {}),
      ...(filter.verdict ? { verdict: { in: [...filter.verdict] } } : {}),
      ...(filter.rule ? { rule: { in: [...filter.rule] } } : {}),
      ...(filter.paper ? { paperSlug: filter.paper } : {}),
      ...(filter.studies ? { studySlug: { in: [...filter.studies] } } : {}),
      ...(filter.facts ? { facts: { some: { factId: { in: [...filter.facts] } } } } : {}),
    },
    orderBy: { ordinal: 'asc' },
    ...(filter.most === undefined ? {} : { take: filter.most }),
    include: {
      facts: { select: { factId: true, ordinal: true } },
      study: { select: { slug: true, shortTitleEn: true, shortTitleZh: true, origin: true } },
    },
  });
  return findings.map(({ facts, ...finding }) => ({
    ...finding,
    facts: [...facts].sort((a, b) => a.ordinal - b.ordinal).map(({ factId }) => factId),
  }));
}

export const studyFindingsRead = new PreparedRead('findings-of-study', async (studies) =>
  groupBy(await listFindings({ studies }), ({ studySlug }) => studySlug ?? ''),
);

/** What the audit found in a study, most important first. */
export const findingsOfStudy = async (slug: string) => (await studyFindingsRead.get(slug)) ?? [];
