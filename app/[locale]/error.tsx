'use client';

import { MessagePage } from '@/components/ui/message-page';
import { useShell } from './_components/use-shell';

export default function ErrorPage({ reset }: { reset: () => void }) {
  const { text, shell } = useShell();
  return (
    <MessagePage shell={shell} title={text.state.errorTitle} text={text.state.errorText}>
      <button type="button" onClick={reset} className="control">
        {text.state.retry}
      </button>
    </MessagePage>
  );
}
