/** A link past what comes first, seen when the keyboard reaches it. */
export function SkipLink({ to, text }: { to: string; text: string }) {
  return (
    <a
      href={`#${to}`}
      className="no-print sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-surface focus:p-3"
    >
      {text}
    </a>
  );
}
