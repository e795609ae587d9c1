import { FramedPage } from '@/components/evidence/framed-page';
import { NotFoundContent } from '@/components/ui/not-found-content';
import { notFoundView } from '@/lib/present/shell/not-found-view';
import { scriptWords } from '@/lib/present/shell/script-words';
import { shellView } from '@/lib/present/shell/shell';
import type { Locale } from '@/lib/text/locale';
import { textOf } from '@/lib/text/text-of';
import { setStatus } from './follow-requests';
import { pageScript } from './page-script';

/** The page of an address that leads to nothing: status 404, all of it in the server's HTML. `path` is without the language. */
export function NotFoundPage({ locale, path }: { locale: Locale; path: string }) {
  setStatus(404);
  const context = { locale, text: textOf(locale) };
  const shell = shellView(context, path, new URLSearchParams(), '');
  const script = scriptWords(context, shell);
  return (
    <>
      <meta name="robots" content="noindex" />
      <FramedPage frame={{ shell, script, scriptFiles: pageScript(), linkedData: '', asked: null }}>
        <NotFoundContent view={notFoundView(context, path)} />
      </FramedPage>
    </>
  );
}
