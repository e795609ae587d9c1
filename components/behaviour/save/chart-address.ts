import { isLocale } from '@/lib/text/locale';

/**
 * Address of a chart of this page: with the filters that made it, without a source that stands open beside it, and without
 * a language, so that whoever opens it reads it in their own.
 */
export function chartAddress(id: string): string {
  const address = new URL(window.location.href);
  // Where there is none, the rest stays written as it was.
  if (address.searchParams.has('source')) address.searchParams.delete('source');
  const [, first = '', ...rest] = address.pathname.split('/');
  if (isLocale(first)) address.pathname = `/${rest.join('/')}`;
  address.hash = id;
  return address.href;
}
