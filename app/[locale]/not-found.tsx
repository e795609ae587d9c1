'use client';

import { NotFoundContent } from '@/components/ui/not-found-content';
import { PageShell } from '@/components/ui/page-shell';
import { notFoundView } from '@/lib/present/shell/not-found-view';
import { useShell } from './_components/use-shell';

/** Where `notFound()` is thrown; pages show app/not-found-page.tsx, which the server draws. */
export default function NotFound() {
  const { text, shell, locale, path } = useShell();
  return (
    <PageShell shell={shell}>
      <NotFoundContent view={notFoundView({ locale, text }, path)} />
    </PageShell>
  );
}
