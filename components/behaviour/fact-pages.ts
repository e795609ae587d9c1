/** Sources kept ready; the oldest goes first. */
const MOST_KEPT = 60;

const kept = new Map<string, Promise<Element | null>>();

async function read(address: string): Promise<Element | null> {
  const response = await fetch(address, { headers: { accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return page.querySelector('[data-fact]');
}

/** The page of a source: the id of a note has that of its study or paper in front. */
const pageOf = (id: string) => (id.includes('/') ? `notes/${id}` : `facts/${id}`);

/** The source of a fact or a note as its own page shows it; null where it can’t be had. A second question costs nothing. */
export function readFact(locale: string, fact: string): Promise<Element | null> {
  const known = kept.get(fact);
  if (known) return known;
  const asked = read(`/${locale}/${pageOf(fact)}`).catch(() => null);
  kept.set(fact, asked);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? '');
  // What failed is asked for again.
  void asked.then((found) => found ?? kept.delete(fact));
  return asked;
}
