export interface CopyWords {
  copy: string;
  copied: string;
  failed: string;
}

interface CopyButtonProps {
  /** An address within the site, made absolute when copied, or a text that is copied as it is. */
  what: { address: string } | { text: string };
  words: CopyWords;
  /** Where the system has a sheet for sharing, it opens that instead (`components/behaviour/share.ts`). */
  shares?: boolean;
}

/** Copies an address or a text, and says so (`components/behaviour/copy.ts`). */
export function CopyButton({ what, words, shares = false }: CopyButtonProps) {
  const content = 'text' in what ? { 'data-copy-text': what.text } : { 'data-copy-address': what.address };
  return (
    <button
      type="button"
      {...content}
      data-share={shares ? '' : undefined}
      data-copied={words.copied}
      data-copy-failed={words.failed}
      aria-live="polite"
      className="btn needs-script"
    >
      {words.copy}
    </button>
  );
}
