import { Feed } from 'feed';
import type { ChangeView, ReleaseView } from '@/lib/present/pages/data/release-view';
import { escapeMarkup } from '@/lib/text/escape-markup.mjs';
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
export function writeFeed(changes: ChangesFeed, format: FeedFormat): string {
  const { title, description, author, language, site, addresses, entries } = changes;
  const days = entries.map(({ day }) => dayOf(day));
  const feed = new Feed({
    id: addresses[format],
    title,
    description,
    language,
    link: addresses.page,
    feedLinks: { atom: addresses.atom, json: addresses.json },
    author: { name: author, link: site },
    copyright: `${DATA_LICENCE.title}, ${DATA_LICENCE.path}`,
    generator: false,
    // A day that is no moment of the request: the same data give the same bytes.
    updated: days[0] ?? dayOf('1980-01-01'),
  });
  for (const { day, title: entry, release } of entries) {
    feed.addItem({
      // The same release is another entry in another feed: it lists other changes.
      id: `${addresses[format]}#${release.version}`,
      title: entry,
      link: `${addresses.page}#${release.version}`,
      date: dayOf(day),
      published: dayOf(day),
      description: release.note,
      content: contentOf(release, site, language),
    });
  }
  return format === 'atom' ? feed.atom1() : feed.json1();
}

const dayOf = (day: string) => new Date(`${day}T00:00:00Z`);

function contentOf({ note, counts, changes, more }: ReleaseView, site: string, language: string): string {
  const colon = language.startsWith('zh') ? '：' : ': ';
  const rows = changes.map((change) => `<li>${changeOf(change, site, colon)}</li>`).join('');
  return [
    `<p>${escapeMarkup(note)}</p>`,
    `<p>${escapeMarkup(counts)}</p>`,
    rows === '' ? '' : `<ul>${rows}</ul>`,
    more === null ? '' : `<p>${escapeMarkup(more)}</p>`,
  ].join('');
}

/** "Changed: Study · Measure: 8.6 % → 8.7 %". */
function changeOf({ change, what, href, before, after }: ChangeView, site: string, colon: string): string {
  const reported = ({ text, lang }: ChangeView['before']) =>
    lang ? `<span lang="${lang}">${escapeMarkup(text)}</span>` : escapeMarkup(text);
  const values = [before, after].filter(({ text }) => text !== '').map(reported);
  return [
    escapeMarkup(change),
    `<a href="${escapeMarkup(site + href)}">${escapeMarkup(what)}</a>`,
    values.join(' → '),
  ].join(colon);
}
