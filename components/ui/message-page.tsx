import type { ReactNode } from 'react';

/** A page that has only something to say: not found, error. */
export function MessagePage({
  title,
  text,
  children,
}: {
  title: string;
  text: string;
  children?: ReactNode;
}) {
  return (
    <main id="content" className="mx-auto max-w-2xl px-4 py-16">
      <h1 className="text-2xl font-semibold">{title}</h1>
      <p className="my-4">{text}</p>
      {children}
    </main>
  );
}
