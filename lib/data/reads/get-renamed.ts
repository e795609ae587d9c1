import type { RenamedKind } from '@/lib/domain/history';
import { database } from '../database';

/** The slug that took the place of this one, through as many renamings as there were; null where it never was one. */
export async function getRenamed(kind: RenamedKind, slug: string): Promise<string | null> {
  const db = await database();
  const renames = await db.rename.findMany({ where: { kind } });
  const next = new Map(renames.map(({ from, to }) => [from, to]));
  const passed = new Set<string>();
  let at = slug;
  for (let to = next.get(at); to !== undefined && !passed.has(at); to = next.get(at)) {
    passed.add(at);
    at = to;
  }
  return at === slug ? null : at;
}
