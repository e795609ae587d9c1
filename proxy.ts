import { type NextRequest, NextResponse } from 'next/server';
import { renamedQuery } from '@/app/renamed-query';
import { unavailable } from '@/app/unavailable';
import { database, isServerGone } from '@/lib/data/database';
import { isLocale, localeOfTag, otherLocale, preferredLocale } from '@/lib/text/locale';

/** Name of the cookie that keeps a reader's choice of language. */
const LANGUAGE_COOKIE = 'language';

/** An address that can't be decoded (`/tumours/100%`) is one with its percent signs taken as they stand. */
function mended(pathname: string): string | null {
  try {
    decodeURIComponent(pathname);
    return null;
  } catch {
    return pathname.replaceAll('%', '%25');
  }
}

/** Why there are no data to serve, or null; costs one look at the database, and every table once for each new one. */
const whyUnavailable = () =>
  database().then(
    () => null,
    (error) => (isServerGone(error) ? 'gone' : 'missing'),
  );

/** Languages of a reader without one in the address: as chosen, else as the browser asks. */
function chosenLocale(request: NextRequest) {
  const chosen = request.cookies.get(LANGUAGE_COOKIE)?.value ?? '';
  return isLocale(chosen) ? chosen : preferredLocale(request.headers.get('accept-language'));
}

/** Addresses are language-neutral: /studies/… leads to /en/… or /zh/…, by the reader's choice, else the browser's. */
export async function proxy(request: NextRequest) {
  const { pathname, searchParams, search } = request.nextUrl;
  const readable = mended(pathname);
  if (readable !== null) {
    const target = request.nextUrl.clone();
    target.pathname = readable;
    return NextResponse.redirect(target, 307);
  }
  const [, first = ''] = pathname.split('/');
  const named = localeOfTag(first);
  if (named !== null && named !== first) {
    const target = request.nextUrl.clone();
    target.pathname = `/${named}${pathname.slice(first.length + 1)}`;
    return NextResponse.redirect(target, 308);
  }
  const query = renamedQuery(searchParams);
  if (query) {
    const target = request.nextUrl.clone();
    target.search = query.toString();
    return NextResponse.redirect(target, 308);
  }
  const why = await whyUnavailable();
  if (why) {
    const asked = [first, searchParams.get('lang') ?? ''].find(isLocale) ?? chosenLocale(request);
    const rest = isLocale(first) ? pathname.slice(first.length + 1) : '';
    return unavailable(asked, { path: pathname, otherHref: `/${otherLocale(asked)}${rest}${search}`, why });
  }
  // An embedded chart has its language in the query (next.config.js); files for crawlers have none.
  if (isLocale(first) || first === 'embed' || WITHOUT_LANGUAGE.includes(pathname)) return NextResponse.next();
  const locale = chosenLocale(request);
  const target = request.nextUrl.clone();
  target.pathname = `/${locale}${pathname === '/' ? '' : pathname}`;
  const response = NextResponse.redirect(target, 307);
  response.headers.set('Vary', 'Accept-Language, Cookie');
  return response;
}

const WITHOUT_LANGUAGE = ['/robots.txt', '/sitemap.xml'];

// The API says itself that there is no database; whatever passes here waits for its whole body.
export const config = {
  matcher: [
    '/((?!_next/|api/|api$|.*\\.(?:ico|png|svg|txt|xml|webmanifest)$).*)',
    '/robots.txt',
    '/sitemap.xml',
  ],
};
