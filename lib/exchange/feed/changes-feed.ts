import { Feed } from 'feed';
import type { ChangeView, ReleaseView } from '@/lib/present/pages/data/release-view';
import { escapeMarkup } from '@/lib/text/escape-markup.mjs';
import { colonAfter, labelled } from '@/lib/text/punctuation';
import { DATA_LICENCE } from '../data-package/data-licence';

export const FEED_FORMATS = { atom: 'application/atom+xml', json: 'application/feed+json' } as const;
export type FeedFormat = keyof typeof FEED_FORMATS;

export interface ChangesFeed {
  title: string;
  description: string;
  /** Name of who publishes. */
  author: string;
  language: string;
  /** Scheme and host. */
  site: string;
  /** Address of the feed in a format, and of the page that shows what it is about; absolute. */
  addresses: Record<FeedFormat, string> & { page: string };
  entries: { day: string; title: string; release: ReleaseView }[];
}

/** Published versions as a feed, newest first; what each changed stands in it as old → new, with the facts. */
export const writeFeed = (changes: ChangesFeed, format: FeedFormat): string =>
  format === 'atom' ? atom(changes) : JSON.stringify(jsonFeed(changes), null, 2);

/** An entry for both formats. The same release is another entry in another feed: it lists other changes. */
const entriesOf = ({ entries, addresses, site }: ChangesFeed, format: FeedFormat) =>
  entries.map(({ day, title, release }) => ({
    id: `${addresses[format]}#${release.version}`,
    title,
    link: `${addresses.page}#${release.version}`,
    date: dayOf(day),
    summary: release.note,
    content: contentOf(release, site),
  }));

function atom(changes: ChangesFeed): string {
  const { title, description, author, language, site, addresses } = changes;
  const entries = entriesOf(changes, 'atom');
  const feed = new Feed({
    id: addresses.atom,
    title,
    description,
    language,
    link: addresses.page,
    feedLinks: { atom: addresses.atom, json: addresses.json },
    author: { name: author, link: site },
    copyright: `${DATA_LICENCE.title}, ${DATA_LICENCE.path}`,
    generator: false,
    // A day that is no moment of the request: the same data give the same bytes.
    updated: entries[0]?.date ?? dayOf('1980-01-01'),
  });
  for (const { id, title: entry, link, date, summary, content } of entries)
    feed.addItem({ id, title: entry, link, date, published: date, description: summary, content });
  return feed.atom1();
}

/** JSON Feed 1.1 (jsonfeed.org). */
const jsonFeed = (changes: ChangesFeed) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: changes.title,
  description: changes.description,
  home_page_url: changes.addresses.page,
  feed_url: changes.addresses.json,
  language: changes.language,
  authors: [{ name: changes.author, url: changes.site }],
  items: entriesOf(changes, 'json').map(({ id, title, link, date, summary, content }) => ({
    id,
    url: link,
    title,
    summary,
    content_html: content,
    date_published: date.toISOString(),
  })),
});

const dayOf = (day: string) => new Date(`${day}T00:00:00Z`);

function contentOf({ note, counts, changes, more }: ReleaseView, site: string): string {
  const rows = changes.map((change) => `<li>${changeOf(change, site)}</li>`).join('');
  return [
    `<p>${escapeMarkup(note)}</p>`,
    `<p>${escapeMarkup(counts)}</p>`,
    rows === '' ? '' : `<ul>${rows}</ul>`,
    more === null ? '' : `<p>${escapeMarkup(more)}</p>`,
  ].join('');
}

/** "Changed: Study · Measure: 8.6 % → 8.7 %". */
function changeOf({ change, what, href, before, after }: ChangeView, site: string): string {
  const reported = ({ text, lang }: ChangeView['before']) =>
    lang ? `<span lang="${lang}">${escapeMarkup(text)}</span>` : escapeMarkup(text);
  const values = [before, after].filter(({ text }) => text !== '').map(reported);
  const named = labelled(
    escapeMarkup(change),
    `<a href="${escapeMarkup(site + href)}">${escapeMarkup(what)}</a>`,
  );
  return values.length === 0 ? named : `${named}${colonAfter(what)}${values.join(' → ')}`;
}
