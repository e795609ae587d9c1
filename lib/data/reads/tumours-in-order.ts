/** Slugs of a cohort's tumours as the file names them. Sorted here: a nested orderBy on libsql has a limit of parents. */
export const tumoursInOrder = (tumours: readonly { tumourSlug: string; ordinal: number }[]): string[] =>
  [...tumours].sort((a, b) => a.ordinal - b.ordinal).map(({ tumourSlug }) => tumourSlug);
