import type { ReactNode } from 'react';
import type { ShellView } from '@/lib/present/shell/shell';
import { PageShell } from './page-shell';

/** A page that has only something to say: not found, error. */
export function MessagePage({
  shell,
  title,
  text,
  children,
}: {
  shell: ShellView;
  title: string;
  text: string;
  children?: ReactNode;
}) {
  return (
    <PageShell shell={shell}>
      <div className="max-w-2xl py-8">
        <h1 className="text-2xl font-semibold">{title}</h1>
        <p className="my-4">{text}</p>
        {children}
      </div>
    </PageShell>
  );
}
