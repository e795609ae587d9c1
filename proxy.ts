import { type NextRequest, NextResponse } from 'next/server';
import { isLocale, preferredLocale } from '@/lib/text/locale';

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

/** Addresses are language-neutral: /studies/… leads to /en/… or /zh/…, by the reader's choice, else the browser's. */
export function proxy(request: NextRequest) {
  const { pathname } = request.nextUrl;
  const readable = mended(pathname);
  if (readable !== null) {
    const target = request.nextUrl.clone();
    target.pathname = readable;
    return NextResponse.redirect(target, 307);
  }
  const [, first = ''] = pathname.split('/');
  // An embedded chart has its language in the query (next.config.js); the API speaks both.
  if (isLocale(first) || first === 'embed' || first === 'api') return NextResponse.next();
  const chosen = request.cookies.get(LANGUAGE_COOKIE)?.value ?? '';
  const locale = isLocale(chosen) ? chosen : preferredLocale(request.headers.get('accept-language'));
  const target = request.nextUrl.clone();
  target.pathname = `/${locale}${pathname === '/' ? '' : pathname}`;
  const response = NextResponse.redirect(target, 307);
  response.headers.set('Vary', 'Accept-Language, Cookie');
  return response;
}

export const config = { matcher: ['/((?!_next/|.*\\.(?:ico|png|svg|txt|xml|webmanifest)$).*)'] };
