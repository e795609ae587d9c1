import type { PaperStatusView } from '@/lib/present/provenance/paper-status';

/** What became of a paper since it was published; a notice stands out. Nothing of a registry's record. */
export function PaperStatus({ status }: { status: PaperStatusView | null }) {
  if (status === null) return null;
  const { text, href, isNotice } = status;
  return (
    <p className={isNotice ? 'mt-1 font-semibold' : 'mt-1 text-xs text-ink-3'} data-paper-status="">
      {isNotice && '⚠ '}
      {href ? <a href={href}>{text}</a> : text}
    </p>
  );
}
