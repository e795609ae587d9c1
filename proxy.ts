import { type NextRequest, NextResponse } from 'next/server';
import { isLocale, preferredLocale } from '@/lib/text/locale';
import { isEmbedTheme } from '@/lib/views/embeds/embed-address';

/** Name of the cookie that keeps a reader's choice of language. */
const LANGUAGE_COOKIE = 'language';

/** Addresses are language-neutral: /studies/… leads to /en/… or /zh/…, by the reader's choice, else the browser's. */
export function proxy(request: NextRequest) {
  const { pathname } = request.nextUrl;
  const [, first = ''] = pathname.split('/');
  if (isLocale(first)) return NextResponse.next();
  const chosen = request.cookies.get(LANGUAGE_COOKIE)?.value ?? '';
  const locale = isLocale(chosen) ? chosen : preferredLocale(request.headers.get('accept-language'));
  if (first === 'embed') return embedded(request, locale);
  const target = request.nextUrl.clone();
  target.pathname = `/${locale}${pathname === '/' ? '' : pathname}`;
  const response = NextResponse.redirect(target, 307);
  response.headers.set('Vary', 'Accept-Language, Cookie');
  return response;
}

/** `/embed/…?lang=zh&theme=dark` is drawn by a route that has both in its path, so that they are in the page's first byte. */
function embedded(request: NextRequest, preferred: string): NextResponse {
  const target = request.nextUrl.clone();
  const lang = target.searchParams.get('lang') ?? '';
  const theme = target.searchParams.get('theme') ?? '';
  const rest = target.pathname.slice('/embed'.length);
  target.pathname = `/embed/${isLocale(lang) ? lang : preferred}/${isEmbedTheme(theme) ? theme : 'auto'}${rest}`;
  const response = NextResponse.rewrite(target);
  response.headers.set('Vary', 'Accept-Language, Cookie');
  return response;
}

export const config = { matcher: ['/((?!api/|_next/|.*\\.(?:ico|png|svg|txt|xml|webmanifest)$).*)'] };
