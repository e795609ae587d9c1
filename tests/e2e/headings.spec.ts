import { expect, test } from '@playwright/test';

/** Levels of the headings of a page in their order. */
const levelsOf = (html: string) => [...html.matchAll(/<h([1-6])[\s>]/gu)].map(([, level]) => Number(level));

/** One fact of each kind and measure has every form that a source is shown in. */
test('the page and the panel of a fact have one first heading, and none skips a level', async ({
  request,
}) => {
  const rows = new Map<string, { id: string; study: string | null }>();
  for (let cursor: string | null = ''; cursor !== null; ) {
    const answer = await request.get(`/api/v1/facts?limit=200${cursor && `&cursor=${cursor}`}`);
    const { data, page } = (await answer.json()) as {
      data: { id: string; kind: string; study: string | null }[];
      page: { next: string | null };
    };
    for (const { id, kind, study } of data) if (!rows.has(kind)) rows.set(kind, { id, study });
    cursor = page.next;
  }
  expect(rows.size).toBeGreaterThan(4);
  for (const [kind, { id, study }] of rows) {
    const addresses = ['en', 'zh'].flatMap((locale) => [
      `/${locale}/facts/${id}`,
      ...(study ? [`/${locale}/studies/${study}?source=${id}`] : []),
    ]);
    for (const address of addresses) {
      const levels = levelsOf(await (await request.get(address)).text());
      expect(
        levels.filter((level) => level === 1),
        `${kind} ${address}`,
      ).toHaveLength(1);
      const skips = levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1);
      expect(skips, `${kind} ${address}: ${levels.join(' ')}`).toEqual([]);
    }
  }
});
