import type { ReactNode } from 'react';

/** A form whose choices take effect at once (`components/behaviour/live-page.ts`); without a script its button does it. */
export function LiveForm({
  action,
  label,
  children,
}: {
  action: string;
  label: string;
  children: ReactNode;
}) {
  return (
    <search>
      <form action={action} data-live="" aria-label={label}>
        {children}
      </form>
    </search>
  );
}
