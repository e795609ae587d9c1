'use client';

import Form from 'next/form';
import { type ReactNode, useEffect, useRef } from 'react';

const PAUSE_MS = 350;

/** A search form that sends itself when typing pauses; without a script its button does it. */
export function TypedForm({
  action,
  label,
  children,
}: {
  action: string;
  label: string;
  children: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const sendSoon = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => form.current?.requestSubmit(), PAUSE_MS);
  };
  return (
    <Form
      ref={form}
      action={action}
      replace
      scroll={false}
      role="search"
      aria-label={label}
      onSubmit={() => clearTimeout(timer.current)}
      onInput={(event) => {
        // Not while characters are still being put together.
        if (!(event.nativeEvent as InputEvent).isComposing) sendSoon();
      }}
      onCompositionEnd={sendSoon}
    >
      {children}
    </Form>
  );
}
