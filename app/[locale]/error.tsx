'use client';

import { useParams } from 'next/navigation';
import { MessagePage } from '@/components/ui/message-page';
import { isLocale, textOf } from '@/lib/text/locale';

export default function ErrorPage({ reset }: { reset: () => void }) {
  const { locale } = useParams<{ locale: string }>();
  const { state } = textOf(isLocale(locale) ? locale : 'en');
  return (
    <MessagePage title={state.errorTitle} text={state.errorText}>
      <button type="button" onClick={reset} className="control">
        {state.retry}
      </button>
    </MessagePage>
  );
}
