'use client';

import Form from 'next/form';
import { type ReactNode, useRef } from 'react';

/** A form of filters whose choices take effect at once; without a script its button does it. */
export function FilterForm({
  action,
  label,
  children,
}: {
  action: string;
  label: string;
  children: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  return (
    <Form
      ref={form}
      action={action}
      scroll={false}
      role="search"
      aria-label={label}
      onChange={(event) => {
        const control: EventTarget = event.target;
        if (control instanceof HTMLInputElement && control.type === 'checkbox' && control.name !== '') {
          form.current?.requestSubmit();
        }
      }}
    >
      {children}
    </Form>
  );
}
