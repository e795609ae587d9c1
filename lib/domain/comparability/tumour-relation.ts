/** How the tumours of two groups of patients stand to one another. */
export type TumourRelation = 'same' | 'overlap' | 'different' | 'not-stated';

type Parents = Readonly<Record<string, { parent: string | null }>>;

/** `overlap`: one is a kind of the other, or some tumours are in both. */
export function tumourRelation(parents: Parents, a: readonly string[], b: readonly string[]): TumourRelation {
  if (a.length === 0 || b.length === 0) return 'not-stated';
  if (a.length === b.length && a.every((tumour) => b.includes(tumour))) return 'same';
  const meet = a.some((one) =>
    b.some((other) => isKindOf(parents, one, other) || isKindOf(parents, other, one)),
  );
  return meet ? 'overlap' : 'different';
}

function isKindOf(parents: Parents, tumour: string, whole: string): boolean {
  const seen = new Set<string>();
  for (let at: string | null = tumour; at !== null && !seen.has(at); at = parents[at]?.parent ?? null) {
    if (at === whole) return true;
    seen.add(at);
  }
  return false;
}
