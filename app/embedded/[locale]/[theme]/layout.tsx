import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { isEmbedTheme } from '@/lib/present/embeds/embed-address';
import { EMBEDDED_SCRIPT } from '@/lib/present/embeds/embedded-script';
import { isLocale, LANGUAGE_TAGS } from '@/lib/text/locale';
import { fontVariables } from '../../../fonts';
import '../../../globals.css';

export const dynamic = 'force-dynamic';
// The page that a chart belongs to is the one to be found.
export const metadata: Metadata = { robots: { index: false } };

interface LayoutProps {
  params: Promise<{ locale: string; theme: string }>;
  children: ReactNode;
}

/** A chart in somebody else's page: no head, no foot; its links open outside the frame. */
export default async function Layout({ params, children }: LayoutProps) {
  const { locale, theme } = await params;
  if (!isLocale(locale) || !isEmbedTheme(theme)) notFound();
  return (
    <html
      lang={LANGUAGE_TAGS[locale]}
      className={fontVariables}
      data-theme={theme === 'auto' ? undefined : theme}
    >
      <head>
        <base target="_blank" />
      </head>
      <body>
        <main className="p-3">{children}</main>
        <script
          // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours.
          dangerouslySetInnerHTML={{ __html: EMBEDDED_SCRIPT }}
        />
      </body>
    </html>
  );
}
