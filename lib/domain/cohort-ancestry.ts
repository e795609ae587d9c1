type ParentOf = (id: string) => string | null | undefined;

/** A cohort and all that it is part of, nearest first. A line that comes back to itself ends there. */
export function lineOf(id: string, parentOf: ParentOf): string[] {
  const line: string[] = [];
  for (let at: string | null | undefined = id; at && !line.includes(at); at = parentOf(at)) line.push(at);
  return line;
}

/** What a cohort is part of, nearest first. */
export const ancestorsOf = (id: string, parentOf: ParentOf): string[] => lineOf(id, parentOf).slice(1);

/** The lines of cohorts that know their parents by id. */
export function linesAmong<C extends { id: string; parentId: string | null }>(cohorts: readonly C[]) {
  const byId = new Map(cohorts.map((cohort) => [cohort.id, cohort]));
  return (id: string): C[] => lineOf(id, (at) => byId.get(at)?.parentId).flatMap((at) => byId.get(at) ?? []);
}
