import { llmsText } from '@/lib/exchange/llms-text';
import { shellView } from '@/lib/present/shell/shell';
import { LOCALES } from '@/lib/text/locale';
import { textOf } from '@/lib/text/text-of';
import { indexOfApi } from '../api/v1/_http/describe-api';
import { addressOfRequest } from '../site-address';

export const dynamic = 'force-dynamic';

/** What stands where, for programs that read text. It needs no data. */
export function GET(request: Request): Response {
  const site = addressOfRequest(request);
  const languages = LOCALES.map((locale) => {
    const text = textOf(locale);
    const { site: name, nav } = shellView({ locale, text }, '', new URLSearchParams(), '');
    return { site: name, nav, title: text.feed.pages };
  });
  return new Response(llmsText(site, indexOfApi(site), languages), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
