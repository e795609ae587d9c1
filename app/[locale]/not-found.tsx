'use client';

import Link from 'next/link';
import { useParams } from 'next/navigation';
import { MessagePage } from '@/components/ui/message-page';
import { isLocale, textOf } from '@/lib/text/locale';

export default function NotFound() {
  const { locale } = useParams<{ locale: string }>();
  const language = isLocale(locale) ? locale : 'en';
  const { state } = textOf(language);
  return (
    <MessagePage title={state.notFoundTitle} text={state.notFoundText}>
      <Link href={`/${language}/studies`}>{state.notFoundLink}</Link>
    </MessagePage>
  );
}
