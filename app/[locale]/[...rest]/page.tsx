import type { Metadata } from 'next';
import { isLocale } from '@/lib/text/locale';
import { textOf } from '@/lib/text/text-of';
import { NotFoundPage } from '../../not-found-page';

interface PageProps {
  params: Promise<{ locale: string; rest: string[] }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  return { title: textOf(isLocale(locale) ? locale : 'en').state.notFoundTitle };
}

/** Every address that no other page answers. */
export default async function Page({ params }: PageProps) {
  const { locale, rest } = await params;
  return <NotFoundPage locale={isLocale(locale) ? locale : 'en'} path={`/${rest.join('/')}`} />;
}
