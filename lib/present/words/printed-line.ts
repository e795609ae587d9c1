import { formatDate } from './format-number';
import type { ViewContext } from './view-context';

/** What a page says of itself on paper: its address, as a reader can type it, and the date. */
export function printedLine(
  context: ViewContext,
  { site, path, query, time }: { site: string; path: string; query: URLSearchParams; time: Date },
): string {
  const { text, locale } = context;
  const kept = new URLSearchParams(query);
  // What stands open beside the page is not the page.
  kept.delete('source');
  const search = kept.size > 0 ? `?${kept}`.replaceAll('%2F', '/').replaceAll('%2C', ',') : '';
  return text.site.printed(`${site}/${locale}${path}${search}`, formatDate(context, time));
}
