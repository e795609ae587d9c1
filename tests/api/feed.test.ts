import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { GET as getFeed } from '@/app/api/v1/feed/route';
import { GET as getReleases } from '@/app/api/v1/releases/route';
import { listReleasesWithChanges } from '@/lib/data/reads/list-releases';
import { DOWNLOAD_FORMATS } from '@/lib/domain/download-formats';
import { useDatabase } from '../fixtures/built-database';
import { type Element, parseXml } from '../fixtures/strict-xml';
import { call, problemIn } from './call';

let cleanUp: () => void;
let releases: Awaited<ReturnType<typeof listReleasesWithChanges>>;
beforeAll(async () => {
  cleanUp = await useDatabase('real');
  releases = await listReleasesWithChanges();
});
afterAll(() => cleanUp());

const ATOM = 'http://www.w3.org/2005/Atom';
const all = (parent: Element, name: string) => parent.children.filter((child) => child.name === name);
const textIn = (parent: Element, name: string) => all(parent, name)[0]?.text ?? '';

/** What RFC 4287 asks of every feed and every entry. */
function checkAtom(feed: Element) {
  expect([feed.name, feed.attributes.xmlns]).toEqual(['feed', ATOM]);
  for (const element of [feed, ...all(feed, 'entry')]) {
    for (const name of ['id', 'title', 'updated']) expect(all(element, name), name).toHaveLength(1);
    expect(URL.canParse(textIn(element, 'id'))).toBe(true);
    expect(textIn(element, 'updated')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/u);
  }
  expect(all(feed, 'author').length).toBe(1);
  expect(all(feed, 'link').some(({ attributes }) => attributes.rel === 'self')).toBe(true);
  const ids = all(feed, 'entry').map((entry) => textIn(entry, 'id'));
  expect(new Set(ids).size).toBe(ids.length);
}

test('every published version is an entry of the Atom feed, the newest first, with what it changed', async () => {
  const response = await call(getFeed, '/feed');
  expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  const feed = parseXml(await response.text());
  checkAtom(feed);
  const entries = all(feed, 'entry');
  const reported = releases.slice(0, 20);
  expect(entries.map((entry) => textIn(entry, 'id').split('#')[1])).toEqual(
    reported.map(({ version }) => version),
  );
  const changed = releases.flatMap(({ version, changes }) =>
    changes.filter(({ change }) => change === 'changed').map((change) => ({ ...change, version })),
  );
  const [first] = changed;
  const entry = entries.find((one) => textIn(one, 'id').endsWith(`#${first?.version}`));
  expect(entry && textIn(entry, 'content')).toContain(`/en/facts/${first?.factId}`);
  expect(entry && textIn(entry, 'content')).toContain(' → ');
});

test('a feed of a study tells of that study alone, and so do those of a tumour and a drug', async () => {
  const study = 'imatinib-gist-2010-2015';
  const ofStudy = new Set(
    releases.flatMap(({ changes }) =>
      changes.filter(({ studySlug }) => studySlug === study).map(({ factId }) => factId),
    ),
  );
  expect(ofStudy.size).toBeGreaterThan(3);
  for (const filter of [`study=${study}`, 'tumour=GIST', 'drug=Gleevec']) {
    const feed = parseXml(await (await call(getFeed, `/feed?${filter}&language=zh`)).text());
    checkAtom(feed);
    const facts = all(feed, 'entry').flatMap((entry) =>
      [...textIn(entry, 'content').matchAll(/\/zh\/facts\/(\w+)/gu)].map(([, fact]) => String(fact)),
    );
    expect(facts.length, filter).toBeGreaterThan(3);
    for (const fact of facts) expect(ofStudy, filter).toContain(fact);
  }
});

const address = z.url({ protocol: /^https?$/u });
/** What JSON Feed 1.1 asks of a feed, and no name that it doesn’t know. */
const jsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  description: z.string(),
  home_page_url: address,
  feed_url: address,
  language: z.string().regex(/^[a-z]{2}(?:-[A-Za-z]+)*$/u),
  authors: z.array(z.strictObject({ name: z.string(), url: address })).min(1),
  items: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        url: address,
        title: z.string(),
        summary: z.string(),
        content_html: z.string().min(1),
        date_published: z.iso.datetime(),
      }),
    )
    .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, 'ids are unique'),
});

test('the JSON feed has the same entries', async () => {
  const response = await call(getFeed, '/feed?format=json&measure=statement');
  expect(response.headers.get('content-type')).toBe('application/feed+json; charset=utf-8');
  const feed = jsonFeed.parse(await response.json());
  const atom = parseXml(await (await call(getFeed, '/feed?measure=statement')).text());
  expect(feed.items.map(({ content_html }) => content_html)).toEqual(
    all(atom, 'entry').map((entry) => textIn(entry, 'content')),
  );
  expect(feed.items.length).toBeGreaterThan(0);
});

test('a filter that names nothing is refused, not answered with an empty feed', async () => {
  const { status, issues } = await problemIn(await call(getFeed, '/feed?tumour=no-such-tumour'));
  expect([status, issues[0]?.path]).toEqual([400, ['tumour']]);
});

test('the releases count what each changed, and say which files are kept', async () => {
  const { data, page } = (await (await call(getReleases, '/releases?limit=200')).json()) as {
    data: {
      version: string;
      added: number;
      changed: number;
      removed: number;
      present: boolean;
      downloads: string[];
    }[];
    page: { total: number };
  };
  expect(page.total).toBe(releases.length);
  expect(data.map(({ version, added, changed, removed }) => [version, added + changed + removed])).toEqual(
    releases.map(({ version, changes }) => [version, changes.length]),
  );
  for (const { present, downloads } of data)
    if (present) expect(downloads).toHaveLength(DOWNLOAD_FORMATS.length);
});
