import { StaticContent } from '@/components/static/static-content';
import { NotFoundContent } from '@/components/ui/not-found-content';
import { PageShell } from '@/components/ui/page-shell';
import { notFoundView } from '@/lib/present/shell/not-found-view';
import { shellView } from '@/lib/present/shell/shell';
import type { Locale } from '@/lib/text/locale';
import { textOf } from '@/lib/text/text-of';
import { setStatus } from './follow-requests';

/** The page of an address that leads to nothing: status 404, all of it in the server's HTML. `path` is without the language. */
export function NotFoundPage({ locale, path }: { locale: Locale; path: string }) {
  setStatus(404);
  const text = textOf(locale);
  const shell = shellView({ locale, text }, path, new URLSearchParams(), '');
  return (
    <>
      <meta name="robots" content="noindex" />
      <StaticContent>
        <PageShell shell={shell}>
          <NotFoundContent view={notFoundView({ locale, text }, path)} />
        </PageShell>
      </StaticContent>
    </>
  );
}
