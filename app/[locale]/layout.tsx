import type { Metadata, Viewport } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { isLocale, LANGUAGE_TAGS } from '@/lib/text/locale';
import { textOf } from '@/lib/text/text-of';
import { fontVariables } from '../fonts';
import { addressOfPage } from '../site-address';
import '../globals.css';

export const dynamic = 'force-dynamic';

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f6f7f5' },
    { media: '(prefers-color-scheme: dark)', color: '#0f1315' },
  ],
};

interface LayoutProps {
  params: Promise<{ locale: string }>;
  children: ReactNode;
}

export async function generateMetadata({ params }: LayoutProps): Promise<Metadata> {
  const { locale } = await params;
  const text = textOf(isLocale(locale) ? locale : 'en');
  return {
    metadataBase: new URL(await addressOfPage()),
    title: { default: text.site.name, template: `%s · ${text.site.name}` },
    description: text.site.tagline,
  };
}

// Set before the first paint, so that a chosen scheme never flashes.
const THEME_SCRIPT =
  "try{var t=localStorage.getItem('theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){}";

export default async function Layout({ params, children }: LayoutProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return (
    <html lang={LANGUAGE_TAGS[locale]} className={fontVariables} suppressHydrationWarning>
      <body>
        <script
          // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours.
          dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }}
        />
        {children}
      </body>
    </html>
  );
}
