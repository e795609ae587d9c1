import { chunksOf } from '@/lib/domain/chunks-of';
import type { ChangeName } from '@/lib/domain/history';
import { database } from '../database';

/** Of which changes are read; what is absent narrows nothing. */
export interface ChangesWithin {
  studies?: readonly string[];
  papers?: readonly string[];
  measures?: readonly string[];
  /** A fact that names a tumour, or a drug, of its own has to name one of these. */
  tumours?: readonly string[];
  drugs?: readonly string[];
}

/** Studies that are named at once: a question has a limit of parameters. */
const AT_ONCE = 500;
/** Facts of other tumours and drugs that are left out of one question. */
const MOST_LEFT_OUT = 2000;

/**
 * The last releases, newest first, each with its first changes and how many there are of each kind.
 * @param most how many releases are read, and of each how many changes
 */
export async function readChanges(within: ChangesWithin, most: { releases: number; changes: number }) {
  const db = await database();
  const releases = await db.release.findMany({ orderBy: { ordinal: 'desc' }, take: most.releases });
  const outside = await factsOutside(within);
  const parts = within.studies ? [...chunksOf([...new Set(within.studies)], AT_ONCE)] : [null];
  return Promise.all(
    releases.map(async (release) => {
      const found = await Promise.all(
        parts.map((studies) => {
          const where = {
            version: release.version,
            ...(studies ? { studySlug: { in: [...studies] } } : {}),
            ...(within.papers ? { paperSlug: { in: [...within.papers] } } : {}),
            ...(within.measures ? { measure: { in: [...within.measures] } } : {}),
            ...(outside.length > 0 ? { factId: { notIn: outside } } : {}),
          };
          return Promise.all([
            db.factChange.findMany({ where, orderBy: { id: 'asc' }, take: most.changes }),
            db.factChange.groupBy({ by: ['change'], where, _count: { _all: true } }),
          ]);
        }),
      );
      const countOf = (change: ChangeName) =>
        found
          .flatMap(([, counts]) => counts)
          .filter((one) => one.change === change)
          .reduce((sum, { _count }) => sum + _count._all, 0);
      return {
        ...release,
        changes: found
          .flatMap(([changes]) => changes)
          .sort((a, b) => a.id - b.id)
          .slice(0, most.changes),
        counts: { added: countOf('added'), changed: countOf('changed'), removed: countOf('removed') },
      };
    }),
  );
}

/** Facts of the studies that are of another tumour or drug than those asked for. */
async function factsOutside({ studies, tumours, drugs }: ChangesWithin): Promise<string[]> {
  if (!studies || (!tumours && !drugs)) return [];
  const db = await database();
  const facts = await db.fact.findMany({
    where: {
      studySlug: { in: studies.slice(0, AT_ONCE) },
      OR: [
        ...(tumours ? [{ tumourSlug: { not: null, notIn: [...tumours] } }] : []),
        ...(drugs ? [{ drugSlug: { not: null, notIn: [...drugs] } }] : []),
      ],
    },
    select: { id: true },
    take: MOST_LEFT_OUT,
  });
  return facts.map(({ id }) => id);
}

/** The version of the first release, which has nothing to differ from; null where nothing was published. */
export async function firstRelease(): Promise<string | null> {
  const db = await database();
  return (await db.release.findFirst({ orderBy: { ordinal: 'asc' } }))?.version ?? null;
}
