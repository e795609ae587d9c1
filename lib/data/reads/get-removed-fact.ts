import { database } from '../database';

/** The release that removed a fact, and the fact that stands in its place today; null where no release removed it. */
export async function getRemovedFact(id: string) {
  const db = await database();
  const find = (factId: string) =>
    db.factChange.findFirst({
      where: { factId, change: 'removed' },
      orderBy: { id: 'desc' },
      include: { release: true },
    });
  const removed = await find(id);
  if (!removed) return null;
  const passed = new Set([id]);
  let successor = removed.replacedBy;
  // The successor may have been removed in its turn.
  while (successor !== null && !passed.has(successor)) {
    if (await db.fact.findUnique({ where: { id: successor }, select: { id: true } })) break;
    passed.add(successor);
    successor = (await find(successor))?.replacedBy ?? null;
  }
  return { ...removed, successor: successor !== null && passed.has(successor) ? null : successor };
}
