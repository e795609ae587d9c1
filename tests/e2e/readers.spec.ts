import { spawnSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { unfurl } from 'unfurl.js';

// Programs of others that read pages: what shows a shared address as a card, and what reads Markdown.

const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;

/** Pages that are shared, and the title that a card has to bear. */
const CARDS: readonly (readonly [address: string, title: RegExp])[] = [
  ['/en', /Sarcoma Evidence/u],
  ['/en/studies/imatinib-gist-2010-2015', /high-risk/u],
  ['/en/facts/861043577a09', /^Partial response 14\/19 · 73\.7 % – Imatinib in high-risk GIST/u],
  ['/zh/facts/861043577a09', /^部分缓解 14\/19 · 73\.7 %——伊马替尼治疗高危GIST/u],
  ['/en/map', /map/iu],
  ['/en/outcomes?drug=imatinib&measure=partial-response', /^Outcomes: Partial response, Imatinib/u],
];

test('an unfurler makes a card of each page: title, text, picture, the same by oEmbed', async ({
  request,
  baseURL,
}) => {
  for (const [address, title] of CARDS) {
    const card = await unfurl(`${baseURL}${address}`);
    expect(card.title, address).toMatch(title);
    expect(card.description?.length, address).toBeGreaterThan(15);
    expect(card.open_graph?.title, address).toMatch(title);
    const [image] = card.open_graph?.images ?? [];
    expect(image, address).toMatchObject({ width: 1200, height: 630 });
    expect((await request.get(image?.url ?? '')).headers()['content-type'], address).toBe('image/png');
    expect((await request.get(card.favicon ?? '')).status(), address).toBe(200);
    expect(card.oEmbed, address).toMatchObject({ type: 'link', title: expect.stringMatching(title) });
    expect(card.oEmbed?.thumbnails?.[0]?.url, address).toBe(image?.url);
  }
});

test(`pandoc reads the Markdown of pages: headings, tables with cells, links${hasPandoc ? '' : ' (skipped: no pandoc)'}`, async ({
  request,
  baseURL,
}) => {
  test.skip(!hasPandoc);
  for (const path of [
    '/en/studies/imatinib-gist-2010-2015',
    '/zh/studies/anlotinib-sts-2020',
    '/en/tumours/angiosarcoma',
    '/en/outcomes?drug=imatinib',
    '/en/compare?cohorts=anlotinib-sts-2020/anlotinib,anlotinib-sts-2020/chemotherapy',
    '/en/methods/survival',
  ]) {
    const [page, query] = path.split('?');
    const answer = await request.get(`${page}.md${query ? `?${query}` : ''}`);
    expect(answer.headers()['content-type'], path).toContain('text/markdown');
    const read = spawnSync('pandoc', ['-f', 'gfm', '-t', 'json'], {
      input: await answer.text(),
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    expect(read.stderr, path).toBe('');
    const { blocks } = JSON.parse(read.stdout) as { blocks: { t: string; c: unknown[] }[] };
    const kinds = blocks.map(({ t }) => t);
    expect(kinds, path).toContain('Header');
    if (!path.includes('methods')) expect(kinds, path).toContain('Table');
    // A table that was none would stand as a paragraph with its bars.
    const written = JSON.stringify(blocks.filter(({ t }) => t === 'Para'));
    expect(written, path).not.toMatch(/"\|[-|]*"/u);
    for (const [, link = ''] of read.stdout.matchAll(/"(https?:[^"]+)",""/gu))
      expect(URL.canParse(link), link).toBe(true);
    expect(read.stdout, path).toContain(`${baseURL}/`);
  }
});
